"""Bytes of every sort in place of a notes file: it is read, or one line says why not; nothing that was read is lost.

`--harm 1000` tries a hundred times as many as are tried every day.
"""

from __future__ import annotations

import random
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.errors import JvexploreError
from jvexplore.notes.codec import write_notes
from jvexplore.notes.store import NotesStore
from jvexplore.records.document import Document
from tests.samples import NOON, made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note

MUTATIONS_OF_THOUSAND: Final = 300_000
SAVE_EVERY: Final = 8  # a save waits for the disk

BY_HAND: Final = """\
# my notes
format = 1.2 # a minor step
'dossier' = "bakery"
shelf = {row = 1, 'on top' = [1, 0x1f, 1e3, inf]}

# about the dough
[[ notes ]] # first
id = '01KAN000000000000000000001'
on = "stake/dough"
text = '''
it's "so"
  # no comment
[[notes]]
'''
tags = [
  "a", # why
  'b',
]
created = 2026-11-22 06:00:00+02:00
updated = 2026-11-22T06:00:00.5Z
"stars" = 5
place.x = 1
[[notes.default_path.more]]
y = [1979-05-27, 07:32:00, 1979-05-27T07:32:00]

# not a note
[[notes]]
id = "mine"
text = "sine die"

[["notes"]]
id = "01KAN000000000000000000003"
on = "dossier"
kind = "check"
status = "confirmed"
text = \"\"\"\\
   one \\
   line\"\"\"\"
created = 2026-11-22T06:00:00Z
updated = 2026-11-22T06:00:00Z
"""

TOKENS: Final = (
    b"[[notes]]",
    b"\n[[notes]]\n",
    b"\n[[notes.conflict]]\n",
    b"\n[notes.conflict]\n",
    b"\n[notes]\n",
    b"\n[[ 'notes' ]]\n",
    b"\n[shelf]\n",
    b"\n[[shelf]]\nx = 1\n",
    b'"""',
    b"'''",
    b'"',
    b"'",
    b"\\",
    b"\\n",
    b"\\u2028",
    b"\\U00110000",
    b"\\ud800",
    b"\x00",
    b"\r\n",
    b"\r",
    b"\n",
    b"\n\n",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"#",
    b" # [[notes]]\n",
    b"\nformat = 2\n",
    b"\nformat = 1.9\n",
    b"\nformat = inf\n",
    b"\nformat = nan\n",
    b"\nformat = true\n",
    b"\nconflict = 1\n",
    b"\nconflict = []\n",
    b"\nconflict = [{}]\n",
    b"\nconflict = [{text = 1}]\n",
    b"\nconflict = [{deleted = true, updated = 1979-05-27}]\n",
    b"\nconflict = [{updated = 2026-11-22T06:00:00}]\n",
    b"\nextra = 1\n",
    b"\nupdated = 0001-01-01T00:00:00+23:00\n",
    b"\nat = 9999-12-31T23:59:59-23:00\n",
    b"\nx = 1e999999\n",
    b"\nx = nan\n",
    b"\nx.y.z = [[], {}]\n",
    b"\nstatus = 'confirmed'\n",
    b"\nkind = 'check'\n",
    b"\ntext = ''\n",
    b"[" * 40,
    b"=",
    b",",
    b".",
    b"{}",
    b"9" * 30,
)

VALUES: Final = (
    b"1",
    b"-1",
    b"1.2",
    b"inf",
    b"-nan",
    b"1e999999",  # as an integer it would take half a minute
    b"9" * 30,
    b"9" * 5_000,  # longer than Python converts
    b"true",
    b"''",
    b"'x'",
    b'"\\u2028"',
    b'"\\r\\n"',
    b"'''\r\n[[notes]]\r\n'''",
    b"[]",
    b"[1]",
    b"['a', 'a']",
    b"[[]]",
    b"{}",
    b"[{}]",
    b"[{}, {deleted = true}]",
    b"[{text = 1}]",
    b"[{text = '''\n''', tags = ['a'], new = inf}]",
    b"1979-05-27",
    b"07:32:00",
    b"2026-11-22T06:00:00",
    b"2026-11-22T06:00:00.123456+05:45",
    b"0001-01-01T00:00:00+23:00",
    b"9999-12-31T23:59:59-23:00",
)
KEYS: Final = tuple(
    b"format dossier notes id on kind status text tags author created updated fact conflict deleted x x.y".split()
)


