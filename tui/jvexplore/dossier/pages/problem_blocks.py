"""The problems of a dossier on the pages of what has them, with what somebody typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from jvexplore.address import DOSSIER, Address, address_of, paragraph_address, paragraph_id, source_address
from jvexplore.dossier import blocks
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.key_words import key_words
from jvexplore.dossier.pages.conflict_blocks import keys_told_by_conflicts
from jvexplore.dossier.problem import join_remedy
from jvexplore.dossier.titles import address_exists
from jvexplore.unread_value import UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
from jvexplore.dossier.problem import Problem

_T = TypeVar("_T")

_EDIT_HINT: Final = "{edit_fact} to edit"
_MAX_LINES: Final = 20
"""The most problems that a page lists."""


def problem_count_words(count: int) -> str:
    """Return how many problems there are, in words: "1 problem", "1,200 problems"."""
    return f"{count:,} problem{'s' * (count != 1)}"


def problem_address(dossier: Dossier, problem: Problem) -> Address:
    """Return the address of the page that shows a problem: its own entry's, its source's, or the dossier's."""
    entry = address_of(problem.entry) if problem.entry else _source_entry(dossier, problem.key)
    return entry if address_exists(dossier, entry) else DOSSIER


def _source_entry(dossier: Dossier, key: str) -> Address:
    """Return the address of the source or paragraph whose key is wrong: `sources.1.paragraphs.2.gist`."""
    name, *path = key.split(".")
    if name == "source":  # in format 1
        path = ["1", *path]
    elif name != "sources":
        return DOSSIER
    source = _entry_at(dossier.sources, path[:1])
    if source is None:
        return DOSSIER
    paragraph = _entry_at(source.paragraphs, path[2:3]) if path[1:2] == ["paragraphs"] else None
    return paragraph_address(paragraph.id) if paragraph else source_address(source.id)


def _entry_at(entries: Sequence[_T], position: Sequence[str]) -> _T | None:
    """Return the entry at a position, which a key counts from 1; `None` if there is none."""
    number = int(position[0]) if position and position[0].isdecimal() else 0
    return entries[number - 1] if 0 < number <= len(entries) else None


@computed_once
def problems_by_address(dossier: Dossier) -> Mapping[Address, Sequence[Problem]]:
    """Return the problems of a dossier by the address of the page that shows them."""
    found: dict[Address, list[Problem]] = {}
    for problem in dossier_problems(dossier):
        found.setdefault(problem_address(dossier, problem), []).append(problem)
    return found


def problem_sentence(dossier: Dossier, problem: Problem) -> str:
    """Return a problem as a sentence: "Percent, typed as “many”: must be a number; write it in digits"."""
    typed = _typed_values(dossier, problem.entry).get(problem.key, "")
    what, key = problem.what, " ".join(problem.key.split())
    if what == UNKNOWN_KEY:
        subject, what = f"Unknown key “{key}”", ""
    else:
        subject = key_words(key) or problem.entry or "Dossier"
    if typed and f'"{typed}"' not in what:
        subject += f", typed as “{typed}”"
    said = join_remedy(what, problem.remedy)
    return f"{subject}: {said}{'' if said.endswith(('?', '.')) else '.'}"


def problem_blocks(dossier: Dossier, address: Address) -> Iterator[Block]:
    """Yield a warning for each problem on the page of an address; on the dossier's, first how many there are.

    Versions in conflict are told by `conflict_blocks`. After the last problem stands the key that opens a form, if the
    entry has one.
    """
    told = keys_told_by_conflicts(dossier, address)
    problems = [each for each in problems_by_address(dossier).get(address, ()) if each.key not in told]
    if address == DOSSIER and (count := len(dossier_problems(dossier))):
        yield blocks.Prose(f"Unfinished: {problem_count_words(count)} in this dossier.", warns=True)
    shown = problems[:_MAX_LINES]
    for number, problem in enumerate(shown, 1):
        sentence = problem_sentence(dossier, problem)
        hint = _EDIT_HINT if number == len(shown) and not paragraph_id(address) else ""
        yield blocks.Prose(sentence, warns=True, spoken=f"Problem: {sentence}", key_hint=hint)
    if (more := len(problems) - _MAX_LINES) > 0:
        yield blocks.Prose(f"More: {problem_count_words(more)} of this entry.", warns=True)


def _typed_values(dossier: Dossier, entry: str) -> Mapping[str, str]:
    """Return what was typed for the keys of an entry, by their names in its file."""
    fact = dossier.facts.get(address_of(entry))
    unread = fact.unread if fact else () if entry else dossier.unread
    if dossier.is_in_former_format:
        from jvexplore.dossier.conversion.former_mapping import former_key

        return {former_key(entry, each.key): each.typed for each in unread}
    return {each.key: each.typed for each in unread}
