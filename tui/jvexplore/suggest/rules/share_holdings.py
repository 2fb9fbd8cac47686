"""Find who holds a share of which a sentence speaks: by the verb, the possessive, the list or the passive around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules import share_patterns, share_words
from jvexplore.suggest.rules.share_holding import Holding
from jvexplore.suggest.rules.share_sentence import HOLDER, NAME, NOUN, SHARE

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.suggest.rules.share_sentence import ShareSentence
    from jvexplore.suggest.rules.share_subjects import SubjectFinder

_TWO: Final = 2


class HoldingFinder:
    """Finds who holds the shares of a sentence.

    Args:
        sentence: the sentence.
        subjects: finds who does something in it.
        is_about_stakes: whether the sentence, or the one before, speaks of stakes.
    """

    def __init__(self, sentence: ShareSentence, subjects: SubjectFinder, *, is_about_stakes: bool) -> None:
        self._sentence = sentence
        self._text = sentence.text
        self._subjects = subjects
        self._is_about_stakes = is_about_stakes

    def find(self, at: int, previous: Holding | None, previous_at: int, *, is_list: bool = False) -> Holding | None:
        """Return who holds the share at a place of the skeleton; `None` if that is not clear.

        Args:
            at: the place.
            previous: who holds the share before it in the sentence.
            previous_at: the place of that share; -1 if there is none.
            is_list: whether the holder of any share before it in the sentence is clear.
        """
        if share_patterns.RESPECTIVELY.match(self._text, at + 1):
            return self._respectively(at)
        ways: tuple[Callable[[int], Holding | None], ...] = (
            self._split, self._pair, self._held_by, self._that_it_held, self._possessive, self._stake_of,
            self._stake_before, self._sold_to,
        )  # fmt: skip
        for way in ways:
            if found := way(at):
                return found
        found = self._given(at, is_again=previous is not None)
        if found or (previous and (found := self._again(at, previous, previous_at))):
            return found
        return self._listed(at, is_list=previous is not None or is_list) or self._by_verb(at, previous_at)

    def _holding(
        self, names: list[str], start: int, end: int, pattern: str, confidence: float, status: str = ""
    ) -> Holding | None:
        return Holding(tuple(names), start, end, pattern, confidence, status) if names else None

    def _split(self, at: int) -> Holding | None:
        """Return the two that share something by halves: "Finch and Lark set up a 50-50 joint venture"."""
        slot, text = self._sentence.slots[at], self._text
        if share_patterns.SPLIT.match(self._sentence.words.text, slot.start) is None:
            return None
        names = self._subjects.subjects_of(self._verb_before(at))
        if len(names) < _TWO:
            partner = share_patterns.PARTNER.search(text, at)
            names = [*names[:1], self._subjects.name_of(partner.start("holder"))] if partner else []
        if not names and share_patterns.TWO.search(self._sentence.words.text, self._sentence.start, self._sentence.end):
            names = self._subjects.two_sides()
        return self._holding(names, 0, len(text), "halves", 0.7) if len(names) == _TWO else None

    def _pair(self, at: int) -> Holding | None:
        """Return who holds one of two shares that are given together: "owned 60-40 by Finch and Lark"."""
        text = self._text
        match = share_patterns.PAIR.search(text, max(0, at - 2), min(len(text), at + 120))
        if match is None or at not in (match.start(), match.start() + 2):
            return None
        sign = match.start("first" if at == match.start() else "second")
        return self._holding([self._subjects.name_of(sign)], match.start(), match.end(), "held by", 0.85)

    def _held_by(self, at: int) -> Holding | None:
        text = self._text
        match = (
            share_patterns.HELD_BY.match(text, at + 1)
            or share_patterns.UNIT_OF.match(text, at + 1)
            or share_patterns.BELONGS.match(text, at + 1)
        )
        if match is None and (
            share_patterns.PASSIVE_BEFORE.search(text, 0, at)
            or (share_patterns.AND.search(text, 0, at) and share_patterns.HELD.search(text, 0, at))
        ):
            match = share_patterns.BY.match(text, at + 1)
        if match is None and share_patterns.WITH_BEFORE.search(text, 0, at):
            match = share_patterns.HOLDER_BEHIND.match(text, at + 1)
        if match is None:
            return None
        sign = match.start("holder")
        return self._holding([self._subjects.name_of(sign)], at, match.end(), "held by", 0.85)

    def _that_it_held(self, at: int) -> Holding | None:
        match = share_patterns.THAT_IT_HELD.match(self._text, at + 1)
        if match is None:
            return None
        who = match["who"]
        if who[-1] in (NAME, NOUN):
            names = [self._subjects.name_of(match.end("who") - 1)]
        else:
            names = self._subjects.subjects_of(self._verb_before(at))[:1]
            if not names and (name := self._subjects.antecedent(who, at)):
                names = [name]
        is_former = match["verb"] in ("held", "owned", "had", "controlled") and share_patterns.SOLD.search(
            self._text, 0, at
        )
        return self._holding(names, at, match.end(), "that it held", 0.8, "former" if is_former else "")

    def _respectively(self, at: int) -> Holding | None:
        match = share_patterns.RESPECTIVELY.match(self._text, at + 1)
        verbs = [*share_patterns.VERB_OF_SHARE.finditer(self._text, 0, at + 1)]
        if match is None or not verbs:
            return None
        verb = verbs[-1]
        shares = [each for each in self._sentence.shares() if verb.start() < each]
        names = self._subjects.subjects_of(verb.start())
        index = shares.index(at)
        if len(names) <= index:
            return None
        return self._holding([names[index]], verb.start(), at + 1, "respectively", 0.85)

    def _possessive(self, at: int) -> Holding | None:
        text = self._text
        behind = share_patterns.PART_BEHIND.match(text, at + 1)
        if defined := share_patterns.DEFINITE.search(text, max(0, at - 60), at):
            name = self._subjects.defined(defined["word"], defined.start()) if behind else ""
            return self._holding(
                [name] if name else [], defined.start(), behind.end() if behind else at + 1, "possessive", 0.7
            )
        match = share_patterns.POSSESSIVE.search(text, max(0, at - 60), at)
        behind = behind or share_patterns.OWNED_UNIT.match(text, at + 1)
        if match and behind:
            return self._holding(
                [self._subjects.name_of(match.start("holder"))], match.start(), behind.end(), "possessive", 0.85
            )
        if number := share_patterns.OWN_NUMBER.search(text, max(0, at - 120), at):
            sign = number.start("holder")
            return self._holding([self._subjects.name_of(sign)], number.start(), at + 1, "its shares", 0.75)
        own = share_patterns.OWN.search(text, max(0, at - 60), at)
        if own is None:
            return None
        if each := re.search(r"\beach of (?:which|whom)\b", text[: own.start()]):
            signs = self._sentence.holders(0, each.start())
            joined = self._subjects.last_joined(signs)
            return self._holding(joined, each.start(), at + 1, "each of which", 0.8)
        names = self._subjects.subjects_of(self._verb_before(own.start()))
        return self._holding(
            names[:1] if len(names) > 1 else names, own.start(), behind.end() if behind else at + 1, "its share", 0.75
        )

    def _verb_before(self, position: int) -> int:
        """Return where the words before a place begin that may be a verb with what belongs to it."""
        found = re.search(
            r"(?<![\w'-])(?:(?!(?:which|who|that|it|they|he|she)\b)[a-z-]+ ){1,6}\Z", self._text[:position]
        )
        return found.start() if found else position

    def _stake_of(self, at: int) -> Holding | None:
        match = share_patterns.STAKE_OF.search(self._text, max(0, at - 160), at)
        names = [self._subjects.name_of(match.start("holder"))] if match else []
        return self._holding(names, match.start() if match else at, at + 1, "stake of", 0.8, self._change_status(at))

    def _stake_before(self, at: int) -> Holding | None:
        match = share_patterns.STAKE_BEFORE.search(self._text, max(0, at - 160), at)
        if match is None or not re.search(rf"\b{share_patterns.STAKE}\b", match[0]):
            return None
        owner, start = match["owner"] or "", match.start()
        before = self._text[:start]
        status = self._change_status(at)
        if owner[:1] in (NAME, NOUN):
            return self._holding([self._subjects.name_of(match.start("owner"))], start, at + 1, "stake of", 0.8, status)
        verb = self._verb_start(start)
        names = self._subjects.subjects_of(verb)
        if (
            owner.lower() in ("its", "their", "his", "her")
            and not names
            and (name := self._subjects.antecedent("it", start))
        ):
            names = [name]
        if not owner and not re.search(r"[a-z]+ ?\Z", before):
            return None
        return self._holding(names, verb, at + 1, "stake of", 0.75, status) if len(names) == 1 else None

    def _verb_start(self, position: int) -> int:
        """Return where the verb begins whose object begins at a place: the last one before it in the clause."""
        found = [*share_patterns.ANY_VERB.finditer(self._text, 0, position)]
        return found[-1].start() if found and SHARE not in self._text[found[-1].end() : position] else position

    def _sold_to(self, at: int) -> Holding | None:
        """Return the buyer: "sells a 20 per cent stake in Finch to Lark"."""
        match = share_patterns.sold_to(self._text, at)
        names = [self._subjects.name_of(match.start("holder"))] if match else []
        return self._holding(names, at, match.end() if match else at + 1, "bought", 0.7)

    def _change_status(self, at: int) -> str:
        """Return whether the share is what was held before: "raised its stake from …"."""
        is_before = re.search(r"\bfrom (?:the |just )?\Z", self._text[:at]) is not None
        if not is_before:
            return ""
        is_future = re.search(
            r"\b(?:to|will|would|could|plans?|may|might) (?:\w+ ){0,3}?(?:stake|raise|lift|increase|cut|reduce|take)",
            self._text[:at],
        )
        return "" if is_future else "former"

    def _given(self, at: int, *, is_again: bool) -> Holding | None:
        match = share_patterns.GIVEN.search(self._text, max(0, at - 140), at)
        is_about = self._is_about_stakes or share_patterns.OF_SHARES.search(self._text)
        if match is None and is_about and not is_again:
            match = share_patterns.TAKES_IT_TO.search(self._text, max(0, at - 60), at)
        if match is None:
            return None
        if match["who"][-1] in (NAME, NOUN):
            names = [self._subjects.name_of(match.end("who") - 1)]
        else:
            name = self._subjects.antecedent("it" if match["who"] in ("it", "them") else "he", match.start())
            names = [name] if name else []
        return self._holding(names, match.start(), at + 1, "given", 0.75)

    def _again(self, at: int, previous: Holding, previous_at: int) -> Holding | None:
        """Return the same holder, if only another share is said of it: "17% of the stock and 31% of the votes"."""
        between = self._text[previous_at + 1 : at]
        if share_patterns.RAISED_IT.fullmatch(between):
            return previous._replace(end=at + 1, status="")
        if previous.pattern == "held by" or not share_patterns.GAP.fullmatch(between):
            return None
        if re.search(r"\b(?:from|to)\b", between):
            return previous._replace(end=at + 1, status=self._change_status(at))
        if not re.search(r"\band\b|\bbut\b|\bas well as\b", between):
            return None
        return previous._replace(end=at + 1, pattern="again", confidence=0.75, status="")

    def _listed(self, at: int, *, is_list: bool) -> Holding | None:
        if holder := share_patterns.holder_of(self._text, at):
            sign = holder.start("holder")
            return self._holding([self._subjects.name_of(sign)], sign, at + 1, "holder of", 0.8)
        match = share_patterns.LISTED.search(self._text, max(0, at - 40), at)
        if match is None:
            return None
        sign, joint = match.start("holder"), match["bracket"] or match["joint"].strip(" ,")
        if not is_list and not (self._is_about_stakes or joint == "("):
            return None
        before = self._text[:sign]
        is_shareholder = joint == "at" and (self._text[sign] == NOUN or share_patterns.IS_SHAREHOLDER.search(before))
        if (
            not is_list
            and not is_shareholder
            and joint not in ("with", "has", "whose", "(")
            and not self._begins_list(at)
        ):
            return None
        is_object = share_patterns.PREPOSITION.search(before) and not share_patterns.HOLDERS_OF.search(before)
        is_list_of = joint == "(" and self._begins_list(at)
        if (is_object and joint != "with" and not is_list_of) or share_patterns.OWNER_OF.search(before):
            return None
        return self._holding([self._subjects.name_of(sign)], sign, at + 1, "listed", 0.8 if is_list else 0.7)

    def _begins_list(self, at: int) -> bool:
        """Return whether another name with a share follows soon."""
        return (
            re.match(rf"[^;{SHARE}]{{0,60}}?{HOLDER}(?:'s)?,?(?: \(| with | at | ){SHARE}", self._text[at + 1 :])
            is not None
        )

    def _by_verb(self, at: int, previous_at: int) -> Holding | None:
        match = share_patterns.VERB.search(self._text, max(previous_at + 1, at - 140), at)
        if match is None or share_patterns.LETS.search(self._text, 0, match.start("verb")):
            return None
        if share_patterns.EACH_SIDE.search(self._text, 0, match.start("verb")):
            return self._holding(self._subjects.two_sides(), match.start(), at + 1, "each", 0.7)
        names = self._subjects.subjects_of(match.start("verb"))
        is_each = share_patterns.EACH.match(self._text, at + 1) or share_patterns.EACH_BEFORE.search(
            self._text[max(0, match.start() - 40) : at]
        )
        if len(names) > 1 and not is_each:
            return None
        status = "proposed" if share_patterns.WISHES.fullmatch(match["verb"]) else ""
        if share_patterns.FORMER_HOLDERS.search(self._text, 0, match.start("verb")):
            status = "expected"
        confidence = 0.85 if re.fullmatch(share_words.POSSESSION, match["verb"]) else 0.75
        return self._holding(
            names,
            match.start("verb"),
            at + 1,
            "bought" if share_patterns.BOUGHT.fullmatch(match["verb"]) else "verb",
            confidence,
            status,
        )
