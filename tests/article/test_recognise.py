"""A copy from anywhere is recognised: what printing, saving, scanning and typing leave in a text."""

from __future__ import annotations

import html
import textwrap
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.normalise import normalise_format_1, text_digest
from jvexplore.article.read_copy import SourceCopy
from jvexplore.article.recognise import recognise_text
from jvexplore.dossier.source import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.source import Source

ALL: Final = ["1", "2", "3", "4", "5"]


@pytest.fixture
def blocks(bakery_article: Path) -> list[str]:
    return [" ".join(block.split()) for block in bakery_article.read_text("utf-8").strip().split("\n\n")]


def without_lengths(source: Source) -> Source:
    return replace(source, paragraphs=tuple(replace(each, length=None) for each in source.paragraphs))


def hyphenate(block: str, width: int = 30) -> str:
    """Break lines as a narrow column does: with a hyphen in the middle of a word."""
    lines, line = [], ""
    for word in block.split(" "):
        if len(line) + len(word) < width:
            line = f"{line} {word}".strip()
        elif len(word) > 5 and word.isalpha():
            lines.append(f"{line} {word[:3]}-")
            line = word[3:]
        else:
            lines.append(line)
            line = word
    return "\n".join((*lines, line))


def break_page(block: str, between: str) -> str:
    lines = textwrap.wrap(block, 40)
    half = len(lines) // 2
    return "\n".join((*lines[:half], between, *lines[half:]))


def marked_up(block: str) -> str:
    return html.escape(block.replace("Crumb", "\0Crumb\1")).replace("\0", '<a href="x">').replace("\1", "</a>")


EACH_BLOCK: Final[dict[str, Callable[[str], str]]] = {
    "soft hyphens": lambda text: text.replace("e", "e\u00ad"),
    "characters of no width": lambda text: text.replace("a", "a\u200b").replace("o", "\u2060o"),
    "direction marks": lambda text: "\u200e" + text.replace(",", ",\u200f") + "\u202c",
    "byte order marks and controls": lambda text: "\ufeff" + text.replace("s", "s\x07") + "\x1a",
    "ligatures": lambda text: text.replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "acute accents as apostrophes": lambda text: text.replace("’", "´"),
    "modifier letters as apostrophes": lambda text: text.replace("’", "ʼ"),
    "backticks as apostrophes": lambda text: text.replace("’", "`"),
    "straight quotation marks": lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'"),
    "single quotation marks": lambda text: text.replace("“", "‘").replace("”", "’"),
    "straight single quotation marks": lambda text: text.replace("“", "'").replace("”", "'").replace("’", "'"),
    "guillemets": lambda text: text.replace("“", "«").replace("”", "»"),
    "German quotation marks": lambda text: text.replace("“", "„").replace("”", "“"),
    "typewriter": lambda text: text.replace("“", "``").replace("”", "''").replace("—", "--").replace("’", "'"),
    "entities": lambda text: html.escape(text).replace("“", "&ldquo;").replace("”", "&#8221;").replace("’", "&rsquo;"),
    "entities twice": lambda text: html.escape(html.escape(text)),
    "no-break and thin spaces": lambda text: text.replace(" ", "\u00a0", 3).replace("per ", "per\u2009"),
    "marks of footnotes": lambda text: (
        text.replace("Lisbon", "Lisbon[1]").replace("mill", "mill²").replace("has.", "has.*")
    ),
    "Markdown links": lambda text: text.replace("Crumb", "[Crumb](https://example.org/a_b 'x')".replace(" 'x'", "")),
    "Markdown emphasis": lambda text: text.replace("Dough", "**Dough**").replace("shop", "_shop_"),
    "spaces within guillemets": lambda text: text.replace("“", "«\u00a0").replace("”", "\u202f»"),
    "dashes without spaces": lambda text: text.replace(" — ", "—"),
    "dashes between hair spaces": lambda text: text.replace(" — ", "\u200a—\u200a"),
    "typed dashes": lambda text: text.replace(" — ", " -- "),
    "a mail that is quoted": lambda text: textwrap.indent(textwrap.fill(text, 50), "> "),
    "lines of 40": lambda text: textwrap.fill(text, 40),
    "hyphens at the ends of lines": hyphenate,
    "a narrow column": lambda text: hyphenate(text, 18),
    "indented lines": lambda text: textwrap.indent(textwrap.fill(text, 50), "\t  "),
}


