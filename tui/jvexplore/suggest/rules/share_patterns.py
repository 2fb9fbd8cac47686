"""The patterns of what stands around a share in the skeleton of a sentence, and tells who holds it."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.suggest.rules import share_words
from jvexplore.suggest.rules.share_sentence import HOLDER, NAME, NOUN, NUMBER, SECURITY, SHARE

STAKE: Final = rf"(?:{share_words.STAKES})"
_SHARES_OF: Final = (
    rf"\.?(?: (?:{STAKE}|of (?:the |its |all )?(?:{share_words.CAPITAL})))?(?: (?:in|of) (?:the )?{NAME})?"
)
_IS: Final = (
    r"(?:,? (?:which|that|is|are|was|were|being|currently|now|already|indirectly|jointly|ultimately|still"
    r"|of which|to be|will be))*,?"
)
_BY_HOLDER: Final = (
    r"(?:\w+ly |since \w+ )?by (?:the |its |their |an? )?(?:(?!(?:who|which|that)\b)[\w',-]+ ){0,6}?"
    rf"(?P<holder>{HOLDER})"
)
HELD_BY: Final = re.compile(rf"{_SHARES_OF}{_IS}[ -](?:{share_words.HELD}) {_BY_HOLDER}")
BY: Final = re.compile(rf"\.? {_BY_HOLDER}")
BELONGS: Final = re.compile(
    rf"{_SHARES_OF},?(?: which)? (?:belong(?:s|ed|ing)?|goes|go|went|passed|going|remains?|remaining|stays?"
    rf"|will (?:remain|go|stay|belong)|lies?|is|are|rests?"
    rf"|would (?:go|remain|stay|belong|be)|will be) (?:to|with"
    rf"|in the hands of) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<holder>{HOLDER})"
)
THAT_IT_HELD: Final = re.compile(
    rf"{_SHARES_OF},? (?:that |which )?(?P<who>it|he|she|they|(?:the )?{HOLDER}) (?:(?:already|currently|now"
    rf"|also|had|still|has|have) )*"
    r"(?P<verb>held|owned|holds?|owns?|has|have|had|bought|acquired|controls?|controlled|built)\b"
)
PASSIVE_BEFORE: Final = re.compile(rf"\b(?:{share_words.HELD})(?: \w+ly)? \Z")
HELD: Final = re.compile(rf"\b(?:{share_words.HELD})\b")
AND: Final = re.compile(r"(?:,|,? and|,? while|;) (?:the )?(?:remaining |other |rest, )?\Z")
POSSESSIVE: Final = re.compile(rf"(?P<holder>{HOLDER})'s? (?:[a-z-]+ ){{0,2}}\Z")
OWN: Final = re.compile(
    r"(?<![\w'-])(?:its|their|his|her) (?:(?!(?:and|or|of|to|from|at|by|shares?|stock|capital|position|stake|holding"
    r"|interest)\b)[a-z-]+ ){0,2}\Z",
    re.IGNORECASE,
)
DEFINITE: Final = re.compile(
    r"\b[Tt]he (?:[\w-]+ )?(?P<word>company|group|firm|bank|fund|trust|family|foundation|government"
    r"|state)'s (?:[a-z-]+ ){0,2}\Z"
)
OWNED_UNIT: Final = re.compile(rf"[ -]owned (?:[a-z]+ ){{0,4}}?{NAME}")
UNIT_OF: Final = re.compile(
    rf"[ -](?:owned|held) (?:unit|subsidiary|affiliate|arm|associate|company"
    rf"|venture) of (?:the )?(?P<holder>{HOLDER})"
)
OWN_NUMBER: Final = re.compile(
    rf"(?P<holder>{HOLDER})[^;{HOLDER[1:-1]}]{{0,40}}\b(?:its|their|his"
    rf"|her) {NUMBER} (?:[\w{NAME}-]+ ){{0,2}}?(?:{SECURITY}|shares),? (?:or |representing |about )?\Z"
)
EACH_SIDE: Final = re.compile(
    r"\b(?:[Ee]ach|[Bb]oth|[Ee]ither) (?:of the )?(?:partners?|compan(?:y|ies)|sides?|part(?:y|ies)|groups?"
    r"|firms?)(?: will| would| is to| are to| to| agreed to)* \Z"
)
BOUGHT: Final = re.compile(
    "buys?|bought|buying|acquir(?:es?|ed|ing)|purchas(?:es?|ed|ing)|picks? up|picked up|picking up|secured?"
)
WISHES: Final = re.compile("wants?|seeks?|sought|seeking")
FORMER_HOLDERS: Final = re.compile(rf"\bformer {HOLDER}[^;]{{0,60}}\b(?:will|would|expected to|to) \Z", re.IGNORECASE)
SPLIT: Final = re.compile(r"(?:50|fifty)\s?[-:/]\s?(?:50|fifty)", re.IGNORECASE)
PAIR: Final = re.compile(
    rf"{SHARE}[-/:]{SHARE}(?: (?:basis|split|owned|held|venture|joint venture))* (?:by"
    rf"|between) (?:the )?(?P<first>{HOLDER}) and (?:the )?(?P<second>{HOLDER})"
)
PARTNER: Final = re.compile(rf"\bwith (?:the )?(?:[\w'-]+ ){{0,4}}?(?P<holder>{NAME})")
TWO: Final = re.compile(
    r"\b(?:two|both|the) (?:companies|groups|firms|partners|sides|parties)\b|\b[Tt]he (?:companies|pair|partners)\b"
)
PART_BEHIND: Final = re.compile(rf"\.?-? (?:[a-z-]+ ){{0,2}}?{STAKE}\b")
STAKE_OF: Final = re.compile(
    rf"\b(?:stake|shareholding|holding|interest) of (?:the |its )?(?P<holder>{HOLDER})(?:, [^,;{SHARE}]{{1,60}},)?"
    rf"(?: in (?:the )?{NAME})?(?: (?:will|would|could|has|had|been|be|is|was|{share_words.CHANGE}))* (?:to|from|at)"
    rf"(?: {SHARE} (?:to|from))? \Z"
)
LISTED: Final = re.compile(
    rf"(?P<holder>{HOLDER})(?: of {NAME})?(?:, (?:which|who|owned by|led by|run by|backed by|part of"
    rf"|an? ) ?[^,;{SHARE}]{{1,60}},)?(?P<joint>,? (?:with|has|on|at|whose)|,| -|:|)(?: (?:a"
    rf"|an|another|a further|the other"
    rf"|the remaining))? (?P<bracket>\(?)\Z"
)
_TRADE: Final = r"(?:(?!(?:that|which|who|and|or|to|from|at|by|for|with|has|have|is|was)\b)[a-z-]+ ?\b){1,4}"
"""What a company is, in place of its name: "the paint maker"."""
STAKE_BEFORE: Final = re.compile(
    rf"(?P<owner>{HOLDER}'s?|(?<![\w'-])(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose|an?|the|this|that))? ?"
    rf"(?:(?<= )(?!(?:its|their|his|her|the|an?|this|with|of|in|or|and|{share_words.CHANGE}"
    rf"|{share_words.POSSESSION}|{share_words.ACQUISITION})\b)[a-z-]+ ){{0,3}}?(?:(?<=[a-z] ){NAME} )?"
    rf"\b{STAKE}(?: (?:in|of) (?:the )?(?:{NAME}'s )?(?:(?:[\w'-]+ ){{0,6}}?(?:{NAME}(?:'s? \w+)?|company|group|firm"
    rf"|bank|business|venture)|{_TRADE}(?= (?:from|to)\b))(?:, (?:an?|the|its) [^,;{SHARE}]{{1,60}},)?)?"
    rf"(?:,? (?:{share_words.CHANGE}|will|would|could|has|had|been|be|go|come|remain|stay|is|was|are|up|down"
    rf"|stands? at|stood at|comes? to|came to|amounts? to|totals?|now|already|further|then|by {SHARE}))*"
    rf"(?: (?:to|from|at|of|is|was|by|reach(?:es)?|from {SHARE} to|to {SHARE} from|from {SHARE}))? ?(?:a |the "
    rf"|just |over )?\Z"
)
_FILLER: Final = (
    rf"(?:(?:an?|the|another|its|their|some|still|already|now|only|together|each|combined|total|direct|indirect"
    rf"|remaining|other|further"
    rf"|up to|stakes?|holding|interest|shareholding|position|shares?|of|in|representing|equivalent|equal"
    rf"|equating|amounting|to|or|worth|about|all|{NAME}(?:'s?)?|{NUMBER}|{SECURITY}"
    rf"|entire|initial|additional|minority|majority|controlling|significant|blocking|economic|beneficial"
    rf"|ordinary|new|around|as|much|roughly|million|preferred"
    rf"|exactly|jointly|between|them|a|strategic|passive|sizeable|small|large|larger|smaller|stock|equity|share"
    rf"|capital|company's|venture's|with|both|directly|indirectly|currently|between|golden|and),? )*"
)
VERB: Final = re.compile(
    rf"(?<![\w'-])(?P<verb>{share_words.POSSESSION}|{share_words.ACQUISITION}|pa(?:ys?|id"
    rf"|ying) {NUMBER}(?: in cash)? for"
    rf"|(?:exchang(?:es?|ed|ing)|swap(?:s|ped)?|roll(?:s|ed|ing)?(?: over)?) [^;{HOLDER[1:-1]}]{{1,30}}? (?:for"
    rf"|into)),? (?:{_FILLER})\Z"
)
GIVEN: Final = re.compile(
    rf"\b(?:giv(?:e|es|ing|en)|gave|leav(?:e|es|ing)|left|hand(?:s|ed|ing)?|grant(?:s|ed|ing)?|award(?:s|ed"
    rf"|ing)?|allot(?:s|ted)?|allocat(?:e|es|ed|ing)) "
    rf"(?P<who>it|him|her|them|(?:the )?(?:[a-z]+ ){{0,2}}?{HOLDER})(?: with)? (?:{_FILLER})\Z"
)
EACH: Final = re.compile(r"\.?,?(?: of (?:the |its )?(?:[a-z]+ ){0,3}[a-z]+| stakes?)? (?:each|apiece)\b")
EACH_BEFORE: Final = re.compile(r"\b[Ee]ach\b|\bboth\b")
RESPECTIVELY: Final = re.compile(rf"(?:\.?,? (?:and )?{SHARE})*\.?(?: of [a-z ]{{1,40}}?)?,? respectively\b")
VERB_OF_SHARE: Final = re.compile(
    rf"(?<![\w'-])(?:{share_words.POSSESSION}|{share_words.ACQUISITION}) (?=[^{HOLDER[1:-1]}{SHARE};]{{0,40}}{SHARE})"
)
GAP: Final = re.compile(
    rf"(?:\.| of [^;{SHARE}{NAME}{NOUN}]{{0,40}}?| of (?:the )?{NAME}(?:'s \w+)?)?,?(?: and| but"
    rf"| as well as)?(?: (?:controls?|has|have|of|some|with|about|holds|owns"
    rf"|casts?))*(?: (?:the )?)?(?:[a-z]+ ){{0,2}}"
)
SOLD_TO: Final = re.compile(
    rf"(?: {STAKE})?(?: (?:in|of) (?:the |its )?(?:[\w'-]+ ){{0,5}}?{NAME})? to (?:the )?(?:[\w'-]+ ){{0,3}}?"
    rf"(?P<holder>{NAME})"
)
_SELLS: Final = re.compile(
    r"\b(?:sells?|sold|selling|sale of|transfer(?:s|red|ring)?|dispos(?:al|es|ed|ing) of) (?:an? |its |the )?\Z"
)
TAKES_IT_TO: Final = re.compile(
    r"\b(?:tak(?:e|es|ing|en)|took|bring(?:s|ing)?|brought|lift(?:s|ed|ing)?|rais(?:e|es|ed|ing)|push(?:es|ed|ing)?)"
    r" (?P<who>it|him|her|them) (?:up )?to \Z"
)
LETS: Final = re.compile(r"\b(?:lets?|letting|mak(?:e|es|ing)|help(?:s|ed|ing)?|sees?|seeing) (?:the )?[\w-]+ \Z")
"""What shows that somebody else does it: "they let the French have a fifth"."""
RAISED_IT: Final = re.compile(
    rf"[^;{HOLDER[1:-1]}]{{0,60}}?\b(?:{share_words.CHANGE}) (?:it|this|that|the stake|the holding) (?:further )?to "
)
HOLDER_OF: Final = re.compile(
    rf"(?P<holder>{HOLDER}),? (?:is |was |as )?(?:the |a )?(?:[a-z-]+ ){{0,3}}"
    rf"(?:(?:holder|owner) of|(?:holder|owner|backer|investor|shareholder),? with) (?:the )?\Z"
)
HOLDERS_OF: Final = re.compile(rf"\b(?:holders of (?:the )?|(?:{share_words.HELD}) by (?:the )?)\Z")
_IS_A: Final = re.compile(
    rf"(?P<holder>{NAME})(?:,| (?:is|was|remains|became|becomes)(?: now| already)?,?)(?: already)? (?:an?|its|the) \Z"
)
_SHAREHOLDER_BEHIND: Final = re.compile(rf"[ -](?:{NOUN}|(?:owner|holder|backer|partner)\b)")
_REACH: Final = 60
SOLD: Final = re.compile(rf"\b(?:{share_words.DISPOSAL})\b")
OWNER_OF: Final = re.compile(rf"(?:{NOUN}|\b(?:owner|holder|backer)) (?:of|in) (?:the )?\Z")
IS_SHAREHOLDER: Final = re.compile(rf"(?:{NOUN}|\b(?:owner|holder|backer)) (?:is|was|remains|are|were) (?:the )?\Z")
OF_SHARES: Final = re.compile(rf"{SECURITY}|\bshares\b")
WITH_BEFORE: Final = re.compile(r"\b(?:With|with|Holding|Owning|Controlling) (?:its |their |his |her )?\Z")
HOLDER_BEHIND: Final = re.compile(
    rf"{_SHARES_OF},? (?:the )?(?P<holder>{HOLDER}) (?:is|was|are|were|remains|has|would)\b"
)
PREPOSITION: Final = re.compile(r"\b(?:of|in|from|at|for|to|by|on|than) (?:the )?\Z")
ANY_VERB: Final = re.compile(
    rf"(?<![\w'-])(?:{share_words.POSSESSION}|{share_words.ACQUISITION}|{share_words.CHANGE}|{share_words.DISPOSAL}"
    r"|disclosed|reported|notified|announced)(?![\w'-])"
)


def sold_to(text: str, at: int) -> re.Match[str] | None:
    """Return to whom the share at a place of a skeleton is sold; `None` if nobody is named."""
    return SOLD_TO.match(text, at + 1) if _SELLS.search(text, max(0, at - 40), at) else None


def holder_of(text: str, at: int) -> re.Match[str] | None:
    """Return who is called the holder of the share at a place of a skeleton: "Lark, a 7 per cent shareholder"."""
    if found := HOLDER_OF.search(text, max(0, at - _REACH), at):
        return found
    return _IS_A.search(text, max(0, at - _REACH), at) if _SHAREHOLDER_BEHIND.match(text, at + 1) else None
