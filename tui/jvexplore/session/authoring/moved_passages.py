"""Take the new places of passages that moved in the reader's copy: for one fact what `check --fix` does for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.new_place import NewPlace, find_new_place
from jvexplore.dossier.source import Passage
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.table_reader import file_keys
from jvexplore.tolerant_reader import read_tolerantly

if TYPE_CHECKING:
    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.writing.fact_record import FactRecord

_PASSAGES: Final = "passages"


class MovedPassages(NamedTuple):
    """A fact whose passages are where the copy has them.

    Attributes:
        record: the fact.
        places: the new places that were taken; none if no passage has one.
    """

    record: FactRecord
    places: list[NewPlace]


def take_new_places(record: FactRecord, attached: AttachedCopies) -> MovedPassages:
    """Return a fact with the new places of its passages, those of its responses and other versions included.

    Args:
        record: the fact as it stands in the file.
        attached: the reader's copies.
    """
    places: list[NewPlace] = []

    def moved(value: Any, key: str) -> Any:
        if isinstance(value, list):
            return [moved(each, key) for each in value]
        if not isinstance(value, dict):
            return value
        if key == _PASSAGES and (place := _new_place(value, attached)):
            places.append(place)
            return {**value, **place._asdict()}
        return {name: moved(each, name) for name, each in value.items()}

    table = moved({**record.table}, "")
    return MovedPassages(new_record(record.collection, table) if places else record, places)


def _new_place(table: dict[str, Any], attached: AttachedCopies) -> NewPlace | None:
    passage, unread = read_tolerantly(Passage, table)
    is_wrong = any(each.key in file_keys(Passage) for each in unread)
    return None if is_wrong else find_new_place(attached.copy, attached.passage_anchors, passage)
