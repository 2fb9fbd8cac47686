"""Keys by the names of what they do: all of them, the reader's own, and where two of these clash."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, format_key, key_to_character

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import DISPLAYED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.binding import Binding

_EVERYWHERE: Final = (bindings.APP, [bindings.CLOSE])
KEY_CONTEXTS: Final[Mapping[str, tuple[Sequence[Binding], ...]]] = {
    "in the explorer": (
        bindings.LINES,
        bindings.EXPLORER,
        bindings.NOTE,
        bindings.OVERVIEW,
        *_EVERYWHERE,
    ),
    "in the article": (
        bindings.SOURCE,
        bindings.EXPLORER,
        bindings.NOTE,
        bindings.OVERVIEW,
        *_EVERYWHERE,
    ),
    "in the list of all notes": (bindings.LINES, bindings.MARK, bindings.NOTE, *_EVERYWHERE),
    "in a filter line": (bindings.FILTER, bindings.BESIDE_LIST, [bindings.CLOSE]),
    "in the filter of a pane": (bindings.PANE_FILTER,),
    "in the choice of a fact": (bindings.CHOOSE, bindings.BESIDE_LIST, [bindings.CLOSE]),
    "in an input dialog": (bindings.PROMPT, [bindings.CLOSE]),
    "in a question": (
        bindings.COMPARE,
        bindings.CHOICE,
        bindings.TEXT_PAGES,
        bindings.ANSWER,
        [bindings.CLOSE],
    ),
    "in the verify bar": (bindings.VERIFY, bindings.CHOICE, bindings.ANSWER, [bindings.CLOSE]),
    "in the note editor": (bindings.EDITOR,),
    "in the list of facts to link": (bindings.LINKS,),
    "in the export dialog": (bindings.EXPORT, [bindings.CLOSE]),
}
"""Which keys are there at the same time."""

_LONG: Final = {short: name for name, short in KEY_NAME_REPLACEMENTS.items()}
_NAMED: Final = {*(key.value for key in Keys), *_LONG}
_MODIFIERS: Final = {"ctrl", "shift", "alt", "super", "meta", "hyper"}


@cache
def bindings_by_id() -> dict[str, Binding]:
    """Return every binding by its id, in the order of `KEY_CONTEXTS`."""
    found: dict[str, Binding] = {}
    for group in (*chain(*KEY_CONTEXTS.values()), bindings.ALWAYS):
        for binding in group:
            found.setdefault(str(binding.id), binding)
    return found


def keymap_problems(keys: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the reader's own keys: names that there are not, keys that there are not, clashes.

    Args:
        keys: binding ids, and their keys, separated by commas.
    """
    known = bindings_by_id()
    for name, own in keys.items():
        if name not in known:
            yield f'keys.{name}: unknown action; "jvexplore keys" lists all'
        for key in _split(own):
            if not _exists(key):
                yield f'keys.{name}: unknown key "{key}"; "jvexplore keys" shows how keys are written'
            elif name in known:
                yield from _usurped(known[name], key)
    reported = set()
    for context, groups in KEY_CONTEXTS.items():
        taken: dict[str, str] = {}
        for binding in chain(*groups, bindings.ALWAYS):
            name = str(binding.id)
            for key in _split(keys.get(name, binding.key)):
                other = taken.setdefault(_pressed(key), name)
                if other != name and (name in keys or other in keys) and (other, name) not in reported:
                    reported.add((other, name))
                    yield f'keys: "{key}" is used for both {other} and {name} {context}; change one of them'


def _usurped(binding: Binding, key: str) -> Iterator[str]:
    """Yield what else a key is for, wherever one is, that it would not do any more, or do instead."""
    own = bindings.TEXTUALS.get(key)
    if own and binding.action != f"app.{own}":
        yield f'keys: "{key}" is reserved for {own}; choose another key for {binding.id}'
    if binding.priority and len(_pressed(key)) == 1 and _pressed(key).isprintable():
        yield f'keys.{binding.id}: "{key}" could no longer be typed; use another key, like "ctrl+{key}"'


def usable_keys(keys: Mapping[str, str]) -> dict[str, str]:
    """Return those of the reader's own keys that there are."""
    known = bindings_by_id()
    return {
        name: ",".join(_split(own)) for name, own in keys.items() if name in known and all(map(_exists, _split(own)))
    }


def changed_keys(own: Mapping[str, str]) -> dict[str, str]:
    """Return those of the reader's own keys that can be used, and are not ours anyway."""
    return {name: keys for name, keys in usable_keys(own).items() if _split(keys) != _split(bindings_by_id()[name].key)}


def effective_keymap(own: Mapping[str, str]) -> dict[str, str]:
    """Return the keys to set: none where the reader changes none, or else those of every binding.

    For where Textual takes the old key away from a binding that is changed, it takes it from all others in
    that place, like `escape` from the list of facts to link to. Those that own keys are taken from are left out.
    """
    mine = changed_keys(own)
    taken = {_pressed(key) for keys in mine.values() for key in _split(keys)}
    ours = {
        name: binding.key
        for name, binding in bindings_by_id().items()
        if taken.isdisjoint(map(_pressed, _split(binding.key)))
    }
    return ours | mine if mine else {}


def displayed_key(name: str, own: Mapping[str, str]) -> str:
    """Return the key of a binding as it is shown to the reader; the first, where there are several.

    Args:
        name: the binding's id.
        own: the reader's own keys, where they can be used.
    """
    key = _split(own.get(name, bindings_by_id()[name].key))[0]
    return DISPLAYED.get(key) or "+".join(map(format_key, key.split("+") if len(key) > 1 else [key]))


def _split(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",")]


def _pressed(key: str) -> str:
    """Return a key in the one way that tells it from others: `/` for `slash` too."""
    return key_to_character(_LONG.get(key, key)) or key


def _exists(key: str) -> bool:
    """Return whether a key is valid: a character or one of Textual's key names, after any modifiers."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    return bool(last) and set(modifiers) <= _MODIFIERS and (last in _NAMED or key_to_character(last) is not None)
