"""Find the offices that people hold at companies and other bodies: "Ana Okoye, chief executive of Finch"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.ties.antecedents import company_before
from jvexplore.suggest.rules.ties.found_tie import FoundTie
from jvexplore.suggest.rules.ties.offices import ANY_OFFICE, OFFICES, read_offices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.rules.ties.tagged_sentences import TaggedSentence

_PERSON: Final = r"<P(?P<person>\d+)>(?!'s)"
_COMPANY: Final = r"<C(?P<company>\d+)>"
_MORE: Final = r"(?:,? (?-i:\d{2}|M\.?B?A\.?|[A-Z][A-Za-z]?\.[A-Z]\.|PhD|MD|CBE|OBE|KC|QC|MBE|Jr\.?|Sr\.?),?)?"
"""An age or a degree behind a name."""
_DESCRIBED: Final = r"(?:(?:the|a|an|[a-z][\w-]*|U\.S\.|UK|US|[A-Z][a-z]+(?:-based)?)\s+){0,5}"
"""What may stand before the name of a company: "the Swedish brokerage"."""
_AT: Final = rf"\s+(?:of|at|for|with)\s+{_DESCRIBED}"
_ITSELF: Final = r"<C(?P<company>\d+)>(?!'s? [a-z])"
"""The name of a company, where nothing is said to be its: not "head of Finch's mines"."""
_WHO: Final = r"(?:, who [^,;<]{1,60}(?:<C\d+>[^,;<]{0,40})?,)?"
_ITS: Final = (
    r"(?:[Ii]ts|[Tt]heir|[Tt]he (?:company|group|firm|bank|union|trust|fund|charity|business|retailer|maker)'s)"
)
_EXPLICIT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{_PERSON}{_MORE},? (?:who is |(?P<past>who was |was |served as |formerly |previously )|is |has "
            rf"been )?(?:the |an? "
            rf"|its |their )?"
            rf"(?:<C\d+> )?{OFFICES}{_AT}{_ITSELF}"
        ),
        (
            rf"{_PERSON}{_MORE}{_WHO},? (?:becomes|became|has become|(?:has been|was|is) (?:named|appointed)"
            rf"|takes over as"
            rf"|took over as) (?:the |an? |its )?{OFFICES}{_AT}{_ITSELF}"
        ),
        rf"{_PERSON}{_MORE}, (?:who is |who was )?{_COMPANY}'s? {OFFICES}",
        rf"(?P<past>\b(?:former|ex-|then) ?)?{_COMPANY}(?:'s?)? (?:[a-z]+ ){{0,1}}?{OFFICES},? {_PERSON}",
        rf"\b{OFFICES} {_PERSON}{_AT}{_ITSELF}",
        rf"\b{OFFICES}(?: of| at) {_DESCRIBED}{_COMPANY}, {_PERSON}",
        rf"{_PERSON} (?:is|was|becomes|became) {_COMPANY}'s? {OFFICES}",
    )
)
_COMING: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{_PERSON}{_MORE},? (?:will|is to|would|is set to|is due to|is expected to) (?:be|become|serve as"
            rf"|take over as|join as)"
            rf" (?:the |an? )?(?:{_COMPANY}'s? )?{OFFICES}(?:{_AT}<C(?P<behind>\d+)>)?"
        ),
        rf"{_PERSON}{_MORE},? (?:will|is to|would) join {_COMPANY} as (?:the |an? )?{OFFICES}",
        rf"{_PERSON}{_MORE},? (?:will|is to|would) take over as (?:the |an? )?{OFFICES}",
    )
)
_PAST: Final = re.compile(
    (
        rf"{_PERSON}{_MORE},? (?:who )?(?:stepped down|resigned|retired|was ousted|was dismissed|quit) as "
        rf"(?:the )?(?:its )?{OFFICES}"
        rf"(?:{_AT}{_COMPANY})?"
    ),
    re.IGNORECASE,
)
_ITS_OFFICE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_PERSON}{_MORE}, {_ITS} {OFFICES}\b(?! of <)",
        rf"\b{_ITS} {OFFICES},? {_PERSON}",
        (
            rf"{_PERSON}{_MORE},? (?:has agreed to |has promised to |is to |will |would )?(?:stay on|stay"
            rf"|remain|continue|continues) as (?:its |the )?{OFFICES}(?! of)"
        ),
        (
            rf"{_PERSON}{_MORE}, (?:the )?(?:company's |group's |firm's |bank's )?(?:former )?{OFFICES}(?=[,.;]| "
            rf"said| told|\Z)(?! of)"
        ),
        rf"\bthe (?:company|group|firm|bank)'s {OFFICES},? {_PERSON}",
        (
            rf"{_PERSON}{_MORE},? (?:an? |the )?{OFFICES} (?:at|of) (?:the (?:firm|company|group|bank|union"
            rf"|charity|fund)|it)\b"
        ),
    )
)
_BARE: Final = re.compile(
    r"(?<!['>] )(?<!-)(?<!ice )(?<!uty )(?P<offices>\b(?:(?:[Cc]o-)?[Ff]ounder(?: and [Cc]hief "
    r"[A-Za-z]+(?: [Oo]fficer)?)?|Chief (?:Executive|Financial|Operating|Technology|Commercial"
    r"|Investment)(?: "
    r"Officer)?|[Cc]hief "
    r"executive(?: officer)?"
    r"|[Cc]hief financial officer|CEO|CFO|Chair(?:man|woman|person)?|[Cc]hair(?:man|woman|person)?"
    r"|[Mm]anaging (?:[Dd]irector|[Pp]artner)"
    r"|[Ff]inance (?:[Dd]irector|[Cc]hief)|President)(?: and (?:[Cc]hief [Ee]xecutive(?: [Oo]fficer)?"
    r"|CEO"
    r"|[Mm]anaging [Dd]irector|[Pp]resident))?) <P(?P<person>\d+)>(?! of <)"
)
_DEEDS: Final = re.compile(
    rf"{_PERSON}{_MORE}, who (?:also )?(?:now )?(?:has )?(?P<deed>chairs|chaired|heads|headed|runs|run"
    rf"|leads|led|founded|co-founded|owns)"
    rf" (?:{_ITSELF}|(?P<it>the company|it|the fund|the group|the firm|the union|the charity|the bank"
    rf"|the business)\b)"
)
_LED_BY: Final = re.compile(
    r"<[CG](?P<company>\d+)>, (?:which is |(?:the|an?) [^<,.;]{3,60}? )?(?P<deed>led|chaired|headed"
    r"|run|owned|founded) by"
    rf" (?:<P\d+>'s \w+ )?(?:its )?(?:{OFFICES} )?{_PERSON}"
)
_BOTH: Final = re.compile(
    (
        rf"{_PERSON}[^<.;]{{0,60}}(?: and|,| is| was) (?:a |an |the |once )?(?P<former>former |ex-)?"
        rf"{_COMPANY}(?:'s?"
        rf")? {OFFICES}\b"
        r"(?! <P| (?:at|of|for) )"
    ),
    re.IGNORECASE,
)
"""What somebody is besides: "Ana Okoye, his sister and a former Finch president"."""
_OF: Final = re.compile(rf"(?:[Ss]aid|[Ss]ays|[Aa]ccording to|[Tt]old) {_PERSON},? (?:of|at) {_DESCRIBED}{_ITSELF}")
_OF_BEFORE: Final = re.compile(
    rf"(?<![A-Za-z] ){_PERSON},? (?:of|at|from) {_DESCRIBED}{_ITSELF}"
    r"(?=,? (?:said|says|told|wrote|added|warned|noted|estimates|estimated|reckons)\b)"
)
"""Of whom somebody is who speaks: "Ana Okoye of Finch said"."""
_WHO_COVERS: Final = re.compile(
    rf"{_PERSON}, who (?:covers|follows|tracks|analy[sz]es|works|worked) [^<,.;]{{1,50}}"
    rf" (?:at|for) {_DESCRIBED}{_ITSELF}"
)
_DEED_VERBS: Final = {
    **dict.fromkeys(("chairs", "chaired"), "chairs"),
    **dict.fromkeys(("heads", "headed", "runs", "run", "leads", "led"), "leads"),
    **dict.fromkeys(("founded", "co-founded"), "founded"),
    **dict.fromkeys(("owns", "owned"), "owns"),
}
_ONE_OF_SEVERAL: Final = re.compile(r"\ba managing (?:director|partner)\b|\bmanaging director at\b", re.IGNORECASE)
"""What a firm of bankers or investors has many of."""
_SURE: Final = 0.92
_QUITE: Final = 0.88
_MEANT: Final = 0.8
_GUESSED: Final = 0.5
_EXPECTED: Final = "expected"


def office_ties(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield the offices that a sentence says.

    Args:
        sentences: those of the article.
        at: which of them.
    """
    text = sentences[at].text
    if "<P" not in text:
        return
    if ANY_OFFICE.search(text):
        yield from _offices(sentences, at)
    yield from _deeds(sentences, at)


