"""The table of keys: every binding has a unique id and an explanation, and can be changed."""

from __future__ import annotations

import re
from collections import Counter

from textual.binding import Binding

from jvexplore.app.keys import bindings, form_bindings, import_bindings, kind_bindings, note_bindings, source_bindings
from tests.app.conftest import Start, app_of, press

TABLE = [
    binding
    for module in (bindings, form_bindings, import_bindings, kind_bindings, note_bindings, source_bindings)
    for value in vars(module).values()
    for binding in (value if isinstance(value, list) else [value])
    if isinstance(binding, Binding)
]


def test_every_binding_has_an_id_and_says_what_it_does() -> None:
    for binding in TABLE:
        assert binding.id
        assert binding.description
        assert binding.group
        assert not re.search(r"\b[Aa] [aeio]", binding.tooltip), "a event"


def test_an_id_means_one_action() -> None:
    actions = {(binding.id, binding.action) for binding in TABLE}
    assert max(Counter(name for name, _ in actions).values()) == 1


async def test_a_keymap_changes_a_key(start: Start) -> None:
    async with start() as pilot:
        app = app_of(pilot)
        app.set_keymap({"stakes": "f2"})
        await press(pilot, "f2")
        assert app.explorer.address.startswith("stake/")
        await press(pilot, "1", "2")
        assert app.explorer.address.startswith("party/")
