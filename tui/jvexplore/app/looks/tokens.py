"""The colours of the screen, named for what they are for: ink in four strengths on paper, one lamp, a hue per kind.

Each is chosen for two themes, and again for terminals with 256 and with 16 colours: rounded to the nearest, the paper
would turn black, and a challenge would look like a warning. `tests/app/looks/test_contrast.py` computes the contrast of
all pairs in which they are used.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Token(NamedTuple):
    """A colour by its purpose.

    Attributes:
        name: of the variable in styles, without the dollar sign.
        dark: on a dark background, "#rrggbb".
        light: on a light background.
        indexed: the colours of the 256 of xterm, dark and light.
        basic: the colours of the 16 of ANSI, dark and light; `None` for the terminal's own ink or paper.
    """

    name: str
    dark: str
    light: str
    indexed: tuple[int, int]
    basic: tuple[int | None, int | None] = (None, None)

    @property
    def style(self) -> str:
        """The style that writes in this colour."""
        return f"${self.name}"

    @property
    def bold_style(self) -> str:
        """The style that writes boldly in this colour."""
        return f"bold {self.style}"

    @property
    def background_style(self) -> str:
        """The style that puts this colour behind the text."""
        return f"on ${self.name}"

    @property
    def chip_style(self) -> str:
        """The style of words on a chip of this colour: the lamp, or a colour of warning."""
        return f"{ON_LAMP.bold_style} {self.background_style}"

    def shade(self, *, is_dark: bool) -> str:
        """Return the colour of a theme, "#rrggbb"."""
        return self.dark if is_dark else self.light


PAPER: Final = Token("paper", "#12161d", "#faf7f2", (233, 231))
"""The background of everything."""
RAISED: Final = Token("paper-raised", "#1f2630", "#ece6db", (235, 255))
"""Behind bars, fields, choices, and the row of the fact that is shown while the focus is elsewhere."""
SELECTED: Final = Token("paper-selected", "#233f66", "#cfe0f5", (18, 189), (4, 4))
"""Behind the row with the focus, and selected words."""
PASSAGE: Final = Token("paper-passage", "#4d4310", "#ffe88f", (58, 229), (3, 3))
"""Behind the current passage of the article."""
PASSAGES: Final = Token("paper-passages", "#2c2a17", "#f7efcf", (236, 230))
"""Behind the other passages of the same fact."""

EDGE: Final = Token("edge", "#697487", "#887f73", (243, 102), (8, 8))
"""Frames, rules and empty parts of bars; never words."""
FAINT: Final = Token("ink-faint", "#8b95a4", "#6b655a", (246, 241))
"""Labels, names of groups, counts, addresses, and what repeats the line above."""
SECOND: Final = Token("ink-second", "#aeb7c4", "#57524a", (249, 239))
"""Titles of panes, dates, speakers, words of a status."""
BODY: Final = Token("ink-body", "#d6dce4", "#2a2825", (253, 235))
"""Names in lists, and prose."""
TITLE: Final = Token("ink-title", "#ffffff", "#000000", (231, 16), (15, None))
"""The name of the fact, an open note, a number; bold where it is a word."""

LAMP: Final = Token("lamp", "#6cb2ff", "#0a5cb8", (75, 25), (14, 4))
"""Where the focus is, and keys."""
ON_LAMP: Final = Token("ink-on-lamp", "#0b1320", "#ffffff", (233, 231), (0, 15))
"""Words on the lamp, or on a colour of warning."""
GOOD: Final = Token("good", "#7fd88a", "#1f6f2f", (114, 22), (10, None))
"""Confirmed, answered."""
WARN: Final = Token("warn", "#f2b84b", "#8a5200", (215, 94), (11, 1))
"""Open, editorial, unsure."""
BAD: Final = Token("bad", "#ff8e8e", "#b3261e", (210, 124), (9, 1))
"""Disputed, differing, not saved."""
MARKER: Final = Token("marker", "#e8cf5a", "#7a6200", (221, 94), (11, None))
"""The edge beside a passage of the article, and beside what a note quotes."""

PARTY: Final = Token("hue-party", "#e0c59a", "#735a1e", (180, 94))
STAKE: Final = Token("hue-stake", "#55cfb4", "#006b5c", (79, 23), (14, 4))
QUOTE: Final = Token("hue-quote", "#a8d672", "#4a6a00", (150, 58), (10, None))
CHALLENGE: Final = Token("hue-challenge", "#ff9f68", "#a3420a", (209, 130), (11, 1))
EVENT: Final = Token("hue-event", "#c6a6ff", "#6a3fb5", (183, 61), (13, 5))
FIGURE: Final = Token("hue-figure", "#6ad0ec", "#00677f", (80, 24), (14, 4))
TERM: Final = Token("hue-term", "#f59cc2", "#a1245f", (211, 125), (13, 5))

PAPERS: Final = (PAPER, RAISED, SELECTED, PASSAGE, PASSAGES)
INKS: Final = (FAINT, SECOND, BODY, TITLE)
HUES: Final = (PARTY, STAKE, QUOTE, CHALLENGE, EVENT, FIGURE, TERM)
TOKENS: Final = (*PAPERS, EDGE, *INKS, LAMP, ON_LAMP, GOOD, WARN, BAD, MARKER, *HUES)
"""All colours there are."""


def kind_token(kind: str) -> Token:
    """Return the hue of a kind of fact; a kind without one of its own has the second ink, as relations have."""
    return _BY_NAME.get(f"hue-{kind}", SECOND)


_BY_NAME: Final = {each.name: each for each in TOKENS}
