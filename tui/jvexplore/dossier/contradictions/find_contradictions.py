"""The contradictions of a dossier: found by the values of its facts, and written by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.contradictions.compared_value_words import compared_value_words
from jvexplore.dossier.contradictions.excluding_pairs import ComparedFact, excluding_pairs
from jvexplore.dossier.contradictions.witnesses import fact_testimony
from jvexplore.dossier.timeline import moment_resolver

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier


class Contradiction(NamedTuple):
    """Two facts that exclude each other, the one that stands first in the file first.

    Attributes:
        one: the address of the first.
        other: that of the second.
        key: the key of the first whose value differs: "percent", "value", "when", "since", "until", "status"; empty if
            no values were compared, because only a person says so.
        one_value: what the first says, in words; empty without a key.
        other_value: what the second says, in words; empty without a key.
        is_change: whether it has changed between the days of their sources, and so is no contradiction.
        is_written: whether a person wrote it, in `contradicts` of either fact; it then is no change.
    """

    one: Address
    other: Address
    key: str = ""
    one_value: str = ""
    other_value: str = ""
    is_change: bool = False
    is_written: bool = False


@computed_once
def find_contradictions(dossier: Dossier) -> Sequence[Contradiction]:
    """Return the pairs of facts that exclude each other, each once, in the order of the file.

    A pair that a person wrote is there as written, with its values if these exclude each other.
    """
    position = {address: place for place, address in enumerate(dossier.facts)}
    written = {_in_order(pair, position) for pair in _written_pairs(dossier)}
    found = {(one, other): Contradiction(one, other, is_written=True) for one, other in written}
    for pair in excluding_pairs(_compared_facts(dossier), moment_resolver(dossier)):
        one, other = _in_order((pair.one, pair.other), position)
        values = pair.one_value, pair.other_value
        value, other_value = values if one == pair.one else reversed(values)
        is_written = (one, other) in written
        found[one, other] = Contradiction(
            one,
            other,
            value.key,
            compared_value_words(dossier, value),
            compared_value_words(dossier, other_value),
            is_change=pair.is_change and not is_written,
            is_written=is_written,
        )
    return sorted(found.values(), key=lambda each: _places(each, position))


@computed_once
def contradictions_by_fact(dossier: Dossier) -> Mapping[Address, Sequence[Contradiction]]:
    """Return the pairs that each fact is in, by its address, in the order of the file; facts in none are left out."""
    by_fact: dict[Address, list[Contradiction]] = {}
    for each in find_contradictions(dossier):
        by_fact.setdefault(each.one, []).append(each)
        by_fact.setdefault(each.other, []).append(each)
    return by_fact


def _places(pair: Contradiction, position: Mapping[Address, int]) -> tuple[int, int]:
    return position[pair.one], position[pair.other]


def _in_order(pair: tuple[Address, Address], position: Mapping[Address, int]) -> tuple[Address, Address]:
    one, other = pair
    return (one, other) if position[one] < position[other] else (other, one)


def _written_pairs(dossier: Dossier) -> Iterator[tuple[Address, Address]]:
    for address, fact in dossier.facts.items():
        for named in fact.contradicts:
            other = dossier.fact_at(named)
            if other is not None and other.address != address:
                yield address, other.address


def _compared_facts(dossier: Dossier) -> Iterator[ComparedFact]:
    for address, fact in dossier.facts.items():
        if comparison := fact.comparison(dossier):
            yield ComparedFact(address, comparison, fact_testimony(dossier, fact))
