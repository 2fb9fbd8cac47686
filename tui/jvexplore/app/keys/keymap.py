"""Keymaps: all bindings by id, the reader's own keys, and conflicts between them."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from jvexplore.app.keys import (
    bindings,
    form_bindings,
    import_bindings,
    kind_bindings,
    note_bindings,
    opening_bindings,
    source_bindings,
)
from jvexplore.app.keys.key_binding import display_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.binding import Binding

_EVERYWHERE: Final = (bindings.APP, [bindings.CLOSE])
_DIALOG: Final = (bindings.HELP, bindings.CLOSE)
KEY_CONTEXTS: Final[Mapping[str, tuple[Sequence[Binding], ...]]] = {
    "in the explorer": (
        bindings.LINES,
        bindings.EXPLORER,
        bindings.WALK,
        bindings.NOTE,
        bindings.OVERVIEW,
        *_EVERYWHERE,
    ),
    "in the article": (
        source_bindings.SOURCE,
        bindings.GAPS,
        bindings.EXPLORER,
        bindings.NOTE,
        bindings.OVERVIEW,
        *_EVERYWHERE,
    ),
    "in the list of all notes": (bindings.LINES, bindings.MARK, note_bindings.OPEN_NOTES, bindings.NOTE, *_EVERYWHERE),
    "in a filter line": (bindings.FILTER, bindings.ABOVE_LIST, _DIALOG),
    "in the filter of a pane": (bindings.PANE_FILTER, [bindings.HELP]),
    "in the command palette": (bindings.RUN_TYPED, bindings.ABOVE_LIST, _DIALOG),
    "in the choice of a fact": (note_bindings.FACT_FILTER, bindings.ABOVE_LIST, _DIALOG),
    "in the list of dossiers": (bindings.LINES, opening_bindings.DOSSIERS, _DIALOG),
    "in the line for an article": (opening_bindings.ARTICLE, bindings.ABOVE_LIST, _DIALOG),
    "in the list of files": (bindings.LINES, opening_bindings.ARTICLE_FILES, _DIALOG),
    "in an input dialog": (bindings.PROMPT, _DIALOG),
    "in a question": (
        bindings.COMPARE,
        bindings.ANSWERS,
        bindings.TEXT_PAGES,
        bindings.ANSWER,
        _DIALOG,
    ),
    "in the choice of a kind": (
        kind_bindings.KINDS,
        kind_bindings.ATTACH_FIRST,
        bindings.ANSWERS,
        bindings.ANSWER,
        _DIALOG,
    ),
    "in the verify bar": (note_bindings.VERIFY, bindings.ANSWERS, bindings.ANSWER, _DIALOG),
    "in the note editor": (note_bindings.EDITOR, bindings.CHOICE, [bindings.HELP]),
    "in the list of facts to link": (note_bindings.LINKS, [bindings.HELP]),
    "in the export dialog": (bindings.EXPORT, _DIALOG),
    "in a form": (form_bindings.FORM,),
    "in the suggestions of a form": (form_bindings.CHOICES, [bindings.HELP]),
    "in the article of a form": (form_bindings.ARTICLE, [bindings.HELP]),
    "in the import screen": (
        import_bindings.MOVE_IN_BLOCKS,
        import_bindings.CORRECT_BLOCKS,
        import_bindings.IMPORT,
        _DIALOG,
    ),
    "in a field of the import screen": (import_bindings.IMPORT_FIELDS, import_bindings.IMPORT, _DIALOG),
    "in the paragraphs of a source": (import_bindings.MOVE_IN_BLOCKS, import_bindings.PARAGRAPHS, _DIALOG),
    "in the words of a paragraph": (import_bindings.WORDS, _DIALOG),
    "in the choice of a part": (import_bindings.PARTS, bindings.ANSWERS, bindings.ANSWER, _DIALOG),
    "in place of an article that cannot be read": (import_bindings.READING, _DIALOG),
}
"""The bindings that are active at the same time, by context."""

_LONG_NAMES: Final = {short: name for name, short in KEY_NAME_REPLACEMENTS.items()}
_KEY_NAMES: Final = {*(key.value for key in Keys), *_LONG_NAMES}
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
    """Yield the problems of the reader's own keys: unknown binding ids, unknown keys, conflicts.

    Args:
        keys: binding ids, and their keys, separated by commas.
    """
    known = bindings_by_id()
    for name, own in keys.items():
        if name not in known:
            yield f'keys.{name}: unknown action; "jvexplore keys" lists all'
        for key in _split(own):
            if not _is_valid_key(key):
                yield f'keys.{name}: unknown key "{key}"; "jvexplore keys" shows how keys are written'
            elif name in known:
                yield from _override_problems(known[name], key)
    reported = set()
    for context, groups in KEY_CONTEXTS.items():
        names_by_key: dict[str, str] = {}
        for binding in chain(*groups, bindings.ALWAYS):
            name = str(binding.id)
            for key in _split(keys.get(name, binding.key)):
                other = names_by_key.setdefault(_normalized(key), name)
                if other != name and (name in keys or other in keys) and (other, name) not in reported:
                    reported.add((other, name))
                    yield f'keys: "{key}" is used for both {other} and {name} {context}; change one of them'


def _override_problems(binding: Binding, key: str) -> Iterator[str]:
    """Yield the bindings of any context that a key would override, or be overridden by."""
    own = bindings.TEXTUAL_KEYS.get(key)
    if own and binding.action != f"app.{own}":
        yield f'keys: "{key}" is reserved for {own}; choose another key for {binding.id}'
    if binding.priority and len(_normalized(key)) == 1 and _normalized(key).isprintable():
        yield f'keys.{binding.id}: "{key}" could no longer be typed; use another key, like "ctrl+{key}"'


def usable_keys(keys: Mapping[str, str]) -> dict[str, str]:
    """Return the valid ones of the reader's own keys."""
    known = bindings_by_id()
    return {
        name: ",".join(_split(own))
        for name, own in keys.items()
        if name in known and all(map(_is_valid_key, _split(own)))
    }


