"""Find names by their capitals, in a language where only names have them, such as English."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.found_name import FoundName
from jvexplore.reading.legal_forms import ABBREVIATED_FORMS, LEGAL_FORMS, UNCAPITALISED_FORMS
from jvexplore.reading.name_kinds import LAST_SYLLABLES, is_office, name_kind
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.reading.known_names import KnownNames
    from jvexplore.reading.name_tokens import NameToken
    from jvexplore.reading.name_words import NameWords

PARTICLES: Final = word_set(
    "van von vom zu zum zur de del della des den der di da do dos du la le el al bin ibn ten ter y"
)
"""Words without a capital within the name of a person."""
_BOARD: Final = {"board"}
_OF_BOARD: Final = ("directors", "trustees", "governors", "control")
_AMOUNT: Final = re.compile(r"(?:Dhs?|Rs|Sh|Kr|Rp|RM|[A-Z]{3})\d")
"""An amount that is written in one word: Dh2 billion."""
_PLURALS: Final = ("men", "women", "children", "people")
_JOINTS: Final = frozenset((" ", " & ", " + ", "\n"))
_ABBREVIATED: Final = word_set("st dr mr mrs ms sen gov rep prof co inc bros ltd corp jr sr messrs")
_NUMERALS: Final = word_set("ii iii iv v vi vii viii ix x")
_NOUN_ENDINGS: Final = (
    "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ing", "ers", "ors", "ies", "ants", "ists", "ages", "als",
    "ments", "tions", "ly",
)  # fmt: skip
"""Endings of common words, for one that begins a sentence."""
_APPOSITION: Final = word_set("a an the which who where its whose of")
"""Words after a comma that go on about what was named before it."""
_COMPANY_WORDS: Final = LEGAL_FORMS | {"group", "holding", "holdings"}
"""Words after the name of a company that it is known without."""
_MAX_NAME_WORDS: Final = 10
_MAX_RANKED: Final = 5
"""The most words of a name with a title."""
_NO_SURNAMES: Final = word_set("inn league department ministry clothing brands centre center house products")
"""What follows "Premier", "Justice" and the like where they are no title."""
_MAX_TERM: Final = 6
"""The most letters of an abbreviation in capitals that stands for a name."""


class _WordUses(NamedTuple):
    """How the words of a text are written in all of it.

    Attributes:
        without_capital: those that stand somewhere without a capital, in lower case.
        within_sentence: those that have a capital where no sentence begins.
        without_article: those that stand somewhere without "the".
    """

    without_capital: AbstractSet[str]
    within_sentence: AbstractSet[str]
    without_article: AbstractSet[str]


def find_capital_names(tokens: Sequence[NameToken], known: KnownNames, words: NameWords) -> Iterator[FoundName]:
    """Yield the names, in order.

    Args:
        tokens: the words of the text.
        known: names that are known beforehand.
        words: the words of the language.
    """
    uses = _WordUses(
        {each.lower for each in tokens if not each.is_capital},
        {each.text for each in tokens if each.is_capital and not each.is_first},
        {each.text for before, each in pairwise(tokens) if before.lower != "the"},
    )
    index = 0
    while index < len(tokens):
        match = known.match_at(tokens, index)
        after = _end_of_run(tokens, index, words) if _may_begin(tokens[index], words) else index
        if match and match[0] > after:
            yield FoundName(index, match[0], match[1])
            index = match[0]
        elif after > index:
            yield from _split_run(tokens, index, after, known, words, uses)
            index = after
        else:
            index += 1


def _may_begin(token: NameToken, words: NameWords) -> bool:
    return (
        token.is_capital
        and token.lower not in words.never
        and not (_is_compound_adjective(token) or _AMOUNT.match(token.text))
    )


def _is_compound_adjective(token: NameToken) -> bool:
    """Return whether a word is made of a name and a common word: Kremlin-friendly."""
    last = token.text.rpartition("-")[2]
    return last != token.text and last.islower() and last not in PARTICLES and last not in LAST_SYLLABLES


def _end_of_run(tokens: Sequence[NameToken], first: int, words: NameWords) -> int:
    """Return the index after the words with capitals, and what joins them, that begin at a word."""
    after = first + 1
    while after < len(tokens) and after - first < _MAX_NAME_WORDS and (step := _joined(tokens, first, after, words)):
        after += step
    while after < len(tokens) and tokens[after].gap == " " and tokens[after].lower in words.families:
        if tokens[after - 1].is_possessive:
            break
        after += 1
    return after


def _joined(tokens: Sequence[NameToken], first: int, at: int, words: NameWords) -> int:
    """Return how many of the words at an index belong to the name that began before them."""
    last, token = tokens[at - 1], tokens[at]
    is_legal_form = token.lower in LEGAL_FORMS and (token.is_capital or token.lower in UNCAPITALISED_FORMS)
    if is_legal_form and token.gap in (" ", ", ", ". "):
        return 1
    if last.is_possessive:
        is_plural = last.lower.endswith(_PLURALS)  # the Fishermen's Guild
        is_court = token.text == "Bench" and last.text in ("King", "Queen")  # the Court of King's Bench
        return int((is_plural and token.is_capital and token.lower in words.kinds) or is_court)
    if token.gap in ("' ", "’ "):  # the Food Workers' Union
        return int(token.is_capital and last.lower.endswith("s") and token.lower in words.kinds)
    is_abbreviated = len(last.text) == 1 or last.lower in _ABBREVIATED
    if token.gap == ". " and last.lower in ABBREVIATED_FORMS and at - first > 1:
        return 0  # advised by Vale & Co. First Bank lends
    if token.gap in _JOINTS or (token.gap == ". " and is_abbreviated):
        if _may_begin(token, words) or (token.text.isupper() and token.lower in _NUMERALS):
            return 1
        if at + 1 == len(tokens) or tokens[at + 1].gap != " ":
            return 0
        return particle_count(tokens, at) or _joined_by_word(tokens, first, at, words)
    return 0


def particle_count(tokens: Sequence[NameToken], at: int) -> int:
    """Return how many words the particles at an index, and the name after them, are; 0 if there are none."""
    end = at
    while end < len(tokens) and tokens[end].text in PARTICLES and tokens[end].gap in (" ", ". "):
        end += 1
    is_name = at < end < len(tokens) and tokens[end].gap == " " and tokens[end].is_capital
    return end + 1 - at if is_name else 0


def _joined_by_word(tokens: Sequence[NameToken], first: int, at: int, words: NameWords) -> int:
    """Return how many words "of", "of the" or "and" joins to a name, with these."""
    token = tokens[at]
    if token.gap != " ":
        return 0
    heads = {each.lower for each in tokens[first:at]} & words.heads
    if heads == _BOARD and not (tokens[at + 1].lower in words.topics or tokens[at + 1].lower in _OF_BOARD):
        return 0  # the Board of Finch plc is not a name, unlike the Board of Trade
    if token.text in words.of_words and heads:
        end = at + 1
        while end < len(tokens) and tokens[end].text in words.of_words and tokens[end].gap == " ":
            end += 1
        is_name = end < len(tokens) and tokens[end].gap == " " and _may_begin(tokens[end], words)
        return end + 1 - at if is_name else 0
    if token.text == words.and_word and tokens[at - 1].lower in words.topics and tokens[at + 1].lower in words.topics:
        return 2
    return 0


def _split_run(
    tokens: Sequence[NameToken],
    first: int,
    after: int,
    known: KnownNames,
    words: NameWords,
    uses: _WordUses,
) -> Iterator[FoundName]:
    """Yield the names in words with capitals: without titles, apart from offices, and the known ones."""
    begin = first
    for index in range(first, after + 1):
        if index == after or _is_capital_office(tokens, index, after, words):
            if begin < index:
                yield from _names_of_part(tokens, begin, index, known, words, uses)
            begin = index + 1


def _is_capital_office(tokens: Sequence[NameToken], index: int, after: int, words: NameWords) -> bool:
    """Return whether a word with a capital is part of an office: "Chief Executive Ana Okoye"."""
    lower = tokens[index].lower
    if is_office(lower, words) or _is_of_pair(tokens, index, after, words):
        return True
    if lower not in words.office_modifiers:
        return False
    return index + 1 < after and _is_capital_office(tokens, index + 1, after, words)


def _is_of_pair(tokens: Sequence[NameToken], index: int, after: int, words: NameWords) -> bool:
    """Return whether a word is one of two that are an office together: "Attorney General Bo Lind"."""
    lower = tokens[index].lower
    if index + 1 < after and (lower, tokens[index + 1].lower) in words.paired_offices:
        return True
    return index > 0 and tokens[index].gap == " " and (tokens[index - 1].lower, lower) in words.paired_offices


def _is_rank(tokens: Sequence[NameToken], index: int, after: int, words: NameWords) -> bool:
    """Return whether a word is a title before the name of a person: "Premier Bo Lind", not "Premier Foods"."""
    if tokens[index].lower not in words.ranks or not 1 < after - index <= _MAX_RANKED:
        return False
    rest = " ".join(each.text for each in tokens[index + 1 : after])
    is_other = tokens[index + 1].lower in _NO_SURNAMES or tokens[index + 1].lower in words.kinds
    return not is_other and name_kind(rest, words) in ("", "person")


def _names_of_part(
    tokens: Sequence[NameToken],
    first: int,
    after: int,
    known: KnownNames,
    words: NameWords,
    uses: _WordUses,
) -> Iterator[FoundName]:
    title = ""
    while first < after:
        is_title = tokens[first].lower in words.courtesy or _is_rank(tokens, first, after, words)
        if not is_title and not _is_opener(tokens[first], words, uses):
            break
        title = tokens[first].text if is_title else ""
        first += 1
    if first == after or tokens[first].lower in words.families:  # "The family"
        return
    for index in range(first, after):
        match = known.match_at(tokens, index, after)
        if match and _is_whole(tokens, first, index, match[0], after, words):
            yield FoundName(index, match[0], match[1], title=title)
            return
    if title or _is_plain_name(tokens, first, after, words, uses):
        yield FoundName(first, after, title=title)


def _is_opener(token: NameToken, words: NameWords, uses: _WordUses) -> bool:
    """Return whether a word has its capital only because a sentence begins with it."""
    if not token.is_first or token.text in uses.within_sentence:
        return False
    return token.lower in words.openers or token.lower in uses.without_capital


def _is_whole(tokens: Sequence[NameToken], first: int, begin: int, end: int, after: int, words: NameWords) -> bool:
    """Return whether a known name is all that words with capitals name: what is beside it says no other name."""
    before = tokens[first:begin]
    behind = (each.lower for each in tokens[end:after])
    return _COMPANY_WORDS.issuperset(behind) and all(each.is_first or each.lower in words.adjectives for each in before)


def _is_defined_term(tokens: Sequence[NameToken], index: int, words: NameWords, uses: _WordUses) -> bool:
    """Return whether a word is one that a contract defines, rather than a name: "the Notes will be converted".

    Elsewhere in the text, a name stands without an article, too.
    """
    token = tokens[index]
    if not index or tokens[index - 1].lower != "the" or token.gap != " " or token.text.isupper() or token.is_possessive:
        return False
    if token.text in uses.without_article:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.gap[0] in ".,;:)":
        return True
    return following.gap == " " and following.lower in words.verbs


def _is_plain_name(
    tokens: Sequence[NameToken],
    first: int,
    after: int,
    words: NameWords,
    uses: _WordUses,
) -> bool:
    """Return whether words with capitals that are not known are a name."""
    token = tokens[first]
    if after - first > 1:
        is_state = tokens[after - 1].lower == "government"
        return not is_state or token.lower in words.adjectives or token.lower in words.countries
    if token.lower in words.adjectives or (token.lower in words.openers and not token.text.isupper()):
        return False
    if _is_defined_term(tokens, first, words, uses):
        return False
    if not token.is_first or token.text in uses.within_sentence:
        return len(token.text) > 1
    if token.lower in uses.without_capital or token.lower.endswith(_NOUN_ENDINGS):
        return False
    following = tokens[after] if after < len(tokens) else None
    if token.is_possessive or (token.text.isupper() and 1 < len(token.text) <= _MAX_TERM):
        return True
    return following is not None and (
        (following.gap == " " and following.lower in words.verbs)
        or (following.gap == ", " and following.lower in _APPOSITION)
    )
