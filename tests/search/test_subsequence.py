from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.search.subsequence import SubsequenceMatcher
from tests.growth import assert_linear, repeat

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "|stake/alibaba|alibaba|alibaba group holds 48 % of mail.ru|"


@pytest.mark.parametrize(
    "typed", ["stk alib", "alib stk", "a", "al", "stake/alibaba", "stk/alb", "mlru", "hld 48", "%"]
)
def test_the_letters_of_each_word_stand_in_one_word(typed: str) -> None:
    assert SubsequenceMatcher(typed).match_score(TEXT) > 0
    assert SubsequenceMatcher(typed.upper()).find_matches(["", TEXT]) == [
        (SubsequenceMatcher(typed).match_score(TEXT), 1)
    ]


@pytest.mark.parametrize("typed", ["", "tke", "stk xyz", "ab", "alibabagroup", "kts", "[", "^", "a]b-c"])
def test_letters_of_other_words_in_another_order_or_too_few_are_not_found(typed: str) -> None:
    assert SubsequenceMatcher(typed).match_score(TEXT) == 0
    assert SubsequenceMatcher(typed).find_matches([TEXT]) == []


def test_letters_close_together_are_better() -> None:
    scores = [SubsequenceMatcher("dobr").match_score(text) for text in ("dobrodeev", "dobeer", "dxoxbxr")]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1


def test_the_letters_are_marked() -> None:
    assert SubsequenceMatcher("jak ma").highlight_spans("Jack Ma") == [(0, 1), (1, 2), (3, 4), (5, 6), (6, 7)]
    assert SubsequenceMatcher("stra").highlight_spans("Straße") == []


def test_a_long_word_of_one_letter_takes_no_time() -> None:
    assert SubsequenceMatcher("a" * 40 + "b").match_score("a" * 10_000) == 0
    assert_linear(SubsequenceMatcher("a" * 40 + "b").match_score, repeat("a"), 1_000)


@pytest.mark.parametrize("make", [repeat("a"), repeat("a "), repeat("-"), lambda size: " ".join(map(str, range(size)))])
def test_much_is_found_nowhere_in_a_time_that_grows_with_it(make: Callable[[int], str], harm: int) -> None:
    def find(typed: str) -> None:
        assert SubsequenceMatcher(typed).find_matches([TEXT, "a"]) == []
        assert SubsequenceMatcher(typed).highlight_spans(TEXT) == []

    assert_linear(find, make, 1_000 * harm)
