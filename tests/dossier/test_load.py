from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

import pytest

from jvexplore.address import fact_address
from jvexplore.dossier.checks.check_dossier import check_dossier
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import inspect_dossier, load_dossier, make_dossier
from jvexplore.dossier.other_versions import ChangedKey, OtherVersion
from jvexplore.dossier.problem import Problem
from jvexplore.errors import JvexploreError
from jvexplore.toml import TomlError
from jvexplore.unread_value import UnreadValue
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


class Spoil(Protocol):
    """Writes the bakery's dossier down with one passage replaced, and returns the file."""

    def __call__(self, old: str, new: str) -> Path: ...


EDTF = 'write it in EDTF, like "2026", "2027-03-04" or "2027-33" (first quarter)'
BY_EVENT = f'{EDTF}; or by an event, like "event/completion", "after event/completion" or "P5Y after event/completion"'
NUMBER = "must be a number", "write it in digits, without quotes, like 37.5"
SLUG_ONLY = "must be lower-case words joined by hyphens", 'like "minority-rights"'
WHOLE = "must be a whole number", "write it in digits, without quotes, like 1"
DAY = "must be a date", "write it without quotes and without a time, like 2027-03-04"


@pytest.fixture
def spoil(bakery_path: Path, tmp_path: Path) -> Spoil:
    def spoiled(old: str, new: str) -> Path:
        text = bakery_path.read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "spoiled.toml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return spoiled


