"""Check what the types of the keys cannot: references, cycles, numbers, passages, ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER
from jvexplore.dossier.address_suggestions import AddressSuggestions
from jvexplore.dossier.check_sources import check_sources, passage_problems
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.former_format import former_key
from jvexplore.dossier.key_suggestions import KeySuggestions
from jvexplore.dossier.problem import Problem
from jvexplore.file_names import LONGEST_NAME, is_device_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.model import Dossier, Fact

_LONGEST_ID = 100
"""In characters."""


@computed_once
def dossier_problems(dossier: Dossier) -> Sequence[Problem]:
    """Return the problems of a dossier, in the order of its file as far as they belong to one fact."""
    problems = check_dossier(dossier)
    if dossier.format == 1:  # the keys as its file has them
        return [each._replace(key=former_key(each.entry, each.key)) for each in problems]
    return list(problems)


def check_dossier(dossier: Dossier) -> Iterator[Problem]:
    """Yield the problems of a dossier."""
    suggestions, addresses = KeySuggestions(), AddressSuggestions(dossier.facts)
    yield from suggestions.unread_problems("", DossierHead, dossier.unread)
    yield from check_sources(dossier)
    for facts in dossier.collections.values():
        for fact in facts:
            yield from suggestions.unread_problems(fact.address, type(fact), fact.unread)
            yield from _reference_problems(dossier, fact, addresses)
            yield from _basis_problems(fact)
            yield from fact.own_problems()
            for key, passage in fact.all_passages():
                yield from (Problem(fact.address, key, *wrong) for wrong in passage_problems(dossier, passage))
    yield from _cycle_problems(dossier)
    for fact_type in fact_types().values():
        yield from fact_type.group_problems(dossier)


def check_ids(dossier: Dossier) -> Iterator[Problem]:
    """Yield ids that are not valid file names on every system, or are too long to read or type.

    A dossier with such ids is still valid and opens: its notes file gets a substitute name.
    """
    if len(dossier.id) > LONGEST_NAME:
        what = f"has {len(dossier.id)} characters, too long for a file name"
        yield Problem("", "id", what, f"shorten it to {LONGEST_NAME} or fewer")
    elif is_device_name(dossier.id):
        what = f'"{dossier.id}" is a reserved file name on Windows'
        yield Problem("", "id", what, f'add a word, like "{dossier.id}-deal"')
    for fact in dossier.facts.values():
        if len(fact.id) > _LONGEST_ID:
            what = f"has {len(fact.id)} characters, too long for an id"
            yield Problem(fact.address, "id", what, f"shorten it to {_LONGEST_ID} or fewer")


def _reference_problems(dossier: Dossier, fact: Fact, addresses: AddressSuggestions) -> Iterator[Problem]:
    for key, address in fact.references():
        if address == DOSSIER:
            continue
        if dossier.fact_at(address) is None:
            close = addresses.similar_address(address)
            remedy = f'did you mean "{close}"?' if close else "add that fact, or fix the reference"
            yield Problem(fact.address, key, f'there is no "{address}"', remedy)
        elif address == fact.address:
            yield Problem(fact.address, key, "refers to itself", "refer to another fact")


def _cycle_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield the cycles of `derived_from`.

    By depth-first search in linear time, without recursion, which a long chain of facts would exhaust.
    """
    facts = dossier.facts
    done: set[str] = set()
    for start in facts:
        path = {start: iter(facts[start].derived_from)} if start not in done else {}
        while path:
            address, sources = next(reversed(path.items()))
            source = next(sources, None)
            if source is None:
                done.add(address)
                del path[address]
            elif source in path and source != address:  # `_reference_problems` reports facts that refer to themselves
                remedy = f'remove it, or fix derived_from of "{source}"'
                yield Problem(address, "derived_from", f'circular: "{source}" is itself derived from this fact', remedy)
            elif source in facts and source not in path and source not in done:
                path[source] = iter(facts[source].derived_from)


def _basis_problems(fact: Fact) -> Iterator[Problem]:
    if fact.basis == "derived" and not fact.derived_from:
        yield Problem(
            fact.address,
            "derived_from",
            'is missing: required where basis is "derived"',
            "list the facts that it is derived from",
        )
    if fact.basis != "derived" and fact.derived_from:
        yield Problem(
            fact.address,
            "basis",
            f'is "{fact.basis}", but derived_from is set',
            'set it to "derived", or remove derived_from',
        )
    if fact.basis == "editorial" and not fact.comment.strip():
        yield Problem(fact.address, "comment", 'is missing: required where basis is "editorial"', "name the evidence")
    if fact.basis in ("stated", "attributed") and not fact.passages and not fact.is_unread("passages"):
        yield Problem(fact.address, "passages", "must have at least one entry", "add one")
