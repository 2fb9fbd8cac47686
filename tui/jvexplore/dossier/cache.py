"""A dossier as it was when its file was last read, so that the same file need not be checked again.

Checking takes pydantic, whose import alone takes longer than all the rest of a start. A cached
dossier is never trusted over its file: it stands behind the very bytes that it was made from, and
is passed over unless the file holds these still, and this version of jvexplore made it.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
import zlib
from contextlib import suppress
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from jvexplore import __version__, progress
from jvexplore.dossier import facts, model
from jvexplore.errors import JvexploreError
from jvexplore.files import seal, write_bytes
from jvexplore.places import cached, forget_oldest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.model import Dossier
    from jvexplore.files import Seal

_ENDING: Final = "dossier"
_MOST: Final = 8
"""How many dossiers are kept: those that were read last."""
_LOT: Final = 1_000
"""How many facts of a kind are pickled at once."""
_BLOCK: Final = 1 << 20
"""How many bytes of a file are read at once."""
_SUM: Final = 4
"""How many bytes the check sum has."""
_MODULES: Final = {facts.__name__: facts, model.__name__: model}


def load(path: Path) -> Dossier:
    """Read a dossier that must be sound, from the cache if its file is the same.

    Raises:
        JvexploreError: as `load.load`.
    """
    return recall(path) or _load_anew(path)


def recall(path: Path) -> Dossier | None:
    """Return a dossier as it was read before; `None` where its file is another now, or nothing is kept."""
    with suppress(OSError), cached(path, _ENDING).open("rb") as kept, path.open("rb") as file:
        head = _head(os.fstat(file.fileno()).st_size)
        if kept.read(len(head)) == head and all(kept.read(len(block)) == block for block in _blocks(file)):
            return _unpickled(kept.read())
    return None


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    """Yield what a file holds, part after part: a large one is never in memory as a whole."""
    return iter(partial(file.read, _BLOCK), b"")


def _unpickled(kept: bytes) -> Dossier | None:
    stream = io.BytesIO(kept)
    end = len(kept) - _SUM
    if zlib.crc32(memoryview(kept)[:end]).to_bytes(_SUM) != kept[end:]:  # disks forget
        return None
    with suppress(Exception):  # one that was forged may raise anything
        plain = _Unpickler(stream).load()
        while stream.tell() < end:
            for key, more in _Unpickler(stream).load().items():
                plain[key] += more
            progress.tell(stream.tell() / end)
        dossier = model.Dossier(**plain)
        return dossier if all(isinstance(fact, facts.Fact) for fact in dossier.facts.values()) else None
    return None


def _pickled(dossier: Dossier) -> Iterator[bytes]:
    """Yield a dossier lot by lot, and a check sum: what a pickle must remember of a lot is forgotten with it."""
    plain = {field.name: getattr(dossier, field.name) for field in fields(dossier)}
    total = 0
    for start in range(0, max(_LOT, *(len(plain[key]) for key in model.COLLECTIONS)), _LOT):
        lot = plain if start == 0 else {}
        lot = lot | {key: plain[key][start : start + _LOT] for key in model.COLLECTIONS}
        pickled = pickle.dumps(lot, 5)
        total = zlib.crc32(pickled, total)
        yield pickled
    yield total.to_bytes(_SUM)


def _load_anew(path: Path) -> Dossier:
    from jvexplore.dossier.load import load as load_checked  # noqa: PLC0415 - on use: it imports pydantic

    before = seal(path)
    dossier = load_checked(path)
    keep(path, dossier, before)
    return dossier


def keep(path: Path, dossier: Dossier, before: Seal | None) -> None:
    """Keep a dossier for the next start. A disk that does not take it costs time, and nothing else.

    Args:
        path: its file.
        dossier: what was read from it.
        before: the seal that the file had before that.
    """
    if before is None or not path.is_file():  # a pipe is empty by now, and would be waited for
        return
    with suppress(OSError, JvexploreError), path.open("rb") as file:
        place = cached(path, _ENDING)
        parts = chain((_head(before.size),), _blocks(file), _pickled(dossier))
        if write_bytes(place, parts, still=lambda: seal(path) == before) is None:
            return
        forget_oldest(place, _MOST)


def _head(size: int) -> bytes:
    """Return how a kept dossier begins: who made it, of how many bytes."""
    # While jvexplore itself is worked on, its version stays and its code does not.
    here = Path(__file__).parent
    sources = (here.glob("*.py"), here.parent.glob("*.py"), here.parent.glob("reading/edtf*.py"))
    changed = max(each.stat().st_mtime_ns for each in chain.from_iterable(sources))
    python = ".".join(map(str, sys.version_info[:2]))
    return f"jvexplore {__version__} python {python} {changed} {size}\n".encode()


class _Unpickler(pickle.Unpickler):
    """Makes dossiers, and nothing else: whoever can write to the cache must not run code by it."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class of a dossier's."""
        if (module, name) in (("decimal", "Decimal"), ("datetime", "date")):
            return Decimal if name == "Decimal" else date
        found = getattr(_MODULES.get(module), name, None)
        if isinstance(found, type) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a dossier")
