"""Facts in conflict in a file of format 1: their other versions are converted with them, and can be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.other_versions import ChangedKey
from jvexplore.dossier.vocabulary.verbs import FORMER_STAKE_VERB
from jvexplore.dossier.writing.changed_dossier import ChangedDossier
from jvexplore.dossier.writing.decide_conflict import decide_conflict
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
format = 1
id = "birds"
title = "Birds"

[source]
title = "Birds"

[[source.paragraphs]]
gist = "Of birds."

[[parties]]
id = "finch"
name = "Finch"
about = "A bird."

[[parties]]
id = "wren"
name = "Wren"
role = "state"
"""
STAKE = """\

[[stakes]]
id = "finch"
holder = "finch"
venture = "wren"
percent = 40
passages = [{ paragraph = 1 }]
basis = "stated"
"""
VERSION = {
    "below": '\n[[stakes.conflict]]\nventure = "finch" # she says\npassages = [{ paragraph = 2 }]\n',
    "inline": 'conflict = { venture = "finch", passages = [{ paragraph = 2 }] }\n',
    "list": 'conflict = [\n  { venture = "finch", passages = [{ paragraph = 2 }] }, # she says\n]\n',
}


@pytest.mark.parametrize("version", VERSION.values(), ids=VERSION)
@pytest.mark.parametrize("keeps_this", [True, False])
def test_a_key_that_has_another_name_now(tmp_path: Path, version: str, *, keeps_this: bool) -> None:
    path = tmp_path / "birds.toml"
    path.write_text(HEAD + STAKE + version, "utf-8")
    fact = load_dossier(path).facts[address_of("stake/finch")]
    (seen,) = fact.conflict
    assert seen.changed == (
        ChangedKey("company", "wren", "finch"),
        ChangedKey("passages", "paragraph 1", "paragraph 2"),
    )
    file = ChangedDossier(path)
    saved = file.change(lambda records: decide_conflict(records, "stake/finch", seen, keeps_this=keeps_this))
    assert [each.after.address for each in saved.step if each.after] == ["stake/finch"]
    document = parse_toml(path.read_text("utf-8"))
    (stake,) = document["stakes"]
    assert document["format"] == 2
    assert stake["company"] == ("wren" if keeps_this else "finch")
    assert stake["passages"] == [{"paragraph": "1" if keeps_this else "2"}]
    assert "conflict" not in stake


def test_references_to_relations_that_are_stakes_now_are_followed() -> None:
    relation = '\n[[relations]]\nid = "nest"\nsubject = "finch"\nverb = "formerly_held_by"\nobject = "wren"\n'
    figure = '\n[[figures]]\nid = "eggs"\n\n[[figures.conflict]]\nabout = ["relation/nest"]\n'
    document = parse_toml(convert_format(HEAD + relation.replace("formerly_held_by", FORMER_STAKE_VERB) + figure))
    assert document["figures"][0]["conflict"] == [{"about": ["stake/nest"]}]
