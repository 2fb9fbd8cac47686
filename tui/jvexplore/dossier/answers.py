"""The types of what a fact tells the rest of the program about itself: the same for every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from jvexplore.address import Address
    from jvexplore.dossier.vocabulary.known_words import OpenList


Prefill: TypeAlias = Literal[
    "actors", "aliases", "amount", "base of share", "category", "category of number", "company", "country", "date",
    "date of saying", "date of state", "deed", "equivalents", "giver", "holder", "measured", "name", "number", "object",
    "office", "party type", "quotation", "quote mode", "raisers", "receiver", "role", "share", "since", "speakers",
    "status of happening", "status of position", "status of term", "subject", "title", "until", "verb",
]  # fmt: skip
"""What a key of a new fact takes from the selected words (`prefill/`)."""


class ReferenceLabels(NamedTuple):
    """The labels above the links of a reference, on the pages at both of its ends.

    Attributes:
        here: the label on the page of the referring fact: "Holder".
        there: the label on the page of the fact referred to: "Stakes held".
        is_tie: whether the page of the fact referred to shows it in a relation graph, instead of as a link; the kind
            must then have `tie_block`.
        is_in_words: whether the page of the referring fact also says it in words, so that speech can omit the links.
        is_said_there: whether the referring fact is a part of what the other one says: the amount of a term.
    """

    here: str
    there: str
    is_tie: bool = False
    is_in_words: bool = False
    is_said_there: bool = False


class FactAmount(NamedTuple):
    """The number that a fact states: its key, the value in single units (not millions), and the unit as in a figure."""

    key: str
    value: Decimal
    unit: str


class FactDate(NamedTuple):
    """The date that a fact states: its key, and the date in EDTF (ISO 8601-2)."""

    key: str
    when: str


class HeldOffice(NamedTuple):
    """An office: its holder, "president of Alibaba Group", whether that relies on the editor, and the company.

    Holder and company are ids of parties; the words end with the name of the company.
    """

    party: str
    words: str
    is_editorial: bool
    company: str


class OpenWord(NamedTuple):
    """A word of a list that a dossier may add to: the key of the fact that has it, the list, and the word."""

    key: str
    open_list: OpenList
    word: str


class SearchFields(NamedTuple):
    """What the search index holds of a fact, as far as it depends on the kind.

    Attributes:
        names: other names.
        text: further text, in parts; some may be empty.
        keywords: words to match that are never shown as an excerpt.
        topics: topics, weighted like titles.
        category: the category, which weighs more than text.
        row: the words of its row in a pane other than the title.
        voices: the addresses of its speakers, for `by:`.
        has: the values that `has:` matches, of `Fact.has_values`.
        has_name: whether its title is a name rather than a sentence.
    """

    names: str = ""
    text: Sequence[str] = ()
    keywords: str = ""
    topics: Sequence[str] = ()
    category: str = ""
    row: Sequence[str] = ()
    voices: Sequence[Address] = ()
    has: Sequence[str] = ()
    has_name: bool = False
