"""Find who advises whom: banks, lawyers and brokers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.ties.antecedents import company_before
from jvexplore.suggest.rules.ties.found_tie import FoundTie
from jvexplore.suggest.rules.ties.party_lists import (
    ANY_PARTY,
    BEFORE_NAME,
    SURE_TIE,
    pair_ties,
    party_list,
    party_numbers,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.rules.ties.tagged_sentences import TaggedSentence

_WHOM: Final = (
    rf"(?:{party_list('whom')}|(?P<it>it|them|the (?:company|group|firm|buyer|seller|bidder|target|board))\b)"
)
_TO: Final = rf"(?:to|for) {BEFORE_NAME}{party_list('whom')}"
_KIND: Final = (
    r"(?:sponsor(?:,| and) )?(?:(?:the|a|an|its|as|sole|lead|joint|exclusive|financial|legal|tax"
    r"|corporate|strategic|debt"
    r"|independent|nominated"
    r"|technical|Rule 3|UK|US|U\.S\.|Indian|German|lead)[\s-]+){0,4}"
)
_ADVISER: Final = (
    rf"(?P<office>(?i:{_KIND}(?:advisers?|advisors?|counsel|bankers?|brokers?|bookrunners?|lawyers?)))(?: "
    rf"and (?:corporate )?broker)?"
)
_BEING: Final = r"(?:(?:is|are|was|were|has been|have been|had been)(?: being)? )"
_ADVISES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?<!to )(?<!for )(?<!advising ){party_list('who')},? (?:(?:is|are|was|were|has been|have been"
            rf"|which is|which are|who are|is (?:understood|said|believed|thought) to be) )?(?:also "
            rf")?(?:advising|advises|advised|advise|represented|representing) "
            rf"(?!by\b){BEFORE_NAME}{_WHOM}(?! (?:to|against|that|not)\b)"
        ),
        (
            rf"{party_list('who')},? (?:(?:is|are|was|were|which is|which are) )?(?:acting|acts|act|acted|serving"
            rf"|serves|serve|served)(?: exclusively)? as {_ADVISER} {_TO}"
        ),
        rf"{party_list('who')},? (?:(?:is|are|was|were|as) )?{_ADVISER} {_TO}",
        rf"{party_list('who')} (?:is|are|was|were) <C(?P<whose>\d+)>'s? {_ADVISER}",
    )
)
_ADVISED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?<!advising )(?<!advises )(?<!advised )(?P<whom>{ANY_PARTY}(?:(?:,| and) {ANY_PARTY}){{0,2}}),?"
            rf" (?:(?"
            rf":which|who) )?{_BEING}?(?:advised"
            rf"|represented|counselled) by {BEFORE_NAME}{party_list('who')}"
        ),
        rf"(?P<whom>{ANY_PARTY}) {_BEING}?working with {BEFORE_NAME}{party_list('who')}(?! to build)",
        (
            rf"(?P<whom>{ANY_PARTY}) (?:has |had |have )?(?:hired|retained|mandated|tapped|engaged|appointed) "
            rf"{BEFORE_NAME}{party_list('who')} (?:as|to (?:advise|run|find|sell|explore|handle|lead))\b"
        ),
        (
            rf"(?P<whom>{ANY_PARTY})'s? (?P<office>(?:financial |legal |lead )*(?:advisers?|advisors?)),? (?:is "
            rf"|are )?{party_list('who')}"
        ),
    )
)
_IT_HIRED: Final = re.compile(
    rf"\b(?:[Ii]t|[Tt]hey|[Tt]he (?:company|group|board|firm|bank|family)) (?:has |had |have )?(?:hired"
    rf"|retained|mandated|tapped"
    rf"|engaged|appointed) {BEFORE_NAME}{party_list('who')} (?:as|to (?:advise|run|find|sell|explore|handle|lead))"
    rf"\b"
)
_ALSO: Final = re.compile(
    rf"(?:,|;)? and {party_list('who')} (?:is|are|was|were) (?:acting|serving) as (?:its |their |the )?"
    r"(?P<office>(?i:(?:financial |legal )*(?:advisers?|advisors?|counsel)))\b(?! (?:to|for))"
)
_ELIDED: Final = re.compile(
    rf"(?:,|;) (?:and|while|with) {party_list('who')} (?:acting )?as (?:its |their |the )?(?P<office>(?"
    rf":financial |legal )*(?:advisers?|advisors?|counsel))\b"
)
_HIRED: Final = re.compile(
    rf"<C(?P<whom>\d+)> (?:has |had |have )?(?:hired|retained|mandated) {BEFORE_NAME}"
    rf"{party_list('who', '<C[0-9]+>')}(?=[,.;])"
)
_RESPECTIVELY: Final = re.compile(r"[^.;]{0,20}\brespectively\b")
_MEANT: Final = 0.75


def advice_ties(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield who advises whom in a sentence.

    Args:
        sentences: those of the article.
        at: which of them.
    """
    text = sentences[at].text
    last: object = None
    for pattern in _ADVISES:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            whom: object = groups.get("whom") or groups.get("whose")
            confidence = SURE_TIE
            if not whom:
                whom, confidence = company_before(sentences, at, match.start()), _MEANT
            last = whom
            office = _office(groups.get("office") or "")
            if _RESPECTIVELY.match(text, match.end()):
                for one, other in zip(party_numbers(match["who"]), party_numbers(whom), strict=False):
                    yield FoundTie(one, "advises", other, *match.span(), SURE_TIE, office)
            else:
                yield from pair_ties(match, "advises", match["who"], whom, confidence, office)
    for pattern in (_ELIDED, _ALSO) if last else ():
        for match in pattern.finditer(text):
            yield from pair_ties(match, "advises", match["who"], last, SURE_TIE, _office(match["office"]))
    yield from _advised(sentences, at)


def _advised(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield who is advised by whom, where the sentence says it from their side."""
    text = sentences[at].text
    for pattern in _ADVISED:
        for match in pattern.finditer(text):
            yield from pair_ties(
                match, "advises", match["who"], match["whom"], SURE_TIE, _office(match.groupdict().get("office") or "")
            )
    for match in _HIRED.finditer(text):
        yield from pair_ties(match, "advises", match["who"], match["whom"], _MEANT)
    for match in _IT_HIRED.finditer(text):
        yield from pair_ties(match, "advises", match["who"], company_before(sentences, at, match.start()), _MEANT)


def _office(words: str) -> str:
    kept = [
        each for each in words.split() if each.lower() not in ("the", "a", "an", "its", "as", "sole", "lead", "joint")
    ]
    text = " ".join(kept)
    return text.removesuffix("s") if text.endswith(("advisers", "advisors", "bankers", "brokers", "lawyers")) else text
