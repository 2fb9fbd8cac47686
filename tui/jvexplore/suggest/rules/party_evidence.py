"""Tell what a party is from all places where the article names it, and whether what is named is a party at all."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.suggest.rules.party_nouns import NO_PARTY_ENDINGS, PARTY_NOUNS, US_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.reading.name_words import NameKind
    from jvexplore.suggest.rules.article_parties import ArticleParty, Mention

_APPOSITION: Final = re.compile(
    r",\s+(?:(?:a|an|the|its|his|her|their|one of the|ein|eine|der|die|das)\s+)?(?P<what>[^,.;:()\"]{2,80}?)"
    r"(?=\s+(?:at|of|for|in|on|who|with|to|from|by|that|which|and|based|owned|bei|der|des|von)\b|[,.;:()\"]|\Z)"
)
_LABEL: Final = re.compile(r"(?P<noun>[a-zäöüß][\w-]*)\s+\Z")
_AGE: Final = re.compile(r",\s+\d{2},")
_WHO: Final = re.compile(r",\s+(?:who|wer)\b")
_PLACE: Final = re.compile(
    r"\b(?:in|at|near|to|from|across|throughout|outside|around|off|within|into|through|over|north of|south of|east of"
    r"|west of|based in|aus|in der|bei)\s+(?:the\s+|eastern\s+|western\s+|northern\s+|southern\s+|central\s+)?\Z",
    re.IGNORECASE,
)
_PLACE_LIST: Final = re.compile(
    r"\b(?:in|at|near|across|from)\s+(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?,?\s+(?:and\s+)?){1,4}\Z"
)
_PLACE_BEHIND: Final = re.compile(r"-(?:based|listed)\b")
_SAYS: Final = re.compile(r"\s+(?:said|says|told|added|warned|argued)\b")
_HIS: Final = re.compile(r"\b(?:he|she|his|her|himself|herself)\b")
_ACTS: Final = re.compile(
    r"(?:'s)?\s+(?:has|have|will|would|is|are|plans?|said|agreed|bought|sold|holds?|owns?|offered)\b"
)
_PLAIN_NAME: Final = re.compile(r"[^\W\d_a-z][\w'’-]+(?: (?:[^\W\d_a-z][\w'’.-]*|van|von|de|der|al|bin|da|di|la)){1,3}")
_COUNTRY_NAMES: Final = frozenset(COUNTRIES.values()) | {"Britain", "America", "Russia", "UK", "US"}
_NEAR: Final = 60


def party_type(party: ArticleParty) -> NameKind:
    """Return what a party is; empty if nothing says so."""
    if party.kind and party.kind != "place":
        own = party.kind
        nouns = Counter(_nouns_beside(party))
        return "person" if own in ("fund", "") and nouns["person"] and not _is_by_own_words(party) else own
    if any(each.name.title for each in party.mentions) or any(map(_is_person_beside, party.mentions)):
        return "person"
    nouns = Counter(_nouns_beside(party))
    if nouns:
        return nouns.most_common(1)[0][0]
    if _is_plain_person(party):
        return "person"
    return "company" if any(map(_acts, party.mentions)) else ""


def is_party(party: ArticleParty, kind: NameKind) -> bool:
    """Return whether what is named is a party, rather than a place, a day, a law or a product named in passing.

    Args:
        party: what is named.
        kind: what it is, as far as that is known.
    """
    if party.name in US_STATES or party.name.split()[-1].casefold() in NO_PARTY_ENDINGS:
        return False
    if party.name in _COUNTRY_NAMES:
        return any(_acts(each) and not _is_place(each) for each in party.mentions)
    if kind in ("place", "product"):
        return False
    places = sum(map(_is_place, party.mentions))
    if kind in ("", "company") and party.kind == "" and places * 2 >= len(party.mentions):
        return False
    is_known = bool(kind) or len(party.mentions) > 1 or " " in party.name
    return is_known and len(party.name) > 1 and not party.name.islower()


def _is_by_own_words(party: ArticleParty) -> bool:
    return any(each.casefold() in ENGLISH_NAMES.kinds for each in party.name.split())


def _nouns_beside(party: ArticleParty) -> Iterator[NameKind]:
    for mention in party.mentions:
        text, name = mention.paragraph.text, mention.name
        if label := _LABEL.search(text, max(0, name.start - _NEAR // 2), name.start):
            kind = PARTY_NOUNS.get(_singular(label["noun"]))
            if kind:
                yield kind
        found = _APPOSITION.match(text, name.end, min(len(text), name.end + _NEAR * 2))
        if found:
            kind = PARTY_NOUNS.get(_singular(found["what"].split()[-1].casefold()))
            if kind:
                yield kind


def _singular(noun: str) -> str:
    return noun.casefold() if noun.casefold() in PARTY_NOUNS else noun.casefold().removesuffix("s")


def _is_person_beside(mention: Mention) -> bool:
    text, end = mention.paragraph.text, mention.name.end
    return bool(_AGE.match(text, end) or _WHO.match(text, end))


def _is_plain_person(party: ArticleParty) -> bool:
    """Return whether a name looks like that of a person, who says something or of whom "he" is said next."""
    if not _PLAIN_NAME.fullmatch(party.name) or _is_by_own_words(party):
        return False
    if any(len(each) > 1 and each.isupper() for each in party.name.split()):
        return False
    surname = party.name.split()[-1]
    if surname in party.aliases:
        return True
    for mention in party.mentions:
        text, name = mention.paragraph.text, mention.name
        behind = text[name.end : mention.paragraph.sentence_at(name.start, name.end)[1]]
        if _SAYS.match(text, name.end) or text[: name.start].rstrip().endswith((" said", " added", " says")):
            return True
        if _HIS.search(behind):
            return True
    return False


def _acts(mention: Mention) -> bool:
    text = mention.paragraph.text
    return _ACTS.match(text, mention.name.end) is not None or mention.name.is_possessive


def _is_place(mention: Mention) -> bool:
    text, name = mention.paragraph.text, mention.name
    before = text[max(0, name.start - _NEAR) : name.start]
    if _PLACE_BEHIND.match(text, name.end):
        return True
    return _PLACE.search(before) is not None or _PLACE_LIST.search(before) is not None
