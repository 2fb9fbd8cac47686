"""From problem to problem, and when those are passed, from one unverified fact to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain
from operator import is_
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.address import NO_ADDRESS, Address, address_of
from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.dossier.pages.problem_blocks import problem_count_words, problems_by_address

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.app.explorer.screen_protocols import ScreenWithLists
    from jvexplore.dossier.problem import Problem
    from jvexplore.session.session import Session


class WalkStep(NamedTuple):
    """Where a step leads.

    Attributes:
        address: what to show; empty if there is nothing to go to.
        words: which of how many it is, or why there is nothing to go to.
    """

    address: Address
    words: str


class _Stops(NamedTuple):
    """All that is walked, until lists, notes or the dossier change.

    Attributes:
        made_from: the dossier, the version of the notes, and the rows of the panes.
        listed: the facts in the order in which they are walked.
        places: the place of each of them, and after them of what has a problem besides.
        wrong: what has a problem, in that order.
        unverified: the other facts that are not verified.
    """

    made_from: tuple[object, ...]
    listed: Sequence[Address]
    places: Mapping[Address, int]
    wrong: Sequence[Address]
    unverified: Sequence[Address]


class ProblemWalk:
    """Leads through all that has a problem, in the order of the panes, then through the unverified facts.

    Facts that have a problem come first, wherever they are. Whoever has come to the unverified facts stays among them
    until the last one, also after verifying some: a problem that cannot be fixed would else be in the way each time.

    Args:
        session: has the dossier.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._stops: _Stops | None = None
        self._is_past_problems = False
        self._problems_passed: Mapping[Address, Sequence[Problem]] = {}
        """The problems that there were at the last step."""

    def find_step(self, panes: Sequence[FactPane], here: Address, step: int) -> WalkStep:
        """Return where the reader comes next.

        Args:
            panes: list the facts; what their filters hide is walked only if it has a problem.
            here: what is shown; empty if it is none of that.
            step: 1 for the next, -1 for the one before.
        """
        problems = problems_by_address(self.session.dossier)
        stops = self._find_stops(panes)
        wrong, unverified = stops.wrong, stops.unverified
        count = len(wrong) + len(unverified)
        if not count or (count == 1 and here in (*wrong, *unverified)):
            return WalkStep(NO_ADDRESS, _nothing_left(self.session, stops.listed, here))
        index = self._next_index(stops, here, step) % count
        self._is_past_problems = index >= len(wrong)
        self._problems_passed = problems
        if not self._is_past_problems:
            return WalkStep(wrong[index], _problem_words(problems, wrong, index))
        index -= len(wrong)
        return WalkStep(unverified[index], f"Unverified fact {index + 1:,} of {len(unverified):,}.")

    def _next_index(self, stops: _Stops, here: Address, step: int) -> int:
        """Return the index of the next stop; one past either end stands for the other end."""
        problems = problems_by_address(self.session.dossier)
        wrong, at = stops.wrong, stops.places.get(here, -1)
        is_among_passed = self._is_past_problems and here not in problems and self._problems_passed == problems
        is_past = not wrong or is_among_passed
        among = stops.unverified if is_past else wrong
        find = bisect_right if step > 0 else bisect_left
        found = find(among, at, key=stops.places.__getitem__) + (0 if step > 0 else -1)
        if not is_past and here not in problems:
            found %= len(wrong)  # from anywhere else, a problem comes first, in both directions
        return found + (len(wrong) if is_past else 0)

    def _find_stops(self, panes: Sequence[FactPane]) -> _Stops:
        """Return what is walked; going through thousands of facts again at each key would take its time."""
        session = self.session
        made_from = session.dossier, session.notebook.version, *(pane.rows for pane in panes)
        known = self._stops
        if known and len(known.made_from) == len(made_from) and all(map(is_, known.made_from, made_from)):
            return known
        problems, is_verified = problems_by_address(session.dossier), session.checks.is_verified
        listed = _listed_facts(panes, session)
        places = {each: place for place, each in enumerate(dict.fromkeys(chain(listed, problems)))}
        wrong = [each for each in places if each in problems]
        unverified = [each for each in listed if each not in problems and not is_verified(each)]
        self._stops = _Stops(made_from, listed, places, wrong, unverified)
        return self._stops


def _problem_words(problems: Mapping[Address, Sequence[Problem]], wrong: Sequence[Address], index: int) -> str:
    """Return which of all problems those of an address are: "Problem 2 of 3.", "Problems 2 to 4 of 9."."""
    first = sum(len(problems[each]) for each in wrong[:index]) + 1
    last = first + len(problems[wrong[index]]) - 1
    total = sum(map(len, problems.values()))
    which = f"Problem {first:,}" if first == last else f"Problems {first:,} to {last:,}"
    return f"{which} of {total:,}."


def _nothing_left(session: Session, listed: Sequence[Address], here: Address) -> str:
    """Return why there is nothing to go to."""
    count = len(listed)
    listed_words = "listed " if count < len(session.dossier.facts) else ""
    if problems := problems_by_address(session.dossier).get(here):
        own = "the only problem" if len(problems) == 1 else f"the only {problem_count_words(len(problems))}"
        return f"This has {own}, and all other facts are verified."
    if not count:
        return (
            "No problems, and no facts to verify." if not session.dossier.facts else "No problems, and no listed facts."
        )
    if here in listed and not session.checks.is_verified(here):
        return "No problems, and this is the only unverified fact."
    which = f"all {count:,} {listed_words}facts are" if count > 1 else f"the only {listed_words}fact is"
    return f"No problems, and {which} verified."


def walk_problems(screen: ScreenWithLists, walk: ProblemWalk, step: int) -> None:
    """Show the next problem or unverified fact, or say why there is none; this adds nothing to the history.

    A reader who is in a pane comes to the pane of the fact, and to the page of what is in no pane.
    """
    shown = NO_ADDRESS if screen.at_glance else screen.address
    found = walk.find_step(screen.panes, shown, step)
    if found.address:
        is_in_pane = isinstance(screen.focused, FactPane)
        screen.show_address(found.address)
        if is_in_pane and (pane := screen.pane_at(found.address)):
            screen.set_focus(pane)
        elif is_in_pane:
            screen.enter_page()
    screen.show_message(found.words)


def _listed_facts(panes: Sequence[FactPane], session: Session) -> Sequence[Address]:
    """Return the facts that are listed in panes, as far as no filter hides them, then those of kinds without a pane."""
    kinds = {pane.pane.kind for pane in panes}
    listed = (address_of(key) for pane in panes for key in pane.rows.stop_keys)
    others = (address for address, fact in session.dossier.facts.items() if fact.kind not in kinds)
    return [*dict.fromkeys(chain(listed, others))]
