"""Suggest the figures of a German article; percentages that are shares in a company are none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.reading.german.qualifiers import ENGLISH_QUALIFIERS
from jvexplore.suggest.rules.figures import suggest_figures
from jvexplore.suggest.rules.rule_reading import passage_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.reading.quantities import Quantity
    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.suggestion import Suggestion

_QUALIFIER: Final = "qualifier"
_HOLDS: Final = (
    r"(?:hält|halten|hielt|hielten|besitzt|besitzen|besaß|behält|behalten|übernimmt|übernehmen|erwirbt|erwerben|kauft"
    r"|kaufen|verkauft|verkaufen|gehört|gehören|kontrolliert|kontrollieren|wollte|wollten|abgibt|abgeben)"
)
_PART_BEHIND: Final = re.compile(
    r"\s+(?:(?:der|aller|ihrer|seiner|eigener)\s+)?(?:Gesellschafts|Geschäfts|Firmen|Stamm|Vorzugs)?(?:[Aa]nteile?n?|[Aa]ktien"
    r"|Stimmrechte?n?|Stimmen)\b|\s+(?:des|am)\s+(?:Grund|Stamm)?[Kk]apitals?\b|\s+beteiligt\b"
    rf"|\s+{_HOLDS}\b|\s+(?:bleiben|bleibt|gehen|geht|liegen|liegt|entfallen)\s+(?:bei|an|auf)\s"
    r"|\s[^.,]{0,30}\b\w*[Aa]ktionär\w*\b|\s+(?:an\s+(?:der|dem|den)?\s*(?!(?:diesem|Wert|Boden)\b)[A-ZÄÖÜ]\w+)|\s+ein(?=[.,]|\s+und\s)"
)
_PART_BEFORE: Final = re.compile(
    rf"(?:\b(?:übrigen|restlichen|verbleibenden)|\bBeteiligung\s+(?:von|auf)|(?<![Mm]arkt)\b[Aa]nteil\s+(?:von|auf)"
    rf"|\b{_HOLDS}(?:\s+[\w-]+){{0,4}}|\bist\s+mit|\bsind\s+mit|\bbeteiligt\s+mit|\baktionär\w*\s+mit"
    r"|\b[Ss]treubesitz(?:\s+[\w-]+){0,3}|\bstieg(?:en)?(?:\s+[\w-]+){0,5}\s+mit)\s+(?:\w+\s+){0,2}\Z"
)
_OF_OTHER: Final = re.compile(
    r"\s+(?:des|am|vom|ihres|seines|der|ihrer|seiner|aller)\s+(?:\w+\s+)?(?:Umsatz|Markt|Gewinn|Erlös|Geschäft|Ergebnis"
    r"|Beschäftigt|Mitarbeiter|Kunden|Energie|Bevölkerung)\w*|\s+(?:Markt\w*|Rabatt|Aufschlag|Aufpreis|Prämie|Zins\w*)\b"
    r"|\s+(?:mehr|weniger|höher|niedriger|über|unter)\b"
)
_MULTIPLE: Final = re.compile(r"-?[Ff]ache[nrs]?\b")
_REACH: Final = 70


def suggest_german_figures(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the figures of an article, their qualifiers in the words of a dossier."""
    shares = {
        (paragraph.id, each.start)
        for paragraph in reading.paragraphs
        for each in paragraph.quantities
        if each.kind == "percentage" and is_share(paragraph.text, each)
    }
    by_id = {each.id: each for each in reading.paragraphs}
    for each in suggest_figures(reading, shares):
        passage = each.passages[0]
        found = _MULTIPLE.match(by_id[passage.paragraph].text, passage.end)
        passages = (passage_of(by_id[passage.paragraph], passage.start, found.end()),) if found else each.passages
        english = ENGLISH_QUALIFIERS.get(str(each.fields.get(_QUALIFIER)))
        yield replace(each, passages=passages, fields={**each.fields, **({_QUALIFIER: english} if english else {})})


def is_share(text: str, number: Quantity) -> bool:
    """Return whether a percentage is a share in a company: "hält elf Prozent", "60 Prozent der Anteile"."""
    behind = text[number.end : number.end + _REACH]
    if _OF_OTHER.match(behind):
        return False
    before = text[max(0, number.start - _REACH) : number.start]
    if number.qualifier:
        before = before.removesuffix(f"{number.qualifier} ")
    return bool(_PART_BEHIND.match(behind) or _PART_BEFORE.search(before))
