"""Whatever words a verb is made of, it can be read both ways, in one line and in good time."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore.dossier.grammar.verb_plurals import plural_verb
from jvexplore.dossier.vocabulary.verbs import verb_phrases
from jvexplore.reading.wordlists import word_set
from tests.growth import assert_linear, repeat

WORDS = st.sampled_from(
    sorted(
        word_set(
            """
    is was are has had have may will not to be been being by with of in to for a the jointly no longer never
    owned sold buys took plans planned wants acquire own shares stake adviser larger than co over out besitzt
    123 does did
    """
        )
    )
)


@given(st.lists(WORDS, min_size=1, max_size=14).map("-".join))
@example("soon-been-by")
def test_any_words_give_two_phrases_in_one_line(verb: str) -> None:
    for phrase in verb_phrases(verb):
        assert phrase
        assert phrase == " ".join(phrase.split())
        assert "←" not in phrase
        assert plural_verb(phrase)


@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,5}", fullmatch=True))
def test_any_id_can_be_read(verb: str) -> None:
    forward, backward = verb_phrases(verb)
    assert forward
    assert backward
    assert len(backward) < 2 * len(verb) + 60


@given(st.lists(WORDS, min_size=1, max_size=8).map("-".join))
@example("to-no-to")
def test_a_negation_is_never_lost_nor_made(verb: str) -> None:
    negations = {"not", "no", "never", "cannot"}
    forward, backward = verb_phrases(verb)
    told = backward.replace("“", " ").replace("”", " ")
    assert bool(negations & set(forward.split())) == bool(negations & set(told.split()))


@pytest.mark.parametrize("part", ["a", "a-", "-", "is-", "co-", "aeiou", "s", "jointly-", "to-be-", "with-", "ee"])
def test_the_time_grows_with_the_verb_and_no_faster(part: str, harm: int) -> None:
    assert_linear(lambda verb: plural_verb(verb_phrases(verb).forward), repeat(part), 1_000 * harm)
