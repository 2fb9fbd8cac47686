from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Final

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier.load import load_dossier
from tests.hostile_text import LINE
from tests.program_terminal import PROGRAM
from tests.test_hostile_exports import raw
from tests.test_hostile_pipes import toml_string

if TYPE_CHECKING:
    from pathlib import Path


def completions(typed: list[str], incomplete: str) -> list[str]:
    shell = ShellComplete(main, {}, "jvexplore", "_JVEXPLORE_COMPLETE")
    return [item.value for item in shell.get_completions(typed, incomplete)]


def test_commands_options_and_addresses_are_completed(bakery_path: Path, tmp_path: Path) -> None:
    dossier = ["--dossier", str(bakery_path)]
    assert completions([], "no") == ["note", "notes"]
    assert completions(["export"], "--fo") == ["--format", "--force"]
    assert completions(["export", "--format"], "") == ["markdown", "csv", "json", "toml"]
    assert completions(["show", *dossier], "stake/") == ["stake/crumb", "stake/dough", "stake/staff"]
    assert completions([*dossier, "note"], "para") == [f"paragraph/{number}" for number in range(1, 6)]
    assert completions(["notes", *dossier, "--on"], "dos") == ["dossier"]
    assert completions(["show", "--dossier", str(tmp_path)], "") == []


def test_what_is_wrong_with_the_settings_is_not_told_into_what_is_typed(
    settings_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings_file.write_text('them = "nord"\n')
    assert completions(["show"], "stake/ali") == ["stake/alibaba"]
    assert capfd.readouterr() == ("", "")


NAMES: Final = (
    "\x1b]0;owned\x07\x1b[2J",
    "a\nstake/dough\nno name",
    "a\r\nplain\nno address\n_",
    "a\tb\x0bc\x0cd",
    "\x9b31m\x85b",
    "a\u2028b\u2029c",
    "\u202egnp\u2066",
    "\u200b\ufeff\u00ad",
    "$(touch harmed) `touch harmed` ; touch harmed",
    LINE,
)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:30])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_a_shell_is_given_is_harmless_and_a_line_each(
    shell: str, name: str, bakery_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shell reads lines, and prints what it read: a name must neither control the terminal nor be two of them."""
    text = bakery_copy.read_text("utf-8")
    for old in ('"Crumb & Co"', '"Not enough power"', '"Rising Sun, a bakery"'):
        assert old in text
        text = text.replace(old, toml_string(name))
    bakery_copy.write_text(text, "utf-8")
    call = f"jvexplore show --dossier {bakery_copy} "
    words = {"COMP_WORDS": call, "COMP_CWORD": "" if shell == "fish" else "4"}
    asked = {**words, "_JVEXPLORE_COMPLETE": f"{shell}_complete"}
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, [], env=asked, prog_name="jvexplore")
    assert (result.exit_code, result.stderr) == (0, "")
    told = result.stdout
    if name == LINE:
        environment = {**os.environ, **asked}
        done = subprocess.run([PROGRAM], env=environment, capture_output=True, timeout=60, check=True)
        assert done.stdout.decode() == told, "the process tells the same"
    assert raw(told) == []
    addresses = load_dossier(bakery_copy).all_addresses
    lines = told.removesuffix("\n").split("\n")
    values = {"bash": [line.partition(",")[2] for line in lines], "zsh": lines[1::3], "fish": []}[shell]
    values = values or [line.partition(",")[2].partition("\t")[0] for line in lines]
    assert values == addresses
    assert not (tmp_path / "harmed").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell(shell: str) -> None:
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert "_JVEXPLORE_COMPLETE" in result.stdout


@pytest.mark.parametrize(
    ("shell", "words"),
    [
        ("bash", {}),
        ("zsh", {"COMP_WORDS": "jvexplore"}),
        ("fish", {"COMP_CWORD": "sh"}),
        ("bash", {"COMP_WORDS": "jvexplore show", "COMP_CWORD": "second"}),
        ("zsh", {"COMP_WORDS": "jvexplore show", "COMP_CWORD": ""}),
        ("fish", {"COMP_WORDS": "jvexplore show", "COMP_CWORD": " "}),
    ],
)
def test_a_call_for_completions_without_valid_words_is_refused(shell: str, words: dict[str, str]) -> None:
    rest = {name: value for name, value in os.environ.items() if not name.startswith("COMP_")}
    asked = {**rest, **words, "_JVEXPLORE_COMPLETE": f"{shell}_complete"}
    done = subprocess.run([PROGRAM], env=asked, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "_JVEXPLORE_COMPLETE" in done.stderr
    assert done.stderr.count("\n") == 1
