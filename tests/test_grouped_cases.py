"""Cases that are run as one test fail as they would by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.grouped_cases import in_one_test


def test_each_case_is_tried_with_the_fixtures_that_all_share() -> None:
    tried = []

    def test_sum(first: int, second: int, expected: list[int]) -> None:
        tried.append(first + second)
        assert first + second in expected

    test = in_one_test(test_sum, {"1-2": {"first": 1, "second": 2}, "3-4": {"first": 3, "second": 4}})
    test(expected=[3, 7])
    assert tried == [3, 7]


def test_the_error_names_the_case_that_failed() -> None:
    def test_positive(number: int) -> None:
        assert number > 0

    test = in_one_test(test_positive, {"one": {"number": 1}, "minus one": {"number": -1}})
    with pytest.raises(AssertionError) as error:
        test()
    assert error.value.__notes__ == ["in the case: minus one"]


def test_a_case_that_is_skipped_skips_no_other() -> None:
    def test_even(number: int) -> None:
        if number == 1:
            pytest.skip("odd")
        assert number == 2

    in_one_test(test_even, {"1": {"number": 1}, "2": {"number": 2}})()
    with pytest.raises(AssertionError):
        in_one_test(test_even, {"1": {"number": 1}, "4": {"number": 4}})()


def test_a_case_that_writes_at_home_is_to_ask_for_one() -> None:
    def test_written(name: str) -> None:
        (Path.home() / name).touch()

    with pytest.raises(AssertionError, match="take the fixture `home`"):
        in_one_test(test_written, {"a": {"name": "a"}, "b": {"name": "b"}})()
