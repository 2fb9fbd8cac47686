"""Compile each test file once: pytest rewrites its assertions, which takes three quarters of the time of collecting.

Each worker collects all tests, so that with four workers each file was rewritten four times. Now each worker imports a
share of the files before it collects them, and takes those of the others as they have left them beside the files.
Where Python was asked to write nothing there (`PYTHONDONTWRITEBYTECODE`), it is written into pytest's folder
`.pytest_cache`, by the programs that tests start too: without it, each of them compiles all that it imports.
"""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def keep_bytecode(config: pytest.Config) -> None:
    """Keep what Python compiles, here and in the programs that tests start, in pytest's folder if nowhere else."""
    if sys.dont_write_bytecode and config.pluginmanager.has_plugin("cacheprovider"):
        folder = str(config.cache.mkdir("bytecode"))
        sys.pycache_prefix, sys.dont_write_bytecode = folder, False
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def import_share(session: pytest.Session) -> None:
    """Import this worker's share of the test files, if all are to be collected.

    A file that cannot be imported is not reported here: collecting it will fail too.
    """
    config = session.config
    if not shares_all_tests(config):
        return
    worker: dict[str, object] = vars(config)["workerinput"]
    number = int(str(worker["workerid"]).removeprefix("gw"))
    for path in _test_files(config.rootpath)[number :: int(str(worker["workercount"]))]:
        with suppress(Exception, pytest.skip.Exception):
            importlib.import_module(".".join(path.relative_to(config.rootpath).with_suffix("").parts))


def shares_all_tests(config: pytest.Config) -> bool:
    """Return whether this process is one of several workers that run all tests."""
    return hasattr(config, "workerinput") and config.args == config.getini("testpaths")


def _test_files(root: Path) -> list[Path]:
    return sorted((root / "tests").rglob("test_*.py"))
