"""Find the companies that an article is about: the one that is bought or set up, and the one that buys.

"A 24 per cent stake" without a name is one in the first; "the two companies" are both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.reading.name_words import NameKind
    from jvexplore.suggest.rules.article_parties import ArticleParty

_DESCRIPTION: Final = r"(?:(?!(?:from|by|for|with|to|and|at|on|after|if|that|which)\b)(?!\S*\. )[\w'.-]+ ){0,6}"
_OBJECT: Final = re.compile(
    r"\b(?:(?:stakes?|shareholdings?|interests?|holdings?|shares?|control|half) (?:in|of)"
    r"|buy(?:s|ing)?|bought|acquir(?:e|es|ed|ing)|take over|takeover of|acquisition of|purchase of|sale of"
    r"|bids? for|offers? for"
    r"|merger? with|buyout of|combine with|(?:per cent|percent|%|pc) (?:of|in)|approach(?:es|ed)? (?:for|to)|selling"
    r"|sell|suitor of"
    rf"|value[sd]?|valuing|owner of|shareholder in|investor in) (?:the )?{_DESCRIPTION}\Z",
    re.IGNORECASE,
)
_OWNED: Final = re.compile(
    r"'s?\s+(?:[a-z]+\s+)?(?:shares?|shareholders?|investors|stock|board|owners|largest shareholder|share price"
    r"|directors|promoters"
    r"|equity|privatisation|sale)\b|\s+(?:shares|shareholders?|stock|share|board)\b|,? (?:is|are|was) (?:\d"
    r"|owned|held)"
)
_BIDDING: Final = re.compile(
    r"(?:,[^,.;]{1,60},)? (?:(?:has|have|had|will|is|to|would|today|also|agreed|said it|in talks) ){0,4}"
    r"(?:buys?|bought|acquires?|acquiring|acquired|pick(?:s|ed)? up|take over|bids?|bidding|offer(?:s|ed|ing)?"
    r"|rais(?:e|es|ed|ing) (?:its|their|the) (?:\w+ )?(?:offer|bid|stake)|invests?|to acquire|to buy"
    r"|tak(?:e|es|ing)|swoops?|launch(?:es|ed)?)\b|'s? (?:[a-z]+ )?(?:offer|bid|proposal|approach|takeover)\b"
)
_BY: Final = re.compile(
    r"\b(?:(?:takeover|acquisition|purchase|buyout|bid|offer|approach)[^.;]{0,60}? (?:by|from)|acquired by"
    r"|bought by|offer from|bid from|led by|participation from|existing investors) (?:the )?\Z",
    re.IGNORECASE,
)
_RAISES: Final = re.compile(
    r"(?:,[^.;]{1,110}?,)? (?:(?:has|had|today|announced|it|that|said) ){0,4}(?:raised|raises|raising|secured|secures"
    r"|closed|closes|signed)"
    r" [^.;]{0,40}\b(?:funding|round|series|million|billion|m|bn|mln)\b",
    re.IGNORECASE,
)
"""What a company does that others invest in."""
_DEFINED: Final = re.compile(r" \((?:\"[^\"]{1,40}\" or )?(?:the )?\"(?:Company|Target)\"", re.IGNORECASE)
_FORMED: Final = re.compile(
    r"\b(?:to|will|would) (?:form|set up|establish|create|launch|incorporate) (?:(?:an?|the|new|joint|venture|company"
    r"|equal|called|named|50-50),? ){0,6}\Z",
    re.IGNORECASE,
)
_STAKES: Final = re.compile(
    r"\b(?:take|takes|taking|have|hold|get|receive|own)\s+(?:minority |equal |small )?stakes in (?:the )?\Z"
)
"""What several take of a company: with a joint venture, that is it."""
_VENTURE: Final = re.compile(r",? (?:a|the|their|its|an equal|a new)(?: [\w-]+)? joint venture\b")
_BUYER: Final = re.compile(r"\b(?:private[ -]equity|buyout|buy-out|investment) (?:firm|group|house|fund|company) \Z")
_TO_BE: Final = re.compile(
    r"\b(?:(?:will|would|'ll|to) be (?:called|named|known as)|joint venture,? (?:called|named|known as|to be called)"
    r"|(?:new|combined|merged|enlarged|proposed) (?:company|group|business|entity|venture|firm),?(?: (?:called|named"
    r"|known as"
    r"|to be called))?)\s+(?:the )?[\"']?\Z",
    re.IGNORECASE,
)
_NO_COMPANIES: Final = ("person", "state", "agency", "group", "organisation")
_TWO: Final = 2
_REACH: Final = 80
_NO_NAME: Final = re.compile(
    r"\A(?:Series|Class|Phase|Round|Tranche)\b|\b(?:Shares|Notes|Bonds|Securities|Scheme|Offer|Acquisition|Disposal)\Z"
)
_LEAD: Final = 3
"""In so many paragraphs behind the title stands what is new."""
_FIRST: Final = 2
"""How many of the first paragraphs say more than the others, which has the most to do with the deal."""
_CERTAINTY: Final = {"company": 1.0, "venture": 1.0, "fund": 0.4}
"""How likely what is so called is a company that is bought: a fund buys."""
_TITLE_WEIGHT: Final = 1
_COMPANY_WEIGHT: Final = 4
_PLANNED_WEIGHT: Final = 4
_OBJECT_WEIGHT: Final = 3
_MENTION_WEIGHT: Final = 0.2


class DealCompanies(NamedTuple):
    """The companies of the deal that an article is about.

    Attributes:
        targets: those of which something is said as what is bought or held, the likeliest first.
        buyer: that which buys; empty if none is clear.
        sides: the two companies that are named first, in the title or soon after it: "the two companies"; none if there
            are not two.
        defined: that which a filing calls "the Company".
        planned: that which is to be set up, and named: "It will be called Finch Lark"; empty if none is.
    """

    targets: tuple[str, ...]
    buyer: str
    sides: tuple[str, ...]
    defined: str
    planned: str


def find_deal_companies(parties: Sequence[tuple[ArticleParty, NameKind]], text: str) -> DealCompanies:
    """Return the companies of the deal that an article is about.

    Args:
        parties: its parties, and what they are.
        text: the whole of it.
    """
    patterns = (_TO_BE, _FORMED, _STAKES) if "joint venture" in text else (_TO_BE, _FORMED)
    bought: dict[str, float] = {}
    buying: dict[str, float] = {}
    planned = defined = ""
    for party, kind in parties:
        if kind in _NO_COMPANIES or _NO_NAME.search(party.name):
            continue
        object_score = bid_score = 0.0
        for paragraph, name in party.mentions:
            weight = 2 if paragraph.position < _FIRST else 1
            before = paragraph.text[max(0, name.start - _REACH) : name.start]
            behind = paragraph.text[name.end : name.end + 2 * _REACH]
            object_score += weight * (_OBJECT_WEIGHT * (_OBJECT.search(before) is not None))
            is_defined = _DEFINED.match(behind) is not None
            defined = party.name if is_defined else defined
            object_score += _COMPANY_WEIGHT * is_defined + _TITLE_WEIGHT * (paragraph.position < _FIRST)
            object_score += weight * _OBJECT_WEIGHT * (_RAISES.match(behind) is not None)
            object_score += weight * (_OWNED.match(behind) is not None)
            bid_score += weight * ((_BIDDING.match(behind) is not None) + (_BY.search(before) is not None))
            bid_score += _BUYER.search(before) is not None
            if not planned and (
                any(each.search(before) for each in patterns)
                or (paragraph.position <= _LEAD and _VENTURE.match(behind))
            ):
                planned = party.name
        if party.name == planned:
            object_score += _PLANNED_WEIGHT
        certainty = _CERTAINTY.get(kind, 0.5)
        mentions = _MENTION_WEIGHT * len(party.mentions)
        bought[party.name] = certainty * (object_score - bid_score + mentions)
        buying[party.name] = certainty * (bid_score - object_score)
    targets = sorted((name for name in bought if bought[name] > 0), key=lambda name: (name != planned, -bought[name]))
    buyer = max(buying, key=lambda name: buying[name], default="")
    is_buying = bool(buyer) and buying[buyer] > 0
    return DealCompanies(
        tuple(targets), buyer if is_buying else "", _sides(parties, [*bought], planned), defined, planned
    )


def _sides(parties: Sequence[tuple[ArticleParty, NameKind]], companies: Sequence[str], planned: str) -> tuple[str, ...]:
    """Return the two companies that the title names; if it does not, those that stand first."""
    found = [
        (each.mentions[0].paragraph.position, each.mentions[0].name.start, each.name)
        for each, kind in parties
        if each.name in companies and each.name != planned and kind in ("company", "fund", "venture")
    ]
    found.sort()
    first = [name for position, _, name in found if position == 0]
    sides = first if len(first) == _TWO else [name for *_, name in found[:_TWO]]
    return tuple(sides) if len(sides) == _TWO else ()
