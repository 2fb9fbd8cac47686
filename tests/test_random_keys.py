"""Random keys, pastes, clicks, broken bytes and sizes, at the installed program in a real pseudo-terminal.

`--harm 1000` tries twenty seeds of two thousand keys each. What fails says its seed, and what was sent last.
"""

from __future__ import annotations

import os
import random
import signal
import time
from typing import TYPE_CHECKING, Final

import pexpect
import pytest

from tests.conftest import HARM_AT_LENGTH
from tests.program_terminal import PROGRAM
from tests.seeded import seed as seed_notes

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

PATIENCE: Final = 120.0
"""How many seconds the program may take to answer; it does in one, on a machine that has no others to serve."""

KEYS: Final = [
    *(bytes([code]) for code in (*range(0x20, 0x7F), 0x01, 0x03, 0x04, 0x05, 0x09, 0x0D, 0x13, 0x15, 0x17, 0x19, 0x1A)),
    *(b"\x1b[" + end for end in (b"A", b"B", b"C", b"D", b"H", b"F", b"Z", b"1;2C", b"1;2D", b"3~", b"1;5H", b"1;5F")),
    "ж".encode(),
    "\u200d".encode(),
    "👩".encode(),
]
KEYS.remove(b"q")
OFTEN: Final = [b"\x10", b"\x1b[5~", b"\x1b[6~", b"\x1b", b"\r", b"\t", b"n", b"a", b"x", b"/", b"f", b"s", b"?", b"[["]
BROKEN: Final = [b"\xe9", b"\xff", b"\xc0\x80", b"\0", b"\xf0\x9f", b"\x1b[MC\x85(", b"\x1b[1114112u", b"\x1b[9:9;9u"]
PASTED: Final = [
    "one\r\ntwo\n\nthree",
    "\n",
    "",
    "kind:quote",
    "an \x1b[31m escape \x1b",
    "x" * 5_000,
    "word " * 2_000,
    "华东精密机械 " * 400,
    "👩\u200d💻 ماه\u200cنو \u202e \u2028",
    "[[stake",
    "line\n" * 500,
]
SIZES: Final = [(1, 1), (3, 2), (20, 4), (80, 24), (80, 8), (30, 60), (120, 36), (200, 60), (200, 3)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try as many seeds as harm is wanted."""
    if "seed" in metafunc.fixturenames:
        much = metafunc.config.getoption("--harm") or HARM_AT_LENGTH
        at_length = [pytest.param(seed, 2 * much, marks=pytest.mark.harm) for seed in range(max(2, much // 50))]
        metafunc.parametrize(("seed", "count"), [(0, 100), *at_length])


class Victim:
    """The program, and what was done to it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sent: list[object] = []
        self._tail = b""
        self._start()

    def _start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        environment |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", "EDITOR": "true", "VISUAL": "true"}
        command = ["--notes", str(self._folder / "notes.toml")]
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            PROGRAM, command, cwd=self._folder, env=environment, dimensions=(36, 120)
        )
        shown, end = b"", time.monotonic() + PATIENCE
        while b"Verify" not in shown:
            assert time.monotonic() < end, self.story("it does not start")
            shown += self.hear(0.1)

    def send(self, data: bytes) -> None:
        """Send bytes, all of them, however slowly they are taken."""
        self._sent.append(data[:80])
        for start in range(0, len(data), 1_000):
            self._child.send(data[start : start + 1_000])
            self.hear(0)

    def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size, in columns and lines."""
        self._sent.append(size)
        self._child.setwinsize(size[1], size[0])

    def hear(self, seconds: float) -> bytes:
        """Return what the program sends for a time; start it again where it was left."""
        heard = b""
        end = time.monotonic() + seconds
        try:
            while True:
                heard += self._child.read_nonblocking(1 << 20, timeout=max(0.0, end - time.monotonic()))
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            self._tail = (self._tail + heard)[-20_000:]
            heard = b""
            self._child.wait()  # its terminal is closed before it is gone
            self._child.close()
            assert self._child.exitstatus == 0, self.story("it has ended")
            self._sent.append("quit")
            self._start()
        self._tail = (self._tail + heard)[-20_000:]
        assert b"Traceback" not in self._tail, self.story("there is a traceback")
        return heard

    def check(self) -> None:
        """Fail unless the program draws anew where its terminal has another size."""
        self.hear(0.05)
        for size in ((77, 21), (79, 23)):
            self.resize(size)
            end = time.monotonic() + PATIENCE
            while not self.hear(0.02):
                assert time.monotonic() < end, self.story("it hangs")

    def end(self) -> None:
        """End the program as systems do, which it must hear."""
        self._child.kill(signal.SIGTERM)
        end = time.monotonic() + PATIENCE
        while self._child.isalive():
            assert time.monotonic() < end, self.story("it does not end")
            try:
                self._tail += self._child.read_nonblocking(1 << 20, timeout=0.1)
            except (pexpect.TIMEOUT, pexpect.EOF):
                continue
        assert b"Traceback" not in self._tail, self.story("there is a traceback at the end")
        assert self._child.exitstatus == 128 + signal.SIGTERM, self.story("it has ended otherwise")

    def story(self, what: str) -> str:
        """Return what has happened, for whoever looks into it."""
        last = self._tail.decode(errors="replace")
        return f"{what} after {len(self._sent)}, the last of which were {self._sent[-200:]}\n{last}"

    def close(self) -> None:
        """Leave nothing behind."""
        self._child.close(force=True)


def harm(victim: Victim, chance: random.Random) -> None:
    """Do one thing at random."""
    match chance.choices(["key", "often", "paste", "broken", "size", "click", "word"], [50, 30, 4, 4, 4, 4, 4])[0]:
        case "key":
            victim.send(chance.choice(KEYS))
        case "often":
            victim.send(chance.choice(OFTEN))
        case "paste":
            end = b"" if chance.random() < 0.1 else b"\x1b[201~"
            victim.send(b"\x1b[200~" + chance.choice(PASTED).encode() + end)
        case "broken":
            victim.send(chance.choice(BROKEN))
        case "size":
            victim.resize(chance.choice(SIZES))
        case "click":
            button, column, line = (
                chance.choice((0, 0, 2, 35, 64, 65)),
                chance.randrange(1, 200),
                chance.randrange(1, 60),
            )
            victim.send(b"\x1b[<%d;%d;%dM" % (button, column, line) + b"\x1b[<%d;%d;%dm" % (button, column, line))
        case "word":
            victim.send(chance.choice((b"alibaba", b"theme", b"note", b"export", b"venture share")))


@pytest.mark.timeout(1_800)
def test_random_keys_do_not_kill_it(tmp_path: Path, seed: int, count: int) -> None:
    seed_notes(tmp_path / "notes.toml")
    chance = random.Random(seed)
    victim = Victim(tmp_path)
    try:
        for number in range(1, count + 1):
            harm(victim, chance)
            victim.hear(chance.choice((0, 0, 0.01, 0.03)))
            if number % 50 == 0:
                victim.check()
        victim.check()
        victim.end()
    finally:
        victim.close()
