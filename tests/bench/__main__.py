"""Measure jvexplore: `python -m tests.bench`. Figures are ratios, side by side in one run, with their spread."""

from __future__ import annotations

import argparse
import os
import platform
import shlex
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from tests.bench.setting import Setting

PARTS = {
    "launch": "start and end, compared with stock widgets in the same layout",
    "keys": "what a key takes, compared with the same",
    "forms": "what a key takes in the form of a fact, compared with a form of stock widgets",
    "commands": "a command that ends by itself, compared with an import",
    "sizes": "start, keys and memory with 100 to 100,000 facts and notes; draws the chart",
    "search": "what a key takes in a search, and how long it keeps others waiting",
    "notes": "what a note costs when there are 10,000",
    "facts": "what a change to a fact costs when there are 10,000",
    "suggest": "how many of the suggested facts are right, how many are found, and how fast",
    "workarounds": "what each trick that works around Textual's cost saves",
    "widgets": "what the widgets save that stand in place of Textual's",
}
"""What can be measured: each a module here, imported on use, with a `measure` that yields lines of Markdown."""


def main() -> None:
    """Run the benchmarks and print what they found."""
    parts = "\n".join(f"  {name:<12}{what}" for name, what in PARTS.items())
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=f"{__doc__}\n\n{parts}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help="what to measure; default: all")
    parser.add_argument("-n", "--rounds", type=int, default=10, metavar="N", help="how often each thing is done")
    parser.add_argument(
        "--program",
        type=Path,
        default=Path(sys.executable).with_name("jvexplore"),
        help="the jvexplore to measure, beside its interpreter; default: the one of this environment",
    )
    parser.add_argument("--folder", type=Path, help="where to write; default: the system's folder for temporary files")
    parser.add_argument("--chart", type=Path, metavar="FILE", help="where to draw the cost against size, as SVG")
    given = parser.parse_args()
    for line in _head():
        _say(line)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        for part in given.parts or PARTS:
            place = Path(folder) / part
            place.mkdir()
            setting = Setting(given.program.absolute(), place, given.rounds, given.chart)
            for line in import_module(f"tests.bench.{part}").measure(setting):
                _say(line)


def _head() -> list[str]:
    python = f"{platform.python_implementation()} {platform.python_version()}"
    machine = f"{os.cpu_count()} × {_processor()}, {platform.platform(terse=True)}, {python}"
    command = shlex.join(["python", "-m", "tests.bench", *sys.argv[1:]])
    return [f"`{command}`, {time.strftime('%Y-%m-%d')}: {machine}"]


def _processor() -> str:
    """Return what the processor calls itself."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
