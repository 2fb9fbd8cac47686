"""The kinds of names, and the words of a language that names are recognised by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

NameKind: TypeAlias = Literal[
    "", "person", "company", "fund", "trust", "state", "agency", "organisation", "group", "place",
    "platform", "product", "asset",
]  # fmt: skip
"""What kind of thing a name stands for; empty if that is not clear. Only known names have the last three."""


class NameWords(NamedTuple):
    """The words of one language, in lower case unless another case is part of them.

    Attributes:
        openers: words that have a capital only because a sentence begins with them.
        never: words that have a capital and are no names: weekdays, months, currencies, CEO.
        adjectives: adjectives of countries, each with its ISO 3166-1 code: a name may begin with one.
        countries: names of countries beside those of the table of countries, each with its code.
        courtesy: titles that are left out of a name: Mr, Dr.
        honours: titles that belong to a name: Sir, Lord.
        offices: nouns of offices that people hold, which stand before a name or after it.
        office_modifiers: what may stand before such a noun, as part of the office.
        office_endings: endings of words of offices, in a language that writes them as one word.
        kinds: words within names that say what kind of thing these stand for.
        kind_endings: endings of words within names that do so.
        descriptions: endings of nouns that stand before a name, and are no part of it.
        heads: words after which "of" belongs to the name: Bank of England.
        of_words: the words for "of" in such a name, and what may stand between it and the next word.
        topics: words that "and" joins within a name: Competition and Markets Authority.
        and_word: the word for "and".
        families: words without a capital that end a name, with what it then is: the Hartley family.
        family_openers: words with a capital that begin a name of several people: Familie Quellmann.
        verbs: verbs that show that a word before them, with which a sentence begins, is a name.
        trades: nouns of trades with which the names of companies end.
        ranks: words that are a title only before the name of a person: Premier Ana Okoye, but not Premier Foods.
        paired_offices: offices of two words of which neither is one by itself: Attorney General.
        nouns_are_capital: whether every noun has a capital, so that a capital alone makes no name.
    """

    openers: frozenset[str]
    never: frozenset[str]
    adjectives: Mapping[str, str]
    countries: Mapping[str, str]
    courtesy: frozenset[str]
    honours: frozenset[str]
    offices: frozenset[str]
    office_modifiers: frozenset[str]
    office_endings: tuple[str, ...]
    kinds: Mapping[str, NameKind]
    kind_endings: Mapping[str, NameKind]
    descriptions: tuple[str, ...]
    heads: frozenset[str]
    of_words: frozenset[str]
    topics: frozenset[str]
    and_word: str
    families: Mapping[str, NameKind]
    family_openers: frozenset[str]
    verbs: frozenset[str]
    trades: frozenset[str] = frozenset()
    nouns_are_capital: bool = False
    ranks: frozenset[str] = frozenset()
    paired_offices: frozenset[tuple[str, str]] = frozenset()
