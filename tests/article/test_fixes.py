"""What `check --fix` makes of any text: facts stay on the same words, and a second time there is nothing to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import paragraph_address
from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.copy_check import check_copy
from jvexplore.article.copy_locations import ChosenCopy
from jvexplore.article.fixes.fix_text import FixedText, fix_text
from jvexplore.article.normalise import apply_steps, normalise_format_1, normalise_text, source_rule, text_digest
from jvexplore.article.read_copy import read_source_copy
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.source import Source
from jvexplore.span import Span
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pytest

    from jvexplore.dossier.model import Dossier

PATH: Final = Path("deal.toml")
_WORDS: Final = st.sampled_from(
    [
        "Otter",
        "oﬀer",
        "“canals”",
        "&amp;",
        "R&amp;D",
        "48",
        "résumé",
        "a\u200bb",
        "so\xadft",
        "–",
        "it’s",
        "«x»",
        "Ltd.",
    ]
)
_PARAGRAPHS: Final = st.lists(st.lists(_WORDS, min_size=1, max_size=9), min_size=1, max_size=4)


def written_dossier(paragraphs: Sequence[str], normalised: int | None, data: st.DataObject) -> str:
    """Return a dossier with a span of words in each paragraph, by the rule of the source."""
    rule = source_rule(Source(normalised=1 if normalised else None))
    rows = ['format = 2\nid = "deal"\ntitle = "Deal"\n[[sources]]\nid = "paper"\ntitle = "Deal"']
    rows += ["normalised = 1"] if normalised else []
    facts = []
    for number, text in enumerate(paragraphs, 1):
        normal = apply_steps(rule, text)
        rows.append(f'[[sources.paragraphs]]\nid = "{number}"\ndigest = "{text_digest(normal)}"')
        if data.draw(st.booleans()):
            rows.append(f"length = {len(normal)}")
        edges = [0, *(at for at, sign in enumerate(normal) if sign == " "), len(normal)]
        start, end = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True)))
        start += normal[start] == " "
        facts.append(f'[[parties]]\nid = "p{number}"\nname = "P"\ntype = "company"\nbasis = "stated"')
        match data.draw(st.sampled_from(["span", "span without digest", "words"])):
            case "words":
                place = f'words = {json.dumps(normal[start:end])}, paragraph = "{number}"'
            case "span":
                digest = text_digest(normal[start:end])
                place = f'paragraph = "{number}", digest = "{digest}", start = {start}, end = {end}'
            case _:
                place = f'paragraph = "{number}", start = {start}, end = {end}'
        facts.append(f"passages = [{{ {place} }}]  # {number}")
    return "\n".join((*rows, *facts, ""))


def fix(text: str, article: Path) -> FixedText:
    return fix_text(text, PATH, lambda _: [ChosenCopy(article, is_named=True)])


def covered_words(dossier: Dossier, article: Path) -> Mapping[str, str]:
    """Return the words that each passage covers in a copy, but for signs that both rules do not tell apart."""
    copy = read_source_copy(article, dossier.sources).copy
    return {
        address: normalise_text(copy.recognised_sections[passage.paragraph].displayed_text(passage.start, passage.end))
        for address, fact in dossier.facts.items()
        for _, passage in fact.all_passages()
        if passage.start is not None and passage.end is not None
    }


@given(data=st.data())
def test_facts_stay_on_their_words_and_twice_is_once(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    article = tmp_path_factory.mktemp("copy") / "article.txt"
    words = data.draw(_PARAGRAPHS)
    paragraphs = [f"{number} {' '.join(each)} end {number}." for number, each in enumerate(words, 1)]
    article.write_text("\n\n".join(paragraphs), "utf-8")
    text = written_dossier(paragraphs, data.draw(st.sampled_from([None, 1])), data)
    before = make_dossier(parse_toml(text))
    fixed = fix(text, article)
    after = make_dossier(parse_toml(fixed.text))
    assert after == fixed.dossier
    assert (after.first_source.normalised, fixed.unfixed) == (None, [])
    assert covered_words(before, article).items() <= covered_words(after, article).items()
    assert fixed.text.count("  # ") == len(paragraphs)
    assert all(each.digest and each.length for each in after.paragraphs.values())
    found = {problem.what for problem in check_copy(after, fixed.attached.copy)} if fixed.attached else set()
    assert all(what.startswith("words ") for what in found), found
    again = fix(fixed.text, article)
    assert (again.text, again.fixes) == (fixed.text, ())


def test_notes_stay_on_their_words_when_a_source_is_converted(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    words = "Heron &amp; Co o\ufb00ers “a canal” to Otter\u200b Fund."
    article.write_text(words, "utf-8")
    normal = normalise_format_1(words)
    text = (
        'format = 2\nid = "deal"\ntitle = "Deal"\n[[sources]]\nid = "paper"\ntitle = "Deal"\nnormalised = 1\n'
        f'paragraphs = [{{ id = "1", digest = "{text_digest(normal)}" }}]\n'
    )
    fixed = fix(text, article)
    dossier = make_dossier(parse_toml(text))
    before, after = AttachedCopies(dossier, [read_source_copy(article, dossier.sources)]), fixed.attached
    assert after
    for quoted in ("Heron &amp; Co", "o\ufb00ers", '"a canal"', "Otter\u200b Fund"):
        start = normal.index(quoted)
        span = Span(start=start, end=start + len(quoted), exact=quoted)
        shown = [
            each.copy.sections[anchor.section].displayed_text(anchor.start, anchor.end)
            for each in (before, after)
            for anchor in [each.resolve_quote(paragraph_address("1"), span)]
        ]
        assert shown[0] == shown[1] != ""
