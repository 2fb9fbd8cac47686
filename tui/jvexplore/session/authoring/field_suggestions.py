"""What a field offers for the text that is typed so far: words of its list, parties and facts by a part of their names.

Nothing here looks at all facts at each key: names are in an index (`dossier/name_index.py`).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER, NO_ADDRESS, Address
from jvexplore.dossier.form_fields import field_reader
from jvexplore.dossier.name_index import fold_name, name_index, party_index
from jvexplore.dossier.titles import address_name
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.dossier.vocabulary.offered_words import offered_words
from jvexplore.dossier.vocabulary.qualifiers import KNOWN_QUALIFIERS
from jvexplore.dossier.vocabulary.source_types import SOURCE_TYPES
from jvexplore.dossier.writing.key_readers import SOURCE
from jvexplore.dossier.writing.typed_references import is_party_name
from jvexplore.dossier.writing.typed_words import closed_word_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.model import Dossier, Fact

_FLAGS: Final = {"yes": "", "no": ""}
_QUALIFIER: Final = "qualifier"
_TYPE: Final = "type"
_MAX_SUGGESTIONS: Final = 8


class FieldSuggestion(NamedTuple):
    """Something that a field offers.

    Attributes:
        text: the text of the whole field once it is taken; in a list, what was typed before stays.
        value: what is offered: a word, a name.
        meaning: what it means, or is; empty if that is plain.
        address: the fact that it names; empty if it names none.
        is_new: whether taking it makes a new party, or declares a new word: tell the form with `take_as_new`.
    """

    text: str
    value: str
    meaning: str = ""
    address: Address = NO_ADDRESS
    is_new: bool = False


def suggest_values(
    kind: str, key: str, typed: str, dossier: Dossier, limit: int = _MAX_SUGGESTIONS
) -> list[FieldSuggestion]:
    """Return what a field offers, the best first; for an empty text, the beginning of its list.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        key: the key of the field.
        typed: what is typed so far.
        dossier: its parties, facts and words are offered.
        limit: how many to return at most.
    """
    reader = field_reader(kind, key)
    before, last = _last_entry(typed) if reader.is_list else ("", typed)
    offered = islice(_offered(kind, key, " ".join(last.split()), dossier), limit)
    return [each._replace(text=before + each.text) for each in offered]


def complete_word(kind: str, key: str, typed: str, dossier: Dossier) -> str:
    """Return the only word or name of a field that begins with a text; empty if there is none, or several."""
    if field_reader(kind, key).is_list:
        return ""
    found = [each.text for each in suggest_values(kind, key, typed, dossier, 3) if not each.is_new]
    return found[0] if len(found) == 1 and typed.strip() else ""


def _last_entry(typed: str) -> tuple[str, str]:
    """Return what stands before the last entry of a list, and that entry."""
    before, comma, last = typed.rpartition(",")
    return (f"{before}{comma} " if comma else ""), last


def _offered(kind: str, key: str, typed: str, dossier: Dossier) -> Iterator[FieldSuggestion]:
    reader = field_reader(kind, key)
    match reader.shape:
        case "party":
            yield from _parties(typed, dossier)
        case "address":
            yield from _facts(typed, dossier)
        case "open" if reader.open_list:
            words = offered_words(dossier.words, reader.open_list, kind)
            yield from _words(typed, words)
            if typed and fold_name(typed) not in map(fold_name, (*words, *words.values())):
                yield FieldSuggestion(typed, typed, "new word", is_new=True)
        case "closed":
            yield from _words(typed, closed_word_names(reader.words))
        case "country":
            yield from _words(typed, COUNTRIES) if typed else ()
        case "flag":
            yield from _words(typed, _FLAGS)
        case "text" if key == _QUALIFIER:
            yield from _words(typed, dict.fromkeys(KNOWN_QUALIFIERS, ""))
        case "text" if kind == SOURCE and key == _TYPE:
            yield from _words(typed, dict.fromkeys(SOURCE_TYPES, ""))


def _words(typed: str, words: Mapping[str, str]) -> Iterator[FieldSuggestion]:
    """Yield the words that begin with a text, then those with a name in which a word begins so."""
    part = fold_name(typed)
    first = [
        word for word, name in words.items() if word.casefold().startswith(part) or fold_name(name).startswith(part)
    ]
    second = [
        word
        for word, name in words.items()
        if word not in first and f" {part}" in f"{word.replace('-', ' ')} {fold_name(name)}"
    ]
    for word in (*first, *second):
        name = words[word]
        yield FieldSuggestion(word, word, "" if fold_name(name) == word.replace("-", " ") else name)


def _parties(typed: str, dossier: Dossier) -> Iterator[FieldSuggestion]:
    index = party_index(dossier)
    for party in index.with_part(typed) if typed else dossier.collections["parties"]:
        yield _named(party, dossier)
    if typed and not is_party_name(typed, dossier):
        yield FieldSuggestion(typed, typed, "new party", is_new=True)


def _named(fact: Fact, dossier: Dossier) -> FieldSuggestion:
    name = next(iter(fact.own_names()), fact.id)
    is_clear = len(party_index(dossier).named(name)) == 1 and "," not in name
    return FieldSuggestion(name if is_clear else fact.id, name, "" if is_clear else fact.id, fact.address)


def _facts(typed: str, dossier: Dossier) -> Iterator[FieldSuggestion]:
    if DOSSIER.startswith(typed.casefold()):
        yield FieldSuggestion(DOSSIER, DOSSIER, dossier.title, DOSSIER)
    kind, slash, fact_id = typed.casefold().partition("/")
    for fact in name_index(dossier).with_part(fact_id if slash else typed) if typed else ():
        if not slash or fact.kind == kind:
            yield FieldSuggestion(fact.address, fact.address, address_name(dossier, fact.address, ""), fact.address)
