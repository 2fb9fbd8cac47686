"""Words that people write for a known one, and the command that declares a word that is neither."""

from __future__ import annotations

import pytest

from jvexplore.dossier.vocabulary.categories import CATEGORIES_BY_KIND
from jvexplore.dossier.vocabulary.closed_words import closed_word_remedy, find_closed_word
from jvexplore.dossier.vocabulary.countries import COUNTRIES, country_name
from jvexplore.dossier.vocabulary.country_code import CountryCode
from jvexplore.dossier.vocabulary.known_words import KnownWords, OpenList
from jvexplore.dossier.vocabulary.meant_words import (
    MEANT_CATEGORIES,
    MEANT_CLOSED_WORDS,
    MEANT_COUNTRIES,
    MEANT_ROLES,
    MEANT_VERBS,
    meant_spellings,
)
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES
from jvexplore.dossier.vocabulary.quote_modes import QUOTE_MODES
from jvexplore.dossier.vocabulary.roles import ROLE_WORDINGS
from jvexplore.dossier.vocabulary.statuses import FACT_STATUSES, TERM_STATUSES
from jvexplore.dossier.vocabulary.unknown_words import find_known_word, unknown_word_problem
from jvexplore.dossier.vocabulary.verbs import KNOWN_VERBS
from jvexplore.dossier.writing.typed_words import read_country

_CLOSED = {*PARTY_TYPES, *FACT_STATUSES, *TERM_STATUSES, *QUOTE_MODES}


@pytest.mark.parametrize(
    ("meant", "known"),
    [
        (MEANT_ROLES, {*ROLE_WORDINGS}),
        (MEANT_VERBS, {*KNOWN_VERBS}),
        (MEANT_CLOSED_WORDS, _CLOSED),
        (MEANT_COUNTRIES, {*COUNTRIES}),
        *((words, {*CATEGORIES_BY_KIND[kind]}) for kind, words in MEANT_CATEGORIES.items()),
    ],
)
def test_what_is_meant_is_a_known_word_and_what_is_written_is_none(meant: dict[str, str], known: set[str]) -> None:
    written = [spelling for spelling, _ in meant_spellings(meant)]
    assert meant.keys() - known == set()
    assert known & {*written} == set()
    assert len({*written}) == len(written) >= len(meant)
    assert min(map(len, written)) > 1


@pytest.mark.parametrize(
    ("key", "text", "kind", "word"),
    [
        ("roles", "Buyer", "", "acquirer"),
        ("roles", "CEO", "", "executive"),
        ("verbs", "runs", "", "leads"),
        ("categories", "sales", "figure", "revenue"),
        ("categories", "Shareholder meeting", "event", "shareholder-vote"),
        ("categories", "market capitalisation", "figure", "market-value"),
        ("categories", "m", "figure", ""),
        ("categories", "sales", "term", ""),
    ],
)
def test_a_word_that_people_write_is_the_known_one(key: OpenList, text: str, kind: str, word: str) -> None:
    assert find_known_word(KnownWords(), key, text, kind) == word


def test_a_type_and_a_status_that_people_write() -> None:
    assert find_closed_word("Bank", PARTY_TYPES) == "company"
    assert find_closed_word("planned", FACT_STATUSES) == "expected"
    assert find_closed_word("planned", TERM_STATUSES) == ""
    assert closed_word_remedy("bank", PARTY_TYPES) == 'did you mean "company"?'


@pytest.mark.parametrize("typed", ["UK", "England", "gb", "United Kingdom"])
def test_a_country_that_people_write(typed: str) -> None:
    assert read_country("country", typed) == ("GB", "United Kingdom")


@pytest.mark.parametrize(("typed", "code"), [("eu", "EU"), ("European Union", "EU"), ("UN", "UN")])
def test_a_union_of_countries_is_typed_as_a_file_may_have_it(typed: str, code: str) -> None:
    assert CountryCode().check_value(code) == code
    assert read_country("country", typed) == (code, country_name(code))


@pytest.mark.parametrize(
    ("key", "word", "known", "remedy"),
    [
        ("roles", "Zoo keeper", "acquirer", 'add it as "zoo-keeper" with {}.roles.zoo-keeper="Zoo keepers"'),
        ("verbs", "hires", "", """add it with {}.verbs.hires='["hires", "is hired by"]'"""),
        ("categories", "gossip", "announcement", 'add it with {}.categories.gossip="Gossip"'),
    ],
)
def test_a_command_declares_a_word_that_is_none_of_the_known_ones(
    key: OpenList, word: str, known: str, remedy: str
) -> None:
    problem = unknown_word_problem(KnownWords(), key, word, "event", by_command=True)
    assert problem
    question, _, rest = problem[1].rpartition("? If not, ")
    assert rest == remedy.format("fact edit dossier vocabulary")
    assert question.removeprefix("is it one of ").partition(",")[0] == known
