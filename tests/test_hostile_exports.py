"""Hostile text on its way out: exports, plain commands in a pipe, and the notes file, which keeps it as it was."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from jvexplore.cli import main
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.formats import EXPORT_FORMATS
from jvexplore.notes.codec import parse_notes, write_notes
from jvexplore.records.document import Document
from tests.changed_dossiers import with_facts
from tests.growth import assert_linear
from tests.hostile_text import BIDI, C0, C1, CHUNKS, HIDDEN, LINES, SEPARATORS
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take a cell for a formula, full-width forms among them."""

FORMULAS: Final = tuple(f"{sign}HYPERLINK(1)" for sign in SIGNS)
MARKUP: Final = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<https://hostile.example>",
    "[press](javascript:alert(1))",
    "![seen](https://hostile.example/pixel)",
    "[ref]: javascript:alert(1)\n\n[ref]",
    "</blockquote><svg onload=alert(1)>",
    "&lt;script&gt; &#60;script&#62;",
    "```\n<script>\n```",
    "<!-- hidden",
    "https://hostile.example www.hostile.example",
    "javascript:alert(1)",
    "\r\n<script>alert(1)</script>",
    "a\r<script>\r# heading",
    "a\x0b<b>\x0c# heading\x85# heading\u2028# heading",
)
RAW: Final = {*C0, "\x7f", *C1, *BIDI, *HIDDEN, *SEPARATORS} - {"\r", "\n", "\t"}
LARGE: Final = 1_000_000
MANY: Final = 50
"""So many times `--harm`, and four times as many."""


def hostile(dossier: Dossier, text: str) -> Dossier:
    """Return a dossier whose every free text is this one."""
    source = replace(
        dossier.first_source,
        title=text,
        publisher=text,
        paragraphs=tuple(replace(each, gist=text) for each in dossier.first_source.paragraphs),
    )
    return with_facts(
        replace(dossier, title=text, summary=text, sources=(source,)),
        parties=tuple(
            replace(each, name=text, description=text, aliases=(text,), comment=text)
            for each in dossier.facts_of(Party)
        ),
        relations=tuple(replace(each, office=text) for each in dossier.facts_of(Relation)),
        stakes=tuple(replace(each, consideration=text) for each in dossier.facts_of(Stake)),
        quotes=tuple(replace(each, text=text, audience=text) for each in dossier.facts_of(Quote)),
        challenges=tuple(
            replace(
                each, title=text, description=text, responses=tuple(replace(by, text=text) for by in each.responses)
            )
            for each in dossier.facts_of(Challenge)
        ),
        events=tuple(replace(each, title=text) for each in dossier.facts_of(Event)),
        figures=tuple(replace(each, title=text, unit=text, qualifier=text) for each in dossier.facts_of(Figure)),
    )


def exported(name: str, dossier: Dossier, text: str) -> str:
    """Export notes with a text, on everything, from a dossier with that text."""
    changed = hostile(dossier, text)
    addresses = [*changed.facts, "paragraph/1", "dossier", "stake/gone"]
    conflict = ({"text": text, "author": text, "tags": (text,), text: text},)
    notes = [
        made(number, on, text, tags=(text,), author=text, fact=text, extra={text: text}, conflict=conflict)
        for number, on in enumerate(addresses)
    ]
    return EXPORT_FORMATS[name].render(changed, ReferenceIndex(changed), notes)


def raw(text: str) -> list[str]:
    return sorted({hex(ord(each)) for each in text if each in RAW})


@pytest.mark.parametrize("text", FORMULAS, ids=ascii)
def test_no_cell_is_a_formula(text: str, bakery: Dossier) -> None:
    records = list(csv.reader(io.StringIO(exported("csv", bakery, text), newline=""), strict=True))
    assert len({len(record) for record in records}) == 1
    cells = [cell for record in records for cell in record]
    assert [cell for cell in cells if cell.startswith(SIGNS)] == []