def test_a_valid_dossier_has_the_values_of_its_file(bakery: Dossier, bakery_path: Path) -> None:
    assert inspect_dossier(bakery_path) == (bakery, [])
    assert bakery.first_source.published == date(2020, 3, 3)
    assert [stake.percent for stake in bakery.facts_of(Stake)] == [Decimal(60), Decimal("37.5"), Decimal("2.5")]
    assert list(bakery.collections) == list(fact_types())
    assert len(bakery.facts) == sum(map(len, bakery.collections.values())) == 14
    assert party_by_id(bakery, "crumb").aliases == ("Crumb",)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("format = 1", "format = 3", Problem("", "format", "3 is newer than this jvexplore", "update jvexplore, and leave the number")),
        ('id = "bakery"', 'id = "The Bakery"', Problem("", "id", "must be lower-case words joined by hyphens", 'like "minority-rights"')),
        ('summary = "', 'sumary = "', Problem("", "sumary", "unknown key", 'did you mean "summary"?')),
        ('holder = "dough"\n', "", Problem("stake/dough", "holder", "is missing", "add it")),
        ('holder = "dough"', 'holdr = "dough"\nholder = "dough"', Problem("stake/dough", "holdr", "unknown key", 'did you mean "holder"?')),
        ('holder = "dough"', 'company = "rising-sun"\nholder = "dough"', Problem("stake/dough", "venture", "is set, and company too", "keep one of them")),
        ('speaker = "ada-crumb"', 'speaker = "ada-crumb"\nspeakers = ["ada-crumb"]', Problem("quote/ada-rise", "speaker", "is set, and speakers too", "keep one of them")),
        ('holder = "dough"', 'xyzzy = 1\nholder = "dough"', Problem("stake/dough", "xyzzy", "unknown key", "remove it")),
        ('name = "Dough Holding"', 'name = " "', Problem("party/dough", "name", "must not be empty", "fill it in")),
        ("percent = 37.5", 'percent = "many"', Problem("stake/dough", "percent", *NUMBER)),
        ("percent = 37.5", "percent = 101", Problem("stake/dough", "percent", "must be 100 or less", "write a smaller number")),
        ("percent = 37.5", "percent = -1", Problem("stake/dough", "percent", "must be 0 or more", "write a larger number")),
        ("percent = 37.5", "percent = []", Problem("stake/dough", "percent", *NUMBER)),
        ('role = "venture"', 'role = "baker"', Problem("party/rising-sun", "role", 'cannot be "baker"', "use venture, shareholder, executive, owner, asset, rival, state, critic or mentioned")),
        ('basis = "stated"', 'basis = "known"', Problem("party/rising-sun", "basis", 'cannot be "known"', "use stated, attributed, derived or editorial")),
        ('of = "party/dough"', 'of = "dough"', Problem("figure/loaves", "of", "must be an address", 'did you mean "party/dough"?')),
        ('when = "2021-34"', 'when = "soon"', Problem("event/opening", "when", '"soon" is not a date that can be read', BY_EVENT)),
        ('when = "2021-34"', 'when = "2021-02-30"', Problem("event/opening", "when", '"2021-02-30" is not a calendar date', "correct it")),
        ('when = "2021-34"', "when = 2021-04-01T08:00:00Z", Problem("event/opening", "when", "must be a date, or given by an event", BY_EVENT)),
        ('when = "2021-34"', 'when = "2021/2020"', Problem("event/opening", "when", '"2021/2020" ends before it begins', "write the earlier date first")),
        ("format = 1", "format = true", Problem("", "format", "must be a whole number", "write format = 2")),
        ("format = 1", "format = 1.0", Problem("", "format", "must be a whole number", "write format = 2")),
        ("published = 2020-03-03", "published = 2020-03-03T10:00:00Z", Problem("", "source.published", *DAY)),
        ("published = 2020-03-03", "published = 0", Problem("", "source.published", *DAY)),
        ("percent = 37.5", 'percent = "37.5"', Problem("stake/dough", "percent", *NUMBER)),
        ("value = 12500", 'value = "12500"', Problem("figure/loaves", "value", *NUMBER)),
        ("value = 12500", "value = nan", Problem("figure/loaves", "value", "must be a number", "write it in digits")),
        ("length = 108", "length = true", Problem("", "source.paragraphs.4.length", *WHOLE)),
        ("passages = [{ paragraph = 4 }]", "passages = 4", Problem("challenge/power", "passages", "must be a list", "put it in brackets")),
        ("passages = [{ paragraph = 4 }]", "passages = [4]", Problem("challenge/power", "passages.1", "must be a table", "write it as keys with values")),
        ('tags = ["bread"]', 'tags = [["bread"]]', Problem("party/crumb", "tags.1", "must be one text, not a list", "write it in quotes, without brackets")),
        ("passages = [{ paragraph = 4 }]", "passages = []", Problem("challenge/power", "passages", "must have at least one entry", "add one")),
        ("passages = [{ paragraph = 4 }]", "passages = [{ paragraph = 0 }]", Problem("challenge/power", "passages.1.paragraph", "must be a paragraph's id", 'like "5", "title" or "wire-3"')),
        ('digest = "sha256:', 'digest = "md5:', Problem("", "source.paragraphs.1.digest", "must be a fingerprint", 'like "sha256:0123456789abcdef"')),
    ],
)  # fmt: skip
def test_a_structural_problem_names_the_entry_and_the_key(old: str, new: str, problem: Problem, spoil: Spoil) -> None:
    dossier, problems = inspect_dossier(spoil(old, new))
    assert problems[:1] == [problem]
    assert len(dossier.facts) == 14


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('holder = "dough"', 'holder = "doug"', Problem("stake/dough", "holder", 'there is no "party/doug"', 'did you mean "party/dough"?')),
        ('speaker = "ada-crumb"', 'speaker = "xyzzyx"', Problem("quote/ada-rise", "speaker", 'there is no "party/xyzzyx"', "add that fact, or fix the reference")),
        ('by = "dough"', 'by = "doug"', Problem("challenge/power", "responses", 'there is no "party/doug"', 'did you mean "party/dough"?')),
        ('about = ["party/rising-sun"]', 'about = ["quote/ada-rise"]', Problem("quote/ada-rise", "about", "refers to itself", "refer to another fact")),
        ('holder = "dough"', 'holder = "rising-sun"', Problem("stake/dough", "holder", "is the company itself", "name the party that holds the stake")),
        ('id = "announcement"', 'id = "opening"', Problem("event/opening-2", "id", "is used 2 times", "make each id unique")),
        ("percent = 37.5", "percent = 47.5", Problem("party/rising-sun", "stakes", "add up to 110 %, more than 100 %", 'say when each stake is held, with "when", "since" or "until", or which is a "part_of" another one')),
        ('derived_from = ["stake/crumb", "stake/dough"]\n', "", Problem("stake/staff", "derived_from", 'is missing: required where basis is "derived"', "list the facts that it is derived from")),
        ('basis = "derived"', 'basis = "stated"', Problem("stake/staff", "basis", 'is "stated", but derived_from is set', 'set it to "derived", or remove derived_from')),
        ('comment = "The article calls them staff only."', "", Problem("party/staff", "comment", 'is missing: required where basis is "editorial"', "name the evidence")),
        ('country = "PT"', 'country = "Portugal"', Problem("party/crumb", "country", "must be two capital letters", 'like "FR"')),
        ('country = "PT"', 'country = "PRT"', Problem("party/crumb", "country", "must be two capital letters", 'like "FR"')),
        ('country = "PT"', 'country = "pt"', Problem("party/crumb", "country", "must be two capital letters", 'like "FR"')),
        ('country = "PT"', 'country = "P"', Problem("party/crumb", "country", "must be two capital letters", 'like "FR"')),
        ('country = "PT"', 'country = ""', Problem("party/crumb", "country", "must be two capital letters", 'like "FR"')),
        ("value = 12500", "value = 1e9999999", Problem("figure/loaves", "value", "has more than 30 digits", "shorten it")),
        ("value = 12500", "value = 0e-9999999", Problem("figure/loaves", "value", "has more than 30 digits", "shorten it")),
        ("percent = 2.5", "percent = 1e-99", Problem("stake/staff", "percent", "has more than 30 digits", "shorten it")),
        ("passages = [{ paragraph = 4 }]", "passages = [{ paragraph = 6 }]", Problem("challenge/power", "passages.1", "there is no paragraph 6", "the source has 5 paragraphs")),
        ("passages = [{ paragraph = 4 }]", "passages = [{ paragraph = 4, start = 3 }]", Problem("challenge/power", "passages.1", "only one of start and end is set", "set both, or neither")),
        ("passages = [{ paragraph = 4 }]", "passages = [{ paragraph = 4, start = 3, end = 3 }]", Problem("challenge/power", "passages.1", "end (3) is not greater than start (3)", "fix the span; end is exclusive")),
        ("passages = [{ paragraph = 4 }]", "passages = [{ paragraph = 4, start = 3, end = 109 }]", Problem("challenge/power", "passages.1", "end (109) is past the end of paragraph 4", "it has 108 characters")),
        ("{ paragraph = 5, start = 88, end = 112,", "{ paragraph = 5, start = 88, end = 999,", Problem("challenge/power", "responses.1.passages.1", "end (999) is past the end of paragraph 5", "it has 113 characters")),
        ("passages = [{ paragraph = 4 }]", 'passages = [{ paragraph = 4, digest = "sha256:0123456789abcdef" }]', Problem("challenge/power", "passages.1", "digest without start and end", "add both, or remove the digest")),
    ],
)  # fmt: skip
def test_an_inconsistency_is_a_problem(old: str, new: str, problem: Problem, spoil: Spoil) -> None:
    dossier, problems = inspect_dossier(spoil(old, new))
    assert problems == [problem]
    assert len(dossier.facts) == 14


