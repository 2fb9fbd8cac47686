"""What is measured, and where: the programs, each with what it shows once it is ready."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

_HERE = Path(__file__).parent

# What is inherited from the shell must not change what is measured: an interpreter that may write no
# bytecode compiles at each start, and a size in the environment is believed before the terminal's own.
_NOT_INHERITED = re.compile(r"PYTHON|TEXTUAL|_?JVEXPLORE|COLUMNS$|LINES$|NO_COLOR$|TERM")
_FOLDERS = {"HOME": "", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data"}
_FOLDERS["XDG_STATE_HOME"] = "state"


@dataclass(frozen=True)
class Program:
    """Something to be run in a terminal.

    Attributes:
        command: how it is called.
        listed: a regular expression for what stands on the screen once the lists do.
        ready: the same for once all stands there, the text about the first row too.
        home: its home folder.
        moved: the same for once the cursor is on the second row of the first list.
    """

    command: tuple[str, ...]
    listed: str
    ready: str
    home: Path
    moved: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """The variables that it sees."""
        inherited = {name: value for name, value in os.environ.items() if not _NOT_INHERITED.match(name)}
        own = {name: str(self.home / below) for name, below in _FOLDERS.items()}
        return {**inherited, **own, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}


@dataclass(frozen=True)
class Setting:
    """How to measure.

    Attributes:
        jvexplore: the program's file; an interpreter with the same packages, `python`, stands beside it.
        folder: where to write.
        rounds: how often each thing is done.
        chart: where the cost against size is to be drawn, if anywhere.
    """

    jvexplore: Path
    folder: Path
    rounds: int
    chart: Path | None = field(default=None)

    @property
    def interpreter(self) -> str:
        """The interpreter that all the programs run under."""
        return str(self.jvexplore.with_name("python"))

    def explorer(self, *arguments: str) -> Program:
        """Return the explorer, which shows how many facts the last pane has, and then the deal at a glance."""
        return self._explorer(str(self.jvexplore), *arguments)

    def explorer_by(self, code: str, *arguments: str) -> Program:
        """Return the explorer, which a piece of Python starts."""
        return self._explorer(self.interpreter, "-c", code, *arguments)

    def _explorer(self, *command: str) -> Program:
        listed = "6 # Figures ─+ \\d"
        ready = r"(?s)(?=.*6 # Figures ─+ \d)(?=.*≡ Your work ─)(?=.*Notes +(?:none yet|[○●]))"
        return self._program(listed, ready, *command, moved=r"\n.    \w.*\n.▌   \w")

    def floor(self) -> Program:
        """Return stock widgets in the same shape."""
        ready = r"(?s)to know about row 0.*Figures 00"
        return self._program(
            "Figures 00", ready, self.interpreter, str(_HERE / "floor.py"), moved="to know about row 1"
        )

    def bare(self) -> Program:
        """Return a minimal Textual application."""
        return self._program("READY", "READY", self.interpreter, str(_HERE / "bare.py"))

    def python(self, code: str, *arguments: str) -> Program:
        """Return a piece of Python, to be run to its end."""
        return self._program("", "", self.interpreter, "-c", code, *arguments)

    def command(self, *arguments: str) -> Program:
        """Return a call of jvexplore that ends by itself."""
        return self._program("", "", str(self.jvexplore), *arguments)

    def _program(self, listed: str, ready: str, *command: str, moved: str = "") -> Program:
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return Program(command, listed, ready, home, moved)
