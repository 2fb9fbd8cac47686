"""What all fields of a form say together: the table of the entry, and what is wrong with it, key by key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.checks.address_suggestions import AddressSuggestions
from jvexplore.dossier.checks.check_fact import fact_problems
from jvexplore.dossier.checks.check_sources import source_problems
from jvexplore.dossier.fact_types import FORM_AMOUNT
from jvexplore.dossier.model import Fact
from jvexplore.dossier.source import Source
from jvexplore.dossier.writing.amount_figure import FIGURE, amount_table
from jvexplore.dossier.writing.key_readers import number_keys, record_type
from jvexplore.dossier.writing.typed_facts import is_disclosed_by, usual_basis
from jvexplore.session.authoring.field_reader import SELECT_WORDS
from jvexplore.session.authoring.form_passage import PASSAGES
from jvexplore.session.authoring.new_names import named_parties, propose_party_ids, with_party_ids
from jvexplore.table_reader import file_keys
from jvexplore.tolerant_reader import read_tolerantly
from jvexplore.unread_value import UNKNOWN_KEY, typed_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.problem import Problem
    from jvexplore.session.authoring.field_reader import ReadField
    from jvexplore.session.authoring.new_names import NamedParty
    from jvexplore.session.authoring.opened_entry import OpenedEntry

    CompareFact: TypeAlias = Callable[[Fact], Iterable[Problem]]
    """Returns what a fact says otherwise than its words in the reader's copy."""

_BASIS: Final = "basis"
_ID: Final = "id"
_NOT_TOLD: Final = (_ID, "format", "sources", "paragraphs")
"""Keys that no form fills in, or only saving does."""
_NO_SUGGESTIONS: Final = AddressSuggestions({})
"""What a reference may have meant is told where its text is read."""


class FormProblem(NamedTuple):
    """What is wrong with a key, and what to do."""

    what: str
    remedy: str


class FormValues(NamedTuple):
    """What a form says.

    Attributes:
        named: the keys and values of the entry, with the names of new parties in the place of their ids.
        table: the same with the ids that are proposed for them. A new fact has an id only if one is typed.
        amount: the values of the figure of a new term; empty without one.
        parties: the new parties, by their names as these are compared.
        party_ids: the ids that are proposed for them.
        said_by: for each key that a field of another key says, that other key.
        problems: what is wrong, by key.
    """

    named: Mapping[str, Any]
    table: Mapping[str, Any]
    amount: Mapping[str, Any]
    parties: Mapping[str, NamedParty]
    party_ids: Mapping[str, str]
    said_by: Mapping[str, str]
    problems: Mapping[str, FormProblem]


def join_values(
    opened: OpenedEntry,
    read: Mapping[str, ReadField | None],
    passages: Sequence[Any] | None,
    dossier: Dossier,
    compare: CompareFact,
) -> FormValues:
    """Return what the fields of a form say together.

    Args:
        opened: the entry as it was.
        read: what the texts of the fields that were changed become; `None` for one that is empty now.
        passages: the passages, if they were changed; else `None`.
        dossier: its dossier.
        compare: returns what a fact says otherwise than its words in the reader's copy.
    """
    values, said_by, twice = _join_fields(read)
    gone = {said for key in read for said in opened.keys.get(key, (key,))}
    named = {key: value for key, value in opened.table.items() if key not in gone} | values
    amount = named.pop(FORM_AMOUNT, None) if FORM_AMOUNT not in file_keys(record_type(opened.kind)) else None
    if is_disclosed_by(opened.kind, values, named):
        del named[number_keys(opened.kind).qualifier]
    if passages is not None:
        named = {key: value for key, value in named.items() if key != PASSAGES}
        named |= {PASSAGES: [*passages]} if passages else {}
    parties = named_parties(named)
    ids = propose_party_ids(parties, dossier)
    if opened.is_new and _BASIS not in named:
        named[_BASIS] = proposed_basis(opened.kind, with_party_ids(named, ids))
    table = with_party_ids(named, ids)
    number = _as_number(amount)
    problems = _entry_problems(opened, table, dossier, compare) | twice
    if number:
        problems |= _amount_problem(opened.kind, table, number, dossier, compare)
    return FormValues(named, table, number, parties, ids, said_by, problems)


