"""Read from the selected words what facts of several kinds have: category, status, parties, what is measured."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.category_cues import CATEGORY_CUES
from jvexplore.dossier.prefill.cues.measured_things import (
    OF_COUNTS,
    OF_DEAL,
    OF_PARTIES,
    OF_PERCENTAGES,
    OF_PERCENTAGES_ONLY,
    OF_SHARES,
    OF_TERMS,
)
from jvexplore.dossier.prefill.cues.status_cues import STATUS_CUES
from jvexplore.dossier.prefill.read_figures import find_number, said_clause
from jvexplore.dossier.prefill.read_relations import read_tie
from jvexplore.dossier.prefill.selected_words import is_said_in
from jvexplore.dossier.prefill.word_cues import CueTable
from jvexplore.reading.english.names import ENGLISH_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.prefill.read_relations import ReadTie
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName
    from jvexplore.reading.quantities import Quantity

_DEAL: Final = "dossier"
_ACTORS: Final = frozenset(("person", "company", "fund", "trust", "agency", "organisation", "group"))
_PLACE: Final = re.compile(r"\b(?:in|at|near|from|bei|aus)\s+\Z", re.IGNORECASE)
_OBJECTS: Final = re.compile(
    r"\b(?:object\w*|oppos\w+|warn\w*|critic\w+|fear\w*|worr\w+|complain\w*|want\w*|demand\w*|urg\w+|reject\w*|argu\w+"
    r"|said|says|asked|called\s+(?:the|it|them)|denounc\w+|dismiss\w+|attacked|challeng\w+|question\w*|doubt\w*|befürchte\w*|kritisier\w*|forder\w*|lehn\w+|warnt\w*|wehr\w+)\b"
)
_BEGINS_WITH_DEED: Final = re.compile(
    rf"\W*(?:(?:today|yesterday|also|now|then|has|have|had|will|[a-z]+ly)\s+)*(?:{'|'.join(sorted(ENGLISH_NAMES.verbs))})\b"
)
"""Words without their subject: "today announced the purchase of Finch"."""
_BASE: Final = re.compile(r"\s+of\s+(?:the\s+)?(?P<what>\w+)")
_ATTRIBUTES: Final = re.compile(r"\s+(?:expects?|said|says|told|hopes?|sagte|erklärte|erwartet)\b")
_COMPANY: Final = re.compile(r"\bthe\s+(?:\w+\s+)?(?:company|group|bank|firm|business|port|plant)\b")
_MAX_PRICE: Final = 100_000
"""What costs more is no share."""
_REACH: Final = 8
"""How far before a name a preposition begins that belongs to it, in characters."""
_WINDOW: Final = 90
"""How far from a number a word may stand that says what it is, in characters."""


@cache
def _category_table(kind: str, number: str = "") -> CueTable:
    """Return the cues for the categories of a kind; those that a number of some kind may have."""
    cues = CATEGORY_CUES.get(kind, {})
    fits = {
        "percentage": OF_PERCENTAGES,
        "count": OF_COUNTS,
        "money": cues.keys() - OF_COUNTS - OF_PERCENTAGES_ONLY | {"threshold"},
    }
    fits["amount"] = fits["money"] - OF_SHARES
    return CueTable({category: listed for category, listed in cues.items() if category in fits.get(number, cues)})


def _number_kind(number: Quantity) -> str:
    return "amount" if number.kind == "money" and number.value > _MAX_PRICE else number.kind


@cache
def _status_table(language: str) -> CueTable:
    return CueTable(STATUS_CUES[language])


class FactReading:
    """What the words say for a fact of their kind.

    Args:
        words: what is read of them.
        chosen: the category, if the reader has chosen one.
    """

    def __init__(self, words: WordsReading, chosen: str = "") -> None:
        self.words = words
        self.kind = words.kind
        self._chosen = chosen

    @cached_property
    def tie(self) -> ReadTie:
        """How two parties are tied in the words."""
        return read_tie(self.words)

    @cached_property
    def category(self) -> str:
        """The category that the words say; empty if they say none."""
        if self._chosen:
            return self._chosen
        words, table = self.words, _category_table(self.kind)
        spans = (
            (words.start, words.main_end(words.start, words.end)),
            (words.start, words.end),
            (words.clause_start(words.start), words.end),
        )
        return next(filter(None, (table.first_meaning(words.text, *span) for span in spans)), "")

    @cached_property
    def deed(self) -> str:
        """The category of what happens in the words: that of the first word that says one."""
        words, table = self.words, _category_table(self.kind)
        return table.earliest_meaning(words.text, words.start, words.end) or table.earliest_meaning(
            words.text, words.clause_start(words.start), words.end
        )

    @cached_property
    def number_category(self) -> str:
        """The category that the words nearest to the number say."""
        if self._chosen:
            return self._chosen
        words = self.words
        number = find_number(words)
        if number is None:
            return ""
        table = _category_table(self.kind, _number_kind(number))
        base = _BASE.match(words.text, number.end) if number.kind == "percentage" else None
        behind = len(words.text)
        if base:  # "1 per cent of the equity value" is none
            behind = base.end() if base["what"] == "market" else number.end
        selected = table.nearest_meaning(words.text, words.start, min(words.end, behind), number.start)
        if selected:
            return selected
        if number.kind == "count":
            return ""
        start = max(words.clause_start(number.start), number.start - _WINDOW)
        end = min(words.clause_end(number.end), behind, number.end + _WINDOW // 2)
        return table.nearest_meaning(words.text, start, end, number.start)

    def status(self, meanings: Mapping[str, str]) -> str:
        """Return the status that the words say, with those before them in the same clause.

        Args:
            meanings: the status for what the words say.
        """
        words = self.words
        table = _status_table("de" if words.is_german else "en")
        start, end = said_clause(words)
        found = (cue.meaning for cue in table.find_cues(words.text, start, end) if cue.meaning in meanings)
        return meanings.get(next(found, ""), "")

    def actors_text(self) -> str:
        """Return the parties in the words; the subject of their sentence if there is none."""
        words = self.words
        found = [each for each in words.selected_names if self._is_actor(each)]
        if not words.selected_names or _BEGINS_WITH_DEED.match(words.text, words.start, words.end):
            start, _ = words.sentence
            before = words.subject_before(words.start, start)
            joined = words.joined_before(before, start) if before else []
            found = [each for each in (*joined, *found) if self._is_actor(each)]
        by_noun = words.company_by_noun(words.start, words.end)
        return ", ".join(dict.fromkeys([*filter(None, [by_noun]), *map(words.typed_name, found)]))

    def _may_act(self, name: ReadName) -> bool:
        """Return whether a name is that of an actor, or may be: what objects to something is one."""
        return self._is_actor(name) or not (name.kind or self._is_behind_place_word(name))

    def _is_actor(self, name: ReadName) -> bool:
        if _ATTRIBUTES.match(self.words.text, name.end):
            return False
        return not self._is_behind_place_word(name) and (bool(name.key) or name.kind in _ACTORS)

    def _is_behind_place_word(self, name: ReadName) -> bool:
        """Return whether a name says where something is: "in Grimsby"."""
        return _PLACE.search(self.words.text, max(0, name.start - _REACH), name.start) is not None

    def raisers_text(self) -> str:
        """Return who objects to something in the words."""
        words = self.words
        start, _ = words.sentence
        verbs = [*_OBJECTS.finditer(words.text, start, words.end)]
        for verb in verbs[:1]:
            names = words.names_between(start, verb.start())
            found = [each for each in names if words.is_subject(each) and self._may_act(each)]
            return ", ".join(map(words.typed_name, found if words.are_joined(found) else found[:1]))
        return ""

    def measured_text(self) -> str:
        """Return the address of what the number measures; empty if that is not clear."""
        category = self.number_category
        if category in OF_DEAL:
            return _DEAL
        if category in OF_PARTIES:
            owner = self._owner()
            return f"party/{owner.key}" if owner and owner.key and owner.kind != "person" else ""
        terms = [each for each in self.words.dossier.facts.values() if each.amount_categories is not None]
        here = [each for each in terms if is_said_in(each, self.words.selected)]
        categories = OF_TERMS.get(category, ())
        found = here or [each for each in terms if getattr(each, "category", "") in categories]
        return found[0].address if len(found) == 1 else ""

    def _owner(self) -> ReadName | None:
        """Return whose number it is: "Finch's 1,200 jobs", "the debt of Finch", "Finch, which has 1,200 employees"."""
        words = self.words
        number = find_number(words)
        if number is None:
            return None
        start, end = words.sentence_at(number.start)
        before = words.names_between(start, number.start)
        clause = words.clause_start(number.start)
        for name in reversed(before):
            is_of = re.search(r"\bof\s+(?:the\s+)?\Z", words.text[max(start, name.start - _REACH) : name.start])
            if name.start >= clause and (name.is_possessive or (is_of and name.end > words.start)):
                return name
        of = re.match(r"[^,.;]{0,20}?\b(?:of|at|der|von|bei)\s+(?:the\s+|der\s+)?", words.text[number.end : end])
        if of and (behind := words.name_at(number.end + of.end())):
            return behind
        subject = words.subject_before(number.start, start)
        if _COMPANY.search(words.text, subject.end if subject else start, number.start):
            return None
        if subject:
            return subject
        return words.antecedent(start) if not before else None
