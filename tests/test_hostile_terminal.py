"""Hostile text in every place that shows text, in a real terminal: what counts are the bytes that reach it."""

from __future__ import annotations

import base64
import re
import time
import tomllib
import unicodedata
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest
import tomli_w

from jvexplore.visible import visible, visible_in_place, visible_line
from tests.test_end_to_end import PATIENCE, Terminal

if TYPE_CHECKING:
    from pathlib import Path

ESC: Final = "\x1b"
HOSTILE: Final = "hostile"
BOTH: Final = pytest.mark.parametrize("bench", [HOSTILE, "harmless"], indirect=True)
INJECTIONS: Final = {
    "colour": "\x1b[31m",
    "conceal": "\x1b[8m",
    "clear": "\x1b[2J",
    "leave": "\x1b[?1049l",
    "place": "\x1b[1;1H",
    "link": "\x1b]8;;https://hostile.example/\x1b\\",
    "clipboard": "\x1b]52;c;aG9zdGlsZQ==\x07",
    "title": "\x1b]0;owned\x07",
    "device": "\x1bPowned\x1b\\",
    "program": "\x1b_owned\x1b\\",
    "reset": "\x1bc",
    "answer": "\x1b[6n",
    "colour-1": "\x9b31m",
    "title-1": "\x9d0;owned\x9c",
    "device-1": "\x90owned\x9c",
    "overwrite": "\r\b\b\b",
}
C0: Final = "".join(chr(code) for code in range(0x20) if chr(code) not in "\n\t")
C1: Final = "".join(map(chr, range(0x80, 0xA0)))
BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HIDDEN: Final = "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb\U000e0041"
SEPARATORS: Final = "\u2028\u2029"
MARKS: Final = 200
MOST_MARKS: Final = 4
STORM: Final = "e" + "\u0301" * MARKS
"""Of these no more than a few marks may be sent at a time."""

FORBIDDEN: Final = {*C0, "\x7f", *C1, *BIDI, *HIDDEN, *SEPARATORS} - {"\r", "\n", "\b", "\t"}


def _chunks() -> list[str]:
    """Return all that is hostile in texts so short that a list shows them whole, each with a word of its own."""
    chunks = [f"{payload}HOSTILE-{name}" for name, payload in INJECTIONS.items()]
    signs = {"c0": (C0 + "\x7f", 16), "c1": (C1, 4), "bidi": (BIDI, 4), "hidden": (HIDDEN + SEPARATORS, 4)}
    for name, (characters, size) in signs.items():
        starts = range(0, len(characters), size)
        chunks += [f"{name}-{start}:{'x'.join(characters[start : start + size])}x" for start in starts]
    return [*chunks, f"storm:{STORM}:"]


CHUNKS: Final = _chunks()
LINES: Final = "\n".join(CHUNKS)
LINE: Final = " ".join(CHUNKS)
COUNTS: Final = {
    title: len(CHUNKS) + more
    for title, more in {"Parties": 5, "Stakes": 3, "Quotes": 1, "Challenges": 1, "Timeline": 2, "Figures": 1}.items()
}
"""How many facts each pane has: one for each chunk, besides the bakery's."""
ADDRESSED: Final = "party/rising-sun"


class Bench(NamedTuple):
    """The files of one walk."""

    dossier: Path
    notes: Path


def _dossier(bakery: Path) -> dict[str, Any]:
    """Return the bakery with a hostile fact of every kind for each chunk, and hostile text wherever it may be free."""
    dossier = tomllib.loads(bakery.read_text(encoding="utf-8"))
    dossier |= {"title": LINE, "summary": LINES}
    dossier["source"] |= {"title": LINE, "publisher": LINE, "language": LINE}
    for paragraph in dossier["source"]["paragraphs"]:
        paragraph["gist"] = LINES
    dossier["parties"][0] |= {"name": LINE, "about": LINES, "aliases": CHUNKS, "comment": LINES}
    dossier["stakes"][0] |= {"percent": 10, "consideration": LINES}
    dossier["relations"][0]["title"] = LINE
    dossier["quotes"][0] |= {"text": LINES, "audience": LINES, "comment": LINES}
    dossier["challenges"][0] |= {"title": LINE, "statement": LINES}
    dossier["challenges"][0]["responses"][0]["text"] = LINES
    dossier["figures"][0] |= {"title": LINES, "unit": LINE, "qualifier": LINES}
    for number, chunk in enumerate(CHUNKS):
        fact = {"id": f"h{number}", "basis": "stated", "passages": [{"paragraph": 1}], "comment": chunk}
        name = f"h{number}"
        dossier["parties"].append({**fact, "name": chunk, "type": "group", "role": "mentioned", "about": chunk})
        dossier["stakes"].append(
            {**fact, "holder": name, "venture": "rising-sun", "percent": 1, "consideration": chunk}
        )
        dossier["quotes"].append({**fact, "speaker": name, "text": chunk, "audience": chunk})
        dossier["challenges"].append({**fact, "title": chunk, "category": "energy", "statement": chunk})
        dossier["events"].append({**fact, "title": chunk, "when": "2021", "parties": [name]})
        dossier["figures"].append({**fact, "title": chunk, "value": 7, "unit": chunk, "qualifier": chunk})
    return dossier


