"""What a reader of the rendered Markdown sees must be what was typed: parsed by markdown-it, compared."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.read_copy import SourceCopy
from jvexplore.article.recognise import recognise_text
from jvexplore.export.markdown import render
from jvexplore.export.markdown_text import (
    block_quotation,
    join_markdown,
    list_item,
    markdown_line,
    markdown_paragraphs,
    own_markdown,
)
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.span import Span
from tests.samples import AWKWARD_TEXTS, TEXTS, made

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from markdown_it.token import Token

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.export.markdown_text import Markdown

PARSERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like"))
HARMLESS = {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline"}
SEEN = {"text", "text_special", "link_open", "link_close"}


def seen(tokens: Sequence[Token]) -> str:
    """Return the text that a reader sees in a quotation; fail on anything but plain text in it."""
    paragraphs = []
    for token in tokens:
        assert token.type in HARMLESS, token
        if token.type == "inline":
            paragraphs.append("".join(map(_inline, token.children or ())))
    return "\n\n".join(paragraphs)


def _inline(token: Token) -> str:
    if token.type == "hardbreak":
        return "\n"
    assert token.type in SEEN, token
    return token.content


def as_typed(text: str) -> str:
    """Return how a typed text looks: a tab like the spaces it stands for."""
    return looks("\n".join(each.expandtabs(4) for each in sanitize_text(text).split("\n")))


def looks(text: str) -> str:
    """Return text as eyes see it: a no-break space like a space, a line of spaces like an empty one."""
    return re.sub("^ +$", "", text.replace("\xa0", " "), flags=re.MULTILINE)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_awkward_texts_read_as_typed(text: str, parser: MarkdownIt) -> None:
    assert looks(seen(parser.parse(block_quotation(markdown_paragraphs(text))))) == as_typed(text)


@given(TEXTS)
def test_any_text_reads_as_typed(text: str) -> None:
    for parser in PARSERS:
        assert looks(seen(parser.parse(block_quotation(markdown_paragraphs(text))))) == as_typed(text)
        assert looks(seen(parser.parse(markdown_paragraphs(text)))) == as_typed(text)


@given(TEXTS)
def test_any_title_reads_as_typed(text: str) -> None:
    for parser in PARSERS:
        heading, inline, end = parser.parse(f"### {markdown_line(text)}")
        assert (heading.type, end.type) == ("heading_open", "heading_close")
        read = "".join(map(_inline, inline.children or ()))
        assert read.replace("\xa0", " ") == sanitize_line(text).replace("\xa0", " ")


def test_facts_with_citation_and_notes_under_them(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    notes = [
        made(1, "stake/dough", "Is the *mill* worth it?", kind="question", tags=("money",), author="ana"),
        made(2, "quote/ada-rise", "Nice", kind="check", status="confirmed"),
    ]
    text = render(bakery, bakery_references, notes)
    assert text.startswith("# Notes on Rising Sun, a bakery\n")
    assert "### Dough Holding holds 37.5 % of Rising Sun\n" in text
    assert "- **Dough Holding: 37.5 %**\n- The staff \\[editor\\]: 2.5 %\n" in text
    assert "The Morning Loaf, 3 March 2020, paragraph 2. Address: `stake/dough`\n" in text
    assert "- **Question** · open · ana · 22 November 2026 · \\#money\n\n    Is the \\*mill\\* worth it?\n" in text
    assert "> “\\[It\\] will rise — like bread”\n\n— Ada Crumb, chief executive of Crumb \\& Co\n" in text
    assert text.endswith("- **Check** · √ confirmed · 22 November 2026\n\n    Nice\n")


@pytest.mark.parametrize("parser", PARSERS)
def test_notes_are_distinguished_from_the_words_of_the_article(
    parser: MarkdownIt, bakery: Dossier, bakery_references: ReferenceIndex, bakery_article: Path
) -> None:
    span = Span(start=0, end=4, exact="Ovens", prefix="", suffix="")
    notes = [
        made(1, "quote/ada-rise", "> Nobody said this\n\nBut *me*", author="ana"),
        made(2, "quote/ada-rise", "Nor this", kind="question"),
        made(3, "challenge/power", "Nor this either"),
        made(4, "paragraph/4", "And this", span=span),
    ]
    attached = AttachedCopies(
        bakery, [SourceCopy("article", recognise_text(bakery_article.read_text("utf-8"), bakery.first_source))]
    )
    tokens = parser.parse(render(bakery, bakery_references, notes, attached))
    assert texts_within("blockquote", tokens) == ["“[It] will rise — like bread”", attached.copy.paragraph_texts["4"]]
    assert "= word for word in your copy, paragraph 3" in texts_within("paragraph", tokens)
    day = "22 November 2026"
    listed = texts_within("list_item", tokens)
    assert [each for each in listed if day in each] == [
        f"Comment · open · ana · {day}\n\n> Nobody said this\n\nBut *me*",
        f"Question · open · {day}\n\nNor this",
        f"Comment · open · {day}\n\nNor this either",
        f"Comment · open · {day}\n\nOn “Ovens”\n\nAnd this",
    ]
    assert "» Response (reported): Dough Holding – A new cable will be laid." in texts_within("paragraph", tokens)


def texts_within(kind: str, tokens: Sequence[Token]) -> list[str]:
    """Return what a reader sees in each element of a kind, its paragraphs with a blank line between them."""
    found: list[list[str]] = []
    depth = 0
    for token in tokens:
        if token.type == f"{kind}_open":
            depth += 1
            found.append([])
        elif token.type == f"{kind}_close":
            depth -= 1
        elif depth and token.type == "inline":
            markers = ("strong_open", "strong_close", "code_inline")
            found[-1].append("".join(_inline(each) for each in token.children or () if each.type not in markers))
    return ["\n\n".join(parts) for parts in found]


def headed(text: str) -> Markdown:
    return join_markdown("\n\n", (own_markdown("head"), markdown_paragraphs(text)))


@given(TEXTS)
def test_any_note_reads_as_typed_and_stays_in_its_item(text: str) -> None:
    for parser in PARSERS:
        tokens = parser.parse(f"before\n\n{list_item(headed(text))}\n\n{list_item(own_markdown('head'))}\n\n### after")
        kinds = [token.type for token in tokens if not token.level]
        assert kinds == [
            f"{kind}_{end}" for kind in ("paragraph", "bullet_list", "heading") for end in ("open", "close")
        ]
        first, second = texts_within("list_item", tokens)
        assert looks(first) == f"head\n\n{as_typed(text)}"
        assert second == "head"


@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_older_renderers_find_the_text_in_the_item_too(text: str) -> None:
    """They ask for four spaces, or a tab, before each paragraph of an item but the first."""
    first, *others = list_item(headed(text)).split("\n")
    assert first == "- head"
    assert all(not each or re.match(r" {4}\S", each) for each in others)


def test_a_check_says_how_it_stands_and_needs_no_text(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    told = {status: made(1, "stake/dough", "", kind="check", status=status) for status in ("open", "disputed")}
    told["changed since confirmed"] = replace(told["open"], status="confirmed", fact="Dough Holding holds 36 %")
    for sign, (status, note) in zip("○×○", told.items(), strict=True):
        assert render(bakery, bakery_references, [note]).endswith(
            f"\n\n- **Check** · {sign} {status} · 22 November 2026\n"
        )


def test_a_note_that_leads_nowhere_is_reported(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    text = render(bakery, bakery_references, [made(1, "stake/gone", "Where is it?")])
    assert "## Orphaned notes\n" in text
    assert "Not in the dossier: `stake/gone`" in text
    assert "\n\n    Where is it?\n" in text