def changed_keys(own: Mapping[str, str]) -> dict[str, str]:
    """Return those of the reader's own keys that are valid and differ from the defaults."""
    return {name: keys for name, keys in usable_keys(own).items() if _split(keys) != _split(bindings_by_id()[name].key)}


def effective_keymap(own: Mapping[str, str]) -> dict[str, str]:
    """Return the keymap to set: empty if the reader changes no key, otherwise the keys of every binding.

    Rebinding one key makes Textual unbind it from every binding in that scope, such as `escape` from the list of link
    suggestions, so the full keymap is passed. Bindings that lose their key to a custom one are left out.
    """
    custom = changed_keys(own)
    custom_keys = {_normalized(key) for keys in custom.values() for key in _split(keys)}
    defaults = {
        name: binding.key
        for name, binding in bindings_by_id().items()
        if custom_keys.isdisjoint(map(_normalized, _split(binding.key)))
    }
    return defaults | custom if custom else {}


def displayed_key(name: str, own: Mapping[str, str]) -> str:
    """Return the display name of a binding's key; the first one, if it has several.

    Args:
        name: the binding's id.
        own: the reader's own keys, where they can be used.
    """
    return display_key(_split(own.get(name, bindings_by_id()[name].key))[0])


def _split(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",")]


def _normalized(key: str) -> str:
    """Normalise the name of a key: `/` for `slash`."""
    return key_to_character(_LONG_NAMES.get(key, key)) or key


def _is_valid_key(key: str) -> bool:
    """Return whether a key is valid: a character or one of Textual's key names, after any modifiers."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    return bool(last) and set(modifiers) <= _MODIFIERS and (last in _KEY_NAMES or key_to_character(last) is not None)
