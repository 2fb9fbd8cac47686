"""What a search needs is imported on the search thread, so that no key press waits for it."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.abc import MetaPathFinder
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from jvexplore.session.session import Session
    from jvexplore.session.session_search import SessionSearch


class ImportRecorder(MetaPathFinder):
    """Notes the threads that import a module; other finders find it.

    Args:
        module: its name.
    """

    def __init__(self, module: str) -> None:
        self._module = module
        self.threads: list[Thread] = []

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == self._module:
            self.threads.append(current_thread())


@pytest.mark.parametrize(
    ("module", "search"),
    [
        ("finder", lambda search: search.run_query("dough")),
        ("finder", lambda search: search.narrow_facts("dough", "party")),
        ("address_index", lambda search: search.matching_addresses("dough", 5)),
        ("address_index", lambda search: search.addresses_by_letters("dgh", 5)),
    ],
)
async def test_the_modules_of_a_search_are_imported_on_its_thread(
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    module: str,
    search: Callable[[SessionSearch], Awaitable[object]],
) -> None:
    name = f"jvexplore.search.{module}"
    monkeypatch.setattr(import_module("jvexplore.search"), module, import_module(name))  # both are restored
    monkeypatch.delitem(sys.modules, name)
    recorder = ImportRecorder(name)
    monkeypatch.setattr(sys, "meta_path", [recorder, *sys.meta_path])
    assert await search(session.search)
    assert recorder.threads
    assert main_thread() not in recorder.threads
