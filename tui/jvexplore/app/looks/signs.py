"""Signs of one cell: how settled something is, what it rests on, what it is.

All are in Latin-1, WGL4, Box Drawing or Block Elements, which the fonts of terminals have, one cell wide and without an
emoji form; `tests/app/looks/test_signs.py` looks each of them up. Hollow is not settled. Where there is room, a word
stands beside the sign: no meaning is in a colour alone. The sign of a kind of fact is in its line of `KIND_TABLE`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks import tokens
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.safe_text import SPACE, own_words

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.tokens import Token
    from jvexplore.safe_text import SafeLine


class Sign(NamedTuple):
    """A character of one cell, and its colour."""

    text: SafeLine
    token: Token

    @property
    def part(self) -> tuple[SafeLine, str]:
        """The sign in its colour, for `assemble`."""
        return self.text, self.token.style


def sign_cell(sign: Sign | None) -> SafeContent:
    """Return a sign in its colour; a space if there is none, so that what follows is aligned."""
    return styled(*sign.part) if sign else content(SPACE)


def with_sign(sign: Sign | None, words: SafeContent) -> SafeContent:
    """Return words behind a sign; the words alone if there is none."""
    return assemble(sign.part, SPACE, words) if sign else words


ATTRIBUTED: Final = Sign(own_words("»"), tokens.QUOTE)
DERIVED: Final = Sign(own_words("∑"), tokens.FIGURE)
EDITORIAL: Final = Sign(own_words("†"), tokens.WARN)

BASIS_SIGNS: Final = {"attributed": ATTRIBUTED, "derived": DERIVED, "editorial": EDITORIAL}
"""The sign of each basis; what is stated has none."""

OPEN_NOTE: Final = Sign(own_words("○"), tokens.WARN)
RESOLVED_NOTE: Final = Sign(own_words("●"), tokens.FAINT)
CONFIRMED: Final = Sign(own_words("√"), tokens.GOOD)
DISPUTED: Final = Sign(own_words("×"), tokens.BAD)
NOT_CHECKED: Final = Sign(own_words("○"), tokens.FAINT)
SAME_WORDS: Final = Sign(own_words("="), tokens.GOOD)
OTHER_WORDS: Final = Sign(own_words("≠"), tokens.BAD)
CHANGED: Final = Sign(own_words("→"), tokens.SECOND)
"""Between two values of which the later one replaces the other, so that they do not contradict."""
NO_RESPONSE: Final = Sign(own_words("○"), tokens.CHALLENGE)
RESPONSE: Final = Sign(own_words("●"), tokens.GOOD)

SUGGESTION: Final = Sign(own_words("+"), tokens.LAMP)
PROBLEM: Final = Sign(own_words("!"), tokens.BAD)
WARNING: Final = Sign(own_words("!"), tokens.WARN)
MARKED: Final = Sign(own_words("*"), tokens.LAMP)

NOTE: Final = Sign(own_words("≡"), tokens.BODY)
SOURCE: Final = Sign(own_words("¶"), tokens.BODY)

PARAGRAPH: Final = Sign(own_words("¶"), tokens.GOOD)
"""Before a block of an imported article that will be a paragraph."""
HEAD: Final = Sign(own_words("√"), tokens.LAMP)
"""Before its headline, and what stands around that."""
DROPPED: Final = Sign(own_words("×"), tokens.FAINT)
"""Before what is left out of it."""

QUOTED: Final = Sign(own_words("▌"), tokens.MARKER)
"""The edge beside what a note quotes, as beside a passage of the article."""

FIND: Final = Sign(own_words("/"), tokens.LAMP)
"""Before what is typed to find or to filter: the key that opens it."""

HELP: Final = Sign(own_words("?"), tokens.LAMP)
COMMANDS: Final = Sign(own_words("›"), tokens.LAMP)
"""Before the commands, as before what is typed in a shell."""

CURSOR: Final = Sign(own_words("▌"), tokens.LAMP)
"""The row with the focus."""
SHOWN: Final = Sign(own_words("›"), tokens.LAMP)
"""The row of the fact that is shown while the focus is elsewhere."""
LEFT_AT: Final = Sign(own_words("›"), tokens.FAINT)
"""The row where the cursor of another pane was left."""

VALUE_BEFORE: Final = Sign(own_words("‹"), tokens.FAINT)
"""Before the value of a field: left chooses the one before."""
VALUE_AFTER: Final = Sign(own_words("›"), tokens.FAINT)
"""After it: right chooses the next."""

ARTICLE_DAY: Final = Sign(own_words("▼"), tokens.LAMP)
"""Above a timeline: the day of the article."""
ARTICLE_LINE: Final = Sign(own_words("┊"), tokens.EDGE)
"""Below it, through all rows."""

SIGNS: Final = tuple(value for value in list(globals().values()) if isinstance(value, Sign))
"""All signs of this module."""
