"""A made-up article of 13 paragraphs, and what a reader presses for each fact of it.

The dossier that comes of it is written down beside the article, with the words of each passage, as it must be.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.authoring_hands import CLEAR, TAKE, WordsOf

if TYPE_CHECKING:
    from tests.authoring_hands import Typed

_FOLDER: Final = Path(__file__).parent / "dossiers"
HALDEN: Final = _FOLDER / "halden.toml"
HALDEN_ARTICLE: Final = _FOLDER / "halden.txt"


class Made(NamedTuple):
    """A fact that is made of some words.

    Attributes:
        kind: its kind.
        words: what is selected; `None` for a fact that is derived, or that of the dossier's editor.
        typed: what is typed in fields that were not filled in, or not rightly, by their labels.
    """

    kind: str
    words: WordsOf | None
    typed: Typed = ()


class Edited(NamedTuple):
    """A fact that is found and edited.

    Attributes:
        query: what is typed to find it.
        name: how it is listed.
        typed: what is typed in fields, or further words that are added there, by the labels of the fields.
        words: its own words, if others are added.
    """

    query: str
    name: str
    typed: Typed
    words: WordsOf | None = None


MADE: Final = (
    Made("party", WordsOf("Nordhav Telecom has", "Nordhav Telecom"), (("Role", f"acq{TAKE}"),)),
    Made("party", WordsOf("Nordhav Telecom has", "Halden Cable"), (("Role", f"tar{TAKE}"),)),
    Made(
        "event",
        WordsOf(
            "Nordhav Telecom has",
            "Nordhav Telecom has agreed to buy a majority of the cable operator Halden Cable, the two companies said on"
            " Tuesday.",
        ),
        (("Title", f"{CLEAR}Nordhav agrees to buy Halden Cable"),),
    ),
    Made("party", WordsOf("Nordhav Telecom has", "Kestrel Partners"), (("Role", f"sel{TAKE}"),)),
    Made(
        "term",
        WordsOf("Nordhav will pay", "€310 million in cash"),
        (("Category", f"pur{TAKE}"), ("By", f"{CLEAR}nor{TAKE}"), ("To", f"{CLEAR}kes{TAKE}")),
    ),
    Made("stake", WordsOf("Nordhav will pay", "62 per cent of Halden Cable")),
    Made("figure", WordsOf("Nordhav will pay", "about €500 million"), (("Relates to", f"{CLEAR}hal{TAKE}"),)),
    Made("stake", WordsOf("Sampo Fund holds", "Sampo Fund holds 27.5 per cent of Halden Cable")),
    Made("stake", WordsOf("Sampo Fund holds", "The Town of Halden owns the remaining 10.5 per cent.")),
    Made(
        "event",
        WordsOf("Sampo Fund holds", "It founded the company in 1974."),
        (("Title", f"{CLEAR}Halden Cable is founded"), ("Involved", f"{CLEAR}town{TAKE}")),
    ),
    Made("quote", WordsOf('"We have waited', "We have waited four years for this")),
    Made("relation", WordsOf('"We have waited', "chief executive of Nordhav Telecom")),
    Made("quote", WordsOf('"We have waited', "Cable and mobile belong in one house.")),
    Made("figure", WordsOf("Halden Cable serves", "serves 410,000 households")),
    Made("figure", WordsOf("Halden Cable serves", "employs 1,150 people")),
    Made("figure", WordsOf("Halden Cable serves", "€184 million in 2027")),
    Made("term", WordsOf("The Competition", "The Competition Authority must approve the sale.")),
    Made(
        "event",
        WordsOf("The Competition", "It is to decide by the end of September."),
        (("Title", f"{CLEAR}The authority decides"), ("Involved", f"{CLEAR}compet{TAKE}")),
    ),
    Made(
        "challenge",
        WordsOf("Brisa Mobile", "Brisa Mobile, the largest rival, warns of higher prices."),
        (("Category", f"ant{TAKE}"),),
    ),
    Made("quote", WordsOf("Brisa Mobile", "Two networks would become one")),
    Made("relation", WordsOf("Brisa Mobile", "Luis Prado, who chairs Brisa Mobile")),
    Made("quote", WordsOf('"We do not', "We do not compete in a single street")),
    Made("term", WordsOf("If the authority", "Nordhav Telecom pays Kestrel Partners a break fee of €15 million")),
    Made("term", WordsOf("Nordhav Telecom also", "to invest €90 million in fibre lines by 2031")),
    Made(
        "term",
        WordsOf("Nordhav Telecom also", "to cut no jobs before the end of 2030"),
        (
            ("Category", f"und{TAKE}"),
            ("By", f"{CLEAR}nor{TAKE}"),
            ("Title", "Jobs"),
            ("More fields", f"until{TAKE}31 December 2030"),
        ),
    ),
    Made(
        "challenge",
        WordsOf("The union", "The union Samband doubts that promise."),
        (("Title", f"{CLEAR}Doubts about jobs"),),
    ),
    Made("quote", WordsOf("The union", "Paper is patient")),
    Made("relation", WordsOf("The union", "Ida Moen, the head of Samband")),
    Made("relation", WordsOf("Bo Lindqvist", "Bo Lindqvist, who has led Halden Cable since 2021")),
    Made("relation", WordsOf("Arden Bank", "Arden Bank advised Nordhav Telecom")),
    Made("relation", WordsOf("Arden Bank", "Lowe & Vance advised Kestrel Partners")),
    Made("event", WordsOf("Arden Bank", "The sale is to be completed in the fourth quarter.")),
    Made(
        "figure",
        None,
        (
            ("Value", "€137.5m"),
            ("Title", "Worth of Sampo's shares"),
            ("Relates to", f"stake/sampo{TAKE}"),
            ("More fields", f"derived{TAKE}figure/halden-cable-eq{TAKE}, stake/sampo{TAKE}"),
        ),
    ),
)
"""From the first paragraph to the last."""

EDITED: Final = (
    Edited(
        "higher",
        "Higher prices",
        (
            ("Responses", "Okoye: they do not compete"),
            ("Responses", WordsOf('"We do not', "We do not compete in a single street")),
        ),
        WordsOf("Brisa Mobile", "Brisa Mobile, the largest rival, warns of higher prices."),
    ),
    Edited("sampo", "Sampo Fund", (("Role", f"shar{TAKE}"),)),
    Edited("town", "Town of Halden", (("Role", f"shar{TAKE}"),)),
    Edited("brisa", "Brisa Mobile", (("Role", f"riv{TAKE}"),)),
    Edited("prado", "Luis Prado", (("Role", f"dir{TAKE}"),)),
    Edited("samband", "Samband", (("Role", f"cri{TAKE}"),)),
    Edited("lind", "Bo Lindqvist", (("Role", f"exe{TAKE}"),)),
)
"""A response that stands further on, and the roles that the article does not say beside the names."""
