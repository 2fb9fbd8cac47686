"""The made-up deals are what their tests take them for: each passage is in its source, each reference leads somewhere.

The program finds no problems in them, and makes the sums of `expected.toml`. That it finds the contradictions is tested
in `tests/dossier/contradictions/test_made_up_contradictions.py`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import inspect_dossier, load_dossier
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.moments.written_moment import written_moment
from jvexplore.dossier.stakes.stake_sums import sum_stakes
from jvexplore.dossier.vocabulary.bases import BASES
from jvexplore.dossier.vocabulary.categories import CATEGORIES_BY_KIND, DOSSIER_CATEGORIES
from jvexplore.dossier.vocabulary.paragraph_parts import PARAGRAPH_PARTS
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES
from jvexplore.dossier.vocabulary.quote_modes import QUOTE_MODES
from jvexplore.dossier.vocabulary.roles import ROLE_WORDINGS
from jvexplore.dossier.vocabulary.source_types import SOURCE_TYPES
from jvexplore.dossier.vocabulary.statuses import CHALLENGE_STATUSES, FACT_STATUSES, TERM_STATUSES
from jvexplore.dossier.vocabulary.verbs import KNOWN_VERBS
from jvexplore.reading.qualifier_classes import QualifierClass
from tests.deals.made_up_deals import (
    DEALS,
    FACT_TABLES,
    dossier_facts,
    fact_passages,
    paragraph_texts,
    read_toml,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_STATUSES: Final[dict[str, set[str]]] = {"challenge": set(CHALLENGE_STATUSES), "term": set(TERM_STATUSES)}
_PARTY_KEYS: Final = {
    "party": ("according_to",),
    "relation": ("subject", "object"),
    "stake": ("holder", "company", "via"),
    "quote": ("speakers",),
    "challenge": ("raised_by",),
    "event": ("parties",),
    "figure": (),
    "term": ("by", "to"),
}
"""The keys of each kind that name parties by their bare ids; all have `according_to`."""
_ADDRESS_KEYS: Final = ("of", "about", "part_of", "derived_from", "contradicts")
_MARK_IN_QUOTE: Final = re.compile(r"\[[^]]*\]|…|\.\.\.")
_END_PUNCTUATION: Final = "\"'.,;:!? "

deals = pytest.mark.parametrize("folder", DEALS, ids=lambda folder: folder.name)


def as_list(value: Any) -> list[Any]:
    """Return a value that may be a list of values as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def own_words(dossier: dict[str, Any], kind: str) -> Iterable[str]:
    """Return the words of a kind that a dossier adds to the known ones."""
    declared: Iterable[str] = dossier.get("vocabulary", {}).get(kind, ())
    return declared


def covered_words(passages: Iterable[dict[str, Any]], texts: dict[str, str]) -> str:
    """Return what passages cover, joined by spaces."""
    return " ".join(passage_text(passage, texts) for passage in passages)


def passage_text(passage: dict[str, Any], texts: dict[str, str]) -> str:
    """Return the words of a passage; a whole paragraph where it has no span."""
    if "words" in passage:
        return normalise_text(passage["words"])
    text = texts[passage["paragraph"]]
    return text[passage.get("start", 0) : passage.get("end", len(text))]


def addresses(dossier: dict[str, Any]) -> set[str]:
    """Return everything in a dossier that an address may name."""
    sources = [f"source/{source['id']}" for source in dossier["sources"]]
    paragraphs = [f"paragraph/{part['id']}" for source in dossier["sources"] for part in source["paragraphs"]]
    return {"dossier", *sources, *paragraphs, *(address for address, _ in dossier_facts(dossier))}


def test_there_are_six_deals() -> None:
    assert [folder.name for folder in DEALS] == ["mezara", "penhallow", "rothwald", "skarvik", "skerrow", "tarnholm"]


