"""A copy in any layout, and what becomes of spans when its words have changed."""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.article.normalise import normalise_text
from jvexplore.article.passage_anchors import PassageAnchors
from jvexplore.article.recognise import recognise_blocks, recognise_text, split_blocks
from jvexplore.dossier.source import Paragraph, Source

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.dossier.model import Dossier


@pytest.fixture
def measured(bakery: Dossier, bakery_article: Path) -> Dossier:
    """The bakery's dossier, with the length of each paragraph, as `check` proposes."""
    found = recognise_blocks(split_blocks(bakery_article.read_text()), bakery.first_source).recognised_sections
    paragraphs = tuple(
        replace(paragraph, length=len(found[paragraph.id].normalised_text))
        for paragraph in bakery.first_source.paragraphs
    )
    return replace(bakery, sources=(replace(bakery.first_source, paragraphs=paragraphs),))


@pytest.fixture
def parts(bakery_article: Path) -> list[str]:
    return [part for part in re.split(r"\n\s*\n", bakery_article.read_text().strip()) if part]


def attach(dossier: Dossier, text: str) -> tuple[ArticleCopy, PassageAnchors]:
    copy = recognise_blocks(split_blocks(text), dossier.first_source)
    return copy, PassageAnchors(dossier, copy)


@pytest.mark.parametrize("layout", ["as it is", "re-wrapped", "no blank lines", "one line", "one line a paragraph"])
def test_every_fact_has_its_words_in_any_layout(measured: Dossier, parts: list[str], layout: str) -> None:
    flat = [normalise_text(part) for part in parts]
    text = {
        "as it is": "\n\n".join(parts),
        "re-wrapped": "THE DAILY CRUMB, page 7\n\n" + "\n\n".join(map(textwrap.fill, flat)) + "\n\nprinted at noon",
        "no blank lines": "\n".join(textwrap.fill(part, 40) for part in flat),
        "one line": " ".join(flat),
        "one line a paragraph": "\n".join(flat),
    }[layout]
    copy, passage_anchors = attach(measured, text)
    assert list(copy.paragraph_texts) == ["1", "2", "3", "4", "5"]
    assert copy.missing_paragraphs == ()
    assert " ".join(section.normalised_text for section in copy.sections).count("Rising Sun is to open") == 1
    for fact in measured.facts.values():
        assert passage_anchors.worst_state(fact.address) == "here"
        for anchor, (_, passage) in zip(passage_anchors.by_address[fact.address], fact.all_passages(), strict=True):
            section = copy.sections[anchor.section]
            assert section.paragraph == passage.paragraph
            if passage.end is not None:
                words = section.normalised_text[anchor.start : anchor.end]
                assert words == copy.recognised_sections[passage.paragraph].normalised_text[passage.start : passage.end]


@pytest.mark.parametrize("line", ["Page 2", "page 2 of 5", "2", "2/5", "- 2 -", "  — 12 —  ", "\n- 2 -\n", "\f2\n"])
def test_the_number_of_a_page_within_a_paragraph_hides_none_of_its_words(
    measured: Dossier, parts: list[str], line: str
) -> None:
    text = "\n\n".join(parts)
    paged = text.replace("return for its mill", f"return for\n{line}\nits mill").replace(
        "a chain of\n", f"a chain of\n{line}\n"
    )
    assert paged.count(line) == text.count(line) + 2
    copy = recognise_text(paged, measured.first_source)
    assert copy.paragraph_texts == recognise_text(text, measured.first_source).paragraph_texts
    assert {PassageAnchors(measured, copy).worst_state(address) for address in measured.facts} == {"here"}


@pytest.mark.parametrize("lines", ["Page two", "The Daily Crumb", "ADVERTISEMENT\nBuy a mill", "2,500"])
def test_other_lines_within_a_paragraph_hide_none_of_its_words_and_stay(
    measured: Dossier, parts: list[str], lines: str
) -> None:
    paged = "\n\n".join(parts).replace("return for its mill", f"return for\n{lines}\nits mill")
    copy = recognise_text(paged, measured.first_source)
    assert copy.missing_paragraphs == ()
    assert "return for its mill" in copy.paragraph_texts["2"]
    second = [section.paragraph for section in copy.sections].index("2")
    assert copy.sections[second + 1].text == " ".join(lines.split("\n"))