def derived(dossier: Dossier, **sources: tuple[str, ...]) -> Dossier:
    """Return a dossier with a derived event for each name, and what it is derived from."""
    event = dossier.facts_of(Event)[0]
    events = [
        replace(
            event,
            id=name,
            basis="derived",
            derived_from=tuple(fact_address("event", source) for source in derived_from),
        )
        for name, derived_from in sources.items()
    ]
    return with_facts(dossier, events=(event, *events))


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ({"a": ("b",), "b": ("opening",)}, []),
        ({"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ("opening",)}, []),
        ({"a": ("b",), "b": ("a",)}, [("b", "a")]),
        ({"x": ("a",), "a": ("b",), "b": ("c",), "c": ("a", "opening")}, [("c", "a")]),
        ({"a": ("b",), "b": ("a", "c"), "c": ("d",), "d": ("c", "b")}, [("b", "a"), ("d", "c"), ("d", "b")]),
    ],
)
def test_a_circular_derivation_is_a_problem(
    sources: dict[str, tuple[str, ...]], told: list[tuple[str, str]], bakery: Dossier
) -> None:
    assert [*check_dossier(derived(bakery, **sources))] == [
        Problem(
            f"event/{name}",
            "derived_from",
            f'circular: "event/{source}" is itself derived from this fact',
            f'remove it, or fix derived_from of "event/{source}"',
        )
        for name, source in told
    ]


def test_a_circular_derivation_may_be_of_any_length(bakery: Dossier) -> None:
    last = 5_000
    circle = {f"e{number}": (f"e{(number + 1) % last}", "e0") for number in range(last)}
    problems = [*check_dossier(derived(bakery, **circle))]
    assert {problem.entry for problem in problems} == {f"event/e{number}" for number in range(last)}


