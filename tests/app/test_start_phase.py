"""Which keys are handled in each phase of the start."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.app.keys import bindings
from jvexplore.app.keys.key_binding import cancels_lookup, phase_needed
from jvexplore.app.keys.keymap import KEY_CONTEXTS, bindings_by_id
from jvexplore.app.keys.start_phase import StartPhase, StartState


def state_at(phase: StartPhase, *, has_default_keys: bool) -> StartState:
    state = StartState()
    state.advance_to(phase)
    if has_default_keys:
        state.confirm_default_keys()
    return state


@pytest.mark.parametrize("phase", StartPhase)
@pytest.mark.parametrize("needs", list(StartPhase)[1:])
def test_a_key_is_handled_from_the_phase_on_that_it_needs(phase: StartPhase, needs: StartPhase) -> None:
    assert state_at(phase, has_default_keys=True).may_handle(needs) == (needs <= phase)


@pytest.mark.parametrize("phase", StartPhase)
def test_no_key_is_handled_before_it_is_certain_what_it_means(phase: StartPhase) -> None:
    state = state_at(phase, has_default_keys=False)
    is_ready = phase is StartPhase.READY
    assert state.may_handle(StartPhase.FRAME_SHOWN) == is_ready
    assert state.may_handle_any == is_ready


def test_before_the_first_frame_no_key_is_handled_whatever_it_needs() -> None:
    state = state_at(StartPhase.NOTHING_SHOWN, has_default_keys=True)
    assert not state.may_handle_any
    assert not any(map(state.may_handle, StartPhase))


@given(st.lists(st.sampled_from([*StartPhase, None])))
def test_what_may_be_handled_once_may_be_handled_from_then_on(steps: list[StartPhase | None]) -> None:
    state = StartState()
    allowed: set[StartPhase] = set()
    for step in steps:
        if step is None:
            state.confirm_default_keys()
        else:
            state.advance_to(step)
        now = {needs for needs in StartPhase if state.may_handle(needs)}
        assert allowed <= now
        assert bool(now) == state.may_handle_any
        allowed = now


WALKING = {
    *("next", "previous", "right", "left", "first", "last", "page_down", "page_up", "next_pane", "previous_pane"),
    *("zoom", "parties", "stakes", "quotes", "challenges", "timeline", "figures", "terms"),
}


def test_what_each_key_needs() -> None:
    needed = {name: phase_needed(binding) for name, binding in bindings_by_id().items()}
    assert {name for name, phase in needed.items() if phase is StartPhase.FRAME_SHOWN} == {"keys", "quit"}
    assert {name for name, phase in needed.items() if phase is StartPhase.SNAPSHOT_SHOWN} == WALKING
    assert {*needed.values()} == {StartPhase.FRAME_SHOWN, StartPhase.SNAPSHOT_SHOWN, StartPhase.READY}


def test_the_keys_that_end_a_lookup_are_those_that_close() -> None:
    every = chain(*(chain(*groups) for groups in KEY_CONTEXTS.values()), bindings.ALWAYS)
    assert {each.id for each in every if cancels_lookup(each)} == {"close", "close_filter"}
