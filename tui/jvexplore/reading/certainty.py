"""Read how certain a text is of something that it says: stated, negated, denied, possible, proposed, expected.

A clause counts for what stands in it; a denial ("Finch denied that …") and a condition ("if …") for the whole sentence.
Nothing here understands a sentence: what is said in other words than those that are listed is taken for stated.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from jvexplore.reading.english.certainty import ENGLISH_CERTAINTY
from jvexplore.reading.german.certainty import GERMAN_CERTAINTY
from jvexplore.reading.language_tags import find_language
from jvexplore.reading.sentences import sentence_spans
from jvexplore.reading.speech_blanks import blank_speech

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.reading.certainty_words import CertaintyWords

Certainty: TypeAlias = Literal[
    "stated", "negated", "forbidden", "denied", "conditional", "possible", "optional", "rumoured", "proposed", "agreed",
    "expected", "former", "abandoned",
]  # fmt: skip
"""How certain something is."""

CERTAINTY_LANGUAGES: Final[Mapping[str, CertaintyWords]] = {"en": ENGLISH_CERTAINTY, "de": GERMAN_CERTAINTY}
_CLAUSE_BREAK: Final = re.compile(
    r"[;:]|,\s+(?:but|while|whereas|although|though|and|which|who|whose|where|aber|während|obwohl|und|doch)\b"
    r"|,(?=\s)(?!\s(?:or|including|about|worth|up|at|for|of|mostly|darunter|zuletzt|etwa|rund)\b)"
    r"(?!\sthe\s(?:last|first|latest|highest|lowest|other|second)\b)|\b(?:but|whereas|while|although|aber|während|obwohl)\b|\s-\s|[()]"
)
_ASIDE: Final = re.compile(r",[^,;:.()\"\d]{1,25},")
"""A few words between commas within a clause: "does not, however, hold"."""
_MONTH_OF_MAY: Final = re.compile(
    r"\bMay(?=\s\d)|(?<=\d\s)May\b|(?<=\b(?:in|by|of)\s)May\b|(?<=\bsince\s)May\b|(?<=\blate\s)May\b"
)
"""The month, which is no sign that something is only possible."""
_VERB_BEHIND: Final = re.compile(r"(?: (?!and\b|or\b|und\b|oder\b)[\w'-]+){1,7}")
"""The words behind a span in which its verb may stand: "140 of the employees are expected to go"."""
_DEPENDENT: Final = frozenset(("stated", "proposed", "possible", "expected"))
"""What a condition beside it makes conditional."""


class _Patterns(NamedTuple):
    not_negations: re.Pattern[str]
    bans: re.Pattern[str]
    negations: re.Pattern[str]
    denials: re.Pattern[str]
    conditions: re.Pattern[str]
    opening_conditions: re.Pattern[str]
    not_hypotheses: re.Pattern[str]
    hypotheses: re.Pattern[str]
    abandonments: re.Pattern[str]
    offers: re.Pattern[str]
    others: Sequence[tuple[Certainty, re.Pattern[str]]]
    behind: Sequence[tuple[Certainty, re.Pattern[str]]]


class CertaintyReader:
    """Reads how certain a paragraph is of what it says.

    Args:
        text: the paragraph, in normal form.
        language: a BCP 47 tag; in a language without rules everything is stated.
        sentences: the spans of its sentences, if they were read already.
    """

    def __init__(self, text: str, language: str = "en", sentences: Sequence[tuple[int, int]] | None = None) -> None:
        self._text = text
        found = find_language(language, CERTAINTY_LANGUAGES)
        self._patterns = _patterns(found) if found else None
        self._sentences = sentences
        self._language = language

    def certainty_at(self, start: int, end: int) -> Certainty:
        """Return how certain the text is of what stands at a span.

        Args:
            start: where the number, the name or the verb begins that is asked about.
            end: where it ends.
        """
        if self._patterns is None:
            return "stated"
        patterns = self._patterns
        first, last = self._sentence_at(start, end)
        sentence = blank_speech(
            _MONTH_OF_MAY.sub("---", self._text[first:last]), lambda begin, until: begin <= start - first < until
        )
        clause_start, clause_end = _clause_of(sentence, start - first, end - first)
        before = sentence[clause_start : end - first]
        clause = sentence[clause_start:clause_end]
        if patterns.denials.search(sentence):
            return "denied"
        if patterns.bans.search(before):
            return "forbidden"
        conditions = patterns.conditions.search(before)
        if negation := patterns.negations.search(patterns.not_negations.sub(_blanks, before)):
            return "conditional" if conditions and conditions.start() < negation.start() else "negated"
        if patterns.hypotheses.search(patterns.not_hypotheses.sub(_blanks, before)):
            return "negated"
        is_conditional = patterns.conditions.search(clause) or patterns.opening_conditions.match(sentence)
        if patterns.abandonments.search(clause):
            return "conditional" if is_conditional else "abandoned"
        if patterns.offers.search(sentence, clause_start, start - first):
            return "conditional" if is_conditional else "proposed"
        told = self._plain_certainty(before, sentence[end - first : clause_end], patterns)
        return "conditional" if is_conditional and told in _DEPENDENT else told

    @staticmethod
    def _plain_certainty(before: str, behind: str, patterns: _Patterns) -> Certainty:
        """Return what the words before a span, else the verb right behind it, say of it."""
        for certainty, pattern in patterns.others:
            if pattern.search(before):
                return certainty
        verb = _VERB_BEHIND.match(behind)
        return next((each for each, pattern in patterns.behind if verb and pattern.search(verb[0])), "stated")

    def _sentence_at(self, start: int, end: int) -> tuple[int, int]:
        if self._sentences is None:
            self._sentences = sentence_spans(self._text, self._language)
        around = [each for each in self._sentences if each[0] < end and start < each[1]]
        return (around[0][0], around[-1][1]) if around else (0, len(self._text))


def read_certainty(text: str, start: int, end: int, language: str = "en") -> Certainty:
    """Return how certain a text is of what stands at a span of it; arguments as those of `CertaintyReader`."""
    return CertaintyReader(text, language).certainty_at(start, end)


def _clause_of(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the clause of a sentence around a span of it; asides between commas belong to it."""
    asides = [match.span() for match in _ASIDE.finditer(sentence)]
    breaks = [
        match.span()
        for match in _CLAUSE_BREAK.finditer(sentence)
        if not any(first <= match.start() < last for first, last in asides)
    ]
    begin = max((last for _, last in breaks if last <= start), default=0)
    finish = min((first for first, _ in breaks if first >= end), default=len(sentence))
    return begin, finish


