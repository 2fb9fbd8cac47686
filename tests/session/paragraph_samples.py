"""A source of our own, with its copy and passages in it, without a disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.imported_article import ArticleFields, ImportedArticle
from jvexplore.article.import_.new_source import new_source
from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.article.recognise import recognise_text
from jvexplore.cli import main
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord, new_record
from jvexplore.dossier.writing.new_dossier import create_dossier
from jvexplore.session.open_paragraphs import OpenedSource, OpenParagraphs, ParagraphLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.dossier.source import Source

BLOCKS = (
    Block("Gannet Ferries to buy the Osprey yard", BlockPart.HEADLINE),
    Block("The Coast Courier, 4 March 2027", BlockPart.SOURCE_LINE),
    Block("Gannet Ferries wants to buy the Osprey yard. It offers 21m crowns, a third of it in shares."),
    Block("The yard has 310 workers. Its order book is empty, said its director."),
    Block("“We have waited for this day,” he told the staff on Monday. The state holds 24 per cent of the yard."),
    Block("Gannet Ferries offers to keep all 310 workers until 2030."),
)

FACTS = """
# What the paper says.
[[parties]]
id = "osprey"
name = "Osprey"
type = "company"
basis = "stated"
passages = [{ paragraph = "1", words = "the Osprey yard" }, { paragraph = "2" }]

[[stakes]]
id = "state"
holder = "state"
company = "osprey"
percent = 24  # of the yard
basis = "stated"
passages = [{ paragraph = "3", words = "24 per cent of the yard" }]

[[parties]]
id = "state"
name = "The state"
type = "state"
basis = "stated"
passages = [{ paragraph = "3", words = "The state" }]
"""
"""Facts for a dossier of the source."""


def make_osprey() -> Path:
    """Make a dossier of the source in the user data folder, as it is imported, and write facts into it."""
    source = new_source(ImportedArticle(BLOCKS, ArticleFields(title="Osprey")), b"original", ".txt")
    path = create_dossier(source, "osprey")
    with path.open("a", encoding="utf-8") as file:
        file.write(FACTS)
    fixed = CliRunner().invoke(main, ["check", str(path), "--fix"])
    assert fixed.exit_code == 0, fixed.output
    return path


def make_source(blocks: Iterable[Block] = BLOCKS) -> tuple[dict[str, Any], str]:
    """Return the table of a source, and its copy."""
    new = new_source(ImportedArticle(tuple(blocks), ArticleFields(title="Osprey")), b"", ".txt")
    return new.make_table(chosen="courier"), new.copy


def read_source(table: Mapping[str, Any]) -> Source:
    """Return the source that a table of a file is read as."""
    dossier = make_dossier({"format": 2, "id": "osprey", "title": "Osprey", "sources": [{**table}]}, "osprey")
    (source,) = dossier.sources
    assert not dossier.unread
    return source


def open_source(table: Mapping[str, Any], copy: str, used: Iterable[str] = ()) -> OpenParagraphs:
    """Return the correction of a source."""
    source = read_source(table)
    labels = {each.id: ParagraphLabel(f"para. {each.id}", each.id) for each in source.paragraphs}
    ids = frozenset((*labels, *used, *table.get("dropped", ())))
    return OpenParagraphs(
        OpenedSource(source, recognise_text(copy, source), Path("courier.txt"), copy.encode(), labels, ids)
    )


def text_of(opened: OpenParagraphs, paragraph: str) -> str:
    """Return the normalised text of a paragraph in its copy."""
    return opened.opened_source.copy.recognised_sections[paragraph].normalised_text


def span(opened: OpenParagraphs, paragraph: str, words: str) -> dict[str, Any]:
    """Return the passage that covers words of a paragraph."""
    text = text_of(opened, paragraph)
    start = text.index(normalise_text(words))
    digest = text_digest(text[start : start + len(words)])
    return {"paragraph": paragraph, "start": start, "end": start + len(words), "digest": digest}


def make_records(table: Mapping[str, Any], passages: Mapping[str, list[dict[str, Any]]]) -> dict[str, FactRecord]:
    """Return the records of a dossier with the source, and a fact for each list of passages."""
    source = new_record(SOURCES, table)
    facts = [
        new_record("events", {"id": each, "title": each, "basis": "stated", "passages": held})
        for each, held in passages.items()
    ]
    return {each.address: each for each in (source, *facts)}


def words_of(passage: Mapping[str, Any], texts: Mapping[str, str]) -> str | None:
    """Return what a passage covers in the paragraphs of a copy; `None` if it does not fit there."""
    text = texts.get(passage["paragraph"])
    if text is None:
        return None
    covered = text[passage.get("start", 0) : passage.get("end", len(text))]
    return covered if passage.get("digest", text_digest(covered)) == text_digest(covered) else None
