"""Suggest the stakes of an article: who holds how much of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.prefill import read_shares
from jvexplore.suggest.rules.figures import number_of
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.rules.share_classes import is_no_stake, is_parcel
from jvexplore.suggest.rules.share_company import CompanyFinder
from jvexplore.suggest.rules.share_holdings import HoldingFinder
from jvexplore.suggest.rules.share_patterns import sold_to
from jvexplore.suggest.rules.share_sentence import ShareSentence
from jvexplore.suggest.rules.share_subjects import SubjectFinder
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.reading.quantities import Quantity
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.rules.share_holding import Holding

_RULE: Final = "stake"
_KIND: Final = "stake"
_STAKE_WORDS: Final = re.compile(
    r"\b(?:stakes?|shareholdings?|holdings?|holds?|held|holding|owns?|owned|owning|own|ownership|interests? in"
    r"|share capital"
    r"|shares? (?:of|in)|of the (?:shares|capital|company|votes|voting rights|equity|joint venture|venture|business)"
    r"|shareholders?|majority|minority|control(?:s|led)?|owners?|joint venture|promoters?|belongs?|investors?"
    r"|investment)\b",
    re.IGNORECASE,
)
_OWN_STOCK: Final = re.compile(r"\b(?:treasury|own|its) (?:shares|stock)\b")
_MAX_CONFIDENCE: Final = 0.93
_BETTER: Final = 0.08
_LONGEST: Final = 1_500
"""In characters: a longer sentence is a table."""
_MAX_SHARES: Final = 12
_BOUGHT: Final = "bought"
_NO_HOLDERS: Final = ("shares", "notes", "bonds", "scheme", "offer", "acquisition", "price", "index")


class FoundStake(NamedTuple):
    """A stake that was found.

    Attributes:
        suggestion: the stake.
        paragraph: the id of the paragraph with its percentage.
        positions: where the numbers of the percentage stand.
        pattern: what told who holds it.
    """

    suggestion: Suggestion
    paragraph: str
    positions: tuple[int, ...]
    pattern: str


def suggest_stakes(reading: RuleReading) -> Iterator[tuple[Suggestion, tuple[str, int]]]:
    """Yield the stakes of an article, each with where its percentage stands: the paragraph and the position."""
    for each in _without_parcels(_found_stakes(reading)):
        for position in each.positions:
            yield each.suggestion, (each.paragraph, position)


def _found_stakes(reading: RuleReading) -> list[FoundStake]:
    companies = CompanyFinder(reading)
    found: list[FoundStake] = []
    is_about_stakes = False
    for paragraph in reading.paragraphs:
        company = ""
        for start, end in paragraph.sentences:
            has_words = _STAKE_WORDS.search(paragraph.text, start, end) is not None
            shares = [each for each in paragraph.quantities_in(start, end) if each.kind == "percentage"]
            if shares and len(shares) <= _MAX_SHARES and end - start <= _LONGEST:
                here = [
                    *_in_sentence(
                        paragraph, start, end, reading, companies, company, is_about_stakes=has_words or is_about_stakes
                    )
                ]
                found += here
                company = next((str(each.suggestion.fields.get("company", "")) for each in reversed(here)), company)
            is_about_stakes = has_words
    return found


def _in_sentence(
    paragraph: ParagraphReading,
    start: int,
    end: int,
    reading: RuleReading,
    companies: CompanyFinder,
    company: str,
    *,
    is_about_stakes: bool,
) -> Iterator[FoundStake]:
    sentence = ShareSentence(reading.words(paragraph, _KIND), start, end)
    subjects = SubjectFinder(sentence, reading, paragraph.position)
    finder = HoldingFinder(sentence, subjects, is_about_stakes=is_about_stakes)
    places = [
        each
        for each in sentence.shares()
        if not is_no_stake(sentence, each) and (not is_parcel(sentence, each) or sold_to(sentence.text, each))
    ]
    for at, holding in _shares_with_holders(finder, places):
        holders = [each for each in holding.holders if each.split()[-1].lower() not in _NO_HOLDERS]
        company, certainty = companies.find(sentence, at, holding, subjects, company)
        slot = sentence.slots[at]
        if slot.share is None or slot.last is None:
            continue
        fields = _number_fields(slot.share, slot.last)
        if company:
            fields["company"] = company
        words = reading.words(paragraph, _KIND, slot.start, slot.end)
        if base := read_shares.base_text(words):
            fields["base"] = base
        if holding.status:
            fields["status"] = holding.status
        passage = passage_of(paragraph, sentence.position(holding.start), sentence.end_position(holding.end))
        begin, finish = min(passage.start, slot.start), max(passage.end, slot.end)
        passage = passage_of(paragraph, begin, finish)
        positions = tuple(dict.fromkeys((slot.share.start, slot.last.start)))
        for holder in holders:
            if holder == company and not _OWN_STOCK.search(sentence.text):
                continue
            suggestion = Suggestion(
                _KIND, {"holder": holder, **fields}, (passage,), _confidence(holding.confidence * certainty), _RULE,
                "a share and who holds it",
            )  # fmt: skip
            yield FoundStake(suggestion, paragraph.id, positions, holding.pattern)


def _confidence(likelihood: float) -> float:
    """Return how far a stake is trusted: what is read of the words turned out to be right more often than it seems."""
    return round(min(_MAX_CONFIDENCE, likelihood + _BETTER), 2)


def _number_fields(first: Quantity, last: Quantity) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if first is last:
        fields["percent"] = number_of(first)
    else:
        fields |= {"minimum": number_of(first), "maximum": number_of(last)}
    if first.qualifier:
        fields["qualifier"] = first.qualifier
    return fields


def _without_parcels(found: list[FoundStake]) -> Iterator[FoundStake]:
    """Yield the stakes without those that are only bought as a part of one that is larger: "buys 15 per cent more"."""
    largest: dict[tuple[object, object], float] = {}
    for each in found:
        if each.pattern not in ("verb", _BOUGHT):
            continue
        place = each.suggestion.fields["holder"], each.suggestion.fields.get("company")
        largest[place] = max(largest.get(place, 0), _percent(each.suggestion))
    for each in found:
        place = each.suggestion.fields["holder"], each.suggestion.fields.get("company")
        if each.pattern != _BOUGHT or _percent(each.suggestion) >= largest[place]:
            yield each


def _percent(suggestion: Suggestion) -> float:
    return float(str(suggestion.fields.get("percent", suggestion.fields.get("maximum", 0))))


def _shares_with_holders(finder: HoldingFinder, places: list[int]) -> Iterator[tuple[int, Holding]]:
    """Yield the shares of a sentence whose holders are clear: the place of each, and who holds it.

    Args:
        finder: finds them.
        places: the places of the shares that may be stakes.
    """
    previous: Holding | None = None
    previous_at, is_list = -1, False
    for at in places:
        found = finder.find(at, previous, previous_at, is_list=is_list)
        if found:
            yield at, found
            is_list = True
        previous, previous_at = found, at
