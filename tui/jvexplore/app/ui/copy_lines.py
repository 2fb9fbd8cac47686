"""What the program found in the reader's copy of the article: no person checked it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.signs import OTHER_WORDS, SAME_WORDS, WARNING
from jvexplore.app.looks.tokens import SECOND
from jvexplore.app.ui.wrapping import INDENT, wrap
from jvexplore.safe_text import SPACE
from jvexplore.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier import blocks

_WHERE: Final = re.compile("(?:(?<=your copy, )|(?<=[0-9] and )|(?<=” and ))paragraphs? (?=[0-9])")
_WORDS_BEGIN: Final = ": “"


def draw_comparison(comparison: blocks.CopyComparison, width: int) -> Iterator[SafeContent]:
    """Yield whether the copy agrees, and where; the differences below."""
    sign = SAME_WORDS if comparison.agrees else OTHER_WORDS
    ink = SECOND if comparison.agrees else sign.token
    where, begin, words = comparison.text.partition(_WORDS_BEGIN)  # the article's own words stay as they are
    text = sanitize_text(_WHERE.sub("¶ ", where) + begin + words)
    yield from wrap(assemble(sign.part, SPACE, (text, ink.style)), width, INDENT)
    for difference in comparison.differences:
        yield from wrap(styled(sanitize_text(difference), SECOND.style), width - INDENT, margin=INDENT)


def draw_warning(prose: blocks.Prose, width: int) -> Iterator[SafeContent]:
    """Yield what is wrong: the sign and the first words in its colour."""
    text = sanitize_text(prose.text)
    end = text.find(":") + 1
    shown = assemble(WARNING.part, SPACE, (text[:end], WARNING.token.style), (text[end:], SECOND.style))
    yield from wrap(shown, width, INDENT)
