"""Find parties that an article describes rather than names: its sources, ministries and regulators, the union."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.reading.wordlists import word_set
from jvexplore.suggest.rules.known_bodies import KNOWN_BODIES
from jvexplore.suggest.rules.place_names import PLACE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.reading.name_words import NameKind
    from jvexplore.suggest.article_reading import ParagraphReading

_PEOPLE: Final = (
    r"(?:people|persons|sources|bankers|advisers|advisors|lawyers|executives|officials|bondholders|investors"
    r"|shareholders|directors|analysts|creditors|insiders|employees|managers)"
)
_ONE: Final = (
    r"(?:person|source|banker|adviser|advisor|lawyer|executive|official|bondholder|investor|director"
    r"|insider|manager)"
)
_KNOWING: Final = (
    r"(?:familiar with|close to|briefed on|aware of|with (?:direct |first-hand )?knowledge of|involved in|privy to"
    r"|in the know|working on|who (?:asked|did not want|declined|requested|spoke|wished|refused|holds?"
    r"|owns?|has|have)"
    r"|with (?:direct )?ties to)"
)
_NOUNS_TOO: Final = word_set(
    "named reported plans bid bids offers cut cuts set needs runs leads calls hopes backs then now"
)
_TAIL_ENDS: Final = "|".join(
    sorted((ENGLISH_NAMES.verbs - _NOUNS_TOO) | word_set("say tell and but that are have put describe described"))
)
_TAIL: Final = rf"(?:\s+(?!(?:{_TAIL_ENDS})\b)[\w'-]+){{0,8}}"
_SOURCES: Final = re.compile(
    rf"(?<![\w-])(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome)\s+)?(?:[a-z]+\s+)?(?"
    rf":{_PEOPLE}|{_PEOPLE.title()})"
    rf"\s+{_KNOWING}{_TAIL}"
)
_SOURCE: Final = re.compile(rf"\b(?:[Aa]n?|[Oo]ne)\s+(?:[\w-]+\s+){{0,3}}{_ONE}\s+{_KNOWING}{_TAIL}")
_OFFICIAL: Final = re.compile(
    rf"\b[Aa]\s+(?:[\w-]+\s+){{0,3}}{_ONE}"
    r"(?=\s+(?:said|says|told|confirmed|denied)\b|,? who (?:asked|declined|did not))"
)
_SPEAKER: Final = re.compile(
    r"(?<=\bsaid )(?P<who>(?:one|an?) (?:[a-z-]+ ){0,2}"
    r"(?:trader|dealer|banker|analyst|friend|shareholder|investor|lawyer|adviser|official|executive|minister|aide))"
    r"(?=[.,;\"]|\Z)"
)
_TOPIC: Final = (
    r"(?:(?:foreign|federal|national|state|local|capital)\s+)?(?:competition|antitrust|anti-trust"
    r"|cartel|merger|market"
    r"|markets|financial|banking|insurance|water|energy|telecoms|communications|media"
    r"|data[- ]protection|privacy"
    r"|agriculture|finance|economy|defence|defense|trade|industry|health|energy|labour|labor|transport"
    r"|interior"
    r"|environment|environmental|mining|justice|infrastructure|aviation|rail|pensions|power"
    r"|electricity|gas|drugs?"
    r"|securities|nuclear|investment)"
)
_BODY: Final = re.compile(
    rf"\b(?P<body>{_TOPIC}\s+(?P<noun>authority|authorities|regulator|regulators|watchdog|ministry"
    rf"|commission|office"
    r"|agency|supervisor|tribunal))\b(?!\s+[A-Z])"
)
_BODIES: Final[Mapping[str, NameKind]] = {
    **dict.fromkeys(("central bank", "company law tribunal", "security service", "state cabinet"), "agency"),
    **dict.fromkeys(("state government", "federal government", "provincial government"), "state"),
    "special committee": "group",
}
_PLAIN_BODY: Final = re.compile(rf"\b(?:[Tt]he|[Aa]) (?P<body>{'|'.join(_BODIES)})\b(?! (?:of the board )?[A-Z])")
_OWNER: Final = re.compile(r"\b(?P<owner>[A-Z][\w.]+(?: [A-Z][\w.]+)?)'s\s+\Z")
_ADJECTIVE: Final = re.compile(r"\b(?P<whose>[A-Z][a-z]+)\s+\Z")
_UNION: Final = re.compile(
    r"\b[Tt]he (?:union|unions)\b(?=\s+(?:is|has|have|wants?|said|says|fears?|opposes?|will|would)\b)"
)
_GOVERNMENT: Final = re.compile(
    r"\b(?P<whose>[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?P<own>'s)?\s+(?P<noun>government|state)\b"
    r"(?!-|\s+(?:of|bonds?|owned|funds?|aid|capital|university|pension|court|law|agency|media|company|approval))"
    r"(?:(?<!state)|(?= (?:will|wants?|holds?|owns?|has|keeps?|sold|is|plans|said)\b))"
)
_HOUSE: Final = re.compile(
    r"\b(?P<group>[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){0,3}'s (?:owners|management|directors|lending banks"
    r"|founders|lenders"
    r"|creditors|bondholders|noteholders|workers|shareholders)(?: and officers)?)"
    r"(?=,? (?:will|hold|holds|have|has|who|own|owns|agreed|said|want|rejected|plan|backed|oppose|are"
    r"|with \d"
    r"|and \w+'s \w+ \d)"
    r"|(?<=banks)|(?<=lenders)|(?<=creditors))"
)
_BANKS: Final = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal) (?:other )?banks(?= (?:led|have|had|will"
    r"|agreed|are)\b)"
)
_BODY_NAMED: Final = re.compile(
    r"\b[Tt]he (?P<name>" + "|".join(sorted(map(re.escape, KNOWN_BODIES), key=len, reverse=True)) + r")\b(?!\s+[A-Z&])"
)
_PROMOTERS: Final = re.compile(
    r"\b[Tt]he (?P<group>promoters|promoter group|founding families|founding family|opposition|bondholders"
    r"|noteholders)\b"
)
_FUNDS: Final = re.compile(
    r"\b(?:[Ff]unds|[Aa] fund|[Aa]ccounts) (?:managed|advised|controlled)(?: and advised)? by "
    r"(?P<by>(?:[A-Z][\w&.'-]*|and|of)(?: (?:[A-Z&][\w&.'-]*|of))*)"
)
_OF_OTHERS: Final = frozenset(("Its", "The", "His", "Her", "Their", "In", "If", "No"))
_NAMED_STATE: Final = frozenset(COUNTRIES.values()) | PLACE_NAMES


class UnnamedParty(NamedTuple):
    """A party that is described at a place.

    Attributes:
        start: where the words begin.
        end: where they end.
        text: what it is called.
        kind: what it is.
        is_anonymous: whether the article leaves open who it is.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    is_anonymous: bool = False