def _note(number: int, **keys: Any) -> dict[str, Any]:
    moment = tomllib.loads("t = 2020-01-01T00:00:00Z")["t"]
    return {
        "id": f"01ARZ3NDEKTSV4RRFFQ69G{number:04}",
        "on": ADDRESSED,
        "kind": "comment",
        "status": "open",
        "text": LINES,
        "tags": CHUNKS,
        "author": LINE,
        "created": moment,
        "updated": moment,
        **keys,
    }


def _notes() -> dict[str, Any]:
    """Return notes: to edit, in conflict, on a fact that said something else, on none; and what are no notes."""
    version = {"text": LINES, "author": LINE, "tags": CHUNKS, "updated": _note(0)["updated"]}
    edges = [_note(10 + number, on=f"party/h{number}", text=chunk) for number, chunk in enumerate(CHUNKS)]
    bad = [_note(90, kind=LINE), _note(91, on=LINE), _note(92, status=LINE), _note(93, id=LINE), {LINE: LINE}]
    good = [_note(1), _note(2, on="party/crumb", conflict=[version]), _note(3, on="party/dough", fact=LINES)]
    good.append(_note(4, on="stake/gone"))
    return {"format": 1, "dossier": "bakery", LINE: LINE, "notes": [*good, *edges, *bad]}


