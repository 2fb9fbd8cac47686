"""What a reader of the rendered Markdown sees must be what was typed: parsed by markdown-it, compared."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from jvexplore.export.markdown import body, line, quoted, render
from jvexplore.visible import visible, visible_line
from tests.samples import AWKWARD_TEXTS, TEXTS, made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier

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
    return looks("\n".join(each.expandtabs(4) for each in visible(text).split("\n")))


def looks(text: str) -> str:
    """Return text as eyes see it: a no-break space like a space, a line of spaces like an empty one."""
    return re.sub("^ +$", "", text.replace("\xa0", " "), flags=re.MULTILINE)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_awkward_texts_read_as_typed(text: str, parser: MarkdownIt) -> None:
    assert looks(seen(parser.parse(quoted(body(text))))) == as_typed(text)


@given(TEXTS)
def test_any_text_reads_as_typed(text: str) -> None:
    for parser in PARSERS:
        assert looks(seen(parser.parse(quoted(body(text))))) == as_typed(text)
        assert looks(seen(parser.parse(body(text)))) == as_typed(text)


@given(TEXTS)
def test_any_title_reads_as_typed(text: str) -> None:
    for parser in PARSERS:
        heading, inline, end = parser.parse(f"### {line(text)}")
        assert (heading.type, end.type) == ("heading_open", "heading_close")
        read = "".join(map(_inline, inline.children or ()))
        assert read.replace("\xa0", " ") == visible_line(text).replace("\xa0", " ")


def test_facts_with_citation_and_notes_under_them(bakery: Dossier, bakery_links: Links) -> None:
    notes = [
        made(1, "stake/dough", "Is the *mill* worth it?", kind="question", tags=("money",), author="ana"),
        made(2, "quote/ada-rise", "Nice", kind="check", status="confirmed"),
    ]
    text = render(bakery, bakery_links, notes)
    assert text.startswith("# Notes on Rising Sun, a bakery\n")
    assert "### Dough Holding holds 37.5 % of Rising Sun\n" in text
    assert "- **Dough Holding: 37.5 %**\n- The staff: 2.5 %\n" in text
    assert "The Morning Loaf, 3 March 2020, paragraph 2. Address: `stake/dough`\n" in text
    assert "**Question** · open · ana · 22 November 2026 · \\#money\n\n> Is the \\*mill\\* worth it?\n" in text
    assert "> “\\[It\\] will rise — like bread”\n>\n> — Ada Crumb, chief executive of Crumb \\& Co\n" in text
    assert text.endswith("**Check** · √ confirmed · 22 November 2026\n\n> Nice\n")


def test_a_check_says_how_it_stands_and_needs_no_text(bakery: Dossier, bakery_links: Links) -> None:
    told = {status: made(1, "stake/dough", "", kind="check", status=status) for status in ("open", "disputed")}
    told["changed since confirmed"] = replace(told["open"], status="confirmed", fact="Dough Holding holds 36 %")
    for sign, (status, note) in zip("○×○", told.items(), strict=True):
        assert render(bakery, bakery_links, [note]).endswith(f"\n\n**Check** · {sign} {status} · 22 November 2026\n")


def test_a_note_that_leads_nowhere_is_told(bakery: Dossier, bakery_links: Links) -> None:
    text = render(bakery, bakery_links, [made(1, "stake/gone", "Where is it?")])
    assert "## Notes whose address leads nowhere\n" in text
    assert "nothing at the address `stake/gone`" in text
    assert "> Where is it?" in text
