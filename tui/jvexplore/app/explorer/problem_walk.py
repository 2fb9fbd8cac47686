"""From problem to problem, and when those are passed, from one unverified fact to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain
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


class ProblemWalk:
    """Leads through all that has a problem, in the order of the panes, then through the unverified facts.

    Facts that have a problem come first, wherever they are. Whoever has come to the unverified facts stays among them
    until the last one, also after verifying some: a problem that cannot be fixed would else be in the way each time.

    Args:
        session: has the dossier.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._is_past_problems = False
        self._problems_passed: Mapping[Address, Sequence[Problem]] = {}
        """The problems that there were when the reader passed the last one."""

    def find_step(self, listed: Sequence[Address], here: Address, step: int) -> WalkStep:
        """Return where the reader comes next.

        Args:
            listed: the facts in the order in which they are walked; what has a problem besides is walked after them.
            here: what is shown; empty if it is none of that.
            step: 1 for the next, -1 for the one before.
        """
        session = self.session
        problems = problems_by_address(session.dossier)
        order = [*dict.fromkeys(chain(listed, problems))]
        wrong = [each for each in order if each in problems]
        unverified = [each for each in listed if each not in problems and not session.checks.is_verified(each)]
        stops = [*wrong, *unverified]
        if not stops or stops == [here]:
            return WalkStep(NO_ADDRESS, _nothing_left(session, listed, here))
        index = self._next_index(order, (wrong, unverified), here, step) % len(stops)
        self._is_past_problems = index >= len(wrong)
        self._problems_passed = problems
        words = f"Unverified fact {index - len(wrong) + 1:,} of {len(unverified):,}."
        return WalkStep(stops[index], words if self._is_past_problems else _problem_words(problems, wrong, index))

    def _next_index(
        self,
        order: Sequence[Address],
        phases: tuple[Sequence[Address], Sequence[Address]],
        here: Address,
        step: int,
    ) -> int:
        """Return the index of the next stop; one past either end stands for the other end."""
        wrong, unverified = phases
        is_past = not wrong or (
            self._is_past_problems
            and here not in wrong
            and self._problems_passed == problems_by_address(self.session.dossier)
        )
        places = {each: place for place, each in enumerate(order)}
        at, among = places.get(here, -1), unverified if is_past else wrong
        find = bisect_right if step > 0 else bisect_left
        found = find(among, at, key=places.__getitem__) + (0 if step > 0 else -1)
        if not is_past and here not in wrong:
            found %= len(wrong)  # from anywhere else, a problem comes first, in both directions
        return found + (len(wrong) if is_past else 0)


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
    which = f"{count:,} {'listed ' if count < len(session.dossier.facts) else ''}facts"
    if problems := problems_by_address(session.dossier).get(here):
        own = "the only problem" if len(problems) == 1 else f"the only {problem_count_words(len(problems))}"
        return f"This has {own}, and all other facts are verified."
    if not count:
        return (
            "No problems, and no facts to verify." if not session.dossier.facts else "No problems, and no listed facts."
        )
    if here in listed and not session.checks.is_verified(here):
        return "No problems, and this is the only unverified fact."
    return f"No problems, and all {which} are verified."


def walk_problems(screen: ScreenWithLists, walk: ProblemWalk, step: int) -> None:
    """Show the next problem or unverified fact, or say why there is none; this adds nothing to the history.

    A reader who is in a pane comes to the pane of the fact, and to the page of what is in no pane.
    """
    shown = NO_ADDRESS if screen.at_glance else screen.address
    found = walk.find_step(_listed_facts(screen, walk.session), shown, step)
    if found.address:
        is_in_pane = isinstance(screen.focused, FactPane)
        screen.show_address(found.address)
        if is_in_pane and (pane := screen.pane_at(found.address)):
            screen.set_focus(pane)
        elif is_in_pane:
            screen.enter_page()
    screen.show_message(found.words)


def _listed_facts(screen: ScreenWithLists, session: Session) -> Sequence[Address]:
    """Return the facts that are listed in panes, as far as no filter hides them, then those of kinds without a pane."""
    kinds = {pane.pane.kind for pane in screen.panes}
    listed = (address_of(key) for pane in screen.panes for key in pane.rows.stop_keys)
    others = (address for address, fact in session.dossier.facts.items() if fact.kind not in kinds)
    return [*dict.fromkeys(chain(listed, others))]
