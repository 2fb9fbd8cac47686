"""The tokens of a theme that is not ours: its own colours, changed no more than they must be to be readable."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from textual.color import Color

from jvexplore.app.looks.readable_colours import SIGN_CONTRAST, WORD_CONTRAST, contrast, near_paper, readable
from jvexplore.app.looks.tokens import (
    BAD,
    BODY,
    CHALLENGE,
    EDGE,
    EVENT,
    FAINT,
    FIGURE,
    GOOD,
    HUES,
    LAMP,
    MARKER,
    ON_LAMP,
    PAPER,
    PARTY,
    PASSAGE,
    PASSAGES,
    QUOTE,
    RAISED,
    SECOND,
    SELECTED,
    STAKE,
    TERM,
    TITLE,
    WARN,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.looks.tokens import Token

_VARIABLES: Final = {
    PAPER: "background",
    RAISED: "panel",
    SELECTED: "primary-muted",
    PASSAGE: "warning-muted",
    PASSAGES: "secondary-muted",
    LAMP: "text-primary",
    ON_LAMP: "background",
    GOOD: "text-success",
    WARN: "text-warning",
    BAD: "text-error",
    MARKER: "text-warning",
    PARTY: "text-secondary",
    STAKE: "text-success",
    QUOTE: "text-accent",
    CHALLENGE: "text-warning",
    EVENT: "text-primary",
    FIGURE: "text-secondary",
    TERM: "text-accent",
}
"""The variable of another theme whose colour a token takes."""


_INK_SHARES: Final = {TITLE: 1.0, BODY: 0.92, SECOND: 0.78, FAINT: 0.64, EDGE: 0.42}
"""How much of another theme's text colour is in an ink; the rest is its background."""
_PAPER_CONTRASTS: Final = {RAISED: 1.35, PASSAGES: 1.35, SELECTED: 1.8, PASSAGE: 1.8}
"""How much a paper may stand out from the background: what is written on it must differ from both."""
_QUIET: Final = (PAPER, RAISED, PASSAGES)
_ALL: Final = (*_QUIET, SELECTED, PASSAGE)
_USES: Final[Mapping[Token, tuple[tuple[Token, ...], float]]] = {
    EDGE: ((PAPER, RAISED), SIGN_CONTRAST),
    FAINT: (_QUIET, WORD_CONTRAST),
    SECOND: ((*_QUIET, SELECTED), WORD_CONTRAST),
    BODY: ((*_QUIET, PASSAGE), WORD_CONTRAST),
    TITLE: (_ALL, WORD_CONTRAST),
    **dict.fromkeys((LAMP, GOOD, WARN, BAD), ((*_QUIET, SELECTED), WORD_CONTRAST)),
    MARKER: ((PAPER,), SIGN_CONTRAST),
    **dict.fromkeys(HUES, ((PAPER, RAISED, SELECTED), SIGN_CONTRAST)),
}
"""The papers on which a colour stands, and the least contrast with them."""


def token_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the tokens of a theme that is not ours by their names.

    Args:
        variables: the variables of the theme, as Textual generates them.
    """
    ink, paper = Color.parse(variables["foreground"]), Color.parse(variables["background"])
    colours = {each: Color.parse(variables[variable]) for each, variable in _VARIABLES.items()}
    colours |= {each: paper.blend(ink, share, 1) for each, share in _INK_SHARES.items()}
    for each, most in _PAPER_CONTRASTS.items():
        colours[each] = near_paper(colours[each], paper, most)
    for each, (papers, least) in _USES.items():
        colours[each] = readable(colours[each], [colours[behind] for behind in papers], least)
    for weaker, stronger in pairwise((FAINT, SECOND, BODY, TITLE)):
        colours[stronger] = max(colours[weaker], colours[stronger], key=partial(contrast, paper))
    return {each.name: colour.hex for each, colour in colours.items()}