@deals
def test_the_folder_names_its_dossier(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    assert (dossier["format"], dossier["id"]) == (2, folder.name)
    assert set(dossier) <= {
        "format",
        "id",
        "title",
        "category",
        "summary",
        "tags",
        "sources",
        "vocabulary",
        *FACT_TABLES,
    }
    assert sorted(path.stem for path in (folder / "sources").iterdir()) == sorted(s["id"] for s in dossier["sources"])


@deals
def test_every_paragraph_is_measured(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    texts = paragraph_texts(folder, dossier)
    for source in dossier["sources"]:
        for paragraph in source["paragraphs"]:
            text = texts[paragraph["id"]]
            assert (paragraph["digest"], paragraph["length"]) == (text_digest(text), len(text)), paragraph["id"]


@deals
def test_paragraph_ids_follow_the_rule(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    for at, source in enumerate(dossier["sources"]):
        counts = dict.fromkeys(("body", "title", "standfirst", "caption", "table"), 0)
        for paragraph in source["paragraphs"]:
            part = paragraph.get("part", "body")
            counts[part] += 1
            named = str(counts[part]) if part == "body" else part
            named += f"-{counts[part]}" if part in {"caption", "table"} else ""
            assert paragraph["id"] == (f"{source['id']}-{named}" if at else named)


@deals
def test_every_passage_is_in_its_source(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    texts = paragraph_texts(folder, dossier)
    for address, fact in dossier_facts(dossier):
        assert fact["passages"] or fact["basis"] in {"derived", "editorial"}, address
        for passage in fact_passages(fact):
            words = passage_text(passage, texts)
            if "paragraph" not in passage:
                assert sum(text.count(words) for text in texts.values()) == 1, (address, words)
            else:
                assert words
                assert passage.get("digest") == (text_digest(words) if "start" in passage else None), (address, words)


@deals
def test_every_address_is_there_once(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    every = [address for address, _ in dossier_facts(dossier)]
    former = [
        f"{address.split('/')[0]}/{former}"
        for address, fact in dossier_facts(dossier)
        for former in fact.get("formerly", ())
    ]
    paragraphs = [part["id"] for source in dossier["sources"] for part in source["paragraphs"]]
    for names in (every + former, paragraphs, [source["id"] for source in dossier["sources"]]):
        assert len(names) == len(set(names))


@deals
def test_every_reference_leads_somewhere(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    parties = {party["id"] for party in dossier["parties"]}
    known = addresses(dossier)
    for address, fact in dossier_facts(dossier):
        keys = ("according_to", *_PARTY_KEYS[address.split("/")[0]])
        named = list(chain.from_iterable(as_list(fact.get(key)) for key in keys))
        named += [response["by"] for response in fact.get("responses", ())]
        assert parties.issuperset(named), address
        led_to = chain.from_iterable(as_list(fact.get(key)) for key in _ADDRESS_KEYS)
        assert known.issuperset(led_to), address
        moments = [parse_moment(fact[key]) for key in ("when", "since", "until") if key in fact]
        assert known.issuperset(str(moment.event) for moment in moments if moment.event), address
    for source in dossier["sources"]:
        assert known.issuperset(f"source/{other}" for other in source.get("based_on", ()))


@deals
def test_every_word_is_known(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    assert dossier["category"] in DOSSIER_CATEGORIES
    verbs = {*KNOWN_VERBS, *own_words(dossier, "verbs")} - {"held-a-stake-in"}
    roles = {*ROLE_WORDINGS, *own_words(dossier, "roles")}
    for source in dossier["sources"]:
        assert source["type"] in SOURCE_TYPES
        assert PARAGRAPH_PARTS.keys() >= {part["part"] for part in source["paragraphs"] if "part" in part}
    for address, fact in dossier_facts(dossier):
        kind = address.split("/")[0]
        assert fact["basis"] in BASES, address
        assert fact.get("status") in {None, *_STATUSES.get(kind, set(FACT_STATUSES))}, address
        assert fact.get("mode") in {None, *QUOTE_MODES}, address
        if kind == "party":
            assert (fact["type"] in PARTY_TYPES, fact.get("role", "mentioned") in roles) == (True, True), address
        if kind == "relation":
            assert fact["verb"] in verbs, address
        if "category" in fact:
            assert fact["category"] in {*CATEGORIES_BY_KIND[kind], *own_words(dossier, "categories")}, address


@deals
def test_own_words_are_used(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    used = {fact.get(key) for _, fact in dossier_facts(dossier) for key in ("role", "verb", "category")}
    assert used.issuperset(chain(*(own_words(dossier, kind) for kind in ("roles", "verbs", "categories"))))


@deals
def test_every_quotation_is_what_its_passages_cover(folder: Path) -> None:
    dossier = read_toml(folder / "dossier.toml")
    texts = paragraph_texts(folder, dossier)
    for quote in dossier.get("quotes", ()):
        text = normalise_text(quote["text"]).strip(_END_PUNCTUATION)
        pieces = [re.escape(piece.strip()) for piece in _MARK_IN_QUOTE.split(text)]
        covered = covered_words(quote["passages"], texts).strip(_END_PUNCTUATION)
        assert re.fullmatch(r"\W*(?:.*?\W+)?".join(pieces), covered), (quote["id"], covered)


def expected_addresses(expected: dict[str, Any]) -> Iterator[str]:
    """Yield every address that a file of expected results names."""
    for one in expected.get("sums", ()):
        yield f"party/{one['company']}"
        yield from one["counted"]
    for table in ("contradictions", "changed"):
        for pair in expected.get(table, ()):
            yield from pair.get("found") or pair["written"]
    yield from chain(*expected.get("no_contradictions", ()))


@deals
def test_what_is_expected_is_of_facts_that_are_there(folder: Path) -> None:
    expected = read_toml(folder / "expected.toml")
    assert addresses(read_toml(folder / "dossier.toml")).issuperset(expected_addresses(expected))


@deals
def test_the_sums_name_the_group_of_their_stakes(folder: Path) -> None:
    stakes = dict(dossier_facts(read_toml(folder / "dossier.toml")))
    for expected in read_toml(folder / "expected.toml")["sums"]:
        group = [expected[key] for key in ("company", "base", "status")]
        group += [expected.get(key) for key in ("when", "since", "until")]
        for address in expected["counted"]:
            stake = stakes[address]
            described = [stake["company"], stake.get("base", "capital"), stake.get("status", "actual")]
            assert [*described, *(stake.get(key) for key in ("when", "since", "until"))] == group, address
            assert not stake.get("via"), address
            assert not stake.get("part_of"), address


@deals
def test_the_program_finds_no_problems(folder: Path) -> None:
    dossier, problems = inspect_dossier(folder / "dossier.toml")
    assert list(problems) == []
    assert {*dossier.facts} == {address for address, _ in dossier_facts(read_toml(folder / "dossier.toml"))}


@deals
def test_the_program_makes_the_sums_that_are_expected_and_no_others(folder: Path) -> None:
    dossier = load_dossier(folder / "dossier.toml")
    sums = sum_stakes(stake.position for stake in dossier.facts_of(Stake))
    made = {(each.company, each.base, each.status, each.moment): each for each in sums}
    expected = {
        (
            each["company"],
            each["base"],
            each["status"],
            written_moment(*map(each.get, ("when", "since", "until"))),
        ): each
        for each in read_toml(folder / "expected.toml")["sums"]
    }
    assert made.keys() == expected.keys()
    for group, found in made.items():
        assert [position.address for position in found.positions] == expected[group]["counted"], group
        assert found.lowest == Decimal(str(expected[group]["lowest"])), group
        total = expected[group].get("total")
        is_single = found.total.qualifier_class in {QualifierClass.EXACT, QualifierClass.ABOUT}
        assert (found.total.value if is_single else None) == (None if total is None else Decimal(str(total))), group
        assert not found.is_over, group


def test_together_they_use_every_key() -> None:
    used = {key for folder in DEALS for _, fact in dossier_facts(read_toml(folder / "dossier.toml")) for key in fact}
    assert used >= {
        *("id", "basis", "passages", "description", "comment", "tags", "according_to", "when", "since", "until"),
        *("status", "about", "part_of", "derived_from", "contradicts", "formerly", "origin"),
        *("name", "type", "role", "aliases", "country", "unnamed", "identifiers"),
        *("subject", "verb", "object", "office"),
        *("holder", "company", "percent", "minimum", "maximum", "qualifier", "base", "via", "consideration"),
        *("speakers", "text", "mode", "audience", "title", "category", "raised_by", "responses", "parties"),
        *("of", "value", "unit", "per", "equivalents", "by", "to"),
    }
