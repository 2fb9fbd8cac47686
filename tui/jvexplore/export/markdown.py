"""Notes as Markdown (CommonMark) in which every text reads as it was typed.

Texts are escaped rather than fenced: prose in a fence does not wrap. What a renderer would drop,
leading spaces, runs of spaces and blank lines, is written so that it stays.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, assert_never

from jvexplore.address import canonical, paragraph_number
from jvexplore.article.attached import described
from jvexplore.dossier import blocks, numbers, words
from jvexplore.export.grouping import ORPHANS, grouped
from jvexplore.export.named import NOWHERE
from jvexplore.notes.checks import status_words
from jvexplore.notes.mentions import mentions
from jvexplore.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.attached import Attached
    from jvexplore.dossier.blocks import Told
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.export.grouping import Noted
    from jvexplore.notes.model import Note

_SPECIAL: Final = re.compile(
    r"""
      [\\`*_\[\]<>&~|$^\#]     # what means something anywhere, in CommonMark or a common extension
    | :(?=//) | (?<=www)\.     # what would make a link that swallows the backslashes behind it
    | ^[-+=:]                  # what begins a list, a rule, an underline of a heading
    | ^\d+[.)]                 # or an ordered list
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LOST: Final = re.compile(r"^\s+|\s+$|[ ](?=[ ])")
_TAB: Final = 4
_LINK: Final = re.compile(r"\\\[\\\[([a-z]+/[a-z0-9-]+|dossier)\\\]\\\]")
"""A link in the text of a note, as it is once it is escaped."""


def render(dossier: Dossier, links: Links, notes: Sequence[Note], attached: Attached | None = None) -> str:
    """Return the facts that notes are about, with their citations, and the notes under them."""
    there = {note.on for note in notes if words.exists(dossier, note.on)}
    named = there & {mention.address for note in notes for mention in mentions(note.text)}
    parts = [f"# Notes on {line(dossier.title)}"]
    parts.append(f"{line(dossier.source.title)}. {line(words.citation(dossier, ''))}.")
    for group in grouped(dossier, notes):
        parts.append(f"## {group.title}")
        for noted in group.noted:
            if noted.address in named:
                parts.append(f'<a id="{_anchor(noted.address)}"></a>')
            parts.append(f"### {line(words.subject(dossier, noted.address))}")
            parts += _nowhere(noted) if group.title == ORPHANS else _subject(dossier, links, noted, attached)
            for note in noted.notes:
                text = "" if note.is_wordless else f"\n\n{_linked(dossier, body(note.text), there)}"
                span = attached.shown_span(paragraph_number(note.on), note.span) if attached else note.span
                parts.append(item(_about(replace(note, span=span), words.said(dossier, note.on, note.fact)) + text))
    return "\n\n".join(parts) + "\n"


def line(text: str) -> str:
    """Return text as Markdown that reads as the text does, in one line."""
    return _escape(visible_line(text))


def body(text: str) -> str:
    """Return text as Markdown that reads as the text does, line by line.

    One blank line parts two paragraphs. Every other line end is a hard break; a line that would be
    empty at the end of a paragraph is a no-break space.
    """
    paragraphs = visible(text).split("\n\n")
    return "\n\n".join("\\\n".join(_lines(paragraph)) for paragraph in paragraphs)


def quoted(markdown: str) -> str:
    """Return Markdown as a block quotation: for words that are verbatim, and nothing else."""
    return "\n".join(f"> {each}".rstrip(" ") for each in markdown.split("\n"))


def item(markdown: str) -> str:
    """Return Markdown as an item of a list, all its paragraphs in it.

    It is indented by four spaces: CommonMark would do with two, but older renderers ask for as many.
    """
    first, *others = markdown.split("\n")
    return "\n".join((f"- {first}", *(f"    {each}" if each else "" for each in others)))


def _lines(paragraph: str) -> list[str]:
    *most, last = map(_escape, paragraph.split("\n"))
    return [*most, last or "&nbsp;"]


def _escape(text: str) -> str:
    """Escape one line."""
    return _LOST.sub(_kept, _SPECIAL.sub(_escaped, text.expandtabs(_TAB)))


def _escaped(special: re.Match[str]) -> str:
    return f"{special[0][:-1]}\\{special[0][-1]}"


def _kept(spaces: re.Match[str]) -> str:
    return "".join("&nbsp;" if space == " " else f"&#{ord(space)};" for space in spaces[0])


def _linked(dossier: Dossier, markdown: str, there: set[str]) -> str:
    """Return a text as Markdown with the names of facts in place of its links; those to what is in it lead there."""

    def name(link: re.Match[str]) -> str:
        address = canonical(link[1])
        if not words.exists(dossier, address):
            return link[0] + NOWHERE
        named = line(words.name(dossier, address))
        return f"[{named}](#{_anchor(address)})" if address in there else f"{named} ({address})"

    return _LINK.sub(name, markdown)


def _anchor(address: str) -> str:
    return address.replace("/", "-")


def _subject(dossier: Dossier, links: Links, noted: Noted, attached: Attached | None) -> Iterator[str]:
    for block in blocks.told(described(dossier, links, noted.address, attached)):
        yield from _block(block)
    yield f"{line(words.citation(dossier, noted.address))}. Address: `{noted.address}`"


def _nowhere(noted: Noted) -> Iterator[str]:
    yield f"Not in the dossier: `{noted.address}`."


def _block(block: Told) -> Iterator[str]:
    """Yield a block; headings are drawn above, and links would drown the notes."""
    match block:
        case blocks.Prose():
            yield body(block.text)
        case blocks.Quotation() | blocks.Excerpt() | blocks.Reported():
            yield _speech(block)
        case blocks.Compared():
            yield line("; ".join((f"{block.sign} {block.text}", *block.differences)))
        case blocks.Fields():
            if block.rows:
                yield "\n".join(f"- {line(label)}: {line(value)}" for label, value in block.rows)
        case blocks.Bars():
            title = f"{line(block.title)}:\n\n" if block.title else ""
            yield title + "\n".join(_bar(each) for each in block.bars)
        case blocks.Heading() | blocks.Links():
            pass
        case _:
            assert_never(block)


def _speech(block: blocks.Speech) -> str:
    """Return somebody's words, and whose they are; a block quotation holds words that are verbatim, and no others."""
    match block:
        case blocks.Quotation():
            return f"{quoted(body(f'“{block.text}”'))}\n\n{line(f'— {block.by}')}"
        case blocks.Excerpt():
            return f"{quoted(body(block.text))}\n\n{line(f'— {block.by}')}"
        case blocks.Reported():
            return body(f"{blocks.REPORTED}{block.sentence}")
        case _:
            assert_never(block)


def _bar(bar: blocks.Bar) -> str:
    share = f"{line(bar.label)}: {numbers.percent(bar.percent)}"
    return f"- **{share}**" if bar.current else f"- {share}"


def _about(note: Note, fact_now: str) -> str:
    written = words.day(note.created.date())
    edited = f"edited {words.day(note.updated.date())}" if note.updated.date() != note.created.date() else ""
    parts = (status_words(note, fact_now), line(note.author), written, edited, *(line(f"#{tag}") for tag in note.tags))
    head = " · ".join((f"**{note.kind.capitalize()}**", *filter(None, parts)))
    return f"{head}\n\nOn “{line(note.span.exact)}”" if note.span else head
