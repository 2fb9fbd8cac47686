"""Make and change the table of a fact from what a person typed: `KEY=VALUE` pairs.

A call is taken as a whole: what its values say together must fit together, and it must not bring a problem into the
dossier that was not there before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.checks.check_basis import basis_problems
from jvexplore.dossier.fact_keys import FactKeys
from jvexplore.dossier.fact_types import FORM_AMOUNT, fact_types
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.model import Fact
from jvexplore.dossier.vocabulary.bases import BASES
from jvexplore.dossier.vocabulary.qualifiers import UNDISCLOSED
from jvexplore.dossier.writing.amount_figure import FIGURE, amount_table
from jvexplore.dossier.writing.fact_layout import in_key_order
from jvexplore.dossier.writing.key_readers import PARAGRAPH, has_number, key_reader, number_keys, record_type
from jvexplore.dossier.writing.proposed_ids import is_free_id, propose_id
from jvexplore.dossier.writing.typed_parts import read_typed_part
from jvexplore.dossier.writing.typed_rows import PresentRows
from jvexplore.dossier.writing.typed_value import MISSING_PASSAGES, TomlValue, TypedValue, quoted, refusal, with_article
from jvexplore.dossier.writing.typed_values import read_typed_value
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import file_keys, required_keys
from jvexplore.tolerant_reader import read_tolerantly
from jvexplore.unread_value import typed_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from jvexplore.dossier.model import Dossier

_PASSAGES: Final = "passages"
_ID: Final = "id"
_ORIGIN: Final = "origin"
KEYS_NOT_EDITED: Final = frozenset(("format", "sources", "normalised", "paragraphs", "dropped"))
"""The keys of a dossier and of a source that the texts of the sources decide."""
_NOT_EDITED_OF_PARAGRAPHS: Final = frozenset(("part", "digest", "length", "formerly"))
"""Those of a paragraph: only its gist is typed."""
_BESIDE_NUMBERS: Final = ("unit", "per", "base")
_ADD_EXAMPLE: Final = "write KEY=VALUE, like percent=48"


class TypedFact(NamedTuple):
    """A fact as somebody typed it.

    Attributes:
        kind: its kind.
        table: its table, as the file will have it.
        words: how each value was understood, in the order in which they were typed.
    """

    kind: str
    table: Mapping[str, TomlValue]
    words: Sequence[str]


def typed_keys(kind: str, *, is_new: bool) -> list[str]:
    """Return the keys that can be typed for a fact, a source, a paragraph or the dossier, its own ones first.

    Args:
        kind: the kind of the fact, "source", "paragraph" or "dossier".
        is_new: whether a fact is added; it may have an id and, if it is a term, an amount.

    Raises:
        JvexploreError: if there is no such kind.
    """
    record = record_type(kind)
    own = file_keys(record).keys() - file_keys(FactKeys).keys()
    keys = (
        sorted(file_keys(record), key=lambda key: key not in own) if issubclass(record, Fact) else [*file_keys(record)]
    )
    has_amount = is_new and issubclass(record, Fact) and record.amount_categories is not None
    left_out = {*_not_edited(kind), _PASSAGES} | (set() if is_new else {_ID})
    return [*(key for key in keys if key not in left_out), *([FORM_AMOUNT] * has_amount)]


def _not_edited(kind: str) -> Collection[str]:
    return _NOT_EDITED_OF_PARAGRAPHS if kind == PARAGRAPH else KEYS_NOT_EDITED


def split_pairs(pairs: Iterable[str]) -> dict[str, str]:
    """Return the values of `KEY=VALUE` pairs by their keys; a key may have hyphens instead of underscores.

    Keys within a table follow its key after a dot: "identifiers.lei".

    Raises:
        JvexploreError: if one has no equals sign, or a key is there twice.
    """
    values: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        own, dot, within = key.strip().partition(".")
        key = own.replace("-", "_") + dot + within
        if not equals or not key:
            raise JvexploreError(f"{quoted(pair)} is not a key with a value", _ADD_EXAMPLE)
        if key in values:
            raise refusal(key, "is given twice", "separate several values by commas")
        values[key] = value
    return values


def read_new_facts(
    kind: str,
    pairs: Iterable[str],
    dossier: Dossier,
    passages: Sequence[Mapping[str, TomlValue]] = (),
    taken: Collection[str] = (),
    origin: Mapping[str, TomlValue] | None = None,
) -> tuple[TypedFact, ...]:
    """Return a new fact; a term with an amount is followed by the figure that is its amount.

    Args:
        kind: its kind.
        pairs: what was typed.
        dossier: the dossier that it will be in.
        passages: where it is said.
        taken: further ids of its kind that are not free.
        origin: who makes it, and when; where it is not typed.

    Raises:
        JvexploreError: if a value cannot be read, the id is taken, or something is missing or does not fit.
    """
    typed = split_pairs(pairs)
    fact_type = _fact_type(kind)
    amount = typed.pop(FORM_AMOUNT, "") if fact_type.amount_categories is not None else ""
    table, words = _apply(kind, typed, {}, dossier, passages)
    if passages:
        table[_PASSAGES] = [*map(dict, passages)]
    if origin and _ORIGIN not in typed:
        table[_ORIGIN] = origin
    if "basis" not in table:
        table["basis"] = basis = usual_basis(fact_type, table)
        words.append(f"{BASES[basis]} (basis = {basis})")
    if _ID not in table:
        table[_ID] = propose_id(kind, table, dossier, taken)
    elif table[_ID] in taken or not is_free_id(kind, table[_ID], dossier):
        free = propose_id(kind, table, dossier, taken)
        raise refusal(_ID, f'"{table[_ID]}" is, or was, the id of another {kind}', f"leave it out, for {free}")
    if missing := [key for key in file_keys(fact_type) if key in required_keys(fact_type) - table.keys()]:
        raise JvexploreError(
            f"{with_article(kind)} needs {' and '.join(missing)}", f"add {' and '.join(f'{key}=…' for key in missing)}"
        )
    _refuse_new_problems(fact_type, None, table)
    fact = TypedFact(kind, in_key_order(collection_names()[kind], table), tuple(words))
    return (fact, _read_amount(fact, amount, dossier)) if amount.strip() else (fact,)


def read_edited_entry(
    kind: str,
    table: Mapping[str, TomlValue],
    pairs: Iterable[str],
    dossier: Dossier,
    passages: Sequence[Mapping[str, TomlValue]] = (),
) -> TypedFact:
    """Return a fact, a source, a paragraph or the head of a dossier with changes.

    Keys that are not typed stay as they are, whatever they hold.

    Args:
        kind: the kind of the fact, "source", "paragraph" or "dossier".
        table: its table as the file has it.
        pairs: what was typed.
        dossier: its dossier.
        passages: where a new response is said.

    Raises:
        JvexploreError: if a value cannot be read, or makes a problem that was not there before.
    """
    typed = split_pairs(pairs)
    if not typed:
        raise JvexploreError("there is nothing to change", _ADD_EXAMPLE)
    record = record_type(kind)
    if _ID in typed:
        remedy = "rename it, like fact rename stake/finch finch-holdings" if issubclass(record, Fact) else "leave it"
        raise refusal(_ID, "cannot be edited", remedy)
    for key in (each.partition(".")[0] for each in typed):
        if key in _not_edited(kind):
            raise refusal(key, "cannot be edited by a command", "edit the file itself")
    if FORM_AMOUNT in typed and issubclass(record, Fact) and record.amount_categories is not None:
        raise refusal(
            FORM_AMOUNT, "is a figure of its own", "edit that, or add one, like fact add figure of=term/offer"
        )
    changed, words = _apply(kind, typed, table, dossier, passages)
    _refuse_new_problems(record, table, changed)
    return TypedFact(kind, changed, tuple(words))


def _fact_type(kind: str) -> type[Fact]:
    record_type(kind)  # refuses what is no kind at all
    names = collection_names()
    if kind not in names:
        raise JvexploreError(f'"{kind}" is not a kind of fact', "name a kind, like stake")
    return fact_types()[names[kind]]


def _apply(
    kind: str,
    typed: Mapping[str, str],
    table: Mapping[str, TomlValue],
    dossier: Dossier,
    passages: Sequence[Mapping[str, TomlValue]],
) -> tuple[dict[str, TomlValue], list[str]]:
    """Return a table with what was typed, and how that was understood."""
    for key in typed:
        key_reader(kind, key.partition(".")[0])  # an unknown key before any wrong value
    whole = {key: text for key, text in typed.items() if "." not in key}
    rows = {key: PresentRows(table.get(key), passages) for key in whole}
    read = {key: read_typed_value(kind, key, text, dossier, rows=rows[key]) for key, text in whole.items()}
    if _ID in read and read[_ID].values[_ID] is None:
        raise refusal(_ID, "must not be empty", "leave it out, or write one like finch")
    values = _joined_values(read)
    if is_disclosed_by(kind, values, table):
        values[number_keys(kind).qualifier] = None
    changed = {**table, **values}
    for path, text in typed.items():
        if "." in path:
            key = path.partition(".")[0]
            read[path] = part = read_typed_part(kind, path, text, changed.get(key))
            changed |= part.values
    words = [each.words + _kept_words(kind, key, values, table) for key, each in read.items()]
    return {key: value for key, value in changed.items() if value is not None}, words


def _kept_words(kind: str, key: str, values: Mapping[str, TomlValue], table: Mapping[str, TomlValue]) -> str:
    """Return what a new number keeps of the former one: "about", a unit; empty if it keeps nothing."""
    if not has_number(kind) or key != number_keys(kind).value or values.get(key) is None:
        return ""
    kept = [each for each in (number_keys(kind).qualifier, *_BESIDE_NUMBERS) if each in table and each not in values]
    return f"; as before: {', '.join(f'{each} = {typed_text(table[each])}' for each in kept)}" if kept else ""


def _joined_values(read: Mapping[str, TypedValue]) -> dict[str, TomlValue]:
    """Return the values of all keys; what a key says of another must be what that says itself.

    Raises:
        JvexploreError: if two values exclude each other.
    """
    values: dict[str, TomlValue] = {}
    for key, typed in read.items():
        for other, value in typed.values.items():
            own = read[other].values[other] if other in read and other != key else value
            if value is not None and own != value:
                raise refusal(other, f"is {quoted(str(value))} in {key}, and given as well", "write it once")
            values[other] = own if own is not None else values.get(other)
    return values


def is_disclosed_by(kind: str, values: Mapping[str, Any], table: Mapping[str, Any]) -> bool:
    """Return whether new values give a number to a fact whose qualifier says that there is none: it goes then."""
    if not has_number(kind):
        return False
    keys = number_keys(kind)
    is_given = any(values.get(key) is not None for key in keys.of_numbers)
    return is_given and keys.qualifier not in values and table.get(keys.qualifier) == UNDISCLOSED


def usual_basis(fact_type: type[Fact], table: Mapping[str, TomlValue]) -> Any:
    """Return the basis of a fact that gives none: where it names who says so, it is attributed."""
    if table.get("derived_from"):
        return "derived"
    fact, _ = read_tolerantly(fact_type, table)
    return "attributed" if any(fact.attributed_parties()) else "stated"


def _refuse_new_problems(record: Any, before: Mapping[str, TomlValue] | None, after: Mapping[str, TomlValue]) -> None:
    """Raise the error for the first problem of an entry that it did not have before; `None` if it is new."""
    known = set(_problems(record, before)) if before is not None else set()
    for key, what, remedy in _problems(record, after):
        if (key, what, remedy) not in known:
            if key == _PASSAGES:
                raise refusal(key, *MISSING_PASSAGES)
            raise refusal(key, what, remedy)


def _problems(record: Any, table: Mapping[str, TomlValue]) -> list[tuple[str, str, str]]:
    entry, unread = read_tolerantly(record, table)
    found = [*basis_problems(entry), *entry.own_problems()] if isinstance(entry, Fact) else []
    return [(each.key, each.what, each.remedy) for each in unread] + [
        (each.key, each.what, each.remedy) for each in found
    ]


def _read_amount(fact: TypedFact, amount: str, dossier: Dossier) -> TypedFact:
    """Return the figure that is the amount of a new term."""
    number = read_typed_value(FIGURE, number_keys(FIGURE).value, amount, dossier, FORM_AMOUNT)
    table = amount_table(fact.kind, fact.table, number.values, dossier)
    _refuse_new_problems(record_type(FIGURE), None, table)
    return TypedFact(FIGURE, table, (number.words,))
