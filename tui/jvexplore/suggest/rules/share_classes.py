"""Tell a percentage that is no stake from one that may be: market shares, premiums, moves, thresholds, parcels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary.qualifiers import qualifier_class
from jvexplore.reading.qualifier_classes import QualifierClass
from jvexplore.suggest.rules import share_words
from jvexplore.suggest.rules.share_sentence import HOLDER, NAME, NOUN, NUMBER, SECURITY, SHARE

if TYPE_CHECKING:
    from jvexplore.suggest.rules.share_sentence import ShareSentence

_WHOLE: Final = 100
_STAKE: Final = re.compile(rf"\b(?:{share_words.STAKES})\b", re.IGNORECASE)
_OF_OTHER: Final = re.compile(
    rf"\.? (?:points? )?(?:share |stake )?(?:of|from) (?:(?!of\b|in\b"
    rf"|and\b)[\w{NAME}{NOUN}'-]+ ){{0,4}}?(?:{share_words.OTHER_BASES})\b"
)
_OF_WHAT: Final = re.compile(
    rf"\.? (?:of|in) (?:all |the |its |their |his |her |a |any |(?:{NAME}|{NOUN})'s? "
    rf"|[A-Za-z-]+ ){{0,5}}?(?:{share_words.CAPITAL})\b"
    rf"|\.? (?:of|in) (?:the |its |their |all |all the )?{SECURITY}"
    rf"|\.? (?:of|in) (?:the )?(?:(?!(?:and|or|by|from|with|to|at|on|but"
    rf"|while)\b)[\w'-]+ ){{0,6}}?{NAME}(?!'s? (?!{share_words.CAPITAL}|ordinary|share))"
    r"|\.? of (?:it|them|that)\b|\.? of the total\b"
)
_OF_SECURITY: Final = re.compile(rf"\.? of (?:the |its )?{SECURITY}")
_NEXT_OF_LIST: Final = re.compile(rf"(?:,|,? and|,? while) (?:the )?{HOLDER}(?: with| has)? \Z")
_OF: Final = re.compile(r"\.? of\b")
_NOT_BEHIND: Final = re.compile(
    rf"\.?-? (?:(?:stock|share|rise|of the|or so|points?|a|the|{NUMBER}"
    rf"|[A-Z]\w+) ){{0,2}}?(?:{share_words.NOT_BEHIND})\b"
)
_NOT_BEFORE: Final = re.compile(
    rf"\b(?:{share_words.NOT_BEFORE}) (?:of|at|to|by|is|was|from|from \w+ to)(?: (?:the|a|an|some"
    rf"|another))? (?:{SHARE}\.? and (?:of )?)?\Z",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(
    rf"\b(?:{share_words.CHANGES}) (?:of|at|to|by|from|from \w+ to)(?: (?:the|a|an|some"
    rf"|another))? (?:{SHARE}\.? and (?:of )?)?\Z",
    re.IGNORECASE,
)
_ALLOWED: Final = re.compile(
    r"\b(?:may|can|cannot|must|should|allow\w*|permit\w*|limit\w*|required|barred|ban\w*|restrict\w*|law"
    r"|rules?) (?:\w+ ){0,6}\Z",
    re.IGNORECASE,
)
_NOT_OWNED: Final = re.compile(
    r"[^,;.]{0,60}? (?:it|they|he|she) (?:do|does|did) not (?:already |yet |now )?(?:own|hold|have|control)\b"
)
_TIMES: Final = re.compile(rf"\.? (?:{share_words.TIMES})\b")
_ANY_ONE: Final = re.compile(
    r"\.? of (?:an?|any|each|every|another) (?!(?:new|joint|venture|holding|special|combined|yet-to-be)\b)"
)
_MOVED: Final = re.compile(
    rf"\b(?:{share_words.MOVES})(?:,? (?:by|to|at|from|another|a further|as|the|about|{NUMBER}|or)| \w+ly)*,? \Z"
)
_BY: Final = re.compile(r"(?<!owned )(?<!held )(?<!controlled )\b(?:by|than|times|every|interest at|coupon of) \Z")
_CONDITION: Final = re.compile(rf"\b(?:{share_words.CONDITIONS})\b", re.IGNORECASE)
_HOLDERS_OF: Final = re.compile(
    r"\b(?:holders|acceptances|acceptance|support|approval|votes|backing|undertakings) (?:\w+ ){0,3}?(?:of|for"
    r"|from|by) \Z",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(r"\b(?:more than|above|over|exceed\w*|beyond|below|reach\w*|cross\w*|breach\w*) the \Z")
_WHICH_LIMIT: Final = (
    QualifierClass.AT_LEAST,
    QualifierClass.MORE_THAN,
    QualifierClass.AT_MOST,
    QualifierClass.LESS_THAN,
)
_OFFER: Final = re.compile(
    rf"\b(?:offers?|bids?|bidding|tender|buy|acquire|purchase|buying|buys|bought|sells?|sold|selling|sale of"
    rf"|offload(?:ed|s|ing)?|placing of"
    rf"|tranche of|parcel of|issue|issuing|float(?:ed|ing)?"
    rf"|disposal of) (?:offers? )?(?:for )?(?:up to )?(?:(?:another|a further|an additional|an extra|a|the|more"
    rf"|shares representing|all its remaining"
    rf"|shares,?|remaining|its|newly issued|new|{NUMBER}|{NAME}|[a-z]+) ){{0,4}}\Z",
    re.IGNORECASE,
)
_ANOTHER: Final = re.compile(
    r"\b(?:another|(?:a )?further|(?:an )?additional|(?:an )?extra|the remaining|the other|the rest"
    r"|the outstanding) \Z"
)
_OWN: Final = re.compile(r"\b(?:its|their|his|her) (?:[a-z-]+ ){0,2}\Z", re.IGNORECASE)
_THAT_IT_HELD: Final = re.compile(
    rf"\.?(?: stake| holding)?,? (?:that |which )?(?:it|he|she|they|{HOLDER}) (?:(?:already|currently|now|also"
    rf"|still) )*(?:held|owned|holds?|owns?|had)\b"
)
_HAD: Final = re.compile(
    rf"\b(?:has|have|had|holds?|held|owns?|owned|controls?)(?: about| some)? {SHARE}"
    rf"(?: of (?:the )?(?:{NAME}|[a-z]+))?,?"
    r" (?:up|down) from \Z"
)
_GIVEN: Final = re.compile(
    rf"\b(?:leav(?:e|es|ing)|left|giv(?:e|es|ing)|gave) (?:the )?{HOLDER}(?: with)? (?:an? |about |just |only )?\Z"
)
_FROM: Final = re.compile(
    r"\.?(?: stake| of the (?:shares|company|capital))? (?:from|via|through a|in the market"
    r"|on the (?:open )?market|to) "
)
_SALE: Final = re.compile(rf"\b(?:{share_words.DISPOSAL})\b[^,;{SHARE}]{{0,60}}\Z", re.IGNORECASE)


def is_no_stake(sentence: ShareSentence, at: int) -> bool:
    """Return whether the percentage at a place of a skeleton is certainly no position that somebody has."""
    before, behind = sentence.text[:at], sentence.text[at + 1 :]
    slot = sentence.slots[at]
    if slot.share is None or not 0 < slot.share.value <= _WHOLE:
        return True
    is_in_points = "point" in sentence.words.text[slot.share.start : slot.share.end]  # "up 2 percentage points"
    if is_in_points or _is_of_securities(sentence, at) or _is_listed_behind_other(sentence, at):
        return True
    if _OF_OTHER.match(behind) or _NOT_BEHIND.match(behind) or _NOT_BEFORE.search(before):
        return True
    if _OF.match(behind) and not _OF_WHAT.match(behind):
        return True
    near = before[-60:]
    if _NOT_OWNED.match(behind) or _ANY_ONE.match(behind):
        return True
    if (_MOVED.search(near) or _BY.search(near) or _CHANGED.search(near) or _TIMES.match(behind)) and not (
        _STAKE.search(before[-90:]) or _HAD.search(near)
    ):
        return True
    if _HOLDERS_OF.search(near) or _LIMIT.search(near):
        return True
    is_limit = qualifier_class(slot.share.qualifier) in _WHICH_LIMIT
    return is_limit and bool(_CONDITION.search(sentence.text) or _ALLOWED.search(before[-60:]))


def _is_listed_behind_other(sentence: ShareSentence, at: int) -> bool:
    """Return whether a share is the next of a list of market shares and the like: "has 18 per cent, and Finch 12"."""
    before = [each for each in sentence.shares() if each < at]
    if not before or _NEXT_OF_LIST.search(sentence.text, before[-1], at) is None:
        return False
    return _OF.match(sentence.text, at + 1) is None and is_no_stake(sentence, before[-1])


def _is_of_securities(sentence: ShareSentence, at: int) -> bool:
    """Return whether the share is one of notes: as it says, or as another share in the sentence does."""
    if _OF.match(sentence.text, at + 1):
        return _is_debt(sentence, at)
    return any(_is_debt(sentence, each) for each in sentence.shares())


def _is_debt(sentence: ShareSentence, at: int) -> bool:
    match = _OF_SECURITY.match(sentence.text, at + 1)
    slot = sentence.slots.get(match.end() - 1) if match else None
    return bool(slot and slot.name and slot.name.text.split()[-1].lower() not in ("shares", "units"))


def is_parcel(sentence: ShareSentence, at: int) -> bool:
    """Return whether the percentage is what changes hands, and not what somebody has before or afterwards."""
    before, behind = sentence.text[:at], sentence.text[at + 1 :]
    if (_OWN.search(before[-40:]) and not _ANOTHER.search(before)) or _THAT_IT_HELD.match(behind):
        return False
    if _GIVEN.search(before[-60:]):
        return False
    if not _OFFER.search(before[-80:]) and not _SALE.search(before[-80:]):
        return False
    is_sale = _SALE.search(before[-80:]) is not None
    has_company = _OF_WHAT.match(behind) or re.match(
        rf" (?:stake|holding|interest|shareholding) in [^,;]*{NAME}", behind
    )
    return bool(is_sale or _FROM.match(behind) or _ANOTHER.search(before) or not has_company)
