"""Commands that end by themselves, beside an import that reading a dossier cannot do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.spread import Spread
from tests.bench.table import HEAD, row
from tests.bench.terminal import Terminal
from tests.bench.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.setting import Setting

_BESIDE = "import pydantic"


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    calls = {
        "show stake/alibaba": 3.0,
        "find 'kind:quote by:dobrodeev'": None,
        "notes": None,
        "check": None,
        "--version": None,
    }
    programs = {
        "show stake/alibaba": setting.command("show", "stake/alibaba"),
        "find 'kind:quote by:dobrodeev'": setting.command("find", "kind:quote by:dobrodeev"),
        "notes": setting.command("notes"),
        "check": setting.command("check"),
        "--version": setting.command("--version"),
        _BESIDE: setting.python(_BESIDE),
    }
    found = {name: Spread() for name in programs}
    for name, counts in turns(list(programs), setting.rounds):
        with Terminal(programs[name]) as terminal:
            ended = terminal.end()
            if ended.status:
                raise terminal.error(f"ended with {ended.status}")
        if counts:
            found[name].add(ended.stamp - terminal.begun)
    yield f"\n### Commands, from the call to the end, compared with `python -c '{_BESIDE}'`\n"
    yield from HEAD
    for name, goal in calls.items():
        yield row(f"`jvexplore {name}`", found[name], found[_BESIDE], goal)