def test_a_line_that_is_a_number_stays_where_nothing_is_gained_without_it(measured: Dossier, parts: list[str]) -> None:
    copy = recognise_text("\n\n".join([*parts[:-1], "Page 2", "Another end"]), measured.first_source)
    assert copy.missing_paragraphs == ("5",)
    assert "Page 2" in " ".join(section.normalised_text for section in copy.sections)


def test_what_happened_to_the_words_of_a_reworded_paragraph_is_said(measured: Dossier, parts: list[str]) -> None:
    number = next(number for number, part in enumerate(parts) if "It] will rise" in part)
    before = parts[number]
    states = {}
    for name, text in {
        "moved": before.replace("told the", "said to the"),
        "gone": before.replace("will rise", "shall rise").replace("told the", "said to the"),
        "ambiguous": before.replace("told the", "said to the") + "\n\n“[It] will rise — like bread,” said all.",
    }.items():
        copy, passage_anchors = attach(measured, "\n\n".join([*parts[:number], text, *parts[number + 1 :]]))
        assert copy.missing_paragraphs == ("3",)
        states[name] = passage_anchors.worst_state(Address("quote/ada-rise"))
        assert passage_anchors.worst_state(Address("stake/dough")) == "here"
    assert states == {name: name for name in states}


def test_paragraphs_that_changed_places_have_moved_and_are_named(measured: Dossier, parts: list[str]) -> None:
    second = parts.index(next(part for part in parts if part.startswith("Crumb will hold")))
    others = [*parts[:second], *parts[second + 1 :]]
    copy, passage_anchors = attach(measured, "\n\n".join([*others, parts[second]]))
    assert copy.displaced_paragraphs == ("2",)
    for fact in measured.facts.values():
        for anchor, (_, passage) in zip(passage_anchors.by_address[fact.address], fact.all_passages(), strict=True):
            assert anchor.state == ("moved" if passage.paragraph == "2" else "here")
            if passage.end is not None:  # wherever it is, it is found
                found = copy.sections[anchor.section].normalised_text[anchor.start : anchor.end]
                assert found == copy.recognised_sections[passage.paragraph].normalised_text[passage.start : passage.end]
    copy, _ = attach(measured, "\n\n".join([*others[:second], others[second], parts[second], *others[second + 1 :]]))
    assert copy.displaced_paragraphs == ("2", "3"), "of two neighbours it is both"
    copy, passage_anchors = attach(measured, "\n\n".join(reversed(parts)))
    assert [section.paragraph for section in copy.sections if section.paragraph] == ["5", "4", "3", "2", "1"]
    assert {passage_anchors.worst_state(address) for address in measured.facts} == {"moved"}


def test_a_paragraph_that_stands_there_twice_is_ambiguous(measured: Dossier, parts: list[str]) -> None:
    _, passage_anchors = attach(measured, "\n\n".join([*parts, parts[-1]]))
    last = measured.first_source.paragraphs[-1].id
    for fact in measured.facts.values():
        rests_on_it = any(passage.paragraph == last for _, passage in fact.all_passages())
        assert passage_anchors.worst_state(fact.address) == ("ambiguous" if rests_on_it else "here")


def test_a_text_of_something_else_has_nothing_of_it(measured: Dossier) -> None:
    copy, passage_anchors = attach(measured, "Another text altogether.\n\nOf two paragraphs.")
    assert copy.missing_paragraphs == ("1", "2", "3", "4", "5")
    assert {passage_anchors.worst_state(address) for address in measured.facts} == {"gone"}
    assert [section.text for section in copy.sections] == ["Another text altogether.", "Of two paragraphs."]


def test_a_paragraph_without_a_digest_is_never_guessed(parts: list[str]) -> None:
    source = Source(id="article", paragraphs=(Paragraph(id="1", gist="x"),))
    copy = recognise_blocks(parts, source)
    assert (copy.paragraph_texts, copy.missing_paragraphs, copy.undigested_paragraphs) == ({}, (), ("1",))