@pytest.mark.parametrize(
    ("old", "new", "address", "problem"),
    [
        ('id = "ada-rise"\n', "", "quote/quote-1", Problem("quote/quote-1", "id", "is missing", "add it")),
        ('id = "ada-rise"', 'id = "Ada!"', "quote/quote-1", Problem("quote/quote-1", "id", *SLUG_ONLY)),
        ('id = "crumb"', 'id = "dough"', "party/dough-2", Problem("party/dough-2", "id", "is used 2 times", "make each id unique")),
    ],
)  # fmt: skip
def test_a_fact_without_an_id_of_its_own_has_a_substitute(
    old: str, new: str, address: str, problem: Problem, spoil: Spoil
) -> None:
    dossier, problems = inspect_dossier(spoil(old, new))
    assert address in dossier.facts
    assert problem in problems


def test_a_problem_is_one_line(bakery_path: Path) -> None:
    problem = Problem("stake/dough", "holder", "is missing", "add it")
    assert problem.as_line(bakery_path) == f"{bakery_path}: stake/dough: holder: is missing; add it"


def test_a_toml_error_names_the_line_and_the_column(spoil: Spoil) -> None:
    path = spoil("format = 1", "format = = 1")
    with pytest.raises(TomlError) as caught:
        load_dossier(path)
    assert str(caught.value) == f"{path}: line 2, column 10: not valid TOML: Invalid value; fix that line"
    path.write_text("a = [1,\n")
    with pytest.raises(TomlError, match="line 1, column 8: not valid TOML"):
        load_dossier(path)
    path.write_text("a = " + "[" * 100_000)
    with pytest.raises(TomlError, match="nested too deeply"):
        load_dossier(path)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JvexploreError, match="check the name"):
        load_dossier(tmp_path / "missing.toml")
    with pytest.raises(JvexploreError, match="name a file, not a folder"):
        load_dossier(tmp_path)
    (tmp_path / "binary.toml").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(JvexploreError, match="not UTF-8 text"):
        load_dossier(tmp_path / "binary.toml")


@pytest.mark.parametrize("text", ["parties = 3", "parties = [1]", "[parties]\na = 1", "source = 1", ""])
def test_a_table_of_the_wrong_shape_is_a_problem(text: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(text)
    dossier, problems = inspect_dossier(path)
    assert dossier.id == "odd"
    assert problems
    assert all(problem.as_line(path).count("\n") == 0 for problem in problems)


def test_a_large_dossier_is_checked_like_a_small_one(bakery_path: Path, tmp_path: Path) -> None:
    entry = '\n[[parties]]\nid = "party-{}"\nname = "P"\ntype = "company"\nrole = "mentioned"\nbasis = "stated"\npassages = [{{ paragraph = 1 }}]\n'
    text = bakery_path.read_text("utf-8") + "".join(map(entry.format, range(1_000)))
    large = tmp_path / "large.toml"
    large.write_text(text, "utf-8")
    dossier, problems = inspect_dossier(large)
    assert dossier
    assert problems == []
    assert len(dossier.facts) == 1_014
    assert all(isinstance(fact, fact_types()[key]) for key, facts in dossier.collections.items() for fact in facts)
    wrong = text.replace('id = "party-500"\nname = "P"', 'id = "party-500"\nnam = "P"').replace(
        "percent = 37.5", "percent = 101"
    )
    large.write_text(wrong, "utf-8")
    assert inspect_dossier(large)[1] == [
        Problem("party/party-500", "nam", "unknown key", 'did you mean "name"?'),
        Problem("party/party-500", "name", "is missing", "add it"),
        Problem("stake/dough", "percent", "must be 100 or less", "write a smaller number"),
    ]


def test_a_fact_without_another_version_is_in_no_conflict() -> None:
    (fact,) = make_dossier({"format": 2, "parties": [{"id": "a", "name": "A", "conflict": []}]}).facts.values()
    assert ([each.key for each in fact.unread], fact.conflict) == (["basis", "type"], ())


def test_a_fact_that_was_changed_in_two_ways_is_a_problem() -> None:
    party = {"id": "a", "name": "A", "conflict": [{"name": "B"}]}
    (fact,) = make_dossier({"format": 2, "parties": [party]}).facts.values()
    assert fact.unread[-1] == UnreadValue(
        "conflict",
        "",
        "was changed in two ways: name is A here, B in the other version",
        "choose with the key c in the program, or keep one version, and delete [[parties.conflict]]",
    )
    assert fact.conflict == (OtherVersion((ChangedKey("name", "A", "B"),)),)