@pytest.mark.parametrize("change", EACH_BLOCK.values(), ids=EACH_BLOCK)
def test_what_a_print_or_a_browser_leaves_in_a_copy_hides_nothing(
    bakery: Dossier, blocks: list[str], change: Callable[[str], str]
) -> None:
    for source in (bakery.first_source, without_lengths(bakery.first_source)):
        copy = recognise_text("\n\n".join(map(change, blocks)), source)
        assert ([*copy.recognised_sections], copy.missing_paragraphs) == (ALL, ())
        for paragraph, section in zip(source.paragraphs, copy.recognised_sections.values(), strict=True):
            assert text_digest(section.normalised_text) == paragraph.digest


LAYOUTS: Final[dict[str, Callable[[Sequence[str]], str]]] = {
    "one line a paragraph": "\n".join,
    "indented, without blank lines": lambda blocks: "\n".join(textwrap.fill(f"    {each}", 60) for each in blocks),
    "one line": " ".join,
    "lines of carriage returns": "\r\r".join,
    "a running title on each page": lambda blocks: "\n\n".join(
        break_page(each, f"\nThe Morning Loaf    {page}\n") for page, each in enumerate(blocks, 1)
    ),
    "a running title once": lambda blocks: "\n\n".join(
        break_page(each, "\n\fThe Morning Loaf\n7\n") if page == 4 else each for page, each in enumerate(blocks)
    ),
    "a running title within a word": lambda blocks: "\n\n".join(
        hyphenate(each).replace("-\n", "-\nThe Morning Loaf\n7\n", 1) for each in blocks
    ),
    "an advertisement within": lambda blocks: "\n\n".join(
        break_page(each, "ADVERTISEMENT\n\nBuy more bread now") if page == 3 else textwrap.fill(each, 40)
        for page, each in enumerate(blocks)
    ),
    "plain HTML": lambda blocks: (
        "<html><head><title>A</title><style>p {}</style></head><body><!-- a > b -->"
        + "".join(f"\n<p class='a'>{marked_up(each)}</p>" for each in blocks)
        + "<script>var a = '<p>';</script></body></html>"
    ),
    "minified HTML": lambda blocks: (
        "<!doctype html><title>A</title><style>p{}</style>"
        + "".join(f"<p title='a > b'>{marked_up(each)}<sup>[1]</sup><button>Share</button>" for each in blocks)
        + "<svg/><script>x='<!--'</script><p>The end"
    ),
    "HTML of line breaks": lambda blocks: "<div>" + "<br/><br />".join(map(marked_up, blocks)) + "</div>",
    "HTML broken over lines": lambda blocks: "\n".join(
        f"<P>{textwrap.fill(html.escape(each), 30)}</P>" for each in blocks
    ),
    "a mail that is quoted": lambda blocks: "\n>\n".join(
        textwrap.indent(textwrap.fill(each, 50), "> ") for each in blocks
    ),
    "Markdown": lambda blocks: "# " + "\n\n".join((*blocks[:3], *(f"> {each}" for each in blocks[3:]))),
}


@pytest.mark.parametrize("lay_out", LAYOUTS.values(), ids=LAYOUTS)
def test_a_copy_is_recognised_in_any_layout(
    bakery: Dossier, blocks: list[str], lay_out: Callable[[Sequence[str]], str]
) -> None:
    copy = recognise_text(lay_out(blocks), bakery.first_source)
    assert ([*copy.recognised_sections], copy.missing_paragraphs) == (ALL, ())
    assert "It] will rise — like bread" in copy.paragraph_texts["3"]


