"""Every action in the command palette, found by its name and its description."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from textual.binding import Binding

from jvexplore.app.find.fact_commands import BY_NAME, BY_SUBSEQUENCE
from jvexplore.app.find.palette_entry import PaletteEntry
from jvexplore.app.keys import bindings
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.search.highlights import find_highlights
from jvexplore.search.normalised_words import normalise_for_search, normalise_word, normalised_words
from jvexplore.search.query import QueryTerm
from jvexplore.search.subsequence import SubsequenceMatcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual.screen import Screen

_NOT_NOW: Final = "not available now"
_GROUP: Final = own_words("Commands")


class PaletteAction(NamedTuple):
    """An action offered in the palette.

    Attributes:
        name: its name.
        explanation: its description.
        do: runs it.
        key: the display name of its key.
        is_possible: whether it is available with the current focus.
    """

    name: str
    explanation: str
    do: Callable[[], object]
    key: str = ""
    is_possible: bool = True


class ActionCommands:
    """Offers the actions of all keys, the choice of a theme, and a screenshot.

    Args:
        screen: the screen whose keys they are.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen

    def offered(self) -> Iterable[PaletteEntry]:
        """Return all available actions, before anything is typed."""
        actions = sorted(self._actions(), key=lambda action: (action.name, action.explanation))
        return [_entry(action) for action in actions if action.is_possible]

    async def matching(self, query: str) -> Iterable[PaletteEntry]:
        """Return the actions whose name or description contains the words, or else their letters in order."""
        words = [*filter(None, map(normalise_word, query.split()))]
        matcher = SubsequenceMatcher(query)
        return [entry for action in self._actions() if (entry := _matching_entry(action, words, matcher)).score]

    def _actions(self) -> Iterator[PaletteAction]:
        screen, app = self._screen, self._screen.app
        seen_ids = {str(binding.id) for binding in bindings.ALWAYS}  # the palette need not be opened again
        seen_names = set()  # a dialog may close by several keys
        for active in screen.active_bindings.values():
            binding = active.binding
            name = binding.description, binding.tooltip
            if binding.group and active.enabled and binding.id not in seen_ids and name not in seen_names:
                seen_ids.add(str(binding.id))
                seen_names.add(name)
                do = partial(app.run_action, binding.action, active.node)
                yield PaletteAction(binding.description, binding.tooltip, do, app.get_key_display(binding))
        for binding in _screen_bindings(screen):
            if binding.group and binding.id not in seen_ids:
                seen_ids.add(str(binding.id))
                explain = partial(app.notify, f"{binding.description}: {_NOT_NOW}.", markup=False)
                yield PaletteAction(binding.description, binding.tooltip, explain, is_possible=False)
        yield PaletteAction("Theme", "Change the colour theme", app.action_change_theme)
        yield PaletteAction("Screenshot", "Save a screenshot as SVG", app.deliver_screenshot)


def _matching_entry(action: PaletteAction, words: Sequence[str], matcher: SubsequenceMatcher) -> PaletteEntry:
    """Return an action with its score, and the parts of its name that match."""
    if by_words := _score(action, words):
        marks = find_highlights(action.name, [QueryTerm("", word) for word in words])
        score = BY_NAME + (1 - BY_NAME) * by_words * (1 if action.is_possible else 0.5)
    else:
        marks = matcher.highlight_spans(action.name)
        letters = normalise_for_search(f"{action.name} {action.explanation}")
        score = BY_SUBSEQUENCE * matcher.match_score(letters) * action.is_possible
    return _entry(action, score, tuple(marks))


def _entry(action: PaletteAction, score: float = 0, marks: tuple[tuple[int, int], ...] = ()) -> PaletteEntry:
    return PaletteEntry(
        sanitize_line(action.name),
        action.do,
        sanitize_line(action.explanation),
        sanitize_line(action.key if action.is_possible else _NOT_NOW),
        _GROUP,
        score,
        marks,
        is_possible=action.is_possible,
    )


def _screen_bindings(screen: Screen[Any]) -> Iterator[Binding]:
    """Yield all bindings of a screen, including inactive ones, which Textual's `active_bindings` omits."""
    for kind in type(screen).__mro__:
        yield from (binding for binding in vars(kind).get("BINDINGS", ()) if isinstance(binding, Binding))


def _score(action: PaletteAction, words: Sequence[str]) -> float:
    """Return how well an action matches the words, up to 1; 0 if it does not contain all of them."""
    name, explanation = normalised_words(action.name), normalised_words(action.explanation)
    scores = [_word_score(word, name, explanation) for word in words]
    if not scores or not all(scores):
        return 0
    return sum(scores) / len(scores) - len(action.name) / 1000  # the shorter name wins a tie


def _word_score(word: str, name: set[str], explanation: set[str]) -> float:
    """Return the score of one word; the name counts more than the description, a whole word more than a prefix."""
    cases = (
        (word in name, 1.0),
        (_has_prefix(word, name), 0.75),
        (word in explanation, 0.5),
        (_has_prefix(word, explanation), 0.25),
    )
    return next((score for applies, score in cases if applies), 0)


def _has_prefix(word: str, words: set[str]) -> bool:
    return any(other.startswith(word) for other in words)
