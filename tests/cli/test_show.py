from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier.fact_types import fact_types

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_show_prints_the_dossier_and_every_fact(program: Program) -> None:
    text = program.told("show")
    assert text.startswith("[dossier] The Morning Loaf, 3 March 2020\n\nRising Sun, a bakery\n")
    assert "\n[stake/dough] The Morning Loaf, 3 March 2020, paragraph 2\n\nDough Holding holds 37.5 %" in text
    assert text.count("\n[") == 14
    assert "\x1b" not in text


@pytest.mark.parametrize("address", ["stake/dough", "paragraph/4", "dossier"])
def test_show_prints_one_page(address: str, program: Program) -> None:
    text = program.told("show", address)
    assert text.startswith(f"[{address}] The Morning Loaf, 3 March 2020")
    assert text.count("\n[") == 0


def test_show_json_prints_the_dossiers_own_keys(program: Program) -> None:
    told = json.loads(program.told("show", "--json"))
    assert list(told)[:5] == ["format", "id", "title", "summary", "sources"]
    assert all(isinstance(told[key], list) for key in fact_types())
    assert sum(stake["percent"] for stake in told["stakes"]) == 100
    assert json.loads(program.told("show", "stake/dough", "--json")) in told["stakes"]


def test_show_suggests_an_address_that_is_close(program: Program) -> None:
    status, error = program.failed("show", "stake/dugh")
    assert (status, error) == (
        1,
        f'jvexplore: {program.dossier}: there is no "stake/dugh"; did you mean "stake/dough"?\n',
    )
    lists = f'"jvexplore show --dossier {program.dossier}" lists every address'
    assert lists in program.failed("show", "\x1b[31m")[1]
    assert program.failed("show", "")[0] == 1


def test_files_may_be_named_before_the_command(bakery_path: Path) -> None:
    result = CliRunner().invoke(main, ["--dossier", str(bakery_path), "show", "dossier"])
    assert result.stdout.startswith("[dossier] The Morning Loaf")


def test_a_dossier_that_is_wrong_is_reported(program: Program, tmp_path: Path) -> None:
    program.dossier = tmp_path / "missing.toml"
    assert "cannot be read: no such file" in program.failed("show")[1]
    program.dossier = tmp_path
    assert "name a file, not a folder" in program.failed("show")[1]
    program.dossier = tmp_path / "binary.toml"
    program.dossier.write_bytes(bytes(range(256)))
    assert "not UTF-8 text" in program.failed("show")[1]
