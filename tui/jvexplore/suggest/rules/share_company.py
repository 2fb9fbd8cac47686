"""Find the company of which a share is one: named beside it, meant by a noun, or what the whole article is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules import share_words
from jvexplore.suggest.rules.party_nationality import company_of_country
from jvexplore.suggest.rules.share_sentence import NAME, SHARE

if TYPE_CHECKING:
    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.rules.share_holding import Holding
    from jvexplore.suggest.rules.share_sentence import ShareSentence
    from jvexplore.suggest.rules.share_subjects import SubjectFinder

_DESCRIPTION: Final = r"(?:(?!(?:from|by|for|with|to|and|at|on|after|through|via|who|which)\b)[\w'.-]+ ){0,6}?"
_OF_NAMED: Final = re.compile(
    rf"\.?(?: (?:{share_words.STAKES}|(?:of|in) (?:the |its |all "
    rf"|all the )?(?:[a-z]+ )?(?:{share_words.CAPITAL})))*,? (?:of"
    rf"|in) (?:the )?(?:{NAME}'s )?{_DESCRIPTION}(?:(?:entity|company|group|business|venture|firm"
    rf"|vehicle), )?(?P<company>{NAME})"
)
_STAKE_IN: Final = re.compile(
    rf"\b(?:{share_words.STAKES}|shares?|shareholders?|investors?|owners?) (?:in"
    rf"|of) (?:the )?(?:{NAME}'s )?{_DESCRIPTION}(?P<company>{NAME})[^;{SHARE}]{{0,60}}\Z"
)
_NAMED_STAKE: Final = re.compile(
    rf"\b(?:its|their|his|her|an?|the) (?P<company>{NAME}) (?:{share_words.STAKES})\b[^;{SHARE}]{{0,60}}"
    rf"(?:{SHARE} (?:to|from) )?\Z"
)
_OF_PROJECT: Final = re.compile(
    rf"\.? (?:stake |interest |share )?(?:of|in) (?:the )?(?:[A-Z]\w+ )?{NAME}(?: (?!(?:in|and"
    rf"|of|to|for|at|by|from|with)\b)[\w-]+){{0,3}} (?:project|mine|field"
    r"|deposit|refinery|licence|block|pipeline|terminal|smelter|farm|plant|development|concession)\b"
)
_OF_TRADE: Final = re.compile(
    r"\b(?:in|of) the (?P<trade>[a-z]{3,}) (?:company|group|firm|maker|business|arm|unit|chain|bank|producer)\b"
)
_MOVED: Final = re.compile(
    rf"(?P<company>{NAME})(?:'s)?(?: shares| stock)? (?:rose|fell|jumped|put on|firmed|climbed|sank|slid|surged|gained"
    rf"|added|eased|dropped|soared|tumbled|slipped|advanced|lost|closed|ended)\b[^;]*\Z"
)
"""A price that moved is of the company that the sentence is about: "Finch put on 5p on talk that Lark, with 8%, …"."""
_IN_WHICH: Final = re.compile(
    rf"(?P<company>{NAME})[^;{NAME}]{{0,60}}?,? (?:in which|(?<!each )of which|where|whose)\b[^;]*\Z"
)
_OWNED_BEFORE: Final = re.compile(
    rf"(?P<company>{NAME})(?: itself|,[^;]{{0,60}},)? (?:(?:which|that|is|was|are|were|has been|had been|will be"
    rf"|would be|to be|currently|now|still|already|jointly|today|majority) ?)*,? ?"
    rf"(?:(?:{share_words.HELD})(?: \w+ly)? (?:{SHARE}[^;]*)?\Z|\Z)"
)
_IS_OWNED: Final = re.compile(
    rf"(?P<company>{NAME})(?: itself)? (?:is|was|has been|had been|were"
    rf"|will be) (?:\w+ )?(?:{share_words.HELD})\b[^;]*\Z"
)
_OWNED_UNIT: Final = re.compile(rf"[ -]owned (?:[a-z]+ ){{0,4}}?(?P<company>{NAME})")
_OF_COUNTRY: Final = re.compile(
    r"\.?(?: stake)? (?:of|in) the (?P<country>[A-Z]\w+) (?:[a-z]+ )?(?:company|group|firm|bank|maker|business"
    r"|lender)\b"
)
_OWNER_OF: Final = re.compile(
    rf"(?P<company>{NAME})'s? (?:[a-z-]+ ){{0,4}}?(?:shareholders?|owners?|investors?|promoters?|founders?"
    rf"|stockholders?|backers?|parent)\b"
)
_OWN_SHARES: Final = re.compile(r"\.? of (?:its|their) (?:[a-z]+ ){0,2}?(?:shares?|capital|stock|equity|votes|voting)")
_OWN_HOLDER: Final = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,2}?(?:shareholders?|owners?|investors?|stockholders?|backers?|parent"
    r"|trust|founders?|owner)\b"
)
_NEW: Final = re.compile(
    r"\b(?:the |a )?(?:new|combined|enlarged|merged|resulting) (?:[a-z]+ )?(?:company|group|business|entity"
    r"|bank|firm|holding)|\bnewco\b|\b(?:the |a )?(?:[\w-]+ )?(?:joint )?venture\b",
    re.IGNORECASE,
)
_VENTURE: Final = re.compile(r"\bjoint venture\b", re.IGNORECASE)
_COMBINED: Final = re.compile(
    r"\b(?:new|combined|enlarged|merged) (?:company|group|business|entity|bank|firm)\b", re.IGNORECASE
)
_DEFINED_NAMES: Final = ("Company", "Group", "Issuer")
_OF_SOMETHING_ELSE: Final = re.compile(r"\bin which\b")
_CLAUSE: Final = 120
"""How far before a share a word may stand that says of which company it is one, in characters."""
_NEAR: Final = 60
_NO_COMPANIES: Final = ("person", "state", "agency", "group")


class CompanyFinder:
    """Finds the companies of the shares of an article.

    Args:
        reading: the article.
    """

    def __init__(self, reading: RuleReading) -> None:
        self._reading = reading
        self._targets = reading.deal.targets
        self._planned = reading.deal.planned

    def find(
        self, sentence: ShareSentence, at: int, holding: Holding, subjects: SubjectFinder, previous: str
    ) -> tuple[str, float]:
        """Return the company, empty if it is not clear, and how sure that is.

        Args:
            sentence: the sentence.
            at: the place of the share.
            holding: who holds it.
            subjects: finds what "its" means.
            previous: the company of the share before in the sentence.
        """
        named = self._named(sentence, at, holding, subjects)
        if named and named not in holding.holders:
            return named, 1.0
        clause = sentence.text[max(0, at - _CLAUSE) : at]
        if _OF_SOMETHING_ELSE.search(clause):
            return "", 0.8
        if _NEW.search(clause + sentence.text[at : at + _NEAR]) and (new := self._new_company(sentence.text)):
            return new
        if previous and previous not in holding.holders:
            return previous, 0.95
        other = next((each for each in self._targets if each not in holding.holders), "")
        return other, 0.9 if other and other == self._targets[0] else 0.6

    def _new_company(self, text: str) -> tuple[str, float] | None:
        """Return what "the venture" or "the combined group" in a text means, and how sure that is."""
        if self._planned:
            return self._planned, 0.95
        if found := _VENTURE.search(text) or _COMBINED.search(text):
            return found[0].lower(), 0.8
        if "joint venture" in self._reading.reading.text:
            return "joint venture", 0.7
        return ("venture", 0.6) if "venture" in text else None

    def _named(self, sentence: ShareSentence, at: int, holding: Holding, subjects: SubjectFinder) -> str:
        text = sentence.text
        if project := _OF_PROJECT.match(text, at + 1):
            return sentence.words.text[sentence.position(at + 1) : sentence.end_position(project.end())].split(
                " the ", 1
            )[-1]
        for pattern in (_OF_NAMED, _OWNED_UNIT):
            if name := self._company(sentence, pattern.match(text, at + 1), subjects):
                return name
        country = _OF_COUNTRY.match(text, at + 1)
        if country and (name := company_of_country(self._reading.parties, country["country"])):
            return name
        if name := self._of_trade(text, at, holding):
            return name
        if (
            self._has_own_holder(sentence, holding, at)
            or _OWN_SHARES.match(text, at + 1)
            or _OWN_HOLDER.search(text, max(0, holding.start - 80), at)
        ):
            return self._other_topic(sentence, at, holding, subjects)
        is_passive = holding.pattern == "held by"
        reach = _CLAUSE if is_passive else 2 * _CLAUSE
        owned = (_OWNED_BEFORE if is_passive else _IS_OWNED).search(text, max(0, at - reach), at)
        before = (
            pattern.search(text, max(0, at - _CLAUSE), at)
            for pattern in (_NAMED_STAKE, _STAKE_IN, _IN_WHICH, _OWNER_OF)
        )
        for match in (owned, *before, _MOVED.search(text, 0, at)):
            if name := self._company(sentence, match, subjects):
                return name
        return ""

    def _of_trade(self, text: str, at: int, holding: Holding) -> str:
        """Return the only party whose name says what it makes: "the tyre company" is "Finch Tyres"."""
        match = _OF_TRADE.search(text, max(0, holding.start - 1), at + _NEAR)
        if match is None:
            return ""
        trade = match["trade"]
        named = [
            each.name for each in self._reading.parties if {trade, f"{trade}s"} & set(each.name.lower().split()[1:])
        ]
        return named[0] if len(named) == 1 and named[0] not in holding.holders else ""

    def _has_own_holder(self, sentence: ShareSentence, holding: Holding, at: int) -> bool:
        """Return whether a holder before a share is called by a noun with "its": "Gus Pell, its founder"."""
        words = sentence.words.text
        nouns = (
            sentence.slots[each]
            for each in sentence.holders(max(0, holding.start - _NEAR), at)
            if sentence.slots[each].name is None
        )
        return any(words.startswith(("its ", "their "), each.start) for each in nouns)

    def _other_topic(self, sentence: ShareSentence, at: int, holding: Holding, subjects: SubjectFinder) -> str:
        """Return what "its" means beside a holder: what was spoken of before it."""
        found = [
            self._named_at(sentence, each, subjects) for each in sentence.holders(0, at) if subjects.is_subject(each)
        ]
        names = [each for each in found if each and each not in holding.holders]
        if names:
            return names[0]
        before = subjects.antecedent("it", 0)
        return before if before not in holding.holders else ""

    def _company(self, sentence: ShareSentence, match: re.Match[str] | None, subjects: SubjectFinder) -> str:
        return self._named_at(sentence, match.start("company"), subjects) if match else ""

    def _named_at(self, sentence: ShareSentence, sign: int, subjects: SubjectFinder) -> str:
        slot = sentence.slots.get(sign)
        if slot is None or slot.name is None or slot.name.kind in _NO_COMPANIES:
            return ""
        name = subjects.name_of(sign)
        return (self._reading.deal.defined or name) if name.removeprefix("The ") in _DEFINED_NAMES else name
