from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_check_finds_nothing_wrong(program: Program, bakery_article: Path) -> None:
    sound = f"{program.dossier}: 14 facts, no problems\n"
    assert program.told("check") == sound
    assert program.told("check", str(program.dossier), str(program.dossier)) == sound * 2
    covered = f"{program.dossier}: 14 facts, no problems; 8 of 8 sentences have facts\n"
    assert program.told("check", "--article", str(bakery_article)) == covered
    words = program.told("check", "--article", str(bakery_article), "--words")
    assert "stake/crumb: passages.1: paragraph 2, 0-27: Crumb will hold 60 per cent\n" in words
    assert "event/opening: passages.1: paragraph 5, whole\n" in words


def test_check_tells_everything_wrong_a_line_each(program: Program, bakery_article: Path, tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.toml"
    text = program.dossier.read_text(encoding="utf-8")
    spoiled.write_text(text.replace('holder = "dough"', 'holder = "doug"').replace('"PT"', '"pt"'), encoding="utf-8")
    broken = tmp_path / "broken.toml"
    broken.write_text("a = ")
    result = program("check", str(spoiled), str(broken), str(tmp_path / "missing.toml"), str(program.dossier))
    assert result.exit_code == 1
    assert result.stdout == (
        f'{spoiled}: party/crumb: country: must be two capital letters, like "FR"\n'
        f'{spoiled}: stake/dough: holder: there is no "party/doug"; did you mean "party/dough"?\n'
        f"{broken}: line 1, column 4: not valid TOML: Invalid value; fix that line\n"
        f"{program.dossier}: 14 facts, no problems\n"
    )
    assert (
        result.stderr
        == f"jvexplore: {tmp_path / 'missing.toml'}: cannot be read: no such file or directory; check the name\n"
    )
    copy = tmp_path / "copy.txt"
    copy.write_text(bakery_article.read_text(encoding="utf-8").replace("Tuesday", "Monday"), encoding="utf-8")
    result = program("check", "--article", str(copy))
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{program.dossier}: paragraph/1: is missing or changed in the copy; ")
    assert result.stdout.count("\n") == 1


def test_the_problems_of_a_dossier_are_listed_although_the_copy_is_not_recognised(
    program: Program, tmp_path: Path
) -> None:
    spoiled, copy = tmp_path / "spoiled.toml", tmp_path / "copy.txt"
    spoiled.write_text(program.dossier.read_text("utf-8").replace('"PT"', '"pt"'), "utf-8")
    copy.write_text("Another text altogether.", "utf-8")
    result = program("check", str(spoiled), "--article", str(copy))
    assert result.exit_code == 1
    assert result.stdout == f'{spoiled}: party/crumb: country: must be two capital letters, like "FR"\n'
    assert result.stderr == (
        f"jvexplore: {copy}: not the article of this dossier: none of its 5 paragraphs is in it; "
        "choose a copy of “Crumb and Dough rise together”\n"
    )
    result = program("check", "--article", str(copy))
    assert (result.exit_code, result.stdout) == (1, "")