@cache
def _patterns(language: str) -> _Patterns:
    words = CERTAINTY_LANGUAGES[language]
    others: list[tuple[Certainty, str]] = [
        ("rumoured", words.rumours),
        ("optional", words.options),
        ("former", words.former),
        ("agreed", words.agreements),
        ("possible", words.possibilities),
        ("proposed", words.proposals),
        ("expected", words.expectations),
    ]
    return _Patterns(
        _pattern(words.not_negations),
        _pattern(words.bans),
        _pattern(words.negations, words.negated_endings),
        _pattern(words.denials),
        _pattern(words.conditions),
        re.compile(rf"\W*(?:{words.opening_conditions})\b[^;]*,"),
        _pattern(words.not_hypotheses),
        _pattern(words.hypotheses),
        _pattern(words.abandonments),
        _pattern(words.offers),
        [(certainty, _pattern(listed)) for certainty, listed in others],
        [
            ("proposed", _pattern(words.proposals_behind)),
            ("expected", _pattern(words.expectations_behind)),
            ("former", _pattern(words.former_behind)),
        ],
    )


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _pattern(listed: str, endings: str = "") -> re.Pattern[str]:
    phrases = (re.escape(each).replace(r"\*", r"\w*").replace("…", r"[^.;]{1,60}?") for each in listed.split("|"))
    whole = rf"\b(?:{'|'.join(phrases)})\b"
    return re.compile(rf"{whole}|{re.escape(endings)}\b" if endings else whole, re.IGNORECASE)
