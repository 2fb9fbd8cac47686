from __future__ import annotations

import re
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.constraints import SLUG
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.writing.proposed_ids import propose_id
from jvexplore.dossier.writing.typed_facts import TypedFact, read_edited_entry, read_new_facts, split_pairs
from jvexplore.errors import JvexploreError
from jvexplore.toml import parse_toml
from tests.dossier.writing.typed_dossier import TYPED_DOSSIER, typed_dossier

_PASSAGE = {"paragraph": "1", "start": 0, "end": 4, "digest": "sha256:0123456789abcdef"}


def _new(kind: str, *pairs: str) -> tuple[TypedFact, ...]:
    return read_new_facts(kind, pairs, typed_dossier(), [_PASSAGE])


def _table(kind: str, *pairs: str) -> dict[str, Any]:
    (fact,) = _new(kind, *pairs)
    return dict(fact.table)


def _new_error(kind: str, *pairs: str, passages: tuple[dict[str, Any], ...] = (_PASSAGE,)) -> str:
    with pytest.raises(JvexploreError) as refused:
        read_new_facts(kind, pairs, typed_dossier(), passages)
    assert refused.value.remedy
    return str(refused.value)


def _edit(table: dict[str, Any], *pairs: str) -> dict[str, Any]:
    return dict(read_edited_entry("stake", table, pairs, typed_dossier()).table)


def test_a_new_stake() -> None:
    (fact,) = _new("stake", "holder=North Fund", "company=wren", "percent=about 24 to 26 %", "status=Agreed")
    assert list(fact.table.items()) == [
        ("id", "north"),
        ("holder", "north"),
        ("company", "wren"),
        ("minimum", 24),
        ("maximum", 26),
        ("qualifier", "about"),
        ("basis", "stated"),
        ("status", "agreed"),
        ("passages", [_PASSAGE]),
    ]
    assert fact.words == (
        "North Fund (holder = north)",
        "Wren AG (company = wren)",
        "about 24 to 26 % (minimum = 24, maximum = 26, qualifier = about)",
        "Agreed (status = agreed)",
        "Stated in the article (basis = stated)",
    )


@pytest.mark.parametrize(
    ("kind", "pairs", "fact_id"),
    [
        ("party", ("name=Bank of Müller & Söhne", "type=company"), "bank-muller-sohne"),
        ("party", ("name=Skov A/S", "type=company"), "skov"),
        ("party", ("name=Onda S.p.A.", "type=company"), "onda"),
        ("party", ("name=The Group of A/S Owners", "type=group"), "group-s-owners"),
        ("stake", ("holder=finch", "company=wren", "percent=5"), "finch-wren"),
        ("stake", ("holder=north", "company=wren", "percent=5"), "north"),
        ("relation", ("subject=okoye", "verb=leads", "object=finch"), "okoye-leads-finch"),
        ("quote", ("speakers=Ana Okoye", "text=We will not sell a single share of it"), "okoye-not-sell-single-share"),
        ("challenge", ("title=The cartel office must agree", "category=antitrust"), "antitrust"),
        ("event", ("title=The board of Wren rejects the offer",), "board-wren-rejects-offer"),
        ("event", ("category=signing",), "signing"),
        ("figure", ("of=term/offer", "value=€21m"), "figure"),
        ("figure", ("of=term/offer", "value=€21m", "category=price"), "offer-price"),
        ("term", ("category=break-fee", "by=finch"), "finch-break-fee"),
        ("term", ("category=offer", "title=Offer for Wren"), "offer-wren"),
        ("stake", ("holder=north", "company=wren", "percent=5", "id=Fund 2"), "fund-2"),
    ],
)
def test_proposed_ids(kind: str, pairs: tuple[str, ...], fact_id: str) -> None:
    assert _table(kind, *pairs)["id"] == fact_id


@pytest.mark.parametrize(
    ("kind", "table", "taken", "fact_id"),
    [
        ("stake", {"holder": "finch"}, (), "finch-2"),
        ("stake", {"holder": "finch"}, ("finch-2", "finch-3"), "finch-4"),
        ("party", {"name": "Finch Group"}, (), "finch-group-2"),
        ("party", {"name": "東京"}, (), "dongjing"),
        ("party", {"name": "!"}, (), "party"),
        ("party", {"name": "Skua & Sons Ltd."}, (), "skua-sons"),
        ("party", {"name": "Tern S.p.A."}, (), "tern"),
        ("party", {"name": "Auk Incorporated"}, (), "auk"),
        ("event", {"title": "Sale of the company"}, (), "sale-company"),
        ("party", {"name": "Ltd"}, (), "ltd"),
        ("party", {"name": "ä" * 6_000}, (), "a" * 80),
        ("event", {"title": f"{'b' * 79} kite rises"}, (), "b" * 79),
        ("figure", {"of": "dossier", "category": "equity-value"}, (), "equity-value"),
        ("event", {}, (), "event"),
    ],
)
def test_a_taken_or_former_id_is_not_proposed(
    kind: str, table: dict[str, Any], taken: tuple[str, ...], fact_id: str
) -> None:
    assert propose_id(kind, table, typed_dossier(), taken) == fact_id


