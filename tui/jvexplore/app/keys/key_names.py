"""The display names of keys, for texts that mention them; the reader's own keys take precedence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys.keymap import displayed_key, usable_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    KeyName: TypeAlias = Callable[[str], str]
    """Returns the display name of a key by binding id: "n" for "new_note"."""


def key_names(own: Mapping[str, str]) -> KeyName:
    """Return a function that looks up the display name of a key by binding id.

    Args:
        own: the reader's own keys by binding id; invalid ones are ignored.
    """
    keys = usable_keys(own)
    return lambda name: displayed_key(name, keys)
