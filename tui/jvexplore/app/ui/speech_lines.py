"""What somebody said, and whether the reader's copy has the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.signs import ATTRIBUTED, OTHER_WORDS, SAME_WORDS
from jvexplore.app.looks.tokens import BODY, FAINT, QUOTE, SECOND, TITLE
from jvexplore.app.ui.editor_sign import with_editor_sign
from jvexplore.app.ui.wrapping import wrap
from jvexplore.dossier import blocks
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.looks.safe_content import SafeContent

_BAR: Final = own_words("▌")
_SPACE: Final = own_words(" ")
_REPORTED: Final = own_words("reported")
_INDENT: Final = 2


def draw_speech(speech: blocks.Speech, width: int) -> Iterator[SafeContent]:
    """Yield a quotation beside a bar, and its speaker below; quotation marks stand around verbatim words only."""
    match speech:
        case blocks.Quotation():
            yield from _beside_bar(styled(sanitize_text(f"“{speech.text}”"), TITLE.style), width)
            yield from wrap(with_editor_sign(sanitize_text(speech.by), SECOND.style), width - _INDENT, margin=_INDENT)
        case blocks.ArticleExcerpt():
            yield from _beside_bar(styled(sanitize_text(speech.text), BODY.style), width)
            yield from wrap(styled(sanitize_text(speech.by), FAINT.style), width - _INDENT, margin=_INDENT)
        case blocks.ReportedSpeech():
            by = with_editor_sign(sanitize_text(speech.by), SECOND.style)
            yield from _beside_bar(assemble(by, _SPACE * 2, ATTRIBUTED.part, _SPACE, (_REPORTED, FAINT.style)), width)
            yield from _beside_bar(with_editor_sign(sanitize_text(speech.text), BODY.style), width)


def _beside_bar(words: SafeContent, width: int) -> Iterator[SafeContent]:
    for line in wrap(words, width - _INDENT):
        yield assemble((_BAR, QUOTE.style), _SPACE, line)


def draw_comparison(comparison: blocks.CopyComparison, width: int) -> Iterator[SafeContent]:
    """Yield whether the reader's copy agrees, and the differences below; what the program compared, no person."""
    sign = SAME_WORDS if comparison.agrees else OTHER_WORDS
    ink = SECOND if comparison.agrees else sign.token
    yield from wrap(assemble(sign.part, _SPACE, (sanitize_text(comparison.text), ink.style)), width, _INDENT)
    for difference in comparison.differences:
        shown = styled(sanitize_text(difference), SECOND.style)
        yield from wrap(shown, width - _INDENT, margin=_INDENT)