@given(st.sampled_from(sorted(collection_names())), st.text(max_size=80), st.sets(st.text(max_size=9)))
def test_a_proposed_id_is_free_and_an_id(kind: str, text: str, taken: set[str]) -> None:
    table = {"name": text, "title": text, "holder": text, "category": text, "speakers": [text], "text": text}
    found = propose_id(kind, table, typed_dossier(), taken)
    assert found not in taken
    assert f"{kind}/{found}" not in typed_dossier().facts
    assert re.fullmatch(SLUG, found)


def test_a_term_and_its_amount() -> None:
    term, figure = _new("term", "category=break-fee", "by=finch", "to=wren", "amount=up to 21m GBP")
    assert (term.kind, term.table["id"], "amount" in term.table) == ("term", "finch-break-fee", False)
    assert (figure.kind, dict(figure.table)) == (
        "figure",
        {
            "id": "finch-break-fee-amount",
            "category": "fee",
            "value": 21_000_000,
            "unit": "GBP",
            "qualifier": "up to",
            "of": "term/finch-break-fee",
            "basis": "stated",
            "passages": [_PASSAGE],
        },
    )
    assert figure.words == ("up to £21 million (value = 21000000, qualifier = up to, unit = GBP)",)


def test_only_a_term_has_an_amount() -> None:
    assert _new_error("event", "title=Sale", "amount=€21m").startswith('amount: an event has no key "amount"')


@pytest.mark.parametrize(
    ("kind", "pairs", "basis"),
    [
        ("stake", ("holder=north", "company=wren", "percent=5"), "stated"),
        ("stake", ("holder=north", "company=wren", "percent=5", "according_to=okoye"), "attributed"),
        ("stake", ("holder=north", "company=wren", "percent=5", "derived_from=stake/finch"), "derived"),
        ("quote", ("speakers=okoye", "text=No"), "attributed"),
        (
            "stake",
            ("holder=north", "company=wren", "percent=5", "basis=editorial", "comment=By elimination"),
            "editorial",
        ),
    ],
)
def test_usual_basis(kind: str, pairs: tuple[str, ...], basis: str) -> None:
    assert _table(kind, *pairs)["basis"] == basis


@pytest.mark.parametrize(
    ("kind", "pairs", "error"),
    [
        ("stake", ("holder",), '"holder" is not a key with a value; write KEY=VALUE, like percent=48'),
        ("stake", ("=5",), '"=5" is not a key with a value; write KEY=VALUE, like percent=48'),
        ("stake", ("tags=a", "tags=b"), "tags: is given twice; separate several values by commas"),
        ("stake", ("holder=north",), "a stake needs company; add company=…"),
        ("party", ("type=company",), "a party needs name; add name=…"),
        ("party", (), "a party needs name and type; add name=… and type=…"),
        (
            "stake",
            ("holder=north", "company=wren", "percent=120"),
            "percent: must be 100 or less; write a smaller number",
        ),
        (
            "stake",
            ("holder=north", "company=wren", "percent=24", "minimum=20"),
            "minimum: is set, and percent too; keep percent, or minimum and maximum",
        ),
        (
            "stake",
            ("holder=north", "company=wren", "minimum=30", "maximum=20"),
            "minimum: 30 is greater than maximum, 20; swap them",
        ),
        ("figure", ("value=€21m", "unit=USD"), 'unit: is "EUR" in value, and given as well; write it once'),
        ("figure", ("value=about 5", "qualifier="), 'qualifier: is "about" in value, and given as well; write it once'),
        (
            "stake",
            ("id=finch", "holder=north", "company=wren"),
            'id: "finch" is, or was, the id of another stake; leave it out, for north',
        ),
        ("party", ("id=finch-group", "name=A", "type=company"), 'id: "finch-group" is, or was, the id of another party; leave it out, for a'),
        ("party", ("id=", "name=A", "type=company"), "id: must not be empty; leave it out, or write one like finch"),
        ("source", ("title=A",), '"source" is not a kind of fact; name a kind, like stake'),
        ("stake", ("holdr=north", "percent=lots"), 'holdr: a stake has no key "holdr"; did you mean "holder"?'),
        (
            "stake",
            ("holder=north", "company=wren", "percent=5", "basis=editorial"),
            'comment: is missing: required where basis is "editorial"; name the evidence',
        ),
    ],
)  # fmt: skip
def test_wrong_new_facts(kind: str, pairs: tuple[str, ...], error: str) -> None:
    assert _new_error(kind, *pairs) == error