class Seen(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect it."""
        self.tags.append(tag)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src") or name.startswith("on")]

    def handle_comment(self, data: str) -> None:
        """Collect it: what stands in it is not seen."""
        self.tags.append(f"comment {data}")


@pytest.mark.parametrize(
    "parser",
    [MarkdownIt("commonmark", {"html": True}), MarkdownIt("gfm-like", {"html": True})],
    ids=["commonmark", "gfm"],
)
@pytest.mark.parametrize("text", MARKUP, ids=ascii)
def test_markdown_makes_nothing_but_text_of_it(text: str, parser: MarkdownIt, bakery: Dossier) -> None:
    seen = Seen()
    seen.feed(parser.render(exported("markdown", bakery, text)))
    expected = {"h1", "h2", "h3", "p", "ul", "li", "strong", "code", "blockquote", "br", "a"}
    assert set(seen.tags) <= expected
    # gfm makes links of bare addresses, as it would of any prose; nothing else may lead anywhere.
    assert [target for target in seen.targets if not re.match("https?://(www[.])?hostile[.]example", target)] == []
    assert seen.tags.count("h1") == 1
    assert seen.tags.count("h3") == len(bakery.facts) + 3


@pytest.mark.parametrize("text", CHUNKS, ids=lambda text: ascii(text)[:30])
def test_markdown_holds_nothing_that_controls(text: str, bakery: Dossier) -> None:
    assert raw(exported("markdown", bakery, text)) == []


def test_csv_holds_nothing_that_controls(bakery: Dossier) -> None:
    assert raw(exported("csv", bakery, LINES)) == []


@pytest.mark.parametrize("name", ["json", "toml"])
def test_data_holds_nothing_that_controls(name: str, bakery: Dossier) -> None:
    """Both formats have escapes for it: programs read what was written, and a terminal obeys nothing."""
    assert raw(exported(name, bakery, LINES)) == []


@pytest.mark.parametrize("text", [*CHUNKS, LINES, *FORMULAS, *MARKUP], ids=lambda text: ascii(text)[:30])
def test_toml_and_json_read_back_the_same(text: str, bakery: Dossier, tmp_path: Path) -> None:
    back = parse_notes(exported("toml", bakery, text), tmp_path / "notes.toml")
    assert not back.unreadable
    assert {(note.text, note.author, note.fact, note.tags, note.extra[text]) for note in back.records.values()} == {
        (text, text, text, (text,), text)
    }
    read = json.loads(exported("json", bakery, text))
    assert {note["text"] for note in read["notes"]} == {text}
    assert read["dossier"]["title"] == text


def run(*arguments: str | Path, stdin: bytes = b"", status: int = 0) -> bytes:
    """Call the program in this process, and return what it prints."""
    result = CliRunner().invoke(main, [*map(str, arguments)], input=stdin, prog_name="jvexplore")
    assert (result.exit_code, result.stderr) == (status, "")
    return result.stdout_bytes


@pytest.mark.parametrize("text", [*CHUNKS, LINES, f"{LINES}\r\n\r", *FORMULAS], ids=lambda text: ascii(text)[:30])
def test_the_notes_file_keeps_it(text: str, tmp_path: Path) -> None:
    note = made(1, text=text, author=text, tags=(text,), fact=text, extra={text: text})
    written = write_notes(Document("bakery", {note.id: note}))
    path = tmp_path / "notes.toml"
    path.write_text(written, encoding="utf-8", newline="")
    read = parse_notes(path.read_bytes().decode(), path)
    assert read.records == {note.id: note}
    assert write_notes(read) == written
    assert tomllib.loads(written)["notes"][0]["text"] == text


@pytest.mark.parametrize(
    "text", [LINES, "\0\r\n\x1b\r", "\ufeffa", "=1\u2028\x85\x1c"], ids=lambda text: ascii(text)[:30]
)
def test_a_note_from_standard_input_is_kept(text: str, bakery_path: Path, tmp_path: Path) -> None:
    given = ("--dossier", bakery_path, "--notes", tmp_path / "notes.toml")
    # One line end at the end is dropped; a byte order mark at the start is none of the text.
    run("note", "stake/dough", "-", *given, stdin=f"\ufeff{text}\n".encode())
    (note,) = parse_notes((tmp_path / "notes.toml").read_bytes().decode(), tmp_path).records.values()
    assert note.text == text.removesuffix("\r")
    (listed,) = json.loads(run("notes", "--json", *given))
    assert listed["text"] == note.text


def test_a_note_as_large_as_a_book(bakery_path: Path, tmp_path: Path, harm: int) -> None:
    size = min(LARGE, 10_000 * harm)
    text = (f"{LINES}\n" * (size // len(LINES) + 1))[:size]
    path = tmp_path / "notes.toml"
    given = ("--dossier", bakery_path, "--notes", path)
    run("note", "stake/dough", "-", *given, stdin=text.encode())
    for name in EXPORT_FORMATS:
        assert len(run("export", "--format", name, *given)) > size
    run("notes", *given)


def test_very_many_notes_are_exported_in_a_time_that_grows_with_them(
    bakery_path: Path, tmp_path: Path, harm: int
) -> None:
    addresses = ("stake/dough", "party/crumb", "paragraph/2", "dossier", "stake/gone")
    path = tmp_path / "notes.toml"

    def write(many: int) -> int:
        notes = [made(number, addresses[number % len(addresses)], f"note {number}") for number in range(many)]
        path.write_text(write_notes(Document("bakery", {note.id: note for note in notes})), encoding="utf-8")
        return many

    def export(many: int) -> None:
        exported_notes = run("export", "--format", "csv", "--dossier", bakery_path, "--notes", path)
        assert exported_notes.count(b"\r\n") == many + 1

    assert_linear(export, write, MANY * harm)
