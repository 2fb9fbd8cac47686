from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.constraints import SLUG
from jvexplore.dossier.vocabulary.declared_words import read_declared_words
from jvexplore.dossier.vocabulary.known_words import DeclaredWords, KnownWords, OpenList
from jvexplore.dossier.vocabulary.unknown_words import unknown_word_problem
from jvexplore.dossier.vocabulary.verbs import VerbPhrases
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.toml import parse_toml
from tests.growth import assert_linear, repeat

_KNOWN = KnownWords(
    DeclaredWords(
        roles={"pension-trustee": "Pension trustees"},
        categories={"golden-share": "Golden share"},
        verbs={"hosts": VerbPhrases("hosts", "is hosted by")},
    )
)


@pytest.mark.parametrize(
    ("key", "word", "kind"),
    [
        ("roles", "shareholder", ""),
        ("roles", "state", ""),
        ("roles", "pension-trustee", ""),
        ("verbs", "owns", ""),
        ("verbs", "stays-away-from", ""),
        ("verbs", "held-a-stake-in", ""),
        ("verbs", "hosts", ""),
        ("categories", "break-fee", "term"),
        ("categories", "golden-share", "term"),
        ("categories", "golden-share", "event"),
        ("categories", "joint-venture", "dossier"),
    ],
)
def test_known_and_declared_words_are_no_problem(key: OpenList, word: str, kind: str) -> None:
    assert unknown_word_problem(_KNOWN, key, word, kind) is None


@pytest.mark.parametrize(
    ("key", "word", "kind", "meant"),
    [
        ("roles", "Shareholders", "", "shareholder"),
        ("roles", "share_holder", "", "shareholder"),
        ("roles", "Joint venture", "", "venture"),
        ("roles", "Pension Trustee", "", "pension-trustee"),
        ("roles", "board members", "", "director"),
        ("verbs", "is on the board of", "", "sits-on-board-of"),
        ("verbs", "implicitly_backs", "", "tacitly-backs"),
        ("categories", "Put option", "term", "put-option"),
        ("categories", "earnout", "term", "earn-out"),
        ("categories", "Debt-for-equity swap", "term", "debt-swap"),
    ],
)
def test_another_spelling_or_a_name_leads_to_the_word(key: OpenList, word: str, kind: str, meant: str) -> None:
    singular = {"roles": "role", "verbs": "verb", "categories": "category"}[key]
    assert unknown_word_problem(_KNOWN, key, word, kind) == (f'unknown {singular} "{word}"', f'did you mean "{meant}"?')


@pytest.mark.parametrize(
    ("key", "word", "kind", "problem"),
    [
        (
            "roles",
            "advisor",
            "",
            ('unknown role "advisor"', 'did you mean "adviser"?'),
        ),
        (
            "roles",
            "analist",
            "",
            (
                'unknown role "analist"',
                'did you mean "analyst"? If not, add it to [vocabulary]: roles = { analist = "Analists" }',
            ),
        ),
        (
            "roles",
            "Zoo keeper",
            "",
            (
                'unknown role "Zoo keeper"',
                'add it as "zoo-keeper" to [vocabulary]: roles = { zoo-keeper = "Zoo keepers" }',
            ),
        ),
        ("roles", "?", "", ('unknown role "?"', "write lower-case words joined by hyphens")),
        (
            "verbs",
            "employs",
            "",
            ('unknown verb "employs"', 'did you mean "works-for", with subject and object swapped?'),
        ),
        (
            "verbs",
            "aims-to-buy",
            "",
            (
                'unknown verb "aims-to-buy"',
                'add it to [vocabulary]: verbs = { aims-to-buy = ["aims to buy", "is intended to be bought by"] }',
            ),
        ),
        (
            "verbs",
            "cooperates-with",
            "",
            (
                'unknown verb "cooperates-with"',
                'add it to [vocabulary]: verbs = { cooperates-with = ["cooperates with"] }',
            ),
        ),
        (
            "verbs",
            "besitzt",
            "",
            ('unknown verb "besitzt"', 'add it to [vocabulary]: verbs = { besitzt = ["besitzt", "…"] }'),
        ),
        (
            "categories",
            "break-fee",
            "event",
            (
                '"break-fee" is a category of terms',
                'add it to [vocabulary]: categories = { break-fee = "Break fee" }',
            ),
        ),
        (
            "categories",
            "approval",
            "figure",
            (
                '"approval" is a category of terms and events',
                'add it to [vocabulary]: categories = { approval = "Approval" }',
            ),
        ),
        (
            "categories",
            "x" * 100,
            "term",
            (f'unknown category "{"x" * 60}…"', "write lower-case words joined by hyphens"),
        ),
    ],
)
def test_what_is_wrong_with_an_unknown_word(key: OpenList, word: str, kind: str, problem: tuple[str, str]) -> None:
    assert unknown_word_problem(_KNOWN, key, word, kind) == problem


@pytest.mark.parametrize(
    ("key", "word", "kind"),
    [("roles", "zoo-keeper", ""), ("verbs", "cooks-for", ""), ("categories", "break-fee", "event")],
)
def test_what_the_remedy_says_declares_the_word(key: OpenList, word: str, kind: str) -> None:
    known = KnownWords()
    problem = unknown_word_problem(known, key, word, kind)
    assert problem
    declared, problems = read_declared_words(parse_toml(problem[1].partition("[vocabulary]: ")[2]))
    assert problems == []
    assert unknown_word_problem(KnownWords(declared), key, word, kind) is None


@given(st.text())
def test_an_id_made_of_a_text_is_one(text: str) -> None:
    word_id = as_word_id(text)
    assert not word_id or re.fullmatch(SLUG, word_id)


@given(st.from_regex(SLUG, fullmatch=True))
def test_an_id_stays_as_it_is(word_id: str) -> None:
    assert as_word_id(word_id) == word_id


@given(st.sampled_from(["roles", "verbs", "categories"]), st.text(), st.sampled_from(["term", "rumour", ""]))
def test_any_text_is_answered(key: OpenList, word: str, kind: str) -> None:
    problem = unknown_word_problem(_KNOWN, key, word, kind)
    assert problem is None or all(problem)


@pytest.mark.parametrize("part", ["a", "-", "share_"])
def test_the_time_grows_with_the_word_and_no_faster(part: str, harm: int) -> None:
    assert_linear(lambda word: unknown_word_problem(_KNOWN, "roles", word), repeat(part), 1_000 * harm)
