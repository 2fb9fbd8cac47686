from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from jvexplore.cli import main

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
    home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = home / "config" / "jvexplore" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('them = "nord"\n')
    assert completions(["show"], "stake/ali") == ["stake/alibaba"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell(shell: str) -> None:
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert "_JVEXPLORE_COMPLETE" in result.stdout
