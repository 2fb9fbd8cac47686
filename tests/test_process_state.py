"""What is set for the whole process can be put back, and garbage is collected again after a start."""

from __future__ import annotations

import gc
import os
import sys
import threading
import weakref
from itertools import count

import pytest

from jvexplore import process_state
from jvexplore.process_state import (
    date_style,
    pause_gc,
    paused_gc,
    report_failed_threads_with,
    report_uncaught_with,
    restore_gc,
    set_default_variable,
    set_variable,
    shorten_thread_turns,
    use_date_style,
)
from tests.restored_process import restored_process


def state() -> tuple[object, ...]:
    variables = tuple(os.environ.get(name) for name in ("VISUAL", "JVEXPLORE_TEST", "TEXTUAL_FPS"))
    hooks = sys.excepthook, threading.excepthook
    return (date_style(), gc.isenabled(), round(sys.getswitchinterval(), 4), *hooks, *variables)


def test_everything_is_put_back_however_often_it_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "vi")
    monkeypatch.delenv("JVEXPLORE_TEST", raising=False)
    before = state()
    with restored_process():
        for style in ("year-month-day", "month-day-year"):
            use_date_style(style)
            set_variable("VISUAL", style)
            set_variable("JVEXPLORE_TEST", style)
            pause_gc()
            shorten_thread_turns()
            report_uncaught_with(lambda *_: None)
            report_failed_threads_with(lambda _: None)
        assert not set(before[:-1]) & set(state()[:-1])
    assert state() == before


def test_a_variable_that_the_reader_has_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_FPS", "30")
    set_default_variable("TEXTUAL_FPS", "240")
    assert os.environ["TEXTUAL_FPS"] == "30"


def test_garbage_is_collected_again_and_what_the_start_made_is_left_alone() -> None:
    pause_gc()
    assert not gc.isenabled()
    frozen = gc.get_freeze_count()
    made = [[] for _ in range(1_000)]  # type: ignore[var-annotated] # nothing in them
    restore_gc()
    assert gc.isenabled()
    assert gc.get_freeze_count() >= frozen + len(made)


def test_while_something_is_read_garbage_is_left_alone_until_that_is_done_or_fails() -> None:
    frozen = gc.get_freeze_count()

    def read() -> None:
        with paused_gc():
            assert not gc.isenabled()
            with paused_gc():
                assert not gc.isenabled()
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        read()
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen


def test_what_refers_to_itself_is_collected_before_every_hundredth_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen:
        def __init__(self) -> None:
            self.itself = self

    monkeypatch.setattr(process_state, "_pauses", count(98))
    with paused_gc():
        screen = weakref.ref(Screen())
    with paused_gc():
        assert screen()
    with paused_gc():
        assert screen() is None


def test_without_a_pause_nothing_is_frozen() -> None:
    frozen = gc.get_freeze_count()
    restore_gc()
    assert gc.get_freeze_count() <= frozen


def test_the_module_says_of_every_setting_why_it_is_process_wide() -> None:
    setters = (use_date_style, set_variable, pause_gc, shorten_thread_turns, report_uncaught_with)
    for setter in (*setters, report_failed_threads_with, process_state.enter_raw_mode):
        assert "process-wide" in (setter.__doc__ or "").lower(), setter.__name__
