"""The bottom line: the most useful active keys, as many as fit; the last one lists all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.binding import Binding
from textual.widget import Widget

from jvexplore.app.keys.key_binding import types_character
from jvexplore.app.keys.key_pairs import PAIRS
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import FAINT, LAMP
from jvexplore.safe_text import ELLIPSIS, EMPTY_LINE, SPACE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from textual import events
    from textual.binding import ActiveBinding
    from textual.screen import Screen

    from jvexplore.app.looks.safe_content import SafeContent

_HELP: Final = "app.keys"
_ALWAYS: Final = (_HELP, "close", "close_filter", "link_close", "app.quit")
"""Keys that stand at the right, and are the last to go: one lists all keys, one closes, one lets the mouse quit."""

_FIRST: Final = (
    "activate",
    "press",
    "submit",
    "submit_filter",
    "save",
    "write",
    "create",
    "take_choice",
    "take_remedy",
    "make_new",
    "screen.add_selected",
    "to_fields",
    "drop",
    "split",
    "join_next",
    "new_note",
    "compare",
    "resolve_note",
    "next_place",
    "verify",
    "undo",
    "cursor_right(True)",
    "walk_gaps(1)",
    "page(1)",
    "edit_note",
    "source",
    "edit_fact",
    "find",
    "new_fact",
    "pane(1)",
)
"""Keys that get room before all others, in this order; their position in the line does not change."""

_LAST: Final = ("add_passage", "new_fact", "edit_fact", "app.open_dossier", "pane(1)", "dossier", "notes")
"""Keys that get only the room that all others leave, in this order, and stand after them."""
_IN_LIST: Final = "filter"
_FIRST_IN_LIST: Final = "pane(1)"
"""The one of them that comes first where panes can be filtered: facts are made in the article."""
_FIRST_IF_WIDE: Final = ("edit_fact", "new_fact")
_FIRST_IN_WIDE_LIST: Final = ("edit_fact", _FIRST_IN_LIST)
"""The ones that in a wide line get room as others do: a newcomer sees that facts are made here."""

_NEEDED: Final = ("press", "submit_filter")
"""Choose an answer, or end what was begun, and so are needed more than help, which gives way in a narrow line."""
_WIDE: Final = 100
"""From this width on, in cells, keys stand further apart."""
_NARROW: Final = 48
"""Below this width, in cells, the keys at the right may stand without words."""


class ShownKey(NamedTuple):
    """A key in the line: its binding, and the cells that it covers."""

    binding: Binding
    cells: range


class KeyBar(Widget):
    """Shows active bindings whose `show` is set. A click on one acts like its key; one on the dots lists all keys.

    Textual's own footer mounts a widget for each key, and truncates keys that do not fit.

    Args:
        has_bare_keys: whether in a narrow line the keys for help and to close stand without words if others have no
            room beside them.
    """

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; padding: 0 1;
        background: $paper-raised; color: $ink-second;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    def __init__(self, *, has_bare_keys: bool = False) -> None:
        super().__init__()
        self._has_bare_keys = has_bare_keys

    def on_mount(self) -> None:
        """Subscribe to changes of the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_updated)

    def _bindings_updated(self, _screen: Screen[object]) -> None:
        self.refresh()

    def _listed(self, all_active: Iterable[ActiveBinding]) -> list[Binding]:
        """Return the active bindings to be shown, in the order of the screen's bindings."""
        shown: dict[str, Binding] = {}
        for active in all_active:
            key = self.app.get_key_display(active.binding)
            if active.binding.show and active.enabled and not types_character(self.screen.focused, key):
                shown.setdefault(active.binding.action, active.binding)
        order = [each.action for each in self.screen.BINDINGS if isinstance(each, Binding)]
        # What the widget with the focus does comes before what its screen does, and moving after what is done there.
        moves = {each.action: 0 for each in shown.values() if each.id in PAIRS}
        ranks = dict.fromkeys(shown, -1) | moves | {action: rank for rank, action in enumerate(order)}
        ranks |= {action: len(order) + place for place, action in enumerate(_last_keys(shown))}
        by_words: dict[str, Binding] = {}
        for binding in sorted(shown.values(), key=lambda each: ranks[each.action]):
            # Enter and another key may do the same; esc is named even if it answers what enter does.
            by_words.setdefault(binding.action if binding.action in _ALWAYS else binding.description, binding)
        return [*by_words.values()]

    def _label(self, binding: Binding, active: Mapping[str, Binding]) -> SafeContent:
        """Return a key and what it does; a key of a pair stands with the opposite one, if that works too.

        Args:
            binding: of the key.
            active: all active bindings, by their ids.
        """
        key, words = self.app.get_key_display(binding), binding.description
        other, label = PAIRS.get(str(binding.id), ("", ""))
        if other in active:
            key, words = _paired(self.app.get_key_display(active[other]), key), label
        return assemble((sanitize_line(key), LAMP.bold_style), SPACE, sanitize_line(words))

    def _bare_label(self, binding: Binding) -> SafeContent:
        """Return a key without what it does."""
        return styled(sanitize_line(self.app.get_key_display(binding)), LAMP.bold_style)

    def _lay_out(self) -> tuple[SafeContent, list[ShownKey]]:
        """Return the line, and where each key stands in it."""
        width = self.content_size.width
        gap = 3 if width >= _WIDE else 2
        all_active = self.screen.active_bindings.values()  # Textual asks of each key anew whether it works now
        by_id = {str(each.binding.id): each.binding for each in reversed(all_active)}
        labels = {binding.action: (binding, self._label(binding, by_id)) for binding in self._listed(all_active)}
        help_key = labels.get(_HELP)
        right = [labels.pop(action) for action in _ALWAYS if action in labels]
        all_width = _width([*labels.values(), *right], gap)
        is_bare = self._has_bare_keys and width < _NARROW and all_width > width
        if is_bare:
            right = [(binding, self._bare_label(binding)) for binding, _ in right]
        beside = [labels[action][1].cell_length + len(ELLIPSIS) + 3 * gap for action in _NEEDED if action in labels]
        while len(right) > 1 and _width(right, gap) + max(beside, default=0) > width:
            right.pop(0)  # what closes is needed more than help
        right_gap = 1 if is_bare else gap
        right_width = _width(right, right_gap)
        room = width - right_width
        needed = {action: label.cell_length + gap for action, (_, label) in labels.items()}
        last = _last_keys(needed, width)
        wanted = {action: cells for action, cells in needed.items() if action not in last}
        fitting, gap_after = _fit(needed, room, last), gap
        has_more = not wanted.keys() <= fitting and room >= len(ELLIPSIS) + gap
        if has_more and is_bare:  # the key for help says that there are others: no other key gives way to the dots
            fitting, gap_after = _fit(wanted, room, last), 1
            has_more = room - sum(needed[each] for each in fitting) > len(ELLIPSIS)
        elif has_more:
            # With the dots a cell nearer to the keys at the right, the most important key may still have room.
            first = needed[min(wanted, key=_rank)]
            gap_after = max(1, min(gap, room - len(ELLIPSIS) - first))
            fitting = _fit(wanted, room - len(ELLIPSIS) - gap_after, last)
        left = [pair for action, pair in labels.items() if action in fitting]
        line, keys = content(EMPTY_LINE), list[ShownKey]()
        for binding, label in left:
            line, keys = _append(line, keys, binding, label, gap)
        if has_more:
            if help_key:
                start = line.cell_length
                keys.append(ShownKey(help_key[0], range(start, start + len(ELLIPSIS) + gap_after)))
            line = assemble(line, (ELLIPSIS, FAINT.style), SPACE * gap_after)
        line = line.pad_right(max(0, width - right_width - line.cell_length))
        for binding, label in right:
            line, keys = _append(line, keys, binding, label, right_gap)
        return line, keys

    def render(self) -> SafeContent:
        """Return the line."""
        return self._lay_out()[0].truncate(self.content_size.width)

    async def on_click(self, event: events.Click) -> None:
        """Simulate the key under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for key in self._lay_out()[1]:
            if offset.x in key.cells:
                self.app.simulate_key(key.binding.key)
                return


def _paired(before: str, key: str) -> str:
    """Return two keys as one: "↑↓", "1-6", "shift+←→", or both in full if more than one sign differs."""
    if key.isdecimal() and before.isdecimal():
        return f"{key}-{before}"
    held, plus, sign = key.rpartition("+")
    other_held, _, other = before.rpartition("+")
    return f"{held}{plus}{other}{sign}" if held == other_held and len(other) == len(sign) == 1 else f"{before} {key}"


def _append(
    line: SafeContent, keys: list[ShownKey], binding: Binding, label: SafeContent, gap: int
) -> tuple[SafeContent, list[ShownKey]]:
    """Return a line and the keys in it with one more."""
    start = line.cell_length
    shown = ShownKey(binding, range(start, start + label.cell_length + gap))
    return assemble(line, label, SPACE * gap), [*keys, shown]


def _width(labels: Sequence[tuple[Binding, SafeContent]], gap: int) -> int:
    """Return the width of keys beside each other, in cells."""
    return sum(label.cell_length for _, label in labels) + gap * max(0, len(labels) - 1)


def _fit(needed: Mapping[str, int], room: int, last: Sequence[str]) -> set[str]:
    """Return the keys that fit into the room, in cells, those that get it first before others."""
    fitting = set()
    for action in sorted(needed, key=lambda each: _rank(each, last)):
        if needed[action] <= room:
            room -= needed[action]
            fitting.add(action)
    return fitting


def _last_keys(actions: Collection[str], width: int = 0) -> Sequence[str]:
    """Return the keys that get only the room that others leave, in the order in which they get it.

    Args:
        actions: all that there are.
        width: of the line, in cells.
    """
    is_list = _IN_LIST in actions
    early = () if width < _WIDE else _FIRST_IN_WIDE_LIST if is_list else _FIRST_IF_WIDE
    last = [each for each in _LAST if each not in early]
    return sorted(last, key=lambda each: each != _FIRST_IN_LIST) if is_list else last


def _rank(action: str, last: Sequence[str] = _LAST) -> int:
    """Return a key's rank among those that get room: it is lower for those that get it first."""
    if action in last:
        return len(_FIRST) + 1 + last.index(action)
    return _FIRST.index(action) if action in _FIRST else len(_FIRST)
