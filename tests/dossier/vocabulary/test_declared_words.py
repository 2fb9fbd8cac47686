from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.vocabulary.declared_words import VocabularyProblem, read_declared_words
from jvexplore.dossier.vocabulary.known_words import DeclaredWords, KnownWords
from jvexplore.toml import parse_toml


def _declared(text: str) -> tuple[DeclaredWords, list[VocabularyProblem]]:
    return read_declared_words(parse_toml(text))


def test_declared_words_are_worded_as_declared() -> None:
    words, problems = _declared(
        """
        roles = { pension-trustee = "Trustees of the pension fund", psc = "Persons with significant control" }
        categories = { golden-share = "Golden share (state)", debt = "Debt" }
        verbs = { hosts = ["gives a home to", "lives with"], trades-with = "trades with", meets = ["meets"] }
        """
    )
    known = KnownWords(words)
    assert problems == []
    assert known.role_name("pension-trustee") == "Trustee of the pension fund"
    assert known.role_heading("pension-trustee") == "Trustees of the pension fund"
    assert known.role_name("psc") == known.role_heading("psc") == "Persons with significant control"
    assert known.category_name("term", "golden-share") == "Golden share (state)"
    assert known.category_name("event", "debt") == "Debt"
    assert known.verb_phrases("hosts") == ("gives a home to", "lives with")
    assert known.verb_phrases("trades-with") == ("trades with", "trades with")
    assert known.verb_phrases("meets") == ("meets", "meets")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('roles = "x"', ("roles", "must be a table", "write it as keys with values")),
        ("roles = { zoo = 3 }", ("roles.zoo", "must be text", "put it in quotes")),
        ('roles = { zoo = " " }', ("roles.zoo", "must not be empty", "fill it in")),
        (
            'roles = { "Zoo Keeper" = "Zoo keepers" }',
            ("roles.Zoo Keeper", "must be lower-case words joined by hyphens", 'like "zoo-keeper"'),
        ),
        ('roles = { "!" = "x" }', ("roles.!", "must be lower-case words joined by hyphens", 'like "golden-share"')),
        (
            'roles = { shareholder = "Members" }',
            ("roles.shareholder", "is a known role, “Shareholders”", "remove it, or use another id"),
        ),
        (
            'roles = { state = "States" }',
            ("roles.state", "is a known role, “Governments”", "remove it, or use another id"),
        ),
        (
            'categories = { loan = "Credit" }',
            ("categories.loan", "is a known category, “Loan”", "remove it, or use another id"),
        ),
        (
            'verbs = { leads = ["heads", "is headed by"] }',
            ("verbs.leads", "is a known verb, “leads” / “is led by”", "remove it, or use another id"),
        ),
        (
            'verbs = { hosts = ["a", "b", "c"] }',
            ("verbs.hosts", "must be one or two phrases", 'like ["hosts", "is hosted by"]'),
        ),
        ("verbs = { hosts = [] }", ("verbs.hosts", "must be one or two phrases", 'like ["hosts", "is hosted by"]')),
        ('verbs = { hosts = ["a", 1] }', ("verbs.hosts", "must be text", "put it in quotes")),
        ('rolls = { zoo = "Zoos" }', ("rolls", "unknown key", "use roles, categories or verbs")),
    ],
)
def test_what_does_not_fit_is_a_problem_and_the_rest_counts(text: str, problem: tuple[str, str, str]) -> None:
    key = text.partition(" ")[0]
    lines = {
        "roles": "roles.abbot = 'Abbots'",
        "categories": "categories.toll = 'Toll'",
        "verbs": "verbs.hugs = 'hugs'",
    }
    others = "\n".join(line for other, line in lines.items() if other != key)
    words, problems = _declared(f"{text}\n{others}")
    assert problems == [problem]
    assert key == "roles" or words.roles["abbot"] == "Abbots"
    assert key == "categories" or words.categories["toll"] == "Toll"
    assert key == "verbs" or words.verbs["hugs"] == ("hugs", "hugs")


def test_a_word_with_a_wrong_wording_is_declared_and_worded_by_rule() -> None:
    words, _ = _declared("roles = { zoo-keeper = 3 }\ncategories = { toll = 3 }\nverbs = { hosts = 3 }")
    assert words.roles == {"zoo-keeper": "Zoo keepers"}
    assert words.categories == {"toll": "Toll"}
    assert words.verbs == {"hosts": ("hosts", "is hosted by")}


def test_a_known_word_keeps_its_wording() -> None:
    words, _ = _declared(
        """
        roles = { shareholder = "Members" }
        categories = { loan = "Credit" }
        verbs = { leads = ["heads", "is headed by"] }
        """
    )
    known = KnownWords(words)
    assert known.role_heading("shareholder") == "Shareholders"
    assert known.category_name("term", "loan") == known.category_name("event", "loan") == "Loan"
    assert known.verb_phrases("leads") == ("leads", "is led by")


@pytest.mark.parametrize(
    "text",
    [
        'roles = { shareholder = "Shareholders", state = "Governments" }',
        'categories = { loan = "Loan" }',
        'verbs = { competes-with = ["competes with"], leads = ["leads", "is led by"] }',
        "",
    ],
)
def test_a_known_word_with_its_own_wording_is_no_problem(text: str) -> None:
    assert _declared(text)[1] == []


_VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["hosts", "loan", "state", "leads", "zoo"]) | st.text(), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(_VALUES | st.dictionaries(st.sampled_from(["roles", "categories", "verbs"]), _VALUES))
def test_any_value_is_read(table: object) -> None:
    words, problems = read_declared_words(table)
    assert all(isinstance(problem, VocabularyProblem) and problem.what and problem.remedy for problem in problems)
    assert all((*words.roles.values(), *words.categories.values(), *words.verbs.values()))