def _plain(value: Any) -> Any:
    """Return data with nothing in its texts that could control a terminal."""
    if isinstance(value, dict):
        return {_plain(key): _plain(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_plain(held) for held in value]
    return (
        "".join(each if each.isascii() and each.isprintable() else "?" for each in value.replace("\n", " "))
        if isinstance(value, str)
        else value
    )


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path: Path, bakery_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Hostile files; and harmless ones of the same form, which show that the check lets pass what Textual sends."""
    hostile = getattr(request, "param", HOSTILE) == HOSTILE
    here = tmp_path / f"here{INJECTIONS['title']}{C1}{BIDI}" if hostile else tmp_path
    here.mkdir(exist_ok=True)
    monkeypatch.chdir(here)
    made = Bench(here / "dossier.toml", here / "notes.toml")
    for path, document in ((made.dossier, _dossier(bakery_path)), (made.notes, _notes())):
        path.write_text(tomli_w.dumps(document if hostile else _plain(document)), encoding="utf-8")
    return made


# What Textual itself sends: places, colours, and the modes of the terminal that it needs.
_MODES: Final = "7|25|1000|1003|1004|1006|1015|1016|2004|2026|2048"
_ORDINARY: Final = re.compile(
    rf"\x1b\[(?:[1-9]\d*;[1-9]\d*H|(?:\d+(?:;\d+)*)?m|\?(?:{_MODES})[hl]|\?(?:2026|2048)\$p|>\d+u|<u)|\x1b\]22;[a-z-]*\x07"
)
_AT_THE_ENDS: Final = re.compile(r"\x1b\[\?1049[hl]|\x1b\[>\d+u|\x1b\[<u")
_COPY: Final = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/]*={0,2})\x07")


def _wrong(sent: str) -> list[str]:
    """Return what is wrong with what was sent: all that is neither Textual's own nor harmless."""
    wrong = [f"payload {name}" for name, payload in INJECTIONS.items() if payload in sent and name != "place"]
    wrong += [
        f"after an introducer: {found!r}"
        for found in re.findall(r"\x1b[^\x1b]{0,12}(?:HOSTILE-place|owned)", sent)
        if _COPY.match(found) or not _ORDINARY.match(found)
    ]
    left = _ORDINARY.sub("", sent)
    wrong += sorted(
        {
            f"U+{ord(each):04X} near {left[max(0, at - 15) : at + 15]!r}"
            for at, each in enumerate(left)
            if each in FORBIDDEN
        }
    )[:8]
    return wrong


_ESCAPE_SECONDS: Final = 0.15
_QUIET: Final = 0.05
"""A cursor blinks more slowly; what comes later than that is looked at with the next step."""


def _longest_storm(sent: str) -> int:
    """Return how many combining marks follow each other at most."""
    left = _ORDINARY.sub("", sent)
    runs = "".join("m" if unicodedata.category(each) in ("Mn", "Me") else " " for each in left)
    return max(map(len, runs.split()), default=0)


class Quick(Terminal):
    """A terminal that does not wait long for what may not come."""

    wait = 0.01


class Walk:
    """The program, and what was wrong at which step."""

    def __init__(self, bench: Bench) -> None:
        self.terminal = Quick("--dossier", str(bench.dossier), "--notes", str(bench.notes))
        self.terminal.child.delaybeforesend = None
        self.storm = 0
        self.pasted = PASTED if INJECTIONS["title"] in str(bench.notes) else "\x1b[200~HOSTILE-\x1b[201~"
        self.wrong: dict[str, list[str]] = {}
        self._seen = 0

    def step(self, name: str, keys: str = "", shows: str = "", gone: str = "") -> str:
        """Press keys, wait until the screen stands still, and look at what was sent."""
        terminal = self.terminal
        if keys:
            terminal.press(keys)
        if shows:
            terminal.until(lambda: terminal.shows(shows))
        if gone:
            terminal.until(lambda: not terminal.shows(gone))
        # Bytes that follow an escape at once would be taken for a key with alt.
        self._settle(_QUIET if keys != ESCAPE else _ESCAPE_SECONDS)
        return self.look(name)

    def look(self, name: str) -> str:
        """Look at what was sent since the last look."""
        sent, self._seen = self.terminal.sent[self._seen :], len(self.terminal.sent)
        looked = _AT_THE_ENDS.sub("", sent) if name in ("start", "end") else sent
        wrong = _wrong(_COPY.sub("", looked) if name == "copy" else looked)
        self.storm = max(self.storm, _longest_storm(looked))
        if wrong:
            self.wrong[name] = wrong
        return sent

    def _settle(self, seconds: float) -> None:
        """Read until nothing has come for some seconds; a cursor that blinks does so more slowly."""
        quiet, end = time.monotonic() + seconds, time.monotonic() + PATIENCE
        before = len(self.terminal.sent)
        while time.monotonic() < min(quiet, end):
            assert self.terminal.read(), "the program has ended"
            if len(self.terminal.sent) != before:
                before, quiet = len(self.terminal.sent), time.monotonic() + seconds

    def end(self) -> None:
        """Leave, and tell what was wrong."""
        self.terminal.press("q")
        status = self.terminal.end()
        self.look("end")
        assert "Traceback" not in self.terminal.sent
        assert not self.wrong
        assert status == 0


@pytest.fixture
def walk(bench: Bench) -> Walk:
    made = Walk(bench)
    made.step("start", shows=f"1 Parties {COUNTS['Parties']}")
    # The toasts at the start: entries that cannot be read, and notes on facts that are gone.
    made.step("toasts", shows="a lists")
    return made


DOWN, PAGE, END, TAB, ESCAPE, ENTER = "\x1b[B", "\x1b[6~", "G", "\t", "\x1b", "\r"
PASTED: Final = f"\x1b[200~{''.join(each for each in LINE if each != ESC)}\x1b[201~"


def test_panes_and_pages(walk: Walk) -> None:
    for number, title in enumerate(COUNTS, 1):
        walk.step(f"pane {title}", str(number), f"{number} {title} {COUNTS[title]}")
        walk.step(f"its first fact, {title}", ENTER)
        walk.step(f"its next page, {title}", PAGE)
        walk.step(f"its last page, {title}", END)
        walk.step(f"back to {title}", str(number))
        for page in (1, 2):
            walk.step(f"pane {title}, page {page}", PAGE)
        walk.step(f"pane {title}, last", END)
    walk.step("dossier", "0", "dossier")
    walk.step("dossier, next page", PAGE)
    walk.step("dossier, last page", END)
    walk.step("event on the timeline", ENTER, "event/")
    walk.step("event, last page", END)
    walk.step("dossier again", "0", "dossier")
    walk.step("paragraph", "gj" + ENTER + ENTER, "Paragraph ")  # the first one brings the link into sight
    walk.step("paragraph, last page", END)
    walk.end()
    assert walk.storm <= MOST_MARKS


def test_notes_and_answers_about_them(walk: Walk) -> None:
    walk.step("fact", ENTER)
    walk.step("notes pane", TAB)
    walk.step("notes pane, zoomed", "z", "HOSTILE-")
    for page in range(4):
        walk.step(f"notes pane, page {page}", PAGE)
    walk.step("notes pane, first", "g", "c0-0:")
    walk.step("tags", "t", "Tags of note")
    walk.step("tags, to the left", "\x1b[H", "HOSTILE-")
    walk.step("tags closed", ESCAPE, gone="Tags of note")
    walk.step("move", "m", "Move note to")
    walk.step("move, filtered", walk.pasted, "Nothing has that")
    walk.step("move closed", ESCAPE, gone="Move note to")
    walk.step("move again", "m", "Move note to")
    walk.step("move, into the list", TAB)
    for page in range(6):
        walk.step(f"move, page {page}", PAGE)
    walk.step("move closed again", ESCAPE, gone="Move note to")
    walk.step("all panes again", "z", f"1 Parties {COUNTS['Parties']}")
    walk.step("first pane", "1")
    walk.step("fact with a conflict", "gj", "party/crumb")
    walk.step("that fact", ENTER)
    walk.step("note in conflict", TAB)
    walk.step("compare versions", "c", "Written in two ways at once")
    walk.step("compare versions, text", "\x1b[Z")
    for page in range(3):
        walk.step(f"compare versions, page {page}", PAGE)
    walk.step("compare closed", ESCAPE, gone="Written in two ways at once")
    walk.step("first pane again", "1")
    walk.step("fact that said something else", "gjj", "party/dough")
    walk.step("that fact, in full", ENTER)
    walk.step("note on what was something else", TAB)
    walk.step("that note, last page", END)
    walk.step("compare fact", "c", "When the note was written")
    walk.step("compare fact, text", "\x1b[Z")
    walk.step("compare fact, page", PAGE)
    walk.step("compare fact, last page", END)
    walk.step("compare fact closed", ESCAPE, gone="When the note was written")
    walk.step("resolve", "r", "Note marked")
    walk.step("undo", "u", "Undone")
    walk.end()
    assert walk.storm <= MOST_MARKS


def test_editor(walk: Walk) -> None:
    walk.step("fact", ENTER)
    walk.step("notes pane", TAB)
    walk.step("edit", "e", "Edit note")
    for line in range(3):
        walk.step(f"edit, page up {line}", "\x1b[5~")
    for line in range(3):
        walk.step(f"edit, page down {line}", PAGE)
    walk.step("edit, all selected", "\x01")
    walk.step("edit, tags", TAB * 2)
    walk.step("edit, first tags", "\x1b[H", "HOSTILE-")
    walk.step("edit closed", ESCAPE, gone="Edit note")
    walk.step("new", "n", "New note")
    walk.step("new, pasted", walk.pasted, "HOSTILE-")
    walk.step("new, tags", TAB * 2)
    walk.step("new, tags pasted", walk.pasted, "HOSTILE-")
    walk.step("leave", ESCAPE, "Save what you wrote?")
    walk.step("discard", DOWN + ENTER, gone="New note")
    walk.end()
    assert walk.storm <= MOST_MARKS


def test_lists_and_export(walk: Walk) -> None:
    walk.step("all notes", "a", "Problems")
    walk.step("all notes, list", TAB)
    walk.step("all notes, a problem", ENTER, "note")
    for page in range(4):
        walk.step(f"all notes, page {page}", PAGE)
    walk.step("all notes, marked", " ", "marked")
    walk.step("all notes, filter", "\x1b[Z")
    walk.step("all notes, filtered", walk.pasted, "No note matches")
    walk.step("all notes closed", ESCAPE, gone="No note matches")
    walk.step("export", "x", "Preview · ")
    for chosen in ("CSV", "JSON", "TOML"):
        walk.step(f"export, choose {chosen}", ENTER, "TOML, a notes")
        walk.step(f"export, {chosen}", DOWN + ENTER, "Preview · ")
    walk.step("export, file", TAB * 2)
    walk.step("export, start of the file", "\x1b[H")
    walk.step("export, preview", TAB)
    for page in range(4):
        walk.step(f"export, page {page}", PAGE)
    walk.step("export closed", ESCAPE, gone="Preview · ")
    walk.step("exported at all", "x", "Preview · ")
    walk.step("export written", "\x13", "Exported to")
    walk.step("export again", "x", "Preview · ")
    walk.step("export overwrites", "\x13", "Overwrite it?")
    walk.step("export kept", ESCAPE, gone="Overwrite it?")
    walk.step("export closed again", ESCAPE, gone="Preview · ")
    walk.end()


@BOTH
def test_keys_and_palette_and_clipboard(walk: Walk) -> None:
    walk.step("keys", "?", "─ Keys ─")
    walk.step("keys closed", ESCAPE, gone="─ Keys ─")
    walk.step("palette", "\x10", "Search")
    walk.step("palette, pasted", walk.pasted)
    walk.step("palette closed", ESCAPE)
    walk.step("palette closed again", ESCAPE)
    sent = walk.step("copy", "y", "Sent to the clipboard")
    copied = [base64.b64decode(found).decode() for found in _COPY.findall(sent)]
    assert len(copied) == 1
    # It is pasted into other programs, a shell among them.
    assert _wrong(copied[0]) == []
    walk.end()


@pytest.mark.parametrize("characters", [C0 + "\x7f", C1, BIDI, HIDDEN + SEPARATORS], ids=["c0", "c1", "bidi", "hidden"])
def test_each_sign_alone(characters: str) -> None:
    made = (visible, visible_line, visible_in_place)
    assert [(make.__name__, hex(ord(each))) for each in characters for make in made if each in make(f"a{each}b")] == []


@pytest.mark.parametrize("mark", ["\u0301", "\u05bf", "\u0951", "\u180b", "\u3099", "\U000e0100"], ids=ascii)
def test_storms_of_any_marks(mark: str) -> None:
    assert visible(f"e{mark * MARKS}").count(mark) <= MOST_MARKS


def test_notes_that_cannot_be_read(bench: Bench) -> None:
    broken = bench.notes.read_text(encoding="utf-8") + f"\n{LINE} = \n"
    bench.notes.write_text(broken, encoding="utf-8")
    walk = Walk(bench)
    walk.step("start", shows="Go on, notes read-only")
    walk.step("another file", DOWN + ENTER, "Keep the notes in which file?")
    walk.step("no other file", ESCAPE, gone="Keep the notes in which file?")
    walk.step("fact", ENTER)
    walk.step("notes pane", TAB, "read-only")
    walk.end()


GIVEN: Final = LINE.replace("\0", "")
COMMANDS: Final[dict[str, tuple[str, ...]]] = {
    "show": ("show",),
    "show as JSON": ("show", "--json"),
    "show what is not there": ("show", GIVEN),
    "notes": ("notes",),
    "notes as JSON": ("notes", "--json"),
    "notes on what is not there": ("notes", "--on", GIVEN),
    "notes with a tag": ("notes", "--tag", CHUNKS[0]),
    "notes of no kind": ("notes", "--kind", GIVEN),
    "export to Markdown": ("export", "--format", "markdown"),
    "export to CSV": ("export", "--format", "csv"),
    "export to JSON": ("export", "--format", "json"),
    "export to TOML": ("export", "--format", "toml"),
    "export to no format": ("export", "--format", GIVEN),
    "export to a hostile place": ("export", "--output", "missing/export.md"),
    "check": ("check",),
    "note on what is not there": ("note", GIVEN, "text"),
    "no command": (GIVEN,),
    "no option": (f"--{CHUNKS[0]}",),
    "notes that are not there": ("--notes", f"missing{CHUNKS[0]}", "notes"),
    "a dossier that is not there": ("--dossier", f"missing{CHUNKS[0]}", "show"),
}


class Output(Quick):
    """A terminal in which only the bytes are of interest."""

    def draw(self, sent: str) -> None:
        """Draw nothing."""


def test_commands(bench: Bench) -> None:
    files = ("--dossier", str(bench.dossier), "--notes", str(bench.notes))
    running = {name: Output(*files, *arguments) for name, arguments in COMMANDS.items()}
    wrong = {}
    for name, terminal in running.items():
        terminal.end()
        assert terminal.sent.strip(), name
        assert "Traceback" not in terminal.sent, name
        found = [*_wrong(terminal.sent), *_ORDINARY.findall(terminal.sent)[:3]]
        if _longest_storm(terminal.sent) > MOST_MARKS:
            found.append("a storm of marks")
        if found:
            wrong[name] = found
    assert not wrong


@pytest.mark.parametrize("command", ["open", "check"])
def test_a_dossier_with_hostile_problems(bench: Bench, command: str) -> None:
    document = tomllib.loads(bench.dossier.read_text(encoding="utf-8"))
    document["parties"][1] |= {LINE: LINE, "type": LINE, "id": LINE}
    document["stakes"][1]["holder"] = LINE
    bench.dossier.write_text(tomli_w.dumps(document), encoding="utf-8")
    terminal = Terminal("--dossier", str(bench.dossier), command)
    assert terminal.end() == 1
    assert "Traceback" not in terminal.sent
    assert _wrong(_AT_THE_ENDS.sub("", terminal.sent)) == []
