"""What a field offers for the text that is typed so far: words of its list, parties and facts by a part of their names.

Nothing here looks at all facts at each key: names are in an index (`dossier/name_index.py`).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER, NO_ADDRESS, Address
from jvexplore.dossier.form_fields import field_reader
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.moments.moment import EVENT_PREFIX
from jvexplore.dossier.name_index import fold_name, name_index, party_index
from jvexplore.dossier.source_text import source_title
from jvexplore.dossier.stakes.stake_bases import CAPITAL, VOTES
from jvexplore.dossier.titles import address_name
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.dossier.vocabulary.offered_words import offered_words
from jvexplore.dossier.vocabulary.qualifiers import KNOWN_QUALIFIERS
from jvexplore.dossier.vocabulary.source_types import SOURCE_TYPES
from jvexplore.dossier.writing.key_readers import SOURCE, has_number, takes_unit
from jvexplore.dossier.writing.typed_references import is_party_name
from jvexplore.dossier.writing.typed_words import closed_word_names
from jvexplore.session.authoring.new_names import PARTY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.model import Dossier, Fact

NEW_THINGS: Final = {PARTY: "new party", "open": "new word"}
"""What a text that is not known would be, by the shape of its values."""
_FLAGS: Final = {"yes": "", "no": ""}
_QUALIFIER: Final = "qualifier"
_BASE: Final = "base"
_TYPE: Final = "type"
_OF_SOURCES: Final = (_TYPE, "based_on")
_OF_OWN_KIND: Final = frozenset(("part_of", "derived_from", "contradicts"))
"""Keys that mostly name facts of the same kind as that of the form: the whole, the numbers, the other account."""
MAX_SUGGESTIONS: Final = 100
"""How many are offered at most: who does not find what is meant among them types more of it."""
_BEFORE_EVENT: Final = re.compile(r"(.*\b(?:after|before|following|upon|at|on)\s+)(.*)", re.IGNORECASE)
"""A moment that is given by an event."""


class FieldSuggestion(NamedTuple):
    """Something that a field offers.

    Attributes:
        text: the text of the whole field once it is taken; in a list, what was typed before stays.
        value: what is offered: a word, a name.
        meaning: what it means, or is; empty if that is plain.
        address: the fact that it names; empty if it names none.
        is_new: whether taking it makes a new party, or declares a new word: tell the form with `take_as_new`.
        is_meant: whether it is only similar to what was typed, and perhaps meant.
    """

    text: str
    value: str
    meaning: str = ""
    address: Address = NO_ADDRESS
    is_new: bool = False
    is_meant: bool = False

    @property
    def is_known(self) -> bool:
        """Whether it begins with what was typed, or has a word that does."""
        return not self.is_new and not self.is_meant


def suggest_values(
    kind: str, key: str, typed: str, dossier: Dossier, limit: int = MAX_SUGGESTIONS
) -> list[FieldSuggestion]:
    """Return what a field offers, the best first; for an empty text, the beginning of its list.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        key: the key of the field.
        typed: what is typed so far.
        dossier: its parties, facts and words are offered.
        limit: how many to return at most, besides what is new.
    """
    reader = field_reader(kind, key)
    before, last = _last_entry(typed) if reader.is_list else ("", typed)
    part = " ".join(last.split())
    offered = [*islice(_known(kind, key, part, dossier), limit)]
    if part and is_new_entry(kind, key, part, dossier):
        offered.append(FieldSuggestion(part, part, NEW_THINGS[reader.shape], is_new=True))
    return [each._replace(text=before + each.text) for each in offered]


def is_new_entry(kind: str, key: str, entry: str, dossier: Dossier) -> bool:
    """Return whether a text would be a new party, or a new word of an open list."""
    reader = field_reader(kind, key)
    if reader.shape == "party":
        return not is_party_name(entry, dossier)
    if reader.open_list is None:
        return False
    words = offered_words(dossier.words, reader.open_list, kind)
    return fold_name(entry) not in map(fold_name, (*words, *words.values()))


def complete_entry(kind: str, key: str, typed: str, dossier: Dossier) -> str:
    """Return the only word or name in which a word begins with a text; empty if there is none, or several."""
    found = [*islice(_known(kind, key, " ".join(typed.split()), dossier), 2)] if typed.strip() else []
    return found[0].text if len(found) == 1 else ""


def _last_entry(typed: str) -> tuple[str, str]:
    """Return what stands before the last entry of a list, and that entry."""
    before, comma, last = typed.rpartition(",")
    return (f"{before}{comma} " if comma else ""), last


def _known(kind: str, key: str, typed: str, dossier: Dossier) -> Iterator[FieldSuggestion]:
    reader = field_reader(kind, key)
    match reader.shape:
        case "party":
            yield from _parties(typed, dossier)
        case "address":
            yield from _facts(typed, dossier, kind if key in _OF_OWN_KIND else "")
        case "moment":
            yield from _events(typed, dossier)
        case "open" if reader.open_list:
            yield from _words(typed, offered_words(dossier.words, reader.open_list, kind))
        case "closed":
            yield from _words(typed, closed_word_names(reader.words))
        case _:
            yield from _words(typed, _plain_words(kind, key, typed, dossier))


def _plain_words(kind: str, key: str, typed: str, dossier: Dossier) -> Mapping[str, str]:
    """Return the words that a field offers which is of no list, with their names; any other text will do."""
    if key == _BASE and has_number(kind) and not takes_unit(kind):
        return {CAPITAL: "", VOTES: ""}
    if key == _QUALIFIER:
        return dict.fromkeys(KNOWN_QUALIFIERS, "")
    if kind == SOURCE and key in _OF_SOURCES:
        return dict.fromkeys(SOURCE_TYPES, "") if key == _TYPE else _source_titles(dossier)
    shape = field_reader(kind, key).shape
    return _FLAGS if shape == "flag" else _countries() if shape == "country" and typed else {}


@cache
def _countries() -> Mapping[str, str]:
    """Return the countries with their codes, by name."""
    return dict(sorted(COUNTRIES.items(), key=lambda each: fold_name(each[1])))


def _source_titles(dossier: Dossier) -> Mapping[str, str]:
    return {source_id: source_title(source) for source_id, source in dossier.sources_by_id.items() if source_id}


def _words(typed: str, words: Mapping[str, str]) -> Iterator[FieldSuggestion]:
    """Yield the words that begin with a text, or whose names do; then those with another word that does."""
    part = _spaced(typed)
    spelled = {word: (f" {_spaced(word)}", f" {_spaced(name)}") for word, name in words.items()}
    first = [word for word, names in spelled.items() if any(each.startswith(f" {part}") for each in names)]
    others = [word for word, names in spelled.items() if any(f" {part}" in each for each in names)]
    for word in dict.fromkeys((*first, *others)):
        is_plain = _spaced(words[word]) == spelled[word][0].strip()
        yield FieldSuggestion(word, word, "" if is_plain else words[word])


def _spaced(text: str) -> str:
    """Return a text as it is compared, with spaces for hyphens: the words of a list are joined by these."""
    return fold_name(text).replace("-", " ")


def _parties(typed: str, dossier: Dossier) -> Iterator[FieldSuggestion]:
    parties = party_index(dossier).with_part(typed) if typed else dossier.collections.get(collection_names()[PARTY], ())
    for party in parties:
        yield _party(party, dossier)


def _party(party: Fact, dossier: Dossier) -> FieldSuggestion:
    name = next(iter(party.own_names()), party.id)
    is_clear = len(party_index(dossier).named(name)) == 1 and "," not in name
    return FieldSuggestion(name if is_clear else party.id, name, "" if is_clear else party.id, party.address)


def _facts(typed: str, dossier: Dossier, own_kind: str) -> Iterator[FieldSuggestion]:
    """Yield the dossier, if it may be meant, and the facts with a part of a name; those of a kind come first."""
    if not own_kind and DOSSIER.startswith(typed.casefold()):
        yield FieldSuggestion(DOSSIER, DOSSIER, dossier.title, DOSSIER)
    own = f"{own_kind}/" if own_kind else ""
    if own:
        yield from _facts_with_part(typed, dossier, own)
    yield from (each for each in _facts_with_part(typed, dossier) if not (own and each.address.startswith(own)))


def _facts_with_part(typed: str, dossier: Dossier, begin: str = "") -> Iterator[FieldSuggestion]:
    """Yield the facts with a part of a name, id or address, whose addresses begin in some way."""
    kind, slash, fact_id = typed.casefold().partition("/")
    for fact in name_index(dossier).with_part(fact_id if slash else typed) if typed else ():
        if fact.address.startswith(begin) and (not slash or fact.kind == kind):
            yield FieldSuggestion(fact.address, fact.address, address_name(dossier, fact.address, ""), fact.address)


def _events(typed: str, dossier: Dossier) -> Iterator[FieldSuggestion]:
    match = _BEFORE_EVENT.fullmatch(typed)
    before, name = match.groups() if match else ("", typed)
    for each in _facts_with_part(name, dossier, EVENT_PREFIX) if name and not name[0].isdigit() else ():
        yield each._replace(text=before + each.text)
