"""Make one test of the cases of a test function, where all tests are run.

pytest makes a test of each case, each worker makes all of them, and each is set up and reported: that takes 4 ms of
processor time, many times what most of our cases take, of which there are thousands. Where not all tests are run, each
case is a test of its own, and can be selected by what stands in brackets.
"""

from __future__ import annotations

from functools import wraps
from inspect import Signature, iscoroutinefunction, signature
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.cases import case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MIN_CASES: Final = 3


def grouped_cases(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return the tests, with one in place of all cases of a function that need nothing of their own but their values.

    It goes through the cases up to the first that fails, which the error names.
    """
    grouped: list[pytest.Item] = []
    for _, run in groupby(items, key=lambda item: item.nodeid.partition("[")[0]):
        items_of_one = list(run)
        cases = [item for item in items_of_one if isinstance(item, pytest.Function) and _needs_only_values(item)]
        grouped += [_grouped(cases)] if MIN_CASES <= len(cases) == len(items_of_one) else items_of_one
    return grouped


def _needs_only_values(item: pytest.Function) -> bool:
    """Return whether a test is a case whose fixtures, if any, it has in common with the other cases anyway."""
    if iscoroutinefunction(item.function) or hasattr(item.function, "hypothesis"):
        return False
    if any(mark.name != "parametrize" or "indirect" in mark.kwargs for mark in item.own_markers):
        return False
    names = {name for mark in item.own_markers for name in _parameter_names(mark.args[0])}
    fixtures = (
        item._fixtureinfo.name2fixturedefs.get(name) for name in signature(item.function).parameters.keys() - names
    )
    return (
        bool(names)
        and item.callspec.params.keys() == names
        and all(each and each[-1].scope in {"session", "module"} for each in fixtures)
    )


def _parameter_names(written: str | Iterable[str]) -> Iterable[str]:
    return [name.strip() for name in written.split(",")] if isinstance(written, str) else written


def _grouped(cases: list[pytest.Function]) -> pytest.Function:
    test = in_one_test(cases[0].function, {item.callspec.id: item.callspec.params for item in cases})
    item: pytest.Function = pytest.Function.from_parent(cases[0].parent, name=cases[0].originalname, callobj=test)
    return item


def _files_at_home() -> set[Path]:
    return {*Path.home().rglob("*")}


def in_one_test(test: Callable[..., None], cases: Mapping[str, Mapping[str, Any]]) -> Callable[..., None]:
    """Return a test that calls another with the values of each case, and with the fixtures that it is given."""

    @wraps(test)
    def test_of_all(**fixtures: object) -> None:
        before = _files_at_home()
        for name, values in cases.items():
            with case(name):
                try:
                    test(**values, **fixtures)
                except pytest.skip.Exception:
                    continue  # this case only
        assert _files_at_home() == before, "each case needs a home of its own: the test is to take the fixture `home`"

    known = next(iter(cases.values())).keys()
    others = [each for name, each in signature(test).parameters.items() if name not in known]
    vars(test_of_all)["__signature__"] = Signature(others)  # what pytest asks for as fixtures
    return test_of_all