_ANONYMOUS: Final[tuple[tuple[re.Pattern[str], NameKind], ...]] = (
    (_SOURCES, "group"),
    (_SOURCE, "person"),
    (_OFFICIAL, "person"),
    (_SPEAKER, "person"),
    (_BANKS, "group"),
)


def find_unnamed_parties(paragraph: ParagraphReading) -> Iterator[UnnamedParty]:
    """Yield the parties that a paragraph describes."""
    text = paragraph.text
    for pattern, kind in _ANONYMOUS:
        for match in pattern.finditer(text):
            yield UnnamedParty(*match.span(), match[0], kind, is_anonymous=True)
    yield from _bodies(text)
    yield from _groups(text)
    for match in _UNION.finditer(text):
        yield UnnamedParty(*match.span(), match[0], "organisation")
    for match in _FUNDS.finditer(text):  # the words up to the name: that is another party's
        yield UnnamedParty(match.start(), match.start("by") - 1, match[0], "fund")


def _groups(text: str) -> Iterator[UnnamedParty]:
    for pattern in (_HOUSE, _PROMOTERS):
        for match in pattern.finditer(text):
            if match["group"].split()[0] not in _OF_OTHERS:
                yield UnnamedParty(*match.span("group"), match["group"], "group")


def _bodies(text: str) -> Iterator[UnnamedParty]:
    for match in _GOVERNMENT.finditer(text):
        if _is_state(match["whose"]):
            yield UnnamedParty(*match.span(), match[0], "state")
    for match in _PLAIN_BODY.finditer(text):
        yield UnnamedParty(*match.span("body"), match["body"], _BODIES[match["body"]])
    for match in _BODY_NAMED.finditer(text):
        yield UnnamedParty(*match.span("name"), match["name"], KNOWN_BODIES[match["name"]])
    for match in _BODY.finditer(text):
        start, words = match.start(), match["body"]
        owner = _OWNER.search(text, max(0, start - 40), start)
        adjective = _ADJECTIVE.search(text, max(0, start - 40), start)
        if adjective and adjective["whose"].lower() in ENGLISH_NAMES.adjectives:
            start, words = adjective.start("whose"), text[adjective.start("whose") : match.end()]
        if owner and owner["owner"] in _NAMED_STATE:
            start, words = owner.start("owner"), text[owner.start("owner") : match.end()]
        yield UnnamedParty(start, match.end(), words, "agency")


def _is_state(name: str) -> bool:
    name = name.removeprefix("The ")
    lower = name.lower()
    return name in _NAMED_STATE or lower in ENGLISH_NAMES.adjectives or lower in ENGLISH_NAMES.countries
