"""Providers that are installed beside the rules: found, merged with them, kept to the article, their failures told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.suggest.make_article import make_article
from jvexplore.suggest.providers import RULES, load_provider, provider_names
from jvexplore.suggest.suggest_facts import SuggestedFacts, suggest_facts

if TYPE_CHECKING:
    from jvexplore.suggest import Article

PACKAGE = Path(__file__).parent / "provider_package"
TEXT = "Finch owns 24% of Ona, its annual report shows."


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the package on the path, as if it had been installed there."""
    monkeypatch.syspath_prepend(str(PACKAGE))


def article(text: str = TEXT) -> Article:
    return make_article([("1", "body", text)])


def suggested(*names: str) -> SuggestedFacts:
    return suggest_facts(article(), [load_provider(each) for each in names])


def test_installed_providers_are_found() -> None:
    names = provider_names()
    assert names[0] == RULES
    assert {"brindle", "brindle-claims"} <= {*names}


def test_suggestions_of_another_provider() -> None:
    [stake] = suggested("brindle").suggestions
    assert stake.fields == {"holder": "Finch", "company": "Ona", "percent": 24}
    assert (stake.rule, stake.confidence, stake.needs) == ("brindle/owns", 0.8, ())
    assert stake.passages[0].exact == "Finch owns 24% of Ona"


def test_claims_get_their_place_and_inventions_are_dropped() -> None:
    found = suggested("brindle-claims")
    [stake] = found.suggestions
    assert (stake.passages[0].start, stake.passages[0].end, stake.rule) == (0, 21, "brindle-claims")
    assert found.dropped == {"number": 1}


def test_agreement_raises_confidence() -> None:
    alone = {name: suggested(name).suggestions for name in (RULES, "brindle", "brindle-claims")}
    [of_rules] = [each for each in alone[RULES] if each.kind == "stake"]
    [together] = [each for each in suggested(RULES, "brindle").suggestions if each.kind == "stake"]
    assert together.confidence > max(of_rules.confidence, alone["brindle"][0].confidence)
    [of_three] = [each for each in suggested(RULES, "brindle", "brindle-claims").suggestions if each.kind == "stake"]
    assert together.confidence <= of_three.confidence <= 0.99


def test_the_same_provider_does_not_agree_with_itself() -> None:
    provider = load_provider("brindle")
    twice = provider._replace(suggest=lambda given: [*provider.suggest(given), *provider.suggest(given)])
    [stake] = suggest_facts(article(), [twice]).suggestions
    assert stake.confidence == 0.8


def test_rubbish_is_dropped() -> None:
    found = suggested("brindle-rubbish", "brindle")
    assert len(found.suggestions) == 1
    assert sum(found.dropped.values()) == 18


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("brindle-broken", 'the provider "brindle-broken" failed: ZeroDivisionError: first line second line'),
        ("brindle-missing", 'the provider "brindle-missing" (brindle:nothing_there) cannot be loaded'),
        ("brindle-number", 'the provider "brindle-number" (brindle:NUMBER) is no function'),
        ("brindel", 'there is no provider "brindel"; did you mean "brindle"?'),
    ],
)
def test_what_goes_wrong_is_told_in_a_line(name: str, told: str) -> None:
    with pytest.raises(JvexploreError) as raised:
        suggested(name)
    assert str(raised.value).startswith(told)
    assert "\n" not in str(raised.value)


def test_who_receives_the_text_is_known() -> None:
    assert load_provider("brindle-far").receiver == "brindle.example"
    assert load_provider("brindle").receiver == ""
