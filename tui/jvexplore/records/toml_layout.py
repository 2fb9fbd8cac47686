"""How the records of a file stand in its TOML, so that what did not change is written as it stood.

Records stand either in the order of their keys, or in that which their author gave them. Comments and
tables between them stay in both; in the second, all that is not changed stays byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_T = TypeVar("_T")


class LayoutSlot(NamedTuple):
    """A part of a file whose records stand in an order of their own.

    Attributes:
        table: the table whose entry it is; empty for comments, and for tables that hold no records.
        key: the key of the record, if it is one.
        text: how it stands in the file, if it is no record.
        gap: the white space behind it.
    """

    table: str
    key: str
    text: str
    gap: str


class RecordTexts(Generic[_T]):
    """How records stand in a file, each by itself; what did not change is not laid out again.

    Args:
        sorts: whether they are kept in the order of their keys; else in that in which they came.
    """

    def __init__(self, *, sorts: bool = True) -> None:
        self._records: dict[str, _T] = {}
        self._texts: dict[str, bytes] = {}
        self.sorts = sorts
        self._is_sorted = True

    def put_text(self, key: str, record: _T, text: bytes) -> None:
        """Say how a record stands in its file, as UTF-8."""
        if key not in self._texts and self._texts:
            self._is_sorted &= key > next(reversed(self._texts))
        self._records[key] = record
        self._texts[key] = text

    def texts_by_key(self) -> dict[str, tuple[_T, bytes]]:
        """Return each record with how it stands in the file, by its key."""
        return {key: (record, self._texts[key]) for key, record in self._records.items()}

    def update_texts(self, records: Mapping[str, _T], lay_out: Callable[[_T, bytes], bytes]) -> Mapping[str, bytes]:
        """Return the texts of just these records, by their keys.

        Args:
            records: by their keys.
            lay_out: returns the text of a record that is new or changed, given that which it had before.
        """
        known = self._records.get
        for key, record in [(key, record) for key, record in records.items() if known(key) is not record]:
            before = self._texts.get(key, b"")
            self.put_text(key, record, before if known(key) == record else lay_out(record, before))
        if len(self._records) != len(records):
            for key in self._records.keys() - records.keys():
                del self._records[key], self._texts[key]
        if self.sorts and not self._is_sorted:
            self._texts = dict(sorted(self._texts.items()))
            self._is_sorted = True
        return self._texts


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make one by a name like `TomlLayout[int]`
class TomlLayout(Generic[_T]):
    """How a file stands.

    Attributes:
        head: how it begins, before its records; empty where that is to be laid out anew.
        texts: how each record stands.
        slots: what stands behind the head, in its order; empty where records stand in the order of their keys.
        newline: how its lines end.
    """

    head: str = ""
    texts: RecordTexts[_T] = field(default_factory=RecordTexts)
    slots: tuple[LayoutSlot, ...] = ()
    newline: str = "\n"

    @property
    def non_record_texts(self) -> tuple[str, tuple[str, ...]]:
        """The head, and what stands behind it that is no entry of a table of records: other tables, and comments."""
        return self.head, tuple(slot.text for slot in self.slots if not slot.table)


def merge_layouts(
    base: TomlLayout[_T], ours: TomlLayout[_T], theirs: TomlLayout[_T], *, frame: TomlLayout[_T]
) -> TomlLayout[_T]:
    """Return how a merged file stands: each record as on the side that changed its text.

    Args:
        base: how the version stood that both came from.
        ours: how one side stands.
        theirs: how the other one stands.
        frame: the side whose head and order are taken.
    """
    before, mine, others = base.texts.texts_by_key(), ours.texts.texts_by_key(), theirs.texts.texts_by_key()
    texts = RecordTexts[_T](sorts=frame.texts.sorts)
    for key in dict.fromkeys((*mine, *others)):
        is_unchanged = key not in mine or (key in before and before[key][1] == mine[key][1])
        texts.put_text(key, *(others if is_unchanged and key in others else mine)[key])
    return TomlLayout(frame.head, texts, frame.slots, ours.newline)


def join_sorted(head: str, texts: Iterable[bytes], unreadable: Iterable[str]) -> bytes:
    """Return the bytes of a file in which records stand in the order of their keys, then what is none."""
    return b"\n".join([head.encode(), *texts, *(each.encode() for each in unreadable)])


def split_gap(chunk: str) -> tuple[str, str]:
    """Return a part of a file without the white space behind it, its last line ended; and that white space."""
    body = chunk.rstrip(" \t\n")
    return f"{body}\n", chunk[len(body) :].removeprefix("\n")
