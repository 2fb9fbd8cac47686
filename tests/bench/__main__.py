"""Measure jvexplore: `python -m tests.bench`. Figures are ratios, side by side in one run, with their spread."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from tests.bench import notes


def main() -> None:
    """Run the benchmarks and print what they found."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, metavar="N", help="how often each thing is done")
    parser.add_argument("--folder", type=Path, help="where to write; default: the system's folder for temporary files")
    arguments = parser.parse_args()
    sys.stdout.write(f"{platform.python_implementation()} {platform.python_version()}, {platform.platform()}\n")
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        for line in notes.measure(Path(folder), arguments.rounds):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
