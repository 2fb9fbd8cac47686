"""Every action in the command palette, found by its name and its description."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from textual.binding import Binding
from textual.command import Provider

from jvexplore.app.find.command_hits import matching_hit, offered_hit
from jvexplore.app.find.fact_commands import BY_NAME, BY_SUBSEQUENCE
from jvexplore.app.keys import bindings
from jvexplore.app.looks.safe_content import content
from jvexplore.sanitize import sanitize_line
from jvexplore.search.highlights import find_highlights
from jvexplore.search.normalised_words import normalise_for_search, normalise_word, normalised_words
from jvexplore.search.query import QueryTerm
from jvexplore.search.subsequence import SubsequenceMatcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.command import Hits
    from textual.screen import Screen

_NOT_NOW: Final = "not available now"


class PaletteAction(NamedTuple):
    """An action offered in the palette.

    Attributes:
        name: its name.
        explanation: its description.
        do: runs it.
        is_possible: whether it is available with the current focus.
    """

    name: str
    explanation: str
    do: Callable[[], object]
    is_possible: bool = True


class ActionCommands(Provider):
    """Offers the actions of all keys, the choice of a theme, and a screenshot."""

    async def discover(self) -> Hits:
        """Yield all available actions, before anything is typed."""
        for action in sorted(self._actions(), key=lambda action: (action.name, action.explanation)):
            if action.is_possible:
                yield offered_hit(sanitize_line(action.name), action.do, sanitize_line(action.explanation))

    async def search(self, query: str) -> Hits:
        """Yield the actions whose name or description contains the words, or else their letters in order."""
        words = [*filter(None, map(normalise_word, query.split()))]
        matcher = SubsequenceMatcher(query)
        for action in self._actions():
            by_words = _score(action, words)
            if by_words:
                highlights = find_highlights(action.name, [QueryTerm("", word) for word in words])
                score = BY_NAME + (1 - BY_NAME) * by_words * (1 if action.is_possible else 0.5)
            else:
                highlights = matcher.highlight_spans(action.name)
                score = (
                    BY_SUBSEQUENCE
                    * matcher.match_score(normalise_for_search(f"{action.name} {action.explanation}"))
                    * action.is_possible
                )
            if score:
                name = sanitize_line(action.name)
                shown = content(name)
                for start, end in highlights:
                    shown = shown.stylize(self.match_style or "bold", start, end)
                explanation = action.explanation if action.is_possible else f"{action.explanation} ({_NOT_NOW})"
                yield matching_hit(score, shown, action.do, name, sanitize_line(explanation))

    def _actions(self) -> Iterator[PaletteAction]:
        app, screen = self.app, self.screen
        seen_ids = {str(binding.id) for binding in bindings.ALWAYS}  # the palette need not be opened again
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.group and active.enabled and binding.id not in seen_ids:
                seen_ids.add(str(binding.id))
                yield PaletteAction(
                    binding.description, binding.tooltip, partial(app.run_action, binding.action, active.node)
                )
        for binding in _screen_bindings(screen):
            if binding.group and binding.id not in seen_ids:
                seen_ids.add(str(binding.id))
                explanation = partial(app.notify, f"{binding.description}: {_NOT_NOW}.", markup=False)
                yield PaletteAction(binding.description, binding.tooltip, explanation, is_possible=False)
        yield PaletteAction("Theme", "Change the colour theme", app.action_change_theme)
        yield PaletteAction("Screenshot", "Save a screenshot as SVG", app.deliver_screenshot)


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
