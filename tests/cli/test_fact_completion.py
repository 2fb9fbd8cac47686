"""Completion of what `jvexplore fact` takes, as each shell asks for it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from tests.cli.test_completion import completions
from tests.lighthouse import LIGHTHOUSE
from tests.program_terminal import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_DOSSIER = ("--dossier", str(LIGHTHOUSE))


def _completed(*typed: str) -> list[str]:
    *before, incomplete = typed
    return completions(["fact", *before[:1], *_DOSSIER, *before[1:]], incomplete)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("add", "st"), ["stake"]),
        (("add", "stake", "per"), ["percent="]),
        (("add", "term", "am"), ["amount="]),
        (("edit", "party/gull", "i"), ["identifiers="]),
        (("add", "party", "i"), ["identifiers=", "id="]),
        (("add", "party", "role=gu"), ["role=guarantor"]),
        (("add", "stake", "holder=be"), ["holder=beacon"]),
        (("add", "figure", "of=stake/"), ["of=stake/gull"]),
        (("add", "event", "parties=gull,be"), ["parties=gull,beacon"]),
        (("add", "party", "unnamed="), ["unnamed=true", "unnamed=false"]),
        (("add", "party", "country=GB"), ["country=GB"]),
        (("edit", "dossier", "category=merg"), ["category=merger"]),
        (("edit", "source/wire", "pub"), ["publisher=", "published="]),
        (("edit", "paragraph/1", ""), ["gist="]),
        (("edit", "event/"), ["event/bids"]),
        (("rename", "event/"), ["event/bids"]),
        (("merge", "party/gull", "party/be"), ["party/beacon"]),
        (("add", "stak", "per"), []),
        (("add", "stake", "colour=r"), []),
    ],
)
def test_kinds_keys_and_values_are_completed(typed: Sequence[str], found: list[str]) -> None:
    assert _completed(*typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("add", "party", "role", "=", "gu"), ["guarantor"]),
        (("add", "party", "unnamed", ""), ["true", "false"]),
        (("add", "party", "role", "=", "lender", "ty"), ["type="]),
    ],
)
def test_bash_takes_a_pair_as_three_words(typed: Sequence[str], found: list[str]) -> None:
    assert _completed(*typed) == found


def test_a_dossier_that_cannot_be_read_has_known_words_only(tmp_path: Path) -> None:
    missing = ("--dossier", str(tmp_path / "missing.toml"))
    assert completions(["fact", "add", *missing, "party"], "role=gu") == ["role=guarantor"]
    assert completions(["fact", "add", *missing, "stake"], "holder=") == []


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_itself_completes_a_value(tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(CliRunner().invoke(main, ["completion", "bash"]).stdout, "utf-8")
    complete = f"""
        compopt() {{ echo $*; }}
        complete_words() {{
            COMP_WORDS=({PROGRAM} fact add --dossier {LIGHTHOUSE} "$@")
            COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
            COMPREPLY=()
            _jvexplore_completion {PROGRAM}
            echo "${{COMPREPLY[*]}}"
        }}
        source {script}
        complete_words party role = gu
        complete_words party rol
    """
    done = subprocess.run(["bash", "-c", complete], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["guarantor", "-o nospace", "role="]
