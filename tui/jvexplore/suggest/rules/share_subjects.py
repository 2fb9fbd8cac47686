"""Find who does something in a sentence with a share: the subject of a verb, "which" and "it" included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.party_nationality import company_of_country
from jvexplore.suggest.rules.share_sentence import HOLDER, NAME, NOUN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.rules.share_sentence import ShareSentence

_AUXILIARIES: Final = re.compile(
    r"(?:(?<![\w'-])(?:will|would|shall|has|have|had|is|was|are|were|be|been|being|to|may|might|could|can"
    r"|should|must|also|already"
    r"|now|still|each|both|together|between them|between it|then|once|agreed|agrees?|plans?"
    r"|planned|planning"
    r"|wants?|wanted|aims?|hopes?|intends?|due|set|expected|likely|itself|themselves|alone|today|claims?"
    r"|continues?|offered|offers?"
    r"|ready|going|meanwhile|however|in turn|said|says|disclosed|in total|the right|an option|option|right|and"
    r"|but|not|yet"
    r"|with|(?:since \w+|in \d{4}|last \w+|this \w+)(?! ?,)|\w+ly)(?:,| |\Z) ?|'ll )*\Z"
)
_RELATIVE: Final = re.compile(r"(?:\A|[\s,])(?P<word>which|who|that)(?: between them| together| in turn)?,? ?\Z")
_PRONOUN: Final = re.compile(r"(?<![\w'-])(?P<word>it|they|he|she)\s*\Z", re.IGNORECASE)
_CLAUSE_PRONOUN: Final = re.compile(
    r"(?<![\w'-])(?P<word>it|they|he|she) (?:will|would|has|had|is|was|could|may) [^;]{0,60}\Z", re.IGNORECASE
)
_DEFINITE: Final = re.compile(
    r"(?<![\w'-])(?:[Tt]he|[Tt]his) (?:(?P<first>[\w-]+) )?(?P<word>company|group|firm|bank|fund|trust|family"
    r"|foundation|investor|buyer|bidder"
    r"|government|state|insurer|airline|retailer|maker|operator|conglomerate|partnership|consortium|charity"
    r"|council|board|ESOP)\s*\Z"
)
_SHARES_BEHIND: Final = re.compile(r" (?:new |ordinary |existing )?(?:shares?|stock|bonds|notes)\b")
_MEMBERS_OF: Final = re.compile(
    r"\b(?:[Mm]embers|[Tt]rustees|[Ff]unds|[Cc]lients|[Aa]ffiliates|[Uu]nits?) of (?:the )?\Z"
)
_WITH_DEED: Final = re.compile(r"\b(?:with|leaving) (?:the )?\Z")
_DEED: Final = re.compile(r" (?:to )?(?:\w+ly )?(?:\w+ing|hold|own|have|keep)\b")
_OF_ONE_KIND: Final = ("fund", "bank", "trust", "family", "foundation", "insurer", "charity", "council", "ESOP")
"""Nouns that mean nobody but one of that kind: "the trust" is no company."""
_PREPOSITION: Final = re.compile(
    r"\b(?:of|for|from|with|by|to|in|at|on|into|including|under|over|against|through|between|via|near|than"
    r"|around|after|alongside|like)"
    r" (?:the )?(?:(?!(?:and|or|that|which|who)\b)[\w'-]+ ){0,4}\Z"
)
_OBJECT: Final = re.compile(
    r"\b(?!(?:named|called|based|listed|added|warned|noted|reported|confirmed|revealed|announced|disclosed"
    r"|estimated|showed|owned"
    r"|backed|acquired|unlisted|need|indeed|family-owned|state-owned)\b)(?:[a-z]{3,}ed|bought|sold) (?:the )?\Z"
)
"""What stands before a name to which something was done: "the family that founded Finch and holds …"."""
_EMBEDDED: Final = re.compile(
    r",? (?:(?:in|of|to|by|from|for|on) )?(?:which|who|whose|whom|led by|based in|set up|founded|backed by)\b[^,;]*,"
)
_DIRECT: Final = re.compile(r"\b(?:of|for|from|with|by|to|in|at|on|than|via) (?:the )?\Z")
_FAMILIES: Final = ("family", "brothers", "sisters", "siblings", "heirs")
_GENERIC: Final = re.compile(r"(?:\w+ )?(?:investor|shareholder|stockholder|owner|founder|co-founder)")
_OFFICE: Final = re.compile(
    r"\b(?:manager|analyst|chief|director|lawyer|professor|economist|strategist|executive|president|chair\w*"
    r"|head|minister|trustee|adviser"
    r"|attorney|spokes\w+|partner at)\b"
)
"""What shows that a person is spoken of, and behind "at" whom they work for."""
_NAME_BEHIND: Final = re.compile(rf", (?:the )?{NAME}(?=[,.;:]|\Z)|,? {NAME}(?=,)")
_NAME_BEFORE: Final = re.compile(
    rf"{NAME}(?:,| (?:is|was|remains|became|becomes|has been|have been|had been|will be)(?: now| still"
    rf"| already)?)(?: one of)?(?: the)? ?\Z"
)
_APPOSED: Final = re.compile(rf"({HOLDER}), (?:an?|the|its|their|one of)\b[^,;]*\Z")
_JOINT: Final = re.compile(r"(?:,? and (?:the )?|, (?:the )?)(?:(?:Mr|Ms|Mrs|Dr|Sir|Dame)\.? )?")
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
        if _GENERIC.fullmatch(slot.text):
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
        if _NAME_BEHIND.match(text, sign + 1):
            beside = text.index(NAME, sign)
            name = self.sentence.slots[beside].name
            if not is_plural or (name and name.text.endswith(_FAMILIES)):
                return beside
        if is_plural:
            return sign
        match = _NAME_BEFORE.search(text, max(0, sign - 40), sign)
        return match.start() if match else sign

    def subjects_of(self, verb: int) -> list[str]:
        """Return the names of those that do what a verb at a place of the skeleton says; none if that is not clear."""
        text = self.sentence.text
        auxiliaries = _AUXILIARIES.search(text, 0, verb)
        end = auxiliaries.start() if auxiliaries else verb
        if match := _RELATIVE.search(text, 0, end):
            return self._joined(self._before_relative(match.start(), match["word"]))
        if match := _PRONOUN.search(text, 0, end):
            name = self.antecedent(match["word"].lower(), match.start())
            return [name] if name else []
        if (match := _DEFINITE.search(text, 0, end)) and text[match.end() - 1 : match.end()] not in (NAME, NOUN):
            name = self.defined(match["word"], match.start(), match["first"] or "")
            return [name] if name else []
        subject = self._last_subject(end)
        if subject is None and (match := _CLAUSE_PRONOUN.search(text, 0, end)):
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
        return self._topic_before(self.sentence.start, is_person=is_person)

    def is_subject(self, sign: int) -> bool:
        """Return whether what stands at a place of the skeleton may do something."""
        slot, text = self.sentence.slots[sign], self.sentence.text
        if text[sign + 1 : sign + 3] in ("'s", "' "):
            return False
        if _SHARES_BEHIND.match(text, sign + 1):
            return False
        if _MEMBERS_OF.search(text, max(0, sign - 20), sign):
            return True
        if _WITH_DEED.search(text, max(0, sign - 20), sign) and _DEED.match(text, sign + 1):
            return True
        if slot.name and self.sentence.words.is_modifier(slot.name):
            return False
        if _OBJECT.search(text, max(0, sign - 50), sign):
            return False
        return _PREPOSITION.search(text, max(0, sign - 50), sign) is None

    def joined_to(self, sign: int) -> list[int]:
        """Return a place of the skeleton, and before it those that are joined to it: "Finch plc and Wren AG"."""
        found = [sign]
        for each in reversed(self.sentence.holders(0, sign)):
            if _JOINT.fullmatch(self.sentence.text, each + 1, found[0]) is None:
                break
            found.insert(0, each)
        return found if len(found) == 1 or " and " in self.sentence.text[found[-2] : sign] else [sign]

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
        if match := _APPOSED.search(self.sentence.text[:position].rstrip(", ")):
            is_office = _OFFICE.search(self.sentence.text, match.start(1), last)
            return match.start(1) if match.start(1) in found and not is_office else last
        return last

    def _last_subject(self, position: int) -> int | None:
        text = self.sentence.text
        embedded = [match.span() for match in _EMBEDDED.finditer(text, 0, position)]
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
            or _DIRECT.search(text, max(0, signs[-1] - 12), signs[-1])
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
        if not named and word in _OF_ONE_KIND:
            named = [each.name for each, kind in self._reading.typed_parties if kind == word]
        if named:
            return self._last_named(named, self.sentence.position(before))
        return "" if word in _OF_ONE_KIND else self.antecedent("it", before)

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
