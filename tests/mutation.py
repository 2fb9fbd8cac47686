"""Change the code that keeps notes in a random sample of small ways, and see whether a test notices each.

    pip install -e '.[test,mutation]'
    python -m tests.mutation

takes about an hour, and so is no part of CI. mutmut changes the modules that `[tool.mutmut]` in pyproject.toml
names, and runs the quick half of their tests against each mutant. Those that survive meet all their tests, and are
printed unless `mutation_survivors.toml` explains why no test can tell them from the code as it is.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT: Final = Path(__file__).parents[1]
EXPLAINED: Final = Path(__file__).with_name("mutation_survivors.toml")
ALL_TESTS: Final = ("tests/records", "tests/notes", "tests/session", "tests/test_files.py")
_MUTMUT: Final = str(Path(sys.executable).with_name("mutmut"))
_COPIED: Final = {name: name for name in ("data", "screenshots", "tests", "README.md", "pyproject.toml")} | {
    "tui": "src"
}


class ChangedLines(NamedTuple):
    """What a mutant changes, without what the lines are indented by."""

    removed: tuple[str, ...]
    added: tuple[str, ...]


def main() -> int:
    """Run the sample; return 1 where a mutant survived that nobody explained."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("mutants", nargs="*", help="names of mutants to run again, instead of a sample")
    parser.add_argument("--count", type=int, default=200, help="how many mutants the sample has (default: 200)")
    parser.add_argument("--seed", type=int, default=17, help="chooses the sample (default: 17)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jvexplore-mutation-") as name:
        folder = Path(name)
        copy_project(folder)
        os.chdir(folder)
        every = sorted(mutant_names(folder))
        sample = options.mutants or random.Random(options.seed).sample(every, min(options.count, len(every)))
        print(f"{len(sample)} of {len(every)} mutants")
        survived = [mutant for mutant in run_quick_tests(folder, sample) if not fails_all_tests(folder, mutant)]
        diffs = {mutant: show_difference(mutant) for mutant in survived}
    explained = explained_changes()
    unexplained = [mutant for mutant, diff in diffs.items() if changed_lines(diff) not in explained]
    for mutant in unexplained:
        print(f"\n{mutant} survived:\n{diffs[mutant]}")
    print(f"\n{len(sample) - len(survived)} of {len(sample)} killed, {len(survived) - len(unexplained)} explained")
    return 1 if unexplained else 0


def copy_project(folder: Path) -> None:
    """Copy what tests need, the package as `src/jvexplore`."""
    ignored = shutil.ignore_patterns("__pycache__")
    for source, target in _COPIED.items():
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, folder / target, ignore=ignored)
        else:
            shutil.copyfile(ROOT / source, folder / target)
    # A folder that is not there when Python starts is never looked into again.
    (folder / "mutants" / "src").mkdir(parents=True)


def mutant_names(folder: Path) -> Iterator[str]:
    """Yield the names of all mutants, as mutmut calls them.

    Raises:
        FileNotFoundError: when a pattern of pyproject.toml matches no module: it was renamed.
    """
    patterns = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]["only_mutate"]
    for pattern in patterns:
        paths = sorted(folder.glob(pattern))
        if not paths:
            raise FileNotFoundError(f"pyproject.toml, only_mutate: there is no {pattern}")
        for path in paths:
            name = path.relative_to(folder)
            for mutant in mutate_file_contents(str(name), path.read_text("utf-8")).mutant_names:
                yield get_mutant_name(name, mutant)


def run_quick_tests(folder: Path, sample: Sequence[str]) -> list[str]:
    """Run the tests that pyproject.toml names against each mutant, one at a time; return those that survived."""
    command = (_MUTMUT, "run", "--max-children", "1", *sample)
    subprocess.run(command, env=_importing_from(folder / "mutants" / "src"), check=True)
    told = subprocess.run((_MUTMUT, "results", "--all", "True"), check=True, capture_output=True, text=True).stdout
    found = dict(line.strip().split(": ") for line in told.splitlines() if ": " in line)
    return [mutant for mutant in sample if found[mutant] not in ("killed", "timeout")]


def fails_all_tests(folder: Path, mutant: str) -> bool:
    """Return whether any of all the tests fails where a mutant stands in its module for good."""
    source = folder / "src"
    kept = folder / "kept"
    shutil.copytree(source, kept)
    subprocess.run((_MUTMUT, "apply", mutant), check=True)
    command = (sys.executable, "-m", "pytest", "-x", "-n", "2", *ALL_TESTS)
    is_killed = subprocess.run(command, env=_importing_from(source), check=False, capture_output=True).returncode != 0
    shutil.rmtree(source)
    kept.rename(source)
    print("killed" if is_killed else "survived", mutant, flush=True)
    return is_killed


def show_difference(mutant: str) -> str:
    """Return what a mutant changes, as a unified diff."""
    return subprocess.run((_MUTMUT, "show", mutant), check=True, capture_output=True, text=True).stdout


def explained_changes() -> list[ChangedLines]:
    """Return what the mutants change that no test can tell from the code."""
    survivors = tomllib.loads(EXPLAINED.read_text("utf-8"))["survivors"]
    return [ChangedLines(tuple(each["removed"]), tuple(each["added"])) for each in survivors]


def changed_lines(diff: str) -> ChangedLines:
    """Return the lines that a unified diff removes and adds."""
    lines = [line for line in diff.splitlines() if line[:3] not in ("---", "+++")]
    removed, added = (tuple(line[1:].strip() for line in lines if line[:1] == sign) for sign in "-+")
    return ChangedLines(removed, added)


def _importing_from(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(folder)}


if __name__ == "__main__":
    sys.exit(main())
