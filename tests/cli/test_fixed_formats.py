"""`jvexplore check --fix`: what is by a former rule, or in format 1, is converted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.normalise import normalise_format_1, text_digest
from jvexplore.dossier.load import load_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.canal_files import CanalFiles

OLD_RULE_TEXT: Final = "Heron &amp; Co o\ufb00ers “a canal” to Otter\u200b Fund."
OLD_RULE: Final = normalise_format_1(OLD_RULE_TEXT)
OTTER: Final = OLD_RULE.index("Otter"), OLD_RULE.index(" Fund") + 5
OTTER_DIGEST: Final = text_digest(OLD_RULE[slice(*OTTER)])
OLD_RULE_DOSSIER: Final = f"""\
format = 2
id = "canal"
title = "Canal"
[[sources]]
id = "paper"
title = "Canal"
normalised = 1   # as ever
paragraphs = [{{ id = "1", digest = "{text_digest(OLD_RULE)}", length = {len(OLD_RULE)} }}]
[[parties]]
id = "otter"
name = "Otter Fund"
type = "fund"
basis = "stated"
passages = [{{ paragraph = "1", start = {OTTER[0]}, end = {OTTER[1]}, digest = "{OTTER_DIGEST}" }}]
"""


def test_a_source_by_the_old_rule_is_converted(canal: CanalFiles) -> None:
    canal.write(OLD_RULE_DOSSIER)
    canal.article.write_text(OLD_RULE_TEXT, "utf-8")
    result = canal.fix(canal.article)
    assert result.stdout.startswith(
        f"{canal.path}: source/paper: normalised: fixed: digests and spans are by the present rule\n"
    )
    normal = 'Heron & Co offers "a canal" to Otter Fund.'
    assert canal.text == OLD_RULE_DOSSIER.replace("normalised = 1   #", "#").replace(
        f'"{text_digest(OLD_RULE)}", length = {len(OLD_RULE)}', f'"{text_digest(normal)}", length = {len(normal)}'
    ).replace(
        f'start = {OTTER[0]}, end = {OTTER[1]}, digest = "{OTTER_DIGEST}"',
        f'start = 31, end = 41, digest = "{text_digest("Otter Fund")}"',
    )


@pytest.mark.parametrize("end", ["2", "470", "44"])
def test_a_source_with_a_passage_that_does_not_fit_stays_by_the_old_rule(canal: CanalFiles, end: str) -> None:
    canal.write(OLD_RULE_DOSSIER.replace(f"end = {OTTER[1]}", f"end = {end}"))
    canal.article.write_text(OLD_RULE_TEXT, "utf-8")
    (problem,) = canal.stays(canal.article)
    assert problem.startswith("party/otter: passages.1: ")


def test_a_file_of_format_1_is_converted_first(canal: CanalFiles, bakery_path: Path, bakery_article: Path) -> None:
    former = bakery_path.read_text("utf-8")
    canal.write(former)
    told = canal.fix(bakery_article).stdout.replace(f"{canal.path}: ", "").splitlines()
    assert told[:2] == [
        "format: fixed: converted from format 1 to format 2",
        "source/article: normalised: fixed: digests and spans are by the present rule",
    ]
    assert told[-1] == "14 facts, no problems; 8 of 8 sentences have facts"
    assert canal.backups() == [former.encode()]
    dossier = load_dossier(canal.path)
    assert (dossier.format, dossier.first_source.normalised) == (2, None)
    assert canal.stays(bakery_article) == ["14 facts, no problems; 8 of 8 sentences have facts"]


def test_a_file_of_format_1_without_a_copy_stays(canal: CanalFiles, bakery_path: Path) -> None:
    canal.write(bakery_path.read_text("utf-8"))
    before = canal.text
    assert canal.fix().exit_code == 0
    assert canal.text == before
