"""What a provider invents does not get through; what it reads well does."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.suggest import Suggestion
from jvexplore.suggest.article_reading import ArticleReading
from jvexplore.suggest.grounding.ground_suggestions import ground_suggestion
from tests.suggest.gold_texts import TUNED, read_gold_texts
from tests.suggest.honest_claims import honest_claims
from tests.suggest.inventions_files import article_readings, read_inventions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest import Claim
    from tests.suggest.inventions_files import Invention

FLAWS: Final = ("cut", "elsewhere", "kind", "merged", "name", "number")
LEAST: Final = 200
REAL: Final = ("actual", "met", None)


def _kept(invention: Invention) -> list[Suggestion]:
    reading = article_readings()[invention.text]
    grounded = [ground_suggestion(each, reading) for each in invention.proposals()]
    return [each for each in grounded if isinstance(each, Suggestion)]


def test_there_are_enough_inventions_of_each_kind() -> None:
    counted = Counter(each.flaw for each in read_inventions())
    assert sum(counted.values()) >= LEAST
    assert min(counted[each] for each in FLAWS) >= 20


@pytest.mark.parametrize("flaw", FLAWS)
def test_what_is_not_there_does_not_get_through(flaw: str) -> None:
    listed = [each for each in read_inventions() if each.flaw == flaw and not each.needs_reading]
    assert [each.claim for each in listed if _kept(each)] == []


def test_one_in_ten_gets_through_at_most_of_what_must_be_understood() -> None:
    listed = [each for each in read_inventions() if each.needs_reading]
    told_as_real = [each.claim for each in listed if any(one.fields.get("status") in REAL for one in _kept(each))]
    assert len(listed) >= 60
    assert len(told_as_real) <= len(listed) / 10, told_as_real


def test_honest_claims_get_through() -> None:
    claims = kept = 0
    for text in read_gold_texts(TUNED):
        reading = ArticleReading(text.article)
        for claim in honest_claims(text):
            claims += 1
            kept += isinstance(ground_suggestion(claim, reading), Suggestion)
    assert claims > 500
    assert kept >= 0.95 * claims, f"{kept} of {claims}"


def _spoilt(claim: Claim) -> Iterator[Claim]:
    """Yield a claim with a number, a unit, a date, a name, a word or its words changed."""
    fields = claim.fields
    for key in ("value", "percent", "minimum", "maximum"):
        if key in fields:
            yield claim._replace(fields={**fields, key: float(str(fields[key])) * 1.37})
    if "unit" in fields:
        yield claim._replace(fields={**fields, "unit": "ISK"})
    if "when" in fields:
        yield claim._replace(fields={**fields, "when": "2019-11"})
    for key in ("holder", "subject", "name"):
        if key in fields:
            yield claim._replace(fields={**fields, key: f"{fields[key]} Zorblatt"})
    if "text" in fields:
        yield claim._replace(fields={**fields, "text": f"{fields['text']} forever"})
    yield claim._replace(words=f"{claim.words} forever")


def test_an_honest_claim_with_one_thing_changed_does_not_get_through() -> None:
    kept, spoilt = [], 0
    for text in read_gold_texts(TUNED):
        reading = ArticleReading(text.article)
        for claim in honest_claims(text):
            for changed in _spoilt(claim):
                spoilt += 1
                kept += [changed] if isinstance(ground_suggestion(changed, reading), Suggestion) else []
    assert spoilt > 2000
    assert kept == []
