"""Ask which of two versions to keep, while other programs may change them: the dialog shows the current ones."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from jvexplore.app.ui.compare_dialog import CompareDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jvexplore.app.keys.key_group_host import KeyGroupHost
    from jvexplore.session.change_feed import EventChannel

Subject = TypeVar("Subject")


class Comparison(NamedTuple, Generic[Subject]):
    """The content of a comparison.

    Attributes:
        subject: what an answer changes.
        title: the title of the dialog: why there are two texts.
        left: title and text.
        right: title and text.
        answers: the answers by key, with their button labels.
    """

    subject: Subject
    title: str
    left: tuple[str, str]
    right: tuple[str, str]
    answers: Mapping[str, str]


async def compare_versions(
    screen: KeyGroupHost,
    find_comparison: Callable[[], Comparison[Subject] | None],
    channels: Iterable[EventChannel[Any]],
) -> tuple[str, Comparison[Subject]] | None:
    """Show a comparison, kept up to date, and return the answer with the comparison it was given for.

    Args:
        screen: shows the dialog.
        find_comparison: returns what is to be compared now; `None` if there is nothing any more.
        channels: publish what may change it.

    Returns:
        `None` if there is nothing to compare, or no answer was chosen.
    """
    shown = find_comparison()
    if shown is None:
        return None
    dialog = CompareDialog(shown.title, shown.left, shown.right, shown.answers)

    def show_current_versions(_event: object) -> None:
        nonlocal shown
        before, shown = shown, find_comparison()
        if shown and shown.answers is not dialog.answers:
            shown = None  # a different question needs a new dialog
        if shown is None:
            dialog.withdraw_question("Nothing left to decide: changed by another program")
        elif before is None or before[1:] != shown[1:]:
            dialog.show_texts(shown.title, shown.left, shown.right)
            screen.show_message("Changed by another program: now showing the current versions.")

    with ExitStack() as following:
        for channel in channels:
            following.callback(channel.subscribe(show_current_versions))
        answer = await screen.show_dialog(dialog)
    return (answer, shown) if answer and shown else None
