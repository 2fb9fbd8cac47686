"""The dossier that ships with jvexplore: is it sound, and does it hold what the article says?"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import inspect_dossier, load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.timeline import dated_facts

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier, Fact

_LOST = ("mail.ru", "mail-ru")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier(bundled_dossier_path())


def test_the_bundled_dossier_has_no_problems() -> None:
    assert inspect_dossier(bundled_dossier_path())[1] == []


def test_it_says_which_article_it_is_about(dossier: Dossier) -> None:
    source = dossier.first_source
    assert (dossier.id, source.publisher, str(source.published), source.language) == (
        "aliexpress-russia",
        "Financial Times",
        "2018-09-11",
        "en",
    )
    assert len(source.paragraphs) == 17
    assert all(paragraph.digest and paragraph.length for paragraph in source.paragraphs)


def test_it_holds_facts_of_every_kind(dossier: Dossier) -> None:
    assert {key: len(facts) for key, facts in dossier.collections.items()} == {
        "parties": 25,
        "relations": 38,
        "stakes": 5,
        "quotes": 7,
        "challenges": 6,
        "events": 14,
        "figures": 10,
        "terms": 2,
    }


def test_the_stakes_are_the_whole_venture(dossier: Dossier) -> None:
    stakes = [stake for stake in dossier.facts_of(Stake) if stake.company == "aliexpress-russia"]
    assert {stake.holder: stake.percent for stake in stakes} == {
        "alibaba": 48,
        "megafon": 24,
        "mail-ru": 15,
        "rdif": 13,
    }
    assert sum(stake.percent or 0 for stake in stakes) == 100
    assert all(stake.id == stake.holder and stake.status == "agreed" for stake in stakes)


def test_the_stake_that_is_swapped_is_a_former_one_and_found_at_its_former_address(dossier: Dossier) -> None:
    stake = dossier.fact_at(Address("relation/megafon-held-a-stake-in-mail-ru"))
    assert isinstance(stake, Stake)
    assert (stake.holder, stake.company, stake.status) == ("megafon", "mail-ru", "former")
    assert stake.percent == 10


def test_the_russian_partners_together_have_more_than_alibaba(dossier: Dossier) -> None:
    figure = next(figure for figure in dossier.facts_of(Figure) if figure.id == "russian-partners-share")
    assert (figure.value, figure.unit, figure.basis) == (Decimal(52), "percent", "derived")
    assert figure.derived_from == ("stake/megafon", "stake/mail-ru", "stake/rdif")
    assert figure.value == sum(
        stake.percent or 0 for stake in dossier.facts_of(Stake) if stake.address in figure.derived_from
    )


def test_derived_facts_are_computed_correctly(dossier: Dossier) -> None:
    stakes = {stake.id: stake.percent or Decimal() for stake in dossier.facts_of(Stake)}
    values = {figure.id: figure.value or Decimal() for figure in dossier.facts_of(Figure)}
    assert values["megafon-stake-value"] == values["deal-value"] * stakes["megafon"] / 100
    population, share = values["russia-population"], values["russia-daily-internet-share"]
    assert values["russia-daily-internet-users"] == population * share / 100


@pytest.mark.parametrize(
    ("figure_id", "value", "unit", "qualifier"),
    [
        ("deal-value", 2_000_000_000, "USD", "roughly"),
        ("vk-users", 97_000_000, "monthly active users", ""),
        ("megafon-subscribers", 80_000_000, "mobile subscribers", "nearly"),
        ("russia-population", 145_000_000, "people", ""),
        ("russia-daily-internet-share", 50, "percent", "more than"),
        ("jailed-users", 600, "users", "more than"),
        ("megafon-swapped-stake", 10, "percent", ""),
    ],
)
def test_figures_keep_unit_and_hedge(dossier: Dossier, figure_id: str, value: int, unit: str, qualifier: str) -> None:
    figure = next(figure for figure in dossier.facts_of(Figure) if figure.id == figure_id)
    assert (figure.value, figure.unit, figure.qualifier) == (Decimal(value), unit, qualifier)


def test_every_quote_has_its_speaker(dossier: Dossier) -> None:
    opening = {quote.id: (quote.speakers[0], " ".join(quote.text.split()[:4])) for quote in dossier.facts_of(Quote)}
    assert opening == {
        "dobrodeev-number-one": ("dobrodeev", "Russia has never had"),
        "dobrodeev-experiments": ("dobrodeev", "We’re going to do"),
        "dobrodeev-formats": ("dobrodeev", "It might be video"),
        "evans-social": ("evans", "How do you take"),
        "evans-integration": ("evans", "How do you get"),
        "dmitriev-data": ("dmitriev", "User data will be"),
        "mail-ru-legally-required": ("mail-ru", "What the critics object"),
    }
    assert {quote.id: quote.audience for quote in dossier.facts_of(Quote) if quote.audience} == {
        "dobrodeev-number-one": "reporters"
    }
    assert all(quote.about for quote in dossier.facts_of(Quote))
    assert [quote.id for quote in dossier.facts_of(Quote) if quote.is_reported] == [
        "dmitriev-data",
        "mail-ru-legally-required",
    ]


def test_each_quote_is_as_long_as_its_span(dossier: Dossier) -> None:
    """Normalising these texts keeps their length, so that it can be told without the article."""
    for quote in dossier.facts_of(Quote):
        if quote.is_reported:
            continue
        (passage,) = quote.passages
        assert passage.start is not None
        assert passage.end is not None
        assert len(quote.text) == passage.end - passage.start
        assert '"' not in quote.text
        assert "'" not in quote.text
    assert any("[That’s]" in quote.text for quote in dossier.facts_of(Quote))


def test_challenges_name_those_who_raise_them_and_respond(dossier: Dossier) -> None:
    found = {
        challenge.category: (
            challenge.status,
            challenge.raised_by,
            [response.by for response in challenge.responses],
        )
        for challenge in dossier.facts_of(Challenge)
    }
    assert found == {
        "logistics": ("open", (), []),
        "data-localisation": ("answered", ("kremlin",), ["dmitriev"]),
        "censorship": ("disputed", ("internet-freedom-advocates", "durov"), ["mail-ru", "mail-ru"]),
        "social-commerce": ("open", ("evans",), []),
        "integration": ("open", ("evans",), []),
        "politics": ("open", (), []),
    }
    assert all(challenge.about for challenge in dossier.facts_of(Challenge))


def test_the_timeline_runs_from_2014_to_2019(dossier: Dossier) -> None:
    dates = {event.id: event.when or "" for _, event in dated_facts(dossier)}
    assert [event for event, when in dates.items() if not when.startswith("..")] == [
        "vk-purchase",
        "vk-censorship",
        "ma-retirement-announced",
        "deal-announced",
        "vladivostok-discussion",
        "deal-signed",
        "deal-close",
        "ma-retirement",
    ]
    assert (dates["vk-purchase"], dates["deal-announced"], dates["deal-close"]) == ("2014", "2018-09-11", "2019-33")
    assert (dates["ma-retirement-announced"], dates["ma-retirement"]) == ("2018-09-10", "2019")


def test_every_paragraph_has_a_fact(dossier: Dossier) -> None:
    reference_index = ReferenceIndex(dossier)
    assert [each for each in dossier.paragraphs if not reference_index.facts_on_paragraph(each)] == []


def test_every_span_is_within_its_paragraph(dossier: Dossier) -> None:
    for fact in dossier.facts.values():
        for key, passage in fact.all_passages():
            where = f"{fact.address}: {key}"
            assert passage.start is not None, where
            assert passage.end is not None, where
            assert passage.digest, where
            length = dossier.paragraphs[passage.paragraph].length
            assert length is not None
            assert 0 <= passage.start < passage.end <= length, where


def test_every_party_is_named_by_another_fact(dossier: Dossier) -> None:
    reference_index = ReferenceIndex(dossier)
    assert [
        party.id for party in dossier.facts_of(Party) if not reference_index.incoming_references(party.address)
    ] == []


def _rests_on_the_lost_name(fact: Fact) -> bool:
    return any(name in repr(fact).lower() for name in _LOST)


def test_facts_that_rely_on_the_missing_name_are_editorial(dossier: Dossier) -> None:
    """The name is not in the copy that the dossier was made from, so the article cannot be said to state it."""
    resting = [fact for fact in dossier.facts.values() if _rests_on_the_lost_name(fact)]
    assert {"party/mail-ru", "stake/mail-ru", "stake/megafon", "challenge/censorship"} <= {
        fact.address for fact in resting
    }
    for fact in resting:
        assert fact.basis in ("editorial", "derived"), fact.address
        assert fact.comment, fact.address
        if fact.basis == "editorial":
            assert "name missing in the source copy; Mail.ru Group according to public record" in fact.comment


def test_no_other_fact_is_editorial(dossier: Dossier) -> None:
    for fact in dossier.facts.values():
        assert fact.basis != "editorial" or _rests_on_the_lost_name(fact), fact.address


def test_statements_of_people_are_attributed(dossier: Dossier) -> None:
    attributed = {fact.address for fact in dossier.facts.values() if fact.basis == "attributed"}
    assert {"figure/jailed-users", "event/vk-censorship", "challenge/integration"} <= attributed
    answers = {
        response.by
        for fact in dossier.facts.values()
        if isinstance(fact, Challenge)
        for response in fact.responses
        if response.text
    }
    assert answers == {"dmitriev", "mail-ru"}
