"""Files that are damaged in every way, and what becomes of them."""

from __future__ import annotations

import random
from collections import Counter
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from jvexplore.article.import_.child.read_in_child import read_in_child
from jvexplore.article.import_.child.reader_limits import ReaderLimits
from jvexplore.article.import_.run_reader import never_cancelled
from jvexplore.errors import JvexploreError
from tests.article.import_.child import batch_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jvexplore.article.import_.file_format import FileFormat

_BATCH: Final = 100
_MAX_ELEMENTS: Final = 10_000
_ODD_VALUES: Final = ("", "0", "-1", "4294967296", "1e99", "x" * 100_000, "../..", "\u202e", "true", "%s{}", "F0E0")
_PATIENCE: Final = ReaderLimits(processor_seconds=300, idle_seconds=30, seconds=900)
"""What a process may take that reads many files; each of them may take what `ReaderLimits` says."""


class Outcome(NamedTuple):
    """What became of a file: its contents were read, it was refused, or the reader failed on it or crashed."""

    milliseconds: int
    told: str
    data: bytes

    @property
    def sort(self) -> str:
        """One of "read", "refused", "failed", "crashed" and the like."""
        return "read" if self.told.endswith("blocks") else self.told.partition(":")[0]


def damaged(seed: int, good: Sequence[bytes]) -> bytes:
    """Return one of the files with some harm done to it; in a zip file, mostly to a file in that."""
    chance = random.Random(seed)
    data = chance.choice(good)
    if data.startswith(b"PK") and chance.randrange(4):
        return _with_member_damaged(data, chance, good)
    return _with_harm(data, chance, good)


def read_damaged(file_format: FileFormat, files: Sequence[bytes]) -> list[Outcome]:
    """Read files, in few processes; those of a process that does not end well are read again, each in its own."""
    outcomes: list[Outcome] = []
    batch_format = file_format._replace(module=batch_reader.__name__)
    for start in range(0, len(files), _BATCH):
        batch = files[start : start + _BATCH]
        try:
            packed = batch_reader.pack(file_format.module, batch)
            found = read_in_child(batch_format, packed, never_cancelled, _PATIENCE)
        except JvexploreError:
            outcomes += [_read_alone(file_format, each) for each in batch]
            continue
        for block, data in zip(found.blocks, batch, strict=True):
            spent, _, told = block.text.partition(" ")
            outcomes.append(Outcome(int(spent), told, data))
    return outcomes


def count_sorts(outcomes: Sequence[Outcome]) -> Counter[str]:
    """Return how many files were read, were refused, and so on."""
    return Counter(each.sort for each in outcomes)


def _read_alone(file_format: FileFormat, data: bytes) -> Outcome:
    try:
        found = read_in_child(file_format, data, never_cancelled)
    except JvexploreError as refused:
        sort = "crashed" if "crashes on it" in refused.what else "limit" if "than" in refused.what else "refused"
        return Outcome(0, f"{sort}: {refused}", data)
    return Outcome(0, f"{len(found.blocks)} blocks", data)


def _with_harm(data: bytes, chance: random.Random, good: Sequence[bytes]) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        data = chance.choice(_HARMS)(data, chance, good)
    return data


def _with_member_damaged(data: bytes, chance: random.Random, good: Sequence[bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(file, "w", ZIP_DEFLATED) as changed:
        others = [archive.read(each) for each in archive.namelist()]
        victim = chance.choice(archive.namelist())
        for name in archive.namelist():
            member = archive.read(name)
            if name == victim:
                harm = _with_tree_harmed if name.endswith(".xml") and chance.randrange(3) else _with_harm
                member = harm(member, chance, others)
            changed.writestr(name, member)
    return file.getvalue()


def _with_tree_harmed(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    """Return well-formed XML with some harm done to its elements: parsers refuse most that is done to its bytes."""
    root = etree.fromstring(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        elements = [*root.iter()]
        element, other = chance.choice(elements), chance.choice(elements)
        change = chance.randrange(6)
        if change == 0 and (parent := element.getparent()) is not None:
            parent.remove(element)
        elif change in (1, 2):
            copies = 50 if len([*element.iter()]) * 50 < _MAX_ELEMENTS and len(elements) < _MAX_ELEMENTS else 1
            other.extend([deepcopy(element) for _ in range(copies if change == 1 else 1)])
        elif change == 3:
            element.tag = other.tag
        elif change == 4:
            element.text = chance.choice(_ODD_VALUES)
        else:
            for name in element.attrib:
                element.attrib[name] = chance.choice(_ODD_VALUES)
    written: bytes = etree.tostring(root)
    return written


def _truncated(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    return data[: chance.randrange(len(data) + 1)] if chance.randrange(2) else data[chance.randrange(len(data) + 1) :]


def _flipped(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20)) if data else 0):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _random_bytes(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    start, end = _part(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _repeated(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    start, end = _part(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _zeroed(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    start, end = _part(data, chance)
    return data[:start] + bytes(end - start) + data[end:]


def _cut_out(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    start, end = _part(data, chance)
    return data[:start] + data[end:]


def _spliced(data: bytes, chance: random.Random, good: Sequence[bytes]) -> bytes:
    start, end = _part(data, chance)
    other = chance.choice(good)
    first, last = _part(other, chance)
    return data[:start] + other[first:last] + data[end:]


def _number_changed(data: bytes, chance: random.Random, _good: Sequence[bytes]) -> bytes:
    """Change a number, which may say how long or how deep something is."""
    digits = [number for number in range(len(data)) if data[number : number + 1].isdigit()]
    if not digits:
        return data
    start = chance.choice(digits)
    number = chance.choice((b"0", b"-1", b"999999999", b"4294967296", b"1e99", b"2147483647"))
    return data[:start] + number + data[start + 1 :]


def _part(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 30, 300, 3000)))


_HARMS: Final[tuple[Callable[[bytes, random.Random, Sequence[bytes]], bytes], ...]] = (
    *(_truncated, _flipped, _flipped, _random_bytes, _repeated, _zeroed, _cut_out, _spliced, _number_changed),
)