def test_a_stated_fact_needs_its_words() -> None:
    error = _new_error("stake", "holder=north", "company=wren", "percent=5", passages=())
    assert error == 'passages: are missing; name the words that say it, like --words "48 per cent"'


def test_an_editorial_fact_needs_no_words() -> None:
    pairs = ("holder=north", "company=wren", "percent=5", "basis=editorial", "comment=By elimination")
    (fact,) = read_new_facts("stake", pairs, typed_dossier())
    assert "passages" not in fact.table


def test_pairs() -> None:
    assert split_pairs(["according-to=a=b", " text = c "]) == {"according_to": "a=b", "text": " c "}


_STAKE: dict[str, Any] = {"id": "north", "holder": "north", "company": "wren", "x-own": 1, "basis": "stated"}


@pytest.mark.parametrize(
    ("before", "pairs", "changes"),
    [
        ({"percent": 5, "qualifier": "about"}, ("percent=6",), {"percent": 6, "qualifier": "about"}),
        ({"qualifier": "undisclosed"}, ("percent=6",), {"percent": 6}),
        ({"percent": 5}, ("percent=undisclosed",), {"qualifier": "undisclosed"}),
        ({"percent": 5}, ("percent=5 to 7",), {"minimum": 5, "maximum": 7}),
        ({"minimum": 5, "maximum": 7}, ("percent=6 %",), {"percent": 6}),
        ({"minimum": 5, "maximum": 7}, ("maximum=8",), {"minimum": 5, "maximum": 8}),
        ({"percent": 5, "since": "2014"}, ("since=", "until=Q1 2019"), {"percent": 5, "until": "2019-33"}),
        ({"percent": "lots"}, ("tags=a",), {"percent": "lots", "tags": ["a"]}),
        ({"percent": 500}, ("base=votes",), {"percent": 500, "base": "votes"}),
    ],
)
def test_edits(before: dict[str, Any], pairs: tuple[str, ...], changes: dict[str, Any]) -> None:
    assert _edit({**_STAKE, **before}, *pairs) == {**_STAKE, **changes}


@pytest.mark.parametrize(
    ("pairs", "error"),
    [
        ((), "there is nothing to change; write KEY=VALUE, like percent=48"),
        (("id=south",), "id: cannot be edited; rename it, like fact rename stake/finch finch-holdings"),
        (("percent=500",), "percent: must be 100 or less; write a smaller number"),
        (("holder=",), "holder: is missing; add it"),
        (("maximum=",), 'minimum: is set without maximum; write percent = 5, qualifier = "at least", or add maximum'),
        (("basis=derived",), 'derived_from: is missing: required where basis is "derived"; list the facts that it is derived from'),
    ],
)  # fmt: skip
def test_wrong_edits(pairs: tuple[str, ...], error: str) -> None:
    table = {**_STAKE, "minimum": 5, "maximum": 7}
    with pytest.raises(JvexploreError) as refused:
        _edit(table, *pairs)
    assert str(refused.value) == error
    assert table == {**_STAKE, "minimum": 5, "maximum": 7}


def test_an_amount_is_edited_as_a_figure() -> None:
    with pytest.raises(JvexploreError, match="amount: is a figure of its own"):
        read_edited_entry("term", {"id": "offer", "category": "offer"}, ["amount=5"], typed_dossier())


def test_a_dossier_with_new_facts_of_every_kind_has_no_new_problem() -> None:
    document = parse_toml(TYPED_DOSSIER)
    added = [
        ("party", "name=Skua Ltd", "type=company", "role=Bidders", "country=Norway", "aliases=Skua"),
        ("stake", "holder=Skua", "company=Wren AG", "percent=more than half", "status=proposed", "when=by 2027"),
        ("relation", "subject=okoye", "verb=leads", "object=finch", "office=chair", "since=since March 2014"),
        ("quote", "speakers=okoye", "text=[Finch] will wait", "about=dossier, stake/finch"),
        ("challenge", "category=Antitrust", "title=The cartel office", "raised_by=okoye", "status=Response on record"),
        ("event", "category=signing", "title=Signing", "when=Q1 2019", "parties=Finch, Skua"),
        ("figure", "of=Offer for Wren", "value=£4.70 per share", "category=price"),
        ("term", "category=lock-up", "by=finch", "to=wren", "until=five years after completion", "amount=21m GBP"),
    ]
    for kind, *pairs in added:
        dossier = make_dossier(document)
        for fact in read_new_facts(kind, pairs, dossier, [_PASSAGE]):
            document.setdefault(collection_names()[fact.kind], []).append(dict(fact.table))
    written = parse_toml(tomli_w.dumps(document))
    assert written == document
    new = {str(each) for each in dossier_problems(make_dossier(written))}
    assert new - {str(each) for each in dossier_problems(typed_dossier())} == set()
