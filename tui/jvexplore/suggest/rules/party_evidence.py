"""Judge from all places where an article names something what it is, and whether it is a party at all."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.suggest.rules.known_bodies import KNOWN_BODIES
from jvexplore.suggest.rules.party_nouns import (
    BOARD_OPENERS,
    COMPANY_OPENERS,
    ENDING_KINDS,
    NO_PARTY_ENDINGS,
    PARTY_NOUNS,
    PENSION_WORDS,
    RELATIVES,
    TERM_ENDINGS,
)
from jvexplore.suggest.rules.place_names import PLACE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.reading.name_words import NameKind
    from jvexplore.suggest.rules.article_parties import ArticleParty
    from jvexplore.suggest.rules.party_mention import Mention

_APPOSITION: Final = re.compile(
    r",\s+(?:(?:a|an|the|its|his|her|their|one of the|ein|eine|der|die|das)\s+)?(?P<what>[^,.;:()\"]{2,80}?)"
    r"(?=\s+(?:at|of|for|in|on|who|with|to|from|by|that|which|and|based|owned|founded|run|led|backed"
    r"|listed|bei|der|des|von)\b|[,.;:()\"]|\Z)"
)
_LABEL: Final = re.compile(r"(?P<noun>[a-zäöüß][\w-]*)\s+\Z")
_FIRM_OF: Final = re.compile(
    r"\b(?:of|at|for) (?:the|an?) (?:[a-z-]+ ){0,2}(?:adviser|advisor|consultant|broker|trader)s?\s+\Z"
)
_AGE: Final = re.compile(r",\s+\d{2},")
_WHO: Final = re.compile(r",\s+(?:who|wer)\b")
_PLACE: Final = re.compile(
    (
        r"\b(?:in|at|near|to|from|across|throughout|outside|around|off|within|into|through|over|north of"
        r"|south of|east of"
        r"|west of|based in|aus|in der|bei)\s+(?:the\s+|eastern\s+|western\s+|northern\s+|southern\s+"
        r"|central\s+)?\Z"
    ),
    re.IGNORECASE,
)
_PLACE_LIST: Final = re.compile(
    r"\b(?:in|at|near|across|from)\s+(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?,?\s+(?:and\s+)?){1,4}\Z"
)
_PLACE_BEHIND: Final = re.compile(r"-(?:based|listed)\b")
_SAYS: Final = re.compile(r"\s+(?:said|says|told|added|warned|argued)\b")
_HIS: Final = re.compile(r"\b(?:he|she|his|her|himself|herself)\b")
_COUNTRY_NAMES: Final = frozenset(COUNTRIES.values()) | {"Britain", "America", "Russia", "UK", "US"}
_VERBS: Final = "|".join(sorted(ENGLISH_NAMES.verbs - {"now", "then", "itself", "also", "already", "first", "later"}))
_ACTS: Final = re.compile(
    rf"(?:,? which|\s+and\s+[A-Z][\w&.]+(?: [A-Z][\w&.]+){{0,3}})?\s+(?:{_VERBS}|are|have|were|did|does|do)\b"
)
_APPOSED: Final = re.compile(
    r",\s+(?:its|their|which|one of|part of)\s|,\s+(?:a|an|the)\s+(?:[\w.-]+\s+){0,5}[a-z]+(?:[,.;]"
    r"|\s+(?:that|which|of)\b)"
)
_INNER_CAPITAL: Final = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_LISTED: Final = re.compile(r"(?:\b(?:and|from|to|with|by|of|at|for|include|including|against)|[,.(\"]|\A)\s*\Z")
_OFFICE_BEHIND: Final = re.compile(
    r"(?:'s)?\s+(?:[a-z-]+\s+)?(?:analyst|economist|strategist|chief executive|chairman|chairwoman"
    r"|chair|president|director"
    r"|founder|boss|partner|spokes\w+|CEO|Chief Executive|Chairman)\s+[A-Z]"
)
_GOVERNS: Final = re.compile(
    r"\s+(?:said|agreed|wants?|plans? to|approved|blocked|imposed|banned|rejected|vowed|warned|denied"
    r"|will (?:sell|keep|buy))\b"
)
_ORIGIN: Final = re.compile(
    r"'s\s+(?!(?:[a-z-]+\s+){0,2}(?:subsidiary|unit|arm|division|branch|affiliate|parent|owner|founder|brand)\b)(?:[a-z-]+\s+){0,3}[A-Z]"
)
_SHARE_IN: Final = re.compile(r"\b(?:stakes?|shares?|interests?|invest\w*|holdings?) in (?:the )?\Z")
_SURE_PLACE: Final = re.compile(
    r"\b(?:in|near|outside|throughout|across|north of|south of|east of|west of|based in)\s+(?:\w+\s+)?\Z"
)
_COMPANY_BEFORE: Final = re.compile(
    r"\b(?:according to|shares (?:in|of)|stake in|control of|advised by|loan from|subsidiary of|unit of|owned by"
    r"|acquisition of|takeover of|employees of|working with|(?:offer|bid|approach|proposal|order|loan"
    r"|funding|investment) from|hired|retained|rival"
    r"|(?:provided|backed|financed|bought|acquired|arranged|underwritten|supplied|made|developed) by|"
    r"(?:sold|sale|sell) to|merge with|bid for|offer for"
    r"|(?:executive|chairman|chairwoman|chair|director|president|officer|analyst|partner|founder"
    r"|lawyer|attorney|manager"
    r"|economist|counsel|spokes\w+|research)[^.;:,]{0,30}? (?:of|at|for))\s+(?:the\s+)?\Z"
)
_PERSON_BEFORE: Final = re.compile(
    r"\b(?:[Ff]ounded|[Ss]et up|[Ss]tarted|chaired|headed|led|run)(?: [\w ]{1,24})? by\s+(?"
    r":[A-Z][\w. -]{2,30} and )?\Z"
    r"|\b(?:his|her|their|whose|'s)\s+"
    rf"(?:(?:late|elder|eldest|younger|youngest|older|only|twin)\s+)?(?:{'|'.join(sorted(RELATIVES))})"
    rf",?\s+\Z"
)
_DEGREE: Final = re.compile(r",\s+(?:M\.?D|Ph\.?D|J\.?D|MBA|CBE|OBE|MBE|KC|QC|MP)\b")
_STATES: Final[dict[str, NameKind]] = dict.fromkeys(_COUNTRY_NAMES - {"European Union"}, "state")
_CENTRAL_BANKS: Final = frozenset(COUNTRIES.values()) - {"America", "Ireland", "China", "India", "Cyprus"} | {"England"}
"""The countries whose central banks are "Bank of" them; others of that name are banks as any."""
_DISTRICTS: Final = frozenset(("county", "town", "borough", "district", "province", "canton", "city", "municipality"))
_NOUN_BEHIND: Final = re.compile(r"\s+(?P<noun>[a-z][\w-]*)\b(?!-)")
_THE: Final = re.compile(r"\b[Tt]he\s+\Z")
_PLAIN_NAME: Final = re.compile(r"[^\W\d_a-z][\w'’-]+(?: (?:[^\W\d_a-z][\w'’.-]*|van|von|de|der|al|bin|da|di|la)){1,3}")
_BODY_ENDING: Final = "board"
_FIRM_WORDS: Final = frozenset(("bank", "plc", "inc", "inc.", "ltd", "limited", "managers", "securities", "&"))
_FUND_ENDINGS: Final = (["investment", "authority"], ["retirement", "system"])
_NEAR: Final = 60


def party_type(party: ArticleParty) -> NameKind:
    """Return what a party is; empty if nothing says so."""
    if party.is_described:
        return party.kind
    own = _kind_of_name(party.name) or ("" if party.kind == "place" else party.kind)
    nouns = Counter(_nouns_beside(party))
    if own == "company" and nouns["fund"] and not any(each.casefold() in _FIRM_WORDS for each in party.name.split()):
        return "fund"
    if own:
        return "person" if own in ("fund", "") and nouns["person"] and not _is_by_own_words(party) else own
    if any(each.name.title for each in party.mentions) or any(map(_is_person_beside, party.mentions)):
        return "person"
    if nouns:
        return nouns.most_common(1)[0][0]
    if _is_plain_person(party):
        return "person"
    acts = any(map(_acts, party.mentions))
    return "company" if acts or " " in party.name or any(map(_is_company_beside, party.mentions)) else ""


def _kind_of_name(name: str) -> NameKind:
    """Return what a name stands for by itself, where it is well known or its last word says more than others."""
    if known := KNOWN_BODIES.get(name) or _STATES.get(name):
        return known
    words = name.lower().split()
    if len(words) > 1 and (words[0] in COMPANY_OPENERS or name.endswith(" AS")):
        return "company"
    if _is_central_bank(name):
        return "agency"
    if words[-2:] in _FUND_ENDINGS:
        return "fund"
    if words[-1] == _BODY_ENDING:
        return "agency" if words[0] in BOARD_OPENERS or words[-2:][0] in ENGLISH_NAMES.topics else ""
    if words[-1] in TERM_ENDINGS and PENSION_WORDS.isdisjoint(words):
        return ""
    return ENDING_KINDS.get(words[-1].rstrip("."), "") if len(words) > 1 else ""


def _is_central_bank(name: str) -> bool:
    """Return whether a name is that of a central bank: "Bank of Norway", but not "Bank of America"."""
    if name.startswith("Bank of "):
        return name.removeprefix("Bank of ") in _CENTRAL_BANKS
    return name.endswith("Central Bank") or name.startswith("Reserve Bank")


def is_party(party: ArticleParty, kind: NameKind) -> bool:
    """Return whether what is named is a party, rather than a place, a day, a law or a product named in passing.

    Args:
        party: what is named.
        kind: what it is, as far as that is known.
    """
    if party.is_described:
        return True
    last = party.name.split()[-1].casefold()
    is_board = (last == _BODY_ENDING and kind != "agency") or party.name.endswith("Board of Directors")
    if last in NO_PARTY_ENDINGS or is_board or kind in ("place", "product"):
        return False
    if party.name in PLACE_NAMES or party.name.title() in PLACE_NAMES:
        return any(map(_acts_alone, party.mentions)) and party.kind not in ("", "place", "state")
    if party.name in _COUNTRY_NAMES:
        return any(map(_governs, party.mentions))
    if last in _DISTRICTS and not any(map(_acts_alone, party.mentions)):
        return False
    is_known = bool(kind) or len(party.mentions) > 1 or " " in party.name
    return is_known and len(party.name) > 1 and not party.name.islower() and not _is_only_place(party, kind)


def _is_only_place(party: ArticleParty, kind: NameKind) -> bool:
    """Return whether all that an article says of a name may be said of a place."""
    is_plain = kind in ("", "company") and party.kind == ""
    if is_plain and " " not in party.name and party.name not in KNOWN_BODIES:
        places = sum(map(_is_place, party.mentions))
        origins = sum(map(_is_origin, party.mentions))
        companies = sum(map(_is_company_beside, party.mentions))
        return (places + origins) * 2 >= len(party.mentions) + companies * 2
    return is_plain and " " in party.name and all(map(_is_surely_place, party.mentions))


def _is_by_own_words(party: ArticleParty) -> bool:
    return any(each.casefold() in ENGLISH_NAMES.kinds for each in party.name.split())


def _nouns_beside(party: ArticleParty) -> Iterator[NameKind]:
    for mention in party.mentions:
        text, name = mention.paragraph.text, mention.name
        if label := _LABEL.search(text, max(0, name.start - _NEAR // 2), name.start):
            kind = PARTY_NOUNS.get(_singular(label["noun"]))
            if kind == "person" and _FIRM_OF.search(text, max(0, name.start - _NEAR), name.start):
                kind = "company"  # founder of the proxy adviser Quill
            if kind:
                yield kind
        if _THE.search(text, max(0, name.start - _NEAR), name.start) and (found := _NOUN_BEHIND.match(text, name.end)):
            kind = PARTY_NOUNS.get(found["noun"])
            if kind in ("organisation", "company", "agency"):  # "the Midland Food Workers union"
                yield kind
        found = _APPOSITION.match(text, name.end, min(len(text), name.end + _NEAR * 2))
        if found:
            kind = PARTY_NOUNS.get(_singular(found["what"].split()[-1].casefold()))
            if kind:
                yield kind


def _singular(noun: str) -> str:
    return noun.casefold() if noun.casefold() in PARTY_NOUNS else noun.casefold().removesuffix("s")


def _is_person_beside(mention: Mention) -> bool:
    text, start, end = mention.paragraph.text, mention.name.start, mention.name.end
    if _AGE.match(text, end) or _WHO.match(text, end) or _DEGREE.match(text, end):
        return True
    return _PERSON_BEFORE.search(text, max(0, start - _NEAR), start) is not None


def _is_plain_person(party: ArticleParty) -> bool:
    """Return whether a name looks like that of a person, who says something or of whom "he" is said next."""
    if not _PLAIN_NAME.fullmatch(party.name) or _is_by_own_words(party):
        return False
    if any(len(each) > 1 and each.isupper() for each in party.name.split()):
        return False
    if any(
        _THE.search(each.paragraph.text, max(0, each.name.start - _NEAR), each.name.start) for each in party.mentions
    ):
        return False
    surname = party.name.split()[-1]
    if party.name.split()[0] in party.aliases and surname not in party.aliases:
        return False
    if surname in party.aliases:
        return True
    for mention in party.mentions:
        text, name = mention.paragraph.text, mention.name
        behind = text[name.end : mention.paragraph.sentence_at(name.start, name.end)[1]]
        if _SAYS.match(text, name.end) or text[: name.start].rstrip().endswith((" said", " added", " says")):
            return True
        if _HIS.search(behind) and (behind.startswith(",") or _ACTS.match(text, name.end)):
            return True
    return False


def _acts(mention: Mention) -> bool:
    text = mention.paragraph.text
    return _ACTS.match(text, mention.name.end) is not None or mention.name.is_possessive


def _acts_alone(mention: Mention) -> bool:
    return _ACTS.match(mention.paragraph.text, mention.name.end) is not None and not _is_place(mention)


def _governs(mention: Mention) -> bool:
    """Return whether a country does what only its government can do."""
    return _GOVERNS.match(mention.paragraph.text, mention.name.end) is not None and not _is_place(mention)


def _is_origin(mention: Mention) -> bool:
    """Return whether a name only says where what stands behind it is from: "Ahmedabad's Patwardhan Group"."""
    return mention.name.is_possessive and _ORIGIN.match(mention.paragraph.text, mention.name.end) is not None


def _is_company_beside(mention: Mention) -> bool:
    text, start, end = mention.paragraph.text, mention.name.start, mention.name.end
    if _OFFICE_BEHIND.match(text, end) or _APPOSED.match(text, end):
        return True
    if _INNER_CAPITAL.fullmatch(mention.name.text) and _LISTED.search(text, max(0, start - _NEAR), start):
        return True
    return _COMPANY_BEFORE.search(text, max(0, start - _NEAR), start) is not None


def _is_surely_place(mention: Mention) -> bool:
    start = mention.name.start
    before = mention.paragraph.text[max(0, start - _NEAR) : start]
    return _SURE_PLACE.search(before) is not None and _SHARE_IN.search(before) is None


def _is_place(mention: Mention) -> bool:
    text, name = mention.paragraph.text, mention.name
    before = text[max(0, name.start - _NEAR) : name.start]
    if _PLACE_BEHIND.match(text, name.end):
        return True
    return _PLACE.search(before) is not None or _PLACE_LIST.search(before) is not None
