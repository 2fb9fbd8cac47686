"""What the selected words say, and the words around them: names, numbers, dates, quotations, each read once."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.prefill import clause_patterns
from jvexplore.dossier.prefill.cues.role_cues import COMPANY_NOUNS
from jvexplore.dossier.prefill.party_names import parties_with_role, party_names, party_text
from jvexplore.dossier.prefill.selected_words import is_said_in
from jvexplore.dossier.prefill.word_cues import CueTable
from jvexplore.reading.dates import read_dates
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.reading.language_guess import guess_language
from jvexplore.reading.names import read_names
from jvexplore.reading.quantities import read_quantities
from jvexplore.reading.quotations import read_quotations
from jvexplore.reading.sentences import sentence_spans
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from decimal import Decimal

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.prefill.selected_words import SelectedWords
    from jvexplore.reading.names import ReadName
    from jvexplore.reading.quantities import Quantity
    from jvexplore.reading.quotations import ReadQuotation
    from jvexplore.reading.read_date import ReadDate

_ENGLISH: Final = "en"
_DEFINITE: Final = re.compile(r"\b(?:the|this|der|die|das|dem|den|des)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_OWN: Final = re.compile(r"\b(?:its|their|his|her)\s+(?:\w+\s+)?\Z")
_DETERMINER: Final = re.compile(r"\b(?:the|a|an|its|their|this|that)\s+\Z", re.IGNORECASE)
_NEXT_WORDS: Final = re.compile(r"\s(?P<first>[a-z][\w-]*)\s?(?:(?P<second>[a-z][\w-]*)\s)?")
_VERBS: Final = ENGLISH_NAMES.verbs | word_set("and or to in of for with on by at are as who which that und von")
_PRONOUN: Final = re.compile(
    r"\b(?:it|its|they|their|the company|the group|the firm|the bank|the business|sie|ihr\w*)\b"
)
_RELATIVE: Final = re.compile(r",?\s+(?:which|who|whose|that|die|der|das|welche\w*)\b")
_CONDITION: Final = re.compile(r"\s(?:once|if|unless|provided|as soon as|sobald|wenn|falls|sofern)\s")
_JOINED: Final = re.compile(r"(?:\A|\s|,)(?:and|und)\s+\Z")
_COMPANY_NOUNS: Final = CueTable(COMPANY_NOUNS)
_RELATIVES: Final = frozenset(("which", "whom", "whose", "where"))
_REACH: Final = 40
_OF_PARAGRAPH: Final = ("language", "is_german", "_sentences", "names", "all_quantities", "dates", "quotations")
"""What is the same for all words of a paragraph."""


class WordsReading:
    """What is read of some words. Everything is read when it is first asked for, and once.

    Args:
        selected: the words.
        dossier: its parties are known by name.
        kind: the kind of the fact for which they are read.
        value: the number that the reader means, of several; `None` if they have chosen none.

    Attributes:
        selected: the words.
        dossier: the dossier.
        kind: the kind of the fact.
        text: the paragraph.
        start: where the words begin.
        end: where they end.
    """

    def __init__(self, selected: SelectedWords, dossier: Dossier, kind: str, value: Decimal | None = None) -> None:
        self.selected = selected
        self.dossier = dossier
        self.kind = kind
        self._value = value
        self.text = selected.text
        self.start = min(max(selected.start, 0), len(self.text))
        self.end = min(max(selected.end, self.start), len(self.text))

    def narrowed(self, start: int, end: int, kind: str) -> WordsReading:
        """Return what is read of other words of the paragraph; what was read of all of it is not read again.

        Args:
            start: where the words begin.
            end: where they end.
            kind: the kind of the fact for which they are read.
        """
        other = WordsReading(self.selected._replace(start=start, end=end), self.dossier, kind)
        for each in _OF_PARAGRAPH:
            vars(other)[each] = getattr(self, each)
        return other

    def take_reading(
        self, quantities: Sequence[Quantity], dates: Sequence[ReadDate], sentences: Sequence[tuple[int, int]]
    ) -> None:
        """Take what was read of the paragraph before, so that it is not read again."""
        vars(self).update(all_quantities=quantities, dates=dates, _sentences=sentences)

    @cached_property
    def language(self) -> str:
        """The language of the paragraph."""
        return self.selected.language or guess_language(self.text) or _ENGLISH

    @cached_property
    def is_german(self) -> bool:
        """Whether it is German."""
        return self.language.lower().startswith("de")

    @cached_property
    def sentence(self) -> tuple[int, int]:
        """The start of the sentence in which the words begin, and the end of the one in which they end."""
        spans = self._sentences
        starts = [start for start, _ in spans]
        if not starts:
            return 0, len(self.text)
        first = max(0, bisect_right(starts, self.start) - 1)
        last = max(first, bisect_right(starts, max(self.start, self.end - 1)) - 1)
        return spans[first][0], spans[last][1]

    @cached_property
    def _sentences(self) -> Sequence[tuple[int, int]]:
        return sentence_spans(self.text, self.language)

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return the span of the sentence at a position."""
        return next((each for each in self._sentences if each[0] <= position < each[1]), self.sentence)

    @cached_property
    def names(self) -> Sequence[ReadName]:
        """The names in the paragraph."""
        return read_names(self.text, self.language, party_names(self.dossier))

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """The numbers in the words; where the words cut one, it is none of theirs."""
        return [each for each in self.all_quantities if self.start <= each.start and each.end <= self.end]

    @cached_property
    def untold_quantities(self) -> Sequence[Quantity]:
        """The numbers in the words that no fact of the kind has from them yet; all, if these have all.

        If the reader has chosen one, it is that.
        """
        if chosen := [each for each in self.quantities if each.value == self._value]:
            return chosen
        facts = self.dossier.collections.get(collection_names()[self.kind], ())
        told = {each.value for fact in facts if is_said_in(fact, self.selected) for each in fact.stated_amounts()}
        return [each for each in self.quantities if each.value not in told] or self.quantities

    @cached_property
    def all_quantities(self) -> Sequence[Quantity]:
        """The numbers in the paragraph."""
        return read_quantities(self.text, self.language)

    @cached_property
    def dates(self) -> Sequence[ReadDate]:
        """The dates in the paragraph."""
        return read_dates(self.text, self.selected.published, self.language)

    @cached_property
    def quotations(self) -> Sequence[ReadQuotation]:
        """The quotations in the paragraph that stand within no other."""
        return [each for each in read_quotations(self.text) if not each.depth]

    def names_between(self, start: int, end: int) -> list[ReadName]:
        """Return the names in a part of the paragraph."""
        return [each for each in self.names if start <= each.start and each.end <= end]

    @cached_property
    def selected_names(self) -> list[ReadName]:
        """The names in the words."""
        return self.names_between(self.start, self.end)

    def name_at(self, position: int) -> ReadName | None:
        """Return the name that begins at a position."""
        return next((each for each in self.names if each.start == position), None)

    def name_before(self, position: int, start: int) -> ReadName | None:
        """Return the last name that ends before a position, and begins at or after another."""
        found = self.names_between(start, position)
        return found[-1] if found else None

    def name_after(self, position: int, end: int) -> ReadName | None:
        """Return the first name that begins at or after a position, and ends before another."""
        return next(iter(self.names_between(position, end)), None)

    def is_subject(self, name: ReadName) -> bool:
        """Return whether a name may be what does something: no preposition stands before it."""
        if name.is_possessive or self.is_modifier(name):
            return False
        if clause_patterns.WITH_DEED.search(
            f"{self.text[max(0, name.start - _REACH) : name.start]}\0{self.text[name.end :][:_REACH]}"
        ):
            return True
        return not self.is_behind_preposition(name)

    def is_behind_preposition(self, name: ReadName) -> bool:
        """Return whether a name stands behind a preposition: "with Russian president Vladimir Putin"."""
        found = clause_patterns.PREPOSITION.search(self.text, max(0, name.start - _REACH), name.start)
        between = found["between"].split() if found else []
        return (
            bool(found)
            and _RELATIVES.isdisjoint(between)
            and all(
                each.islower() or each.endswith("'s") or each.lower() in ENGLISH_NAMES.adjectives for each in between
            )
        )

    def is_modifier(self, name: ReadName) -> bool:
        """Return whether a name only says more of what stands behind it: "the Finch offer", "Finch founder Okoye"."""
        if name.is_possessive:
            return True
        following = _NEXT_WORDS.match(self.text, name.end)
        if following is None or following["first"] in _VERBS or (following["second"] or "") in _VERBS:
            return False
        has_determiner = _DETERMINER.search(self.text, max(0, name.start - _REACH), name.start)
        return bool(has_determiner) or any(each.start == following.end() for each in self.names)

    def are_joined(self, names: Sequence[ReadName]) -> bool:
        """Return whether names are several that are joined: "Halsey Quint and Ferrand Reeve"."""
        between = [self.text[one.end : other.start].strip() for one, other in pairwise(names)]
        return bool(between) and all(each in ("and", ",", "und") for each in between)

    def is_followed_by_relative(self, name: ReadName) -> bool:
        """Return whether a clause about it follows a name: "Finch, which holds 30 per cent"."""
        return _RELATIVE.match(self.text, name.end) is not None

    def subject_before(self, position: int, start: int) -> ReadName | None:
        """Return the last name before a position, at or after another, that may be what does something there."""
        embedded = [match.span() for match in clause_patterns.EMBEDDED.finditer(self.text, start, position)]
        found = [
            each
            for each in self.names_between(start, position)
            if (self.is_subject(each) or self.is_followed_by_relative(each))
            and not any(first < each.start < last for first, last in embedded)
        ]
        if len(found) > 1 and _OWN.search(self.text, max(0, found[-1].start - _REACH), found[-1].start):
            found.pop()  # "Finch sells Wren, its rival Lark and a mill": what is said last is only named there
        return found[-1] if found else None

    def joined_before(self, name: ReadName, start: int) -> list[ReadName]:
        """Return a name, and before it those that are joined to it: "Finch plc and Wren AG"."""
        found = [name]
        for each in reversed(self.names_between(start, name.start)):
            if _JOINED.search(self.text, each.end, found[0].start) is None:
                break
            found.insert(0, each)
        return found

    def clause_start(self, position: int) -> int:
        """Return where the clause with a position begins."""
        start = self.sentence_at(position)[0]
        ends = [match.end() for match in clause_patterns.CLAUSE_START.finditer(self.text, start, position)]
        return ends[-1] if ends else start

    def clause_end(self, position: int) -> int:
        """Return where the clause with a position ends."""
        end = self.sentence_at(max(0, position - 1))[1]
        found = clause_patterns.CLAUSE_END.search(self.text, position, end)
        return found.start() if found else end

    def main_end(self, start: int, end: int) -> int:
        """Return where a part of the paragraph goes on to say on what condition something is: "once it is sold"."""
        found = _CONDITION.search(self.text, start + 1, end)
        return found.start() if found and self.text[start : found.start()].strip() else end

    def antecedent(self, position: int) -> ReadName | None:
        """Return what "it" or "the company" at a position means: what was last spoken of."""
        start, _ = self.sentence_at(position)
        before = [each for each in self.names_between(start, position) if each.kind != "person"]
        if subjects := [each for each in before if self.is_subject(each)]:
            return subjects[-1]
        earlier = [each for each in self.names_between(0, start) if each.kind != "person" and self.is_subject(each)]
        return earlier[-1] if earlier else None

    def pronouns(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the words that stand for a company, in a part of the paragraph."""
        yield from _PRONOUN.finditer(self.text, start, end)

    def company_by_noun(self, start: int, end: int, roles: Container[str] = COMPANY_NOUNS) -> str:
        """Return how a form names the one party that a noun means: "the joint venture"; empty if none is meant.

        Args:
            start: where the noun may begin.
            end: where it ends at the latest.
            roles: those that the party may have.
        """
        for cue in _COMPANY_NOUNS.find_cues(self.text, start, end):
            is_one = _DEFINITE.search(self.text, max(0, cue.start - _REACH), cue.start)
            found = parties_with_role(cue.meaning, self.dossier) if is_one and cue.meaning in roles else []
            if len(found) == 1:
                return party_text(found[0], self.dossier)
        return ""

    def typed_name(self, name: ReadName) -> str:
        """Return how a form names what a name names: a known party, or a new one."""
        return party_text(name.key, self.dossier) if name.key else name.full.replace(",", "")