def samples() -> list[bytes]:
    """Make the files that are mutated."""
    version = {"text": "Привет,\n🧁", "tags": ("привет", "🧁"), "updated": NOON}
    plain = [made(1, text="so"), made(2, text="two\n\nlines\n", tags=("x", "y z"), author="ana")]
    rich = [
        made(3, text='three """ quotes\nand \\ a backslash', kind="check", status="disputed", fact="5 per cent"),
        made(4, text="Привет, 🧁\n👩‍🍳", conflict=(version, {"deleted": True}), extra={"stars": 5}),
        made(5, "paragraph/2", "\r\r\n", extra={"a": {"b": [1, {"c": "\n"}]}, "d": Decimal("1.50")}),
    ]
    texts = [write_notes(Document("bakery", {note.id: note for note in notes})) for notes in (plain, rich, plain[:1])]
    texts += [BY_HAND, BY_HAND.replace('[["notes"]]', "[[notes]]"), texts[1].replace("\n", "\r\n")]
    return [text.encode() for text in texts]


def mutated(chance: random.Random, good: list[bytes]) -> bytes:
    """Return one of the files with some harm done to it."""
    data = chance.choice(good)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        # Lines are changed more often than bytes: what comes of it is more likely to be TOML still.
        data = chance.choice((with_bytes_changed, with_line_changed, with_line_changed))(data, chance, good)
    return data


def with_bytes_changed(data: bytes, chance: random.Random, good: list[bytes]) -> bytes:
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((1, 1, 2, 8, 60, 300)))
    other = chance.choice(good)
    begin = chance.randrange(len(other))
    slices = [
        bytes(byte ^ 1 << chance.randrange(8) for byte in data[start : start + 1]),
        b"",
        bytes([chance.randrange(256)]),
        data[start:end] * 2,
        other[begin : begin + chance.choice((1, 8, 60, 300))],
        chance.choice(TOKENS) + data[start:end],
    ]
    # Where the end is cut off, almost nothing is left to be read.
    rest = data[end:] if chance.randrange(20) else b""
    return data[:start] + chance.choice(slices) + rest


def with_line_changed(data: bytes, chance: random.Random, _: list[bytes]) -> bytes:
    lines = data.split(b"\n")
    number = chance.randrange(len(lines))
    key, equals, _value = lines[number].partition(b" = ")
    changed = [
        [],
        [chance.choice(TOKENS) + lines[number]],
        [chance.choice(KEYS) + b" = " + chance.choice(VALUES), lines[number]],
    ]
    if equals:
        changed += [[key + equals + chance.choice(VALUES)]] * 2
    lines[number : number + 1] = chance.choice(changed)
    return b"\n".join(lines)


def is_one_line(told: str, path: Path) -> bool:
    return str(path) in told and len(told.splitlines()) == 1


def plain(value: Any) -> Any:
    """Return a value in which not a number, with or without a sign, is equal to itself."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return "not a number" if isinstance(value, Decimal) and value.is_nan() else value


def test_any_bytes_are_read_or_refused_and_what_was_read_is_kept(tmp_path: Path, harm: int) -> None:
    path = tmp_path / "notes.toml"
    mutations = MUTATIONS_OF_THOUSAND * harm // 1000
    good = samples()
    added = made(99, text="one\nmore")
    refused = read = saved = 0
    told: list[tuple[str, str]] = []
    for data in good:
        path.write_bytes(data)
        assert NotesStore(path, "bakery").load()
    for seed in range(mutations):
        data = mutated(random.Random(seed), good)
        what = f"seed {seed}: {data!r}"
        path.unlink(missing_ok=True)  # some disks wait for each file that is written anew in place
        path.write_bytes(data)
        store = NotesStore(path, "bakery")
        try:
            notes = dict(store.load())
        except JvexploreError as error:
            refused += 1
            told.append((str(error), what))
            continue
        except Exception as error:  # whatever else it is, the reader would see a traceback
            error.add_note(what)
            raise
        read += 1
        if store.document.read_only_reason or read % SAVE_EVERY:
            continue
        saved += 1
        check_save(store, path, notes, added, what)
    assert [each for each in told if not is_one_line(each[0], path)] == []
    assert min(refused, read, saved * SAVE_EVERY) > mutations // 10


def check_save(store: NotesStore, path: Path, notes: dict[str, Note], added: Note, what: str) -> None:
    """Save one more note, and find all that was there before."""
    before = store.document
    try:
        assert store.save({**notes, added.id: added}) == (), what
        again = NotesStore(path, "bakery")
        found = again.load()
    except Exception as error:
        error.add_note(what)
        raise
    assert found.keys() == notes.keys() | {added.id}, what
    assert found[added.id] == added, what
    for note_id, note in notes.items():
        assert plain(asdict(found[note_id])) == plain(asdict(note)), what
    assert again.document.unreadable == before.unreadable, what
    assert plain(again.document.extra) == plain(before.extra), what
    assert again.document.version == before.version, what
