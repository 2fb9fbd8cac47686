"""Find how companies are tied: lenders, founders, owners and subsidiaries, rivals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.ties.antecedents import company_before, is_subject
from jvexplore.suggest.rules.ties.party_lists import ANY_PARTY, BEFORE_NAME, SURE_TIE, pair_ties, party_list
from jvexplore.suggest.rules.ties.tagged_sentences import SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.rules.ties.found_tie import FoundTie
    from jvexplore.suggest.rules.ties.tagged_sentences import TaggedSentence

_MONEY: Final = (
    r"(?:loans?|facility|facilities|credit lines?|financing|bridge|debt|commitment letters?"
    r"|borrowings?|credit|overdraft|mortgage)"
)
_LOAN: Final = re.compile(
    rf"\b{_MONEY}\b(?:(?! for | to )[^<;]){{0,70}}?\b(?:from|with|by|provided by|committed by|arranged "
    rf"by|underwritten by) {BEFORE_NAME}{party_list('who', '<C[0-9]+>')}"
)
_LENDS: Final = re.compile(
    rf"{party_list('who', '<C[0-9]+>')} (?:will |would |has |have |had |has agreed to |have agreed to |is "
    rf"to |is |are |was |were )?(?:lent|lend|lends|extend|extended|provide|provided|provides|providing"
    rf"|lending|extending)"
    rf" (?:[^<;.]{{0,60}}? (?:loan|facility|credit|financing|debt)[^<;.]{{0,30}}? to )?<C(?P<whose>\d+)"
    rf">(?= (?:with )?(?:\$|£|€|[a-z]|\d)|[.,])"
)
_WHEN: Final = r"(?: in (?:[A-Z][\w-]+(?: [A-Z][\w-]+)?|\d{4}|the [\d]{4}s))?(?: (?:in|since) \d{4})?"
_FOUNDED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"<C(?P<whose>\d+)>,? (?:which |an? (?:[a-z-]+ ){{1,4}})?(?:(?:was|were|is|has been) )?(?"
            rf":originally )?(?:co-)?(?:founded"
            rf"|set up|started|established|created){_WHEN} by {BEFORE_NAME}(?:Dr\.? |Sir )?{party_list('who')}"
        ),
        rf"{party_list('who')},? (?:who )?(?:co-)?(?:founded|started|set up|created|established) <C(?P<whose>\d+)>",
        r"<C(?P<whose>\d+)>'s? (?:co-)?founders?,? " + party_list("who"),
    )
)
_FOUNDED_IT: Final = re.compile(
    rf"\A\W*(?:About <C\d+>[:.] )?(?:Co-)?[Ff]ounded{_WHEN} by {BEFORE_NAME}(?:[A-Z][a-z]+ [a-z]+ )?"
    rf"{party_list('who')}"
    r"(?:, [^<,]{1,40}|[^<,]{1,40})?(?:, <C(?P<whose>\d+)>)?"
)
_FOUNDED_LATER: Final = re.compile(
    rf"\A\W*<C(?P<whose>\d+)>[^<]{{1,120}}, (?:which was )?(?:co-)?(?:founded|set up|started){_WHEN} "
    rf"by {party_list('who')}"
)
_WHO_FOUNDED: Final = re.compile(
    r"(?P<who><[PG]\d+>),? (?:(?:which|who) )?(?:co-)?(?:founded|started|set up) (?:the (?:business|company"
    r"|group|firm|bank)|it)\b"
)
_FOUNDING_FAMILY: Final = re.compile(r"<C(?P<whose>\d+)>(?:'s| from) (?:the |its )?founding <[CG](?P<who>\d+)>")
_OWNED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"<C(?P<whose>\d+)>(?: itself)?,? (?:(?:which )?(?:is|was|has been|had been|itself) )?(?:now "
            rf"|still |itself |ultimately )?(?:(?:wholly |jointly |fully |majority[ -]|privately |family-)?"
            rf"owned|controlled)(?: since \d{{4}})? by {BEFORE_NAME}{party_list('who')}(?!'s)"
        ),
        (
            rf"<C(?P<whose>\d+)>,? a (?:newly (?:incorporated|formed) )?(?:company|vehicle|business|firm|group"
            rf"|trust) (?:wholly |jointly )?(?:owned|controlled) by {BEFORE_NAME}(?P<who>{ANY_PARTY})"
        ),
        (
            rf"(?P<who>{ANY_PARTY}),? (?:which is |who is )?(?:the |its )?(?:(?:ultimate|sole|new|current"
            rf"|majority) "
            rf")?(?:owner|parent(?: company)?|private equity owner|holding company) of {BEFORE_NAME}<C(?"
            rf"P<whose>\d+)>"
        ),
        rf"<C(?P<whose>\d+)>'s? (?:[A-Z]?[a-z.]+ )?(?:owner|parent(?: company)?),? (?P<who>{ANY_PARTY})",
        rf"(?P<who>{ANY_PARTY})-(?:owned|controlled) (?:[a-z-]+ ){{0,3}}<C(?P<whose>\d+)>",
        r"<C(?P<whose>\d+)>, the (?:[A-Z]\w+ ){0,2}family office of (?:[a-z]+ ){0,4}(?P<who><[PC]\d+>)",
        rf"(?P<who>{ANY_PARTY}),? (?:which|who) (?:also |wholly |now )?owns <C(?P<whose>\d+)>(?!'s| shares| stock)",
    )
)
_SUBSIDIARY: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"<C(?P<who>\d+)>,? (?:(?:which )?(?:is|was) )?(?:a|an|the|now a) (?:[a-z0-9-]+ ){0,4}(?"
            r":subsidiary|unit|arm|division|affiliate|offshoot) of (?:the )?(?:[a-z-]+ ){0,3}<C(?P<whose>\d+)>"
        ),
        r"<C(?P<whose>\d+)>'s? (?:[\w-]+ ){0,4}(?:subsidiary|unit|arm|division),? <C(?P<who>\d+)>",
        r"<C(?P<whose>\d+)> (?:subsidiary|unit|arm) <C(?P<who>\d+)>",
    )
)
_RIVALS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"<C(?P<whose>\d+)>'s? (?:[\w.-]+ ){0,3}(?:rival|competitor),? (?:the )?<C(?P<who>\d+)>",
        (
            r"<C(?P<who>\d+)>,? (?:(?:which )?(?:is|was) )?(?:a|an|the|one of the|its) (?:[\w.-]+ ){0,3}(?"
            r":rivals?|competitors?) (?:of|to) (?:the )?<C(?P<whose>\d+)>"
        ),
        r"<C(?P<who>\d+)> (?:competes|compete|competed|competing) with (?:the )?<C(?P<whose>\d+)>",
        r"<C(?P<who>\d+)> and <C(?P<whose>\d+)>,? (?:which |who )?(?:compete|are rivals|have competed)\b",
    )
)
_TRADE: Final = (
    r"(?:(?:producer|maker|lender|group|company|firm|insurer|retailer|operator|carrier|miner|bank|brewer) )?"
)
_ITS_RIVAL: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:[Ii]ts|[Tt]heir) (?:[\w.-]+ ){0,3}(?:rival|competitor),? <C(?P<who>\d+)>",
        r"<C(?P<who>\d+)>, (?:its|a|an|another|the) (?:[\w.-]+,? ){0,3}(?:rival|competitor)\b(?! (?:of|to) <)",
        r"\b(?:a|an|another) (?:[\w.-]+ ){0,3}(?:rival|competitor), <C(?P<who>\d+)>",
        r"\b(?:[Rr]ival|[Cc]ompetitor) " + _TRADE + r"<C(?P<who>\d+)>",
    )
)
_VENTURE: Final = re.compile(r"joint venture with (?:the )?(?:[A-Z][\w-]+(?:'s)? )?(?:[a-z-]+ ){0,3}<C(?P<who>\d+)>")
_ROUND: Final = re.compile(
    rf"\b(?:round (?:was )?led by|participation (?:from|by)|investment from) {BEFORE_NAME}{party_list('who')}"
)
_FOUNDING_HOUSE: Final = re.compile(r"\bThe founding <G(?P<who>\d+)>")
_QUITE: Final = 0.88
_MEANT: Final = 0.75
_GUESSED: Final = 0.5


def deal_ties(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield how companies are tied in a sentence.

    Args:
        sentences: those of the article.
        at: which of them.
    """
    text = sentences[at].text
    if "<" not in text:
        return
    yield from _loans(sentences, at)
    yield from _founders(sentences, at)
    for verb, patterns in (("owns", _OWNED), ("is-subsidiary-of", _SUBSIDIARY), ("competes-with", _RIVALS)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                yield from pair_ties(match, verb, match["who"], match["whose"])
    for pattern in _ITS_RIVAL:
        for match in pattern.finditer(text):
            other = company_before(sentences, at, match.start())
            yield from pair_ties(match, "competes-with", match["who"], other, _GUESSED)
    for match in _ROUND.finditer(text):
        other = company_before(sentences, at, match.start())
        yield from pair_ties(match, "invests-in", match["who"], other, _MEANT)
    for match in _FOUNDING_HOUSE.finditer(text):
        other = company_before(sentences, at, match.start())
        yield from pair_ties(match, "founded", match["who"], other, _GUESSED)
    for match in _VENTURE.finditer(text):
        other = company_before(sentences, at, match.start())
        yield from pair_ties(match, "partners-with", other, match["who"], _MEANT)


def _loans(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    text = sentences[at].text
    for match in _LOAN.finditer(text) if "advis" not in text else ():
        borrower = company_before(sentences, at, match.start())
        named = is_subject(text, match.start())
        yield from pair_ties(match, "lends-to", match["who"], borrower, _QUITE if named else _GUESSED)
    for match in _LENDS.finditer(text):
        yield from pair_ties(match, "lends-to", match["who"], match["whose"], _MEANT)


def _founders(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    text = sentences[at].text
    for pattern in _FOUNDED:
        for match in pattern.finditer(text):
            people = [each["number"] for each in SIGN.finditer(match["who"])]
            yield from pair_ties(match, "founded", " ".join(f"<P{each}>" for each in people), match["whose"])
    for match in _FOUNDING_FAMILY.finditer(text):
        yield from pair_ties(match, "founded", match["who"], match["whose"])
    for match in _FOUNDED_LATER.finditer(text):
        yield from pair_ties(match, "founded", match["who"], match["whose"], _QUITE)
    for match in _WHO_FOUNDED.finditer(text):
        yield from pair_ties(match, "founded", match["who"], company_before(sentences, at, match.start()), _MEANT)
    if begun := _FOUNDED_IT.match(text):
        company = begun["whose"] or company_before(sentences, at, begun.start())
        yield from pair_ties(begun, "founded", begun["who"], company, SURE_TIE if begun["whose"] else _MEANT)