def test_marks_of_footnotes_are_no_words_and_no_digits(bakery: Dossier, blocks: list[str]) -> None:
    text = "\n\n".join(blocks).replace("rise", "rise[1]").replace("12,500", "12,500²").replace("60 per", "60[3] per")
    attached = AttachedCopies(bakery, [SourceCopy("article", recognise_text(text, bakery.first_source))])
    assert attached.copy.missing_paragraphs == ()
    assert {
        address: attached.comparison_sign(Address(address))
        for address in ("quote/ada-rise", "stake/crumb", "figure/loaves")
    } == {
        "quote/ada-rise": "=",
        "stake/crumb": "=",
        "figure/loaves": "=",
    }
    assert "60[3] per cent" in attached.copy.paragraph_texts["2"]


def test_a_hyphen_that_belongs_to_a_word_stays(bakery: Dossier) -> None:
    words = "The long-term, state-run, half-baked, co-operative venture of the two well-known bakers is under way."
    normal = normalise_format_1(words)
    source = replace(
        bakery.first_source, paragraphs=(Paragraph(id="1", gist="x", digest=text_digest(normal), length=len(normal)),)
    )
    broken = words.replace("-", "-\n").replace("venture", "ven-\nture").replace("under", "un-\nder")
    copy = recognise_text(broken, source)
    assert copy.paragraph_texts == {"1": words}


def test_a_paragraph_of_a_wrong_length_is_recognised_by_its_digest(bakery: Dossier, blocks: list[str]) -> None:
    wrong = replace(
        bakery.first_source, paragraphs=tuple(replace(each, length=3) for each in bakery.first_source.paragraphs)
    )
    assert [*recognise_text("\n\n".join(blocks), wrong).recognised_sections] == ALL


def test_the_copy_is_shown_as_it_is(bakery: Dossier, blocks: list[str]) -> None:
    text = "\n\n".join(blocks).replace("60 per", "60\u202fper").replace("Baker’s", "Baker´s").replace("financial", "ﬁ")
    copy = recognise_text(text, bakery.first_source)
    assert copy.paragraph_texts["2"].startswith("Crumb will hold 60\u202fper cent of the venture")
    assert "“[It] will rise — like bread,” Ada" in copy.paragraph_texts["3"]
    assert "Baker´s" in copy.paragraph_texts["3"]


@given(st.data())
def test_spans_are_found_in_the_text_as_it_is_shown_and_back(bakery: Dossier, data: st.DataObject) -> None:
    """Each character of the normal form comes from somewhere in the text that is shown, in order."""
    text = data.draw(st.text(st.sampled_from("ab.“”´ﬁﬃ\u00ad\u200b\u0301e \u00a0-—&;amp…'"), min_size=1, max_size=40))
    normal = normalise_format_1(text)
    length = max(1, len(normal))
    source = replace(
        bakery.first_source, paragraphs=(Paragraph(id="1", gist="x", digest=text_digest(normal), length=length),)
    )
    for section in recognise_text(text, source).sections:
        start = data.draw(st.integers(0, len(section.normalised_text)))
        end = data.draw(st.integers(start, len(section.normalised_text)))
        first, last = section.displayed_span(start, end)
        assert 0 <= first <= last <= len(section.text)
        if start < end:
            again = section.normalised_span(first, last)
            assert again[0] <= start
            assert end <= again[1]


@given(st.text(max_size=300), st.integers(0, 60))
def test_no_text_is_too_odd_to_be_looked_through(bakery: Dossier, text: str, place: int) -> None:
    paragraph = (
        "Crumb & Co and Dough Holding will open a chain of bakeries in Lisbon, the two companies said on Tuesday."
    )
    for odd in (text, f"<p>{text}", paragraph[:place] + text + paragraph[place:]):
        copy = recognise_text(odd, bakery.first_source)
        assert all(section.text.strip() for section in copy.sections)
        for section in copy.sections:
            assert section.displayed_span(0, len(section.normalised_text))[1] <= len(section.text)
