"""Find how companies are tied: advisers, lenders, founders, owners and subsidiaries, rivals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.ties.antecedents import company_before, is_subject
from jvexplore.suggest.rules.ties.found_tie import FoundTie
from jvexplore.suggest.rules.ties.tagged_sentences import SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.rules.ties.tagged_sentences import TaggedSentence

_ANY: Final = r"<[PCG]\d+>"
_LEAD: Final = (
    r"(?:(?:the|a|an|law firms?|bank|banks|lenders?|[a-z]+ bank|broker|brokerage|advisers|investment "
    r"banks?)\s+){0,3}"
)


def _list(name: str, sign: str = _ANY) -> str:
    """Return the pattern of one or several names that "and" joins."""
    joint = "(?:,? and| &|,| as well as)" if name == "who" else "(?: and| &)"
    other = "as" if name == "who" else "(?:as|is|are|was|were)"
    return rf"(?P<{name}>{sign}(?:{joint} (?:of )?{_LEAD}{sign}(?! {other}\b)){{0,5}})"


_WHOM: Final = rf"(?:{_list('whom')}|(?P<it>it|them|the (?:company|group|firm|buyer|seller|bidder|target|board))\b)"
_TO: Final = rf"(?:to|for) {_LEAD}{_list('whom')}"
_KIND: Final = (
    r"(?:(?:the|a|an|its|as|sole|lead|joint|exclusive|financial|legal|tax|corporate|strategic|debt"
    r"|independent|nominated"
    r"|technical|UK|US|U\.S\.|Indian|German|lead)[\s-]+){0,4}"
)
_ADVISER: Final = (
    rf"(?P<office>{_KIND}(?:advisers?|advisors?|counsel|bankers?|brokers?|bookrunners?|lawyers?))(?: "
    rf"and (?:corporate )?broker)?"
)
_BEING: Final = r"(?:(?:is|are|was|were|has been|have been|had been)(?: being)? )"
_ADVISES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_list('who')},? (?:(?:is|are|was|were|has been|have been|which is|which are|who are) )?(?:also "
            rf")?(?:advising|advises|advised|advise|represented|representing) "
            rf"(?!by\b){_LEAD}{_WHOM}(?! (?:to|against|that|not)\b)"
        ),
        (
            rf"{_list('who')},? (?:(?:is|are|was|were|which is|which are) )?(?:acting|acts|act|acted|serving"
            rf"|serves|serve|served)(?: exclusively)? as {_ADVISER} {_TO}"
        ),
        rf"{_list('who')},? (?:(?:is|are|was|were|as) )?{_ADVISER} {_TO}",
        rf"{_list('who')} (?:is|are|was|were) <C(?P<whose>\d+)>'s? {_ADVISER}",
    )
)
_ADVISED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?<!advising )(?<!advises )(?<!advised )(?P<whom>{_ANY}(?:(?:,| and) {_ANY}){{0,2}}),? (?:(?"
            rf":which|who) )?{_BEING}?(?:advised"
            rf"|represented|counselled) by {_LEAD}{_list('who')}"
        ),
        rf"(?P<whom>{_ANY}) {_BEING}?working with {_LEAD}{_list('who')}(?! to build)",
        (
            rf"(?P<whom>{_ANY}) (?:has |had |have )?(?:hired|retained|mandated|tapped|engaged|appointed) "
            rf"{_LEAD}{_list('who')} (?:as|to (?:advise|run|find|sell|explore|handle|lead))\b"
        ),
        (
            rf"(?P<whom>{_ANY})'s? (?P<office>(?:financial |legal |lead )*(?:advisers?|advisors?)),? (?:is "
            rf"|are )?{_list('who')}"
        ),
    )
)
_ELIDED: Final = re.compile(
    rf"(?:,|;) (?:and|while|with) {_list('who')} (?:acting )?as (?:its |their |the )?(?P<office>(?"
    rf":financial |legal )*(?:advisers?|advisors?|counsel))\b"
)
_MONEY: Final = (
    r"(?:loans?|facility|facilities|credit lines?|financing|bridge|debt|commitment letters?"
    r"|borrowings?|credit|overdraft|mortgage)"
)
_LOAN: Final = re.compile(
    rf"\b{_MONEY}\b(?:(?! for | to )[^<;]){{0,70}}?\b(?:from|with|by|provided by|committed by|arranged "
    rf"by|underwritten by) {_LEAD}{_list('who', '<C[0-9]+>')}"
)
_LENDS: Final = re.compile(
    rf"{_list('who', '<C[0-9]+>')} (?:will |would |has |have |had |has agreed to |have agreed to |is "
    rf"to )?(?:lent|lend|lends|extend|extended|provide|provided|provides)"
    rf" (?:[^<;.]{{0,60}}? (?:loan|facility|credit|financing|debt)[^<;.]{{0,30}}? to )?<C(?P<whose>\d+)"
    rf">(?= (?:with )?(?:\$|£|€|[a-z]|\d)|[.,])"
)
_WHEN: Final = r"(?: in (?:[A-Z][\w-]+(?: [A-Z][\w-]+)?|\d{4}|the [\d]{4}s))?(?: (?:in|since) \d{4})?"
_FOUNDED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"<C(?P<whose>\d+)>,? (?:which )?(?:(?:was|were|is|has been) )?(?:originally )?(?:co-)?(?:founded"
            rf"|set up|started|established|created){_WHEN} by {_LEAD}(?:Dr\.? |Sir )?{_list('who')}"
        ),
        rf"{_list('who')},? (?:who )?(?:co-)?(?:founded|started|set up|created|established) <C(?P<whose>\d+)>",
        r"<C(?P<whose>\d+)>'s? (?:co-)?founders?,? " + _list("who"),
    )
)
_FOUNDED_IT: Final = re.compile(
    rf"\A\W*(?:Co-)?[Ff]ounded{_WHEN} by {_LEAD}(?:[A-Z][a-z]+ [a-z]+ )?{_list('who')}"
    r"(?:, [^<,]{1,40}|[^<,]{1,40})?(?:, <C(?P<whose>\d+)>)?"
)
_FOUNDING_FAMILY: Final = re.compile(r"<C(?P<whose>\d+)>(?:'s| from) (?:the |its )?founding <[CG](?P<who>\d+)>")
_OWNED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"<C(?P<whose>\d+)>(?: itself)?,? (?:(?:which )?(?:is|was|has been|had been|itself) )?(?:now "
            rf"|still |itself |ultimately )?(?:(?:wholly |jointly |fully |majority[ -]|privately |family-)?"
            rf"owned|controlled)(?: since \d{{4}})? by {_LEAD}(?P<who>{_ANY})(?!'s)"
        ),
        (
            rf"<C(?P<whose>\d+)>,? a (?:newly (?:incorporated|formed) )?(?:company|vehicle|business|firm|group"
            rf"|trust) (?:wholly |jointly )?(?:owned|controlled) by {_LEAD}(?P<who>{_ANY})"
        ),
        (
            rf"(?P<who>{_ANY}),? (?:which is |who is )?(?:the |its )?(?:(?:ultimate|sole|new|current|majority) "
            rf")?(?:owner|parent(?: company)?|private equity owner|holding company) of {_LEAD}<C(?P<whose>\d+)>"
        ),
        rf"<C(?P<whose>\d+)>'s? (?:[A-Z]?[a-z.]+ )?(?:owner|parent(?: company)?),? (?P<who>{_ANY})",
        rf"(?P<who>{_ANY})-(?:owned|controlled) (?:[a-z-]+ ){{0,3}}<C(?P<whose>\d+)>",
        r"<C(?P<whose>\d+)>, the (?:[A-Z]\w+ ){0,2}family office of (?:[a-z]+ ){0,4}(?P<who><[PC]\d+>)",
    )
)
_SUBSIDIARY: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"<C(?P<who>\d+)>,? (?:(?:which )?(?:is|was) )?(?:a|an|the|now a) (?:[a-z0-9-]+ ){0,4}(?"
            r":subsidiary|unit|arm|division|affiliate|offshoot) of (?:the )?(?:[a-z-]+ ){0,3}<C(?P<whose>\d+)>"
        ),
        r"<C(?P<whose>\d+)>'s? (?:[a-z-]+ ){0,4}(?:subsidiary|unit|arm|division),? <C(?P<who>\d+)>",
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
_ITS_RIVAL: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:[Ii]ts|[Tt]heir) (?:[\w.-]+ ){0,3}(?:rival|competitor),? <C(?P<who>\d+)>",
        r"<C(?P<who>\d+)>, (?:its|a|an|another|the) (?:[\w.-]+ ){0,3}(?:rival|competitor)\b(?! (?:of|to) <)",
        r"\b(?:a|an|another) (?:[\w.-]+ ){0,3}(?:rival|competitor), <C(?P<who>\d+)>",
        r"\b(?:[Rr]ival|[Cc]ompetitor) <C(?P<who>\d+)>",
    )
)
_VENTURE: Final = re.compile(r"joint venture with (?:[A-Z][\w-]+'s )?(?:[a-z-]+ ){0,3}<C(?P<who>\d+)>")
_RESPECTIVELY: Final = re.compile(r"[^.;]{0,20}\brespectively\b")
_SURE: Final = 0.92
_MEANT: Final = 0.75
_GUESSED: Final = 0.6


def deal_ties(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield how companies are tied in a sentence.

    Args:
        sentences: those of the article.
        at: which of them.
    """
    text = sentences[at].text
    if "<" not in text:
        return
    yield from _advice(sentences, at)
    yield from _loans(sentences, at)
    yield from _founders(sentences, at)
    for verb, patterns in (("owns", _OWNED), ("is-subsidiary-of", _SUBSIDIARY), ("competes-with", _RIVALS)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                yield from _pairs(match, verb, match["who"], match["whose"])
    for pattern in _ITS_RIVAL:
        for match in pattern.finditer(text):
            other = company_before(sentences, at, match.start())
            yield from _pairs(match, "competes-with", match["who"], other, _GUESSED)
    for match in _VENTURE.finditer(text):
        other = company_before(sentences, at, match.start())
        yield from _pairs(match, "partners-with", other, match["who"], _MEANT)


def _advice(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    text = sentences[at].text
    last: object = None
    for pattern in _ADVISES:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            whom: object = groups.get("whom") or groups.get("whose")
            confidence = _SURE
            if not whom:
                whom, confidence = company_before(sentences, at, match.start()), _MEANT
            last = whom
            office = _office(groups.get("office") or "")
            if _RESPECTIVELY.match(text, match.end()):
                for one, other in zip(_numbers(match["who"]), _numbers(whom), strict=False):
                    yield FoundTie(one, "advises", other, *match.span(), _SURE, office)
            else:
                yield from _pairs(match, "advises", match["who"], whom, confidence, office)
    for pattern in _ADVISED:
        for match in pattern.finditer(text):
            yield from _pairs(
                match, "advises", match["who"], match["whom"], _SURE, _office(match.groupdict().get("office") or "")
            )
    for match in _ELIDED.finditer(text) if last else ():
        yield from _pairs(match, "advises", match["who"], last, _SURE, _office(match["office"]))


def _office(words: str) -> str:
    kept = [
        each for each in words.split() if each.lower() not in ("the", "a", "an", "its", "as", "sole", "lead", "joint")
    ]
    text = " ".join(kept)
    return text.removesuffix("s") if text.endswith(("advisers", "advisors", "bankers", "brokers", "lawyers")) else text


def _loans(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    text = sentences[at].text
    for match in _LOAN.finditer(text):
        borrower = company_before(sentences, at, match.start())
        named = is_subject(text, match.start())
        yield from _pairs(match, "lends-to", match["who"], borrower, 0.88 if named else _GUESSED)
    for match in _LENDS.finditer(text):
        yield from _pairs(match, "lends-to", match["who"], match["whose"], _MEANT)


def _founders(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    text = sentences[at].text
    for pattern in _FOUNDED:
        for match in pattern.finditer(text):
            people = [each["number"] for each in SIGN.finditer(match["who"])]
            yield from _pairs(match, "founded", " ".join(f"<P{each}>" for each in people), match["whose"])
    for match in _FOUNDING_FAMILY.finditer(text):
        yield from _pairs(match, "founded", match["who"], match["whose"])
    if begun := _FOUNDED_IT.match(text):
        company = begun["whose"] or company_before(sentences, at, begun.start())
        yield from _pairs(begun, "founded", begun["who"], company, _SURE if begun["whose"] else _MEANT)


def _pairs(
    match: re.Match[str], verb: str, who: object, whom: object, confidence: float = _SURE, office: str = ""
) -> Iterator[FoundTie]:
    """Yield the tie of each party of a list with each of another one."""
    for one in _numbers(who):
        for other in _numbers(whom):
            yield FoundTie(one, verb, other, *match.span(), confidence, office)


def _numbers(listed: object) -> list[int]:
    """Return the numbers of a list of signs, of a number in figures, or of a number; none of `None`."""
    if listed is None:
        return []
    text = str(listed)
    return [int(each["number"]) for each in SIGN.finditer(text)] if "<" in text else [int(text)]
