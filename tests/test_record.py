"""Frozen dataclasses that are made without compiling methods for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, asdict, field, replace

import pytest

from jvexplore.record import Record


class Loaf(Record):
    grain: str
    weight: int = 500
    extras: Mapping[str, int] = field(default_factory=dict, hash=False)


class Bun(Loaf):
    filling: str = ""
    seen: int = field(default=0, compare=False, repr=False)


def test_a_value_that_is_not_given_is_the_default() -> None:
    bun = Bun(grain="rye")
    assert (bun.grain, bun.weight, bun.extras, bun.filling) == ("rye", 500, {}, "")
    assert asdict(bun) == {"grain": "rye", "weight": 500, "extras": {}, "filling": "", "seen": 0}


def test_defaults_that_can_be_changed_are_not_shared() -> None:
    assert Loaf(grain="rye").extras is not Loaf(grain="rye").extras


def test_only_values_count_for_equality() -> None:
    assert Loaf(grain="rye") == Loaf(grain="rye", weight=500, extras={})
    assert hash(Loaf(grain="rye")) == hash(Loaf(grain="rye", weight=500, extras={"seeds": 2}))
    assert Loaf(grain="rye") != Loaf(grain="rye", extras={"seeds": 2})
    assert Bun(grain="rye", seen=1) == Bun(grain="rye", seen=2)
    assert hash(Bun(grain="rye", seen=1)) == hash(Bun(grain="rye", seen=2))
    assert Bun(grain="rye") != Loaf(grain="rye")
    assert len({Loaf(grain="rye"), Loaf(grain="rye"), Loaf(grain="oat")}) == 2


def test_replace_keeps_the_other_values() -> None:
    assert replace(Bun(grain="rye", weight=80), filling="jam") == Bun(grain="rye", weight=80, filling="jam")


def test_all_that_is_shown_is_in_its_representation() -> None:
    assert repr(Bun(grain="rye", seen=3)) == "Bun(grain='rye', weight=500, extras={}, filling='')"


@pytest.mark.parametrize(
    ("values", "message"),
    [({}, "Loaf lacks, or does not have: grain"), ({"grain": "rye", "filling": ""}, ".*: filling")],
)
def test_wrong_names_are_refused(values: dict[str, str], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        Loaf(**values)  # type: ignore[arg-type]


def test_it_cannot_be_changed() -> None:
    loaf = Loaf(grain="rye")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'weight'"):
        loaf.weight = 750  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'grain'"):
        del loaf.grain
    assert loaf == Loaf(grain="rye")
