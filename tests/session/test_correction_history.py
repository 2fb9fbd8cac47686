"""The history of an import, which the thread that keeps corrections on the disk reads while the reader makes them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.session.correction_history import CorrectionHistory, Corrections
from jvexplore.session.import_fields import ImportField

if TYPE_CHECKING:
    from types import FrameType

    from _typeshed import TraceFunction

TITLE = ImportField.TITLE


def corrections(title: str) -> Corrections:
    return Corrections((), {TITLE: title})


@pytest.mark.parametrize("step", ["add_step", "undo", "redo"])
def test_a_thread_sees_one_state_or_the_next(step: str) -> None:
    history = CorrectionHistory(corrections(""))
    for title in ("O", "Os"):
        history.end_typing()
        history.add_step("title", corrections(title), TITLE)
    arguments: tuple[Any, ...] = ()
    if step == "add_step":
        history.add_step("title", corrections("Osp"), TITLE)
        arguments = "title", corrections("Ospr"), TITLE
    elif step == "redo":
        history.undo()
    before, seen = history.now, list[Corrections]()

    def look(frame: FrameType, _event: str, _argument: object) -> TraceFunction:
        if frame.f_code.co_name == step:
            seen.append(history.now)
        return look

    tracer = sys.gettrace()
    sys.settrace(look)
    try:
        getattr(history, step)(*arguments)
    finally:
        sys.settrace(tracer)
    first_after = seen.index(history.now)
    assert history.now != before
    assert set(map(id, seen[:first_after])) == {id(before)}
    assert set(map(id, seen[first_after:])) == {id(history.now)}
