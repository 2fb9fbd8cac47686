"""What somebody said: verbatim in quotation marks, or reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import ATTRIBUTED, SOURCE
from jvexplore.app.looks.tokens import BODY, FAINT, QUOTE, SECOND, TITLE
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.wrapping import INDENT, wrap
from jvexplore.dossier import blocks
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE, own_words
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jvexplore.app.looks.safe_content import SafeContent

    DrawLink = Callable[[blocks.Link], SafeContent]
    """Draws a link with the words around it."""

_BAR: Final = own_words("▌")
_COMMA: Final = own_words(", ")


def draw_speech(speech: blocks.Speech, width: int, draw_link: DrawLink) -> Iterator[SafeContent]:
    """Yield words beside a bar, and their speaker; quotation marks stand around verbatim words only.

    Args:
        speech: the words.
        width: of a line, in cells.
        draw_link: draws the link to the speaker.
    """
    match speech:
        case blocks.Quotation():
            yield from _beside_bar(styled(sanitize_text(f"“{speech.text}”"), TITLE.style), width)
            yield content(EMPTY_LINE)
            yield from _wrap_signed(_speaker(speech, draw_link), width)
        case blocks.ArticleExcerpt():
            yield from _beside_bar(styled(sanitize_text(speech.text), BODY.style), width)
            yield from wrap(styled(sanitize_text(speech.by), FAINT.style), width - INDENT, margin=INDENT)
        case blocks.ReportedSpeech():
            for line in _reported_by(speech, width - INDENT, draw_link):
                yield assemble((_BAR, QUOTE.style), SPACE, line)
            ink = TITLE if speech.is_heading else BODY
            yield from _beside_bar(with_editor_sign(sanitize_text(speech.text), ink.style), width)


def _wrap_signed(line: SafeContent, width: int) -> list[SafeContent]:
    """Wrap a line with links so that no sign is separated from the first word of its name."""
    signs = "".join(sign.text for sign in kind_signs().values())
    lines: list[SafeContent] = []
    start = end = 0
    for word in re.finditer(rf"(?:[{re.escape(signs)}] )?\S+", line.plain):
        room = width - (INDENT if lines else 0)
        if line[start : word.end()].cell_length > room and word.start() > start:
            lines.append(line[start:end].pad_left(INDENT if lines else 0))
            start = word.start()
        end = word.end()
    rest = wrap(line[start:], width - INDENT)
    return [*lines, *(each.pad_left(INDENT if lines else 0) for each in rest)]


def _speaker(speech: blocks.Quotation | blocks.ReportedSpeech, draw_link: DrawLink) -> SafeContent:
    """Return the speakers' names as links, if there are any, and their offices; the names of a quotation stand out."""
    if not speech.speakers:
        return with_editor_sign(sanitize_text(speech.by), SECOND.style)
    names = []
    for link in speech.speakers:
        name = draw_link(link)
        if isinstance(speech, blocks.Quotation) and blocks.is_speaker(link):
            start = max(0, name.plain.find(sanitize_text(link.text)))
            name = name.stylize(TITLE.bold_style, start, start + len(sanitize_text(link.text)))
        names.append(name)
    return content(EMPTY_LINE).join(names)


def _reported_by(speech: blocks.ReportedSpeech, width: int, draw_link: DrawLink) -> list[SafeContent]:
    """Return the speakers, and at the right where the article reports it, or below if there is no room on the line."""
    numbers = own_words(", ").join([sanitize_line(each) for each in speech.paragraphs])
    where = assemble((_COMMA, FAINT.style), SOURCE.part, (SPACE + numbers, FAINT.style)) if numbers else EMPTY_LINE
    reported = assemble(ATTRIBUTED.part, SPACE, (sanitize_line(speech.manner), FAINT.style), where)
    by = _speaker(speech, draw_link)
    space = width - by.cell_length - reported.cell_length
    if space >= len(GAP):
        return [assemble(by, SPACE * space, reported)]
    return [*_wrap_signed(by, width), *wrap(reported, width)]


def _beside_bar(words: SafeContent, width: int) -> Iterator[SafeContent]:
    for line in wrap(words, width - INDENT):
        yield assemble((_BAR, QUOTE.style), SPACE, line)
