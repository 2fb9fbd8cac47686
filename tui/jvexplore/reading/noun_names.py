"""Find names in a language where every noun has a capital, such as German, by what stands with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.reading.capital_names import particle_count
from jvexplore.reading.found_name import FoundName
from jvexplore.reading.given_names import GIVEN_NAMES
from jvexplore.reading.legal_forms import LEGAL_FORMS, UNCAPITALISED_FORMS
from jvexplore.reading.name_kinds import is_office
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.reading.known_names import KnownNames
    from jvexplore.reading.name_tokens import NameToken
    from jvexplore.reading.name_words import NameWords

_JOINTS: Final = frozenset((" ", " & ", " + "))
_FORMS: Final = LEGAL_FORMS - {"company", "sa", "as", "co"}
_MAX_NAME_WORDS: Final = 8
_MAX_PERSON_WORDS: Final = 3
_SIGN: Final = re.compile(r"[A-ZÄÖÜ]{2,5}\d?|[A-ZÄÖÜ]?[a-zäöü]+[A-ZÄÖÜ]\w*")
"""An abbreviation in capitals, or a word with a capital within it."""
_SHORTEST_NAME: Final = 3
_COMPANY_COMPOUND: Final = re.compile(
    r"(?:Chefin|Chef|Finanzchefin|Finanzchef|Aktien?|Aktionäre?n?|Anteile?n?|Sprecher|Sprecherin|Vorstand|Vorständin"
    r"|Papiere?"
    r"|Gründer|Gründerin|Eigentümer|Eigner|Mitarbeiter|Manager|Managerin|Tochter|Konzern|Gruppe|Aufsichtsrat"
    r"|Betriebsrat"
    r"|Übernahme|Beteiligung|Spitze|Führung|Zentrale|Werke?n?|Verkauf)"
)
_NO_NAMES_BEFORE: Final = word_set(
    "firmen konzern unternehmens familien partei gewerkschafts bank ex vize vizechef top staats landes"
)
_NOUN_ENDINGS: Final = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tionen",
    "tät",
    "ismus",
    "geld",
    "kapital",
    "prozent",
    "ende",
    "anteile",
    "anteil",
    "aktien",
    "aktie",
    "millionen",
    "milliarden",
    "jahre",
    "jahren",
)
"""Endings of nouns that are no names."""
_UNION_SIGNS: Final = frozenset(("IG", "DGB", "GdP"))
"""Abbreviations with which the names of unions begin."""
_GENERIC: Final = frozenset(("gericht", "kommission", "behörde", "agentur", "aufsicht", "verband", "ministerium"))


def find_names_among_nouns(
    tokens: Sequence[NameToken], known: KnownNames, words: NameWords | None
) -> Iterator[FoundName]:
    """Yield the names, in order.

    Args:
        tokens: the words of the text.
        known: names that are known beforehand.
        words: the words of the language; `None` if it has no rules, so that only known names are found.
    """
    short = _short_forms(tokens, words) if words else frozenset[str]()
    index = 0
    while index < len(tokens):
        found = _known_at(tokens, index, known) or (words and _name_at(tokens, index, words, short))
        if found:
            yield found
        index = found.after if found else index + 1


def _known_at(tokens: Sequence[NameToken], index: int, known: KnownNames) -> FoundName | None:
    match = known.match_at(tokens, index)
    if not match:
        return None
    after, name = match
    while after < len(tokens) and tokens[after].gap == " " and _is_form(tokens[after]):
        after += 1
    return FoundName(index, after, name)


def _short_forms(tokens: Sequence[NameToken], words: NameWords) -> AbstractSet[str]:
    """Return the words that stand for the name of a company: the first of one with a legal form, or described ones."""
    found = set()
    for index in range(len(tokens)):
        if name := _company_in_compound(tokens[index].text) or _described_name(tokens, index, words):
            found.add(name)
        after = _end_of_company(tokens, index, words)
        if after and tokens[after - 1].lower in _FORMS and not _is_description(tokens, index, words):
            found.add(tokens[index].text)
    return found


def _company_in_compound(text: str) -> str:
    """Return the name with which a compound begins: Halvern in "Halvern-Chefin"; empty if none does."""
    name, _, noun = text.rpartition("-")
    is_name = len(name) >= _SHORTEST_NAME and name[0].isupper() and name.lower() not in _NO_NAMES_BEFORE
    return name if is_name and _COMPANY_COMPOUND.fullmatch(noun) else ""


def _described_name(tokens: Sequence[NameToken], index: int, words: NameWords) -> str:
    """Return the name that a noun describes: Halvern in "der Maschinenbauer Halvern"; empty if none does."""
    lower = tokens[index].lower
    ending = max((each for each in words.descriptions if lower.endswith(each)), key=len, default="")
    if not ending or not _is_description(tokens, index, words):
        return ""
    is_compound = len(lower) > len(ending) + _SHORTEST_NAME
    is_national = index > 0 and tokens[index - 1].lower in words.adjectives
    following = tokens[index + 1]
    is_noun = following.lower in words.never or following.lower.endswith(_NOUN_ENDINGS)
    is_office_next = is_office(following.lower, words) or _is_description(tokens, index + 1, words)
    return following.text if (is_compound or is_national) and not is_noun and not is_office_next else ""


def _name_at(tokens: Sequence[NameToken], index: int, words: NameWords, short: AbstractSet[str]) -> FoundName | None:
    token = tokens[index]
    if not token.is_capital or token.lower in words.never or token.lower in words.openers:
        return None
    if token.lower in words.courtesy:
        return _titled(tokens, index, words)
    is_family = token.lower.endswith(tuple(words.family_openers)) and index + 1 < len(tokens)
    if is_family and _is_next(tokens[index + 1]):
        return FoundName(index, index + 2, kind="group")
    if _is_description(tokens, index, words) or is_office(token.lower, words):
        return None
    if token.text in _UNION_SIGNS and index + 1 < len(tokens) and _is_next(tokens[index + 1]):
        return FoundName(index, index + 2, kind="organisation")  # IG Metall
    if after := _end_of_company(tokens, index, words) or _end_of_body(token, index, words, short):
        described = [at + 1 for at in range(index, after - 1) if _is_description(tokens, at, words)]
        is_short = after == index + 1 and token.text in short
        return FoundName(max([index, *described]), after, kind="company" if is_short else "")
    is_person = token.lower in GIVEN_NAMES or (index and is_office(tokens[index - 1].lower, words))
    after = _end_of_person(tokens, index, words) if is_person else 0
    return FoundName(index, after, kind="person") if after > index + 1 else None


def _end_of_body(token: NameToken, index: int, words: NameWords, short: AbstractSet[str]) -> int:
    """Return the index after a word that alone is the name of a company or a public body; else 0."""
    is_body = token.lower.endswith(tuple(words.kind_endings)) and token.lower not in _GENERIC
    return index + 1 if is_body or token.text in short or _SIGN.fullmatch(token.text) else 0


def _is_next(token: NameToken) -> bool:
    return token.gap in _JOINTS and token.is_capital


def _is_description(tokens: Sequence[NameToken], index: int, words: NameWords) -> bool:
    """Return whether a word describes the name after it: "der Maschinenbauer Halvern"; not so in "Commerzbank AG"."""
    if not tokens[index].lower.endswith(words.descriptions) or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    return following.gap == " " and following.is_capital and not _is_form(following)


def _is_form(token: NameToken) -> bool:
    """Return whether a word is a legal form: AG, but not the "ab" of a verb."""
    return token.lower in _FORMS and (token.is_capital or token.lower in UNCAPITALISED_FORMS)


def _titled(tokens: Sequence[NameToken], index: int, words: NameWords) -> FoundName | None:
    first = index
    while first < len(tokens) and tokens[first].lower in words.courtesy:
        first += 1
    name = first + max(0, particle_count(tokens, first) - 1)
    if name >= len(tokens) or not tokens[name].is_capital or tokens[name].gap not in (" ", ". "):
        return None
    return FoundName(first, _end_of_person(tokens, name, words), kind="person", title=tokens[index].text)


def _end_of_person(tokens: Sequence[NameToken], index: int, words: NameWords) -> int:
    after = index + 1
    while after < len(tokens) and after - index < _MAX_PERSON_WORDS and not tokens[after - 1].is_possessive:
        token = tokens[after]
        is_initial = len(tokens[after - 1].text) == 1 and token.gap == ". "
        if (token.gap == " " or is_initial) and token.is_capital and token.lower not in words.never:
            after += 1
        elif (
            after == index + 1  # Erika von Tal, but not "Erika Wald von der Nordbank"
            and (count := particle_count(tokens, after))
            and not _end_of_company(tokens, after + count - 1, words)
        ):
            after += count
        else:
            break
    return after


def _end_of_company(tokens: Sequence[NameToken], index: int, words: NameWords) -> int:
    """Return the index after the name of a company, a fund or a body that begins at a word; 0 if none does."""
    end, is_joined = 0, False
    for after in range(index + 1, min(index + _MAX_NAME_WORDS, len(tokens))):
        token = tokens[after]
        if _is_form(token) and token.gap in (" ", ", ", ". "):
            end = after + 1
            continue
        if not _is_next(token) or tokens[after - 1].is_possessive:
            break
        is_joined = is_joined or token.gap in (" & ", " + ")
        if token.lower in words.kinds or is_joined:
            end = after + 1
    if end and tokens[index].lower in words.kinds and not is_joined and tokens[end - 1].lower not in _FORMS:
        return 0
    return end