def proposed_basis(kind: str, table: Mapping[str, Any]) -> str:
    """Return the basis of a new fact that gives none: as `jvexplore fact add` has it; editorial without passages."""
    basis: str = usual_basis(record_type(kind), table)
    return "editorial" if basis == "stated" and not table.get(PASSAGES) else basis


def _join_fields(
    read: Mapping[str, ReadField | None],
) -> tuple[dict[str, Any], dict[str, str], dict[str, FormProblem]]:
    """Return the values of all keys, which key says each, and what is said twice; a key's own field counts then."""
    values: dict[str, Any] = {}
    said_by: dict[str, str] = {}
    twice: dict[str, FormProblem] = {}
    said = ((key, *pair) for key, field in read.items() if field for pair in field.values.items())
    for key, other, value in said:
        own = read.get(other)
        if other == key or own is None:
            values[other] = value
            said_by |= {other: key} if other != key else {}
        elif own.values.get(other) != value:
            twice[other] = FormProblem(f'is "{typed_text(value)}" in {key}, and given as well', "write it once")
    return values, said_by, twice


def _as_number(amount: Any) -> Mapping[str, Any]:
    """Return the values of an amount; one that cannot be read is the number as it was typed."""
    if amount is None:
        return {}
    return amount if isinstance(amount, dict) else {number_keys(FIGURE).value: amount}


def _entry_problems(
    opened: OpenedEntry, table: Mapping[str, Any], dossier: Dossier, compare: CompareFact
) -> dict[str, FormProblem]:
    """Return the first problem of each key of an entry; that of its passages is told as to somebody with an article."""
    record = record_type(opened.kind)
    known = {key: value for key, value in table.items() if key in file_keys(record)}
    if opened.address and issubclass(record, Fact):
        known[_ID] = opened.address.partition("/")[2]
    entry, unread = read_tolerantly(record, known)
    found = [(each.key, each.what, each.remedy) for each in unread]
    if isinstance(entry, Fact):
        fact = replace(entry, unread=tuple(unread))
        own = (*fact_problems(dossier, fact, _NO_SUGGESTIONS), *fact.problems_with_others(dossier), *compare(fact))
        found += [each[1:] for each in own]
    elif isinstance(entry, Source):
        found += source_problems(dossier, entry)
    found += [(key, UNKNOWN_KEY, "remove it") for key in table if key not in known]
    problems: dict[str, FormProblem] = {}
    for path, what, remedy in found:
        key, _, within = path.partition(".")
        is_named = within and not within.replace(".", "").isdecimal()
        if key not in _NOT_TOLD:
            problems.setdefault(key, FormProblem(f"{within} {what}" if is_named else what, remedy))
    if not table.get(PASSAGES) and PASSAGES in problems:
        problems[PASSAGES] = FormProblem("are missing", SELECT_WORDS)
    return problems


def _amount_problem(
    kind: str, table: Mapping[str, Any], amount: Mapping[str, Any], dossier: Dossier, compare: CompareFact
) -> dict[str, FormProblem]:
    """Return the first problem of the figure that an amount becomes, at the amount; none if it has none."""
    values = amount_table(kind, {_ID: kind, **table}, amount, dossier)
    figure, unread = read_tolerantly(record_type(FIGURE), values)
    wrong = [(each.what, each.remedy) for each in unread]
    wrong += [(each.what, each.remedy) for each in (*figure.own_problems(), *compare(figure))]
    return {FORM_AMOUNT: FormProblem(*wrong[0])} if wrong else {}
