"""Find who does something in a sentence with a share: the subject of a verb, "which" and "it" included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules import subject_patterns
from jvexplore.suggest.rules.party_nationality import company_of_country
from jvexplore.suggest.rules.share_sentence import NAME, NOUN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.rules.share_sentence import ShareSentence

_PERSONAL: Final = ("who", "he", "she")
_MAX_SENTENCES: Final = 3


class SubjectFinder:
    """Finds who does something in a sentence.

    Args:
        sentence: the sentence.
        reading: the article.
        position: the place of the paragraph in the article.
    """

    def __init__(self, sentence: ShareSentence, reading: RuleReading, position: int) -> None:
        self.sentence = sentence
        self._reading = reading
        self._position = position

    def name_of(self, sign: int) -> str:
        """Return the name of the holder at a place of the skeleton."""
        slot = self.sentence.slots[self._same(sign)]
        if slot.name:
            return self._reading.party_name(self.sentence.words.typed_name(slot.name))
        if subject_patterns.GENERIC.fullmatch(slot.text):
            is_known = self.sentence.words.text[slot.start : slot.start + 4].lower() == "the "
            if is_known and (name := self.antecedent("he" if "founder" in slot.text else "it", sign)):
                return name
        return self._fuller(slot.text, slot.start)

    def _same(self, sign: int) -> int:
        """Return the place of the name that a noun for one holder stands beside: "the founder, Ana Okoye"."""
        text = self.sentence.text
        if text[sign] != NOUN:
            return sign
        is_plural = self.sentence.slots[sign].text.endswith("s")
        if subject_patterns.NAME_BEHIND.match(text, sign + 1):
            beside = text.index(NAME, sign)
            name = self.sentence.slots[beside].name
            if not is_plural or (name and name.text.endswith(subject_patterns.FAMILIES)):
                return beside
        if is_plural:
            return sign
        match = subject_patterns.NAME_BEFORE.search(text, max(0, sign - 40), sign)
        return match.start() if match else sign

    def subjects_of(self, verb: int) -> list[str]:
        """Return the names of those that do what a verb at a place of the skeleton says; none if that is not clear."""
        text = self.sentence.text
        auxiliaries = subject_patterns.AUXILIARIES.search(text, 0, verb)
        end = auxiliaries.start() if auxiliaries else verb
        if match := subject_patterns.RELATIVE.search(text, 0, end):
            return self._joined(self._before_relative(match.start(), match["word"]))
        if match := subject_patterns.PRONOUN.search(text, 0, end):
            name = self.antecedent(match["word"].lower(), match.start())
            return [name] if name else []
        if (match := subject_patterns.DEFINITE.search(text, 0, end)) and text[match.end() - 1 : match.end()] not in (
            NAME,
            NOUN,
        ):
            name = self.defined(match["word"], match.start(), match["first"] or "")
            return [name] if name else []
        if subject_patterns.SEVERAL.search(text, max(0, end - 30), end):
            return []
        subject = self._last_subject(end)
        if subject is None and (match := subject_patterns.CLAUSE_PRONOUN.search(text, 0, end)):
            name = self.antecedent(match["word"].lower(), match.start())
            return [name] if name else []
        return self._joined(subject)

    def antecedent(self, word: str, before: int) -> str:
        """Return the name that "it" or "he" at a place of the skeleton means; empty if that is not clear."""
        is_person = word in _PERSONAL
        own = [each for each in self.sentence.holders(0, before) if self._fits(each, is_person=is_person)]
        subjects = [each for each in own if self.is_subject(each)]
        owners = [each for each in own if self.sentence.text[each + 1 : each + 3] in ("'s", "' ")]
        if subjects or owners:
            return self.name_of((subjects or owners)[0])
        opening = None if is_person else subject_patterns.OPENING.match(self.sentence.text, 0, before)
        if opening:
            name = self.defined(opening["word"], 0, opening["first"] or "")
            if name and name not in {self.name_of(each) for each in self.sentence.holders(0, len(self.sentence.text))}:
                return name
        return self._topic_before(self.sentence.start, is_person=is_person)

    def is_subject(self, sign: int) -> bool:
        """Return whether what stands at a place of the skeleton may do something."""
        slot, text = self.sentence.slots[sign], self.sentence.text
        if text[sign + 1 : sign + 3] in ("'s", "' "):
            return False
        if subject_patterns.SHARES_BEHIND.match(text, sign + 1):
            return False
        if subject_patterns.MEMBERS_OF.search(text, max(0, sign - 20), sign):
            return True
        if subject_patterns.WITH_DEED.search(text, max(0, sign - 20), sign) and subject_patterns.DEED.match(
            text, sign + 1
        ):
            return True
        if slot.name and self.sentence.words.is_modifier(slot.name):
            return False
        if subject_patterns.OBJECT.search(text, max(0, sign - 50), sign):
            return False
        return subject_patterns.PREPOSITION_BEFORE.search(text, max(0, sign - 50), sign) is None

    def joined_to(self, sign: int) -> list[int]:
        """Return a place of the skeleton, and before it those that are joined to it: "Finch plc and Wren AG"."""
        found = [sign]
        for each in reversed(self.sentence.holders(0, sign)):
            if subject_patterns.JOINT.fullmatch(self.sentence.text, each + 1, found[0]) is None:
                break
            found.insert(0, each)
        return found if len(found) == 1 or " and " in self.sentence.text[found[-2] : sign] else [sign]

    def last_joined(self, signs: Sequence[int]) -> list[str]:
        """Return the names of the last of several that are joined: "from Finch and Wren of Bahrain, each of which"."""
        for sign in reversed(signs):
            joined = self.joined_to(sign)
            if len(joined) > 1:
                return [self.name_of(each) for each in joined]
        return []

    def two_sides(self) -> list[str]:
        """Return the two companies of the deal: "the two companies"."""
        return [*self._reading.deal.sides]

    def _joined(self, sign: int | None) -> list[str]:
        if sign is None:
            return []
        signs = self.joined_to(sign)
        if len(signs) > 1 and all(self.sentence.text[each] == NOUN for each in signs):
            first, last = self.sentence.slots[signs[0]], self.sentence.slots[signs[-1]]
            return [self.sentence.words.text[first.start : last.end].removeprefix("The ").removeprefix("the ")]
        return [self.name_of(each) for each in signs]

    def _fits(self, sign: int, *, is_person: bool) -> bool:
        slot = self.sentence.slots[sign]
        return (slot.name.kind == "person") == is_person if slot.name else not is_person

    def _before_relative(self, position: int, word: str) -> int | None:
        """Return the place of what a clause that begins at a place of the skeleton is about."""
        found = self.sentence.holders(0, position)
        if word == "who":
            fitting = [
                each for each in found if self.sentence.slots[each].name is None or self._fits(each, is_person=True)
            ]
            found = fitting or found
        else:
            found = [each for each in found if self._fits(each, is_person=False)]
        if not found:
            return None
        last = found[-1]
        if self.sentence.text[last] == NOUN and self.sentence.text[last - 3 : last] == f"{NAME}, ":
            return last - 3
        if match := subject_patterns.APPOSED.search(self.sentence.text[:position].rstrip(", ")):
            is_office = subject_patterns.OFFICE.search(self.sentence.text, match.start(1), last)
            return match.start(1) if match.start(1) in found and not is_office else last
        return last

    def _last_subject(self, position: int) -> int | None:
        text = self.sentence.text
        embedded = [match.span() for match in subject_patterns.EMBEDDED.finditer(text, 0, position)]
        found = [
            each
            for each in self.sentence.holders(0, position)
            if self.is_subject(each) and not any(first < each < last for first, last in embedded)
        ]
        if not found:
            return self._beside(position)
        last = found[-1]
        if match := re.search(rf"({NAME}), (?:an?|the|its|one of) (?:[^,;]*)\Z", text[:last]):
            return match.start(1) if match.start(1) in found else last
        if text[last] == NOUN and len(found) > 1 and text[found[-2] + 1 : last] == ", ":
            return found[-2]
        return last

    def _beside(self, position: int) -> int | None:
        """Return the place of a name right before a verb, with a preposition before it: "At this date Finch holds"."""
        text = self.sentence.text
        signs = self.sentence.holders(max(0, position - 2), position)
        if (
            not signs
            or text[signs[-1] + 1 : position].strip()
            or subject_patterns.DIRECT.search(text, max(0, signs[-1] - 12), signs[-1])
        ):
            return None
        return signs[-1]

    def defined(self, word: str, before: int, first: str = "") -> str:
        """Return the name that "the trust" means: of a party that has the word in its name, else what was spoken of.

        Args:
            word: the noun.
            before: the place of the skeleton where it stands.
            first: the word before it, such as "Dutch".
        """
        if name := company_of_country(self._reading.parties, first):
            return name
        named = self._named_so(word) if word != "company" else []
        if not named and word in subject_patterns.OF_ONE_KIND:
            named = [each.name for each, kind in self._reading.typed_parties if kind == word]
        if named:
            return self._last_named(named, self.sentence.position(before))
        return "" if word in subject_patterns.OF_ONE_KIND else self.antecedent("it", before)

    def _named_so(self, word: str) -> list[str]:
        return [each.name for each in self._reading.parties if each.name.lower().endswith(f" {word.lower()}")]

    def _fuller(self, text: str, start: int) -> str:
        """Return the name of the party that a noun means: "the family"; else the noun."""
        named = self._named_so(text) if " " not in text and text != "public" else []
        return self._last_named(named, start) if named else text

    def _last_named(self, named: Sequence[str], start: int) -> str:
        """Return which of some parties was named last before a place of the paragraph; if none was, the first."""
        before = [
            (mention.paragraph.position, mention.name.start, party.name)
            for party in self._reading.parties
            if party.name in named
            for mention in party.mentions
            if (mention.paragraph.position, mention.name.start) < (self._position, start)
        ]
        return max(before)[2] if before else named[0]

    def _topic_before(self, start: int, *, is_person: bool) -> str:
        """Return what the sentence before is about: the first name in it that does something."""
        seen = 0
        for position in range(self._position, max(-1, self._position - 2), -1):
            paragraph = self._reading.paragraphs[position]
            words = self._reading.words(paragraph, "stake")
            for first, last in reversed(paragraph.sentences):
                if position == self._position and first >= start:
                    continue
                names = [
                    each
                    for each in words.names_between(first, last)
                    if (each.kind == "person") == is_person and words.is_subject(each)
                ]
                if names:
                    known = next((each for each in names if each.kind), names[0])  # "New Delhi: Finch said …"
                    return self._reading.party_name(words.typed_name(known))
                seen += 1
                if seen >= _MAX_SENTENCES:
                    return ""
        return ""
