"""What was rejected, remembered beside the dossier: in its sidecar, so that another window and the command know it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import tomli_w

from jvexplore.atomic_write import write_own_text
from jvexplore.bounded_reading import LARGEST_FILE
from jvexplore.errors import JvexploreError
from jvexplore.records.lock import hold_file_lock
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.suggest.rejected_suggestions import RejectedSuggestion
from jvexplore.toml import read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

_FILE: Final = "rejected.toml"
_SPOILT_FILE: Final = "rejected-unreadable.toml"
_TABLES: Final = "rejected"


class RejectedMemory:
    """The suggestions for a dossier that its reader rejected.

    Each change reads the file again under the lock of the dossier, so that two programs lose nothing of each other's.

    Args:
        dossier_path: the file of the dossier.
    """

    def __init__(self, dossier_path: Path) -> None:
        self._dossier_path = dossier_path

    @property
    def path(self) -> Path:
        """The file in the sidecar; it need not exist."""
        return sidecar_dir(self._dossier_path) / _FILE

    def read(self) -> list[RejectedSuggestion]:
        """Return what was rejected; what cannot be read is left out."""
        with suppress(JvexploreError):
            return [each for table in self._tables() if (each := _rejected_of(table))]
        return []

    def add(self, rejected: Iterable[RejectedSuggestion]) -> None:
        """Remember suggestions that were rejected.

        Raises:
            JvexploreError: if they cannot be written.
        """
        self._change(lambda known: [*known, *(each for each in rejected if each not in known)])

    def forget(self, rejected: RejectedSuggestion) -> None:
        """Forget a suggestion that was rejected, and is not any more.

        Raises:
            JvexploreError: if that cannot be written.
        """
        self._change(lambda known: [each for each in known if each != rejected])

    def _change(self, change: Callable[[list[RejectedSuggestion]], Sequence[RejectedSuggestion]]) -> None:
        with hold_file_lock(self._dossier_path):
            self._keep_unreadable_aside()
            known = self.read()
            changed = change(known)
            if [*changed] != known:
                self._write(changed)

    def _keep_unreadable_aside(self) -> None:
        try:
            self._tables()
        except JvexploreError:
            with suppress(OSError):
                self.path.replace(self.path.with_name(_SPOILT_FILE))

    def _tables(self) -> list[Any]:
        if not self.path.exists():
            return []
        tables = read_toml(self.path, LARGEST_FILE).get(_TABLES, [])
        return tables if isinstance(tables, list) else []

    def _write(self, rejected: Sequence[RejectedSuggestion]) -> None:
        write_own_text(self.path, tomli_w.dumps({_TABLES: [*map(_table_of, rejected)]}))


def _table_of(rejected: RejectedSuggestion) -> dict[str, Any]:
    places = [{"paragraph": each, "start": start, "end": end} for each, start, end in rejected.places]
    return {"kind": rejected.kind, "values": {**rejected.values}, "places": places}


def _rejected_of(table: Mapping[str, Any]) -> RejectedSuggestion | None:
    with suppress(AttributeError, KeyError, TypeError, ValueError):
        values = {str(key): str(value) for key, value in table["values"].items()}
        places = tuple((str(each["paragraph"]), int(each["start"]), int(each["end"])) for each in table["places"])
        return RejectedSuggestion(str(table["kind"]), values, places)
    return None
