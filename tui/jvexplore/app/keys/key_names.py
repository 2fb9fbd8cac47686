"""Which key does something, for a text that names it: the reader's own where they changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys.keymap import displayed_key, usable_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    KeyName: TypeAlias = Callable[[str], str]
    """Returns the key of a binding, as it is shown, by the binding's id: "n" for "new_note"."""


def key_names(own: Mapping[str, str]) -> KeyName:
    """Return what names keys.

    Args:
        own: the reader's own keys, by the ids of bindings; those that there are not are passed over.
    """
    keys = usable_keys(own)
    return lambda name: displayed_key(name, keys)