def _offices(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield the offices of a sentence that has the word for one."""
    text = sentences[at].text
    for pattern in _EXPLICIT:
        for match in pattern.finditer(text):
            status = "former" if match.groupdict().get("past") else ""
            yield from _ties(match, int(match["company"]), _SURE, status)
    for match in _BOTH.finditer(text):
        yield from _ties(match, int(match["company"]), _SURE, "former" if match["former"] else "")
    yield from _changes(sentences, at)
    for pattern in _ITS_OFFICE:
        for match in pattern.finditer(text):
            yield from _ties(match, company_before(sentences, at, match.start()), _MEANT)
    for match in _BARE.finditer(text):
        yield from _ties(match, company_before(sentences, at, match.start()), _GUESSED)


def _changes(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield the offices that people are to have, or have given up."""
    text = sentences[at].text
    for pattern in _COMING:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            named = groups.get("company") or groups.get("behind")
            company = int(named) if named else company_before(sentences, at, match.start())
            yield from _ties(match, company, _SURE if named else _GUESSED, _EXPECTED)
    for match in _PAST.finditer(text):
        company = int(match["company"]) if match["company"] else company_before(sentences, at, match.start())
        yield from _ties(match, company, _SURE if match["company"] else _GUESSED, "former")


def _ties(match: re.Match[str], company: int | None, confidence: float, status: str = "") -> Iterator[FoundTie]:
    if company is None:
        return
    for said, office, own_status in read_offices(match["offices"]):
        verb = "works-for" if said == "leads" and _ONE_OF_SEVERAL.search(match[0]) else said
        shown = "" if verb in ("founded", "owns") else office
        told = "" if verb == "founded" else own_status or status
        yield FoundTie(int(match["person"]), verb, company, *match.span(), confidence, shown, told)


def _deeds(sentences: Sequence[TaggedSentence], at: int) -> Iterator[FoundTie]:
    """Yield what people do at companies by a verb: "Ana Okoye, who chairs Finch"; "Finch, led by Ana Okoye"."""
    text = sentences[at].text
    for match in _DEEDS.finditer(text):
        company = int(match["company"]) if match["company"] else company_before(sentences, at, match.start())
        if company is not None:
            confidence = _SURE if match["company"] else _MEANT
            yield FoundTie(int(match["person"]), _DEED_VERBS[match["deed"]], company, *match.span(), confidence)
    for match in (each for pattern in (_OF, _OF_BEFORE, _WHO_COVERS) for each in pattern.finditer(text)):
        yield FoundTie(int(match["person"]), "works-for", int(match["company"]), *match.span(), _QUITE)
    for match in _LED_BY.finditer(text):
        verb = _DEED_VERBS[match["deed"]]
        yield FoundTie(int(match["person"]), verb, int(match["company"]), *match.span(), _SURE)
