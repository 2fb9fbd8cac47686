"""What the documents say of commands, keys and file formats is what the program has."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, fields
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, get_args

import click
import pytest

from jvexplore.app.keys.key_binding import DISPLAYED
from jvexplore.app.keys.keymap import bindings_by_id
from jvexplore.cli import main
from jvexplore.config import Config
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kinds.party import Role
from jvexplore.dossier.model import Fact
from jvexplore.dossier.source import Paragraph, Passage, Source
from jvexplore.dossier.vocabulary.headings import id_heading
from jvexplore.dossier.vocabulary.verbs import verb_phrases
from jvexplore.notes.model import NOTE_KINDS, Note
from tests.document_names import FENCE, code_spans, name_of
from tests.read_by_people import DOCUMENTS, ROOT

if TYPE_CHECKING:
    from dataclasses import Field
    from pathlib import Path

README: Final = ROOT / "README.md"
REFERENCE: Final = ROOT / "tui" / "reference.md"
FORMATS: Final = ROOT / "data" / "README.md"


def test_the_commands_are_all_that_there_are() -> None:
    block = REFERENCE.read_text("utf-8").partition("\n## Commands\n")[2].partition("```sh\n")[2].partition("```")[0]
    named = set(re.findall(r"^jvexplore ([a-z]+)", block, re.MULTILINE))
    # `open` is what `jvexplore` alone does.
    assert named == set(main.list_commands(click.Context(main))) - {"open"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_that_is_named_is_there(document: Path) -> None:
    named = {found for span in code_spans(document) for found in re.findall(r"^jvexplore ([a-z]+)", span)}
    assert named <= set(main.list_commands(click.Context(main)))


def test_readme_names_every_command() -> None:
    spans = {part for span in code_spans(README) for part in span.split()}
    assert set(main.list_commands(click.Context(main))) - {"open"} <= spans


def test_the_keys_are_all_that_there_are() -> None:
    arrows = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
    names = {**DISPLAYED, **arrows, "pagedown": "pgdn", "pageup": "pgup"}
    described = {part for span in code_spans(REFERENCE) for part in (span, *span.split("+"))}
    described |= {"2", "3", "4", "5"}  # `1` … `6`
    for binding_id, binding in bindings_by_id().items():
        for key in binding.key.split(","):
            *modifiers, last = key.split("+")
            written = names.get(last, last)
            assert "+".join((*modifiers, written)) in described or {*modifiers, written} <= described, binding_id


def test_the_roles_are_all_that_there_are() -> None:
    (listed,) = re.findall(r"^role = .* # (.*)$", FORMATS.read_text("utf-8"), re.MULTILINE)
    assert tuple(listed.split(", ")) == get_args(Role)
    assert len(get_args(Role)) == 9, "the document says nine"


def test_an_unlisted_verb_and_category_are_read_as_the_document_says() -> None:
    text = FORMATS.read_text("utf-8")
    forward, backward = verb_phrases("plans-to-acquire")
    assert f'`plans-to-acquire`, and read as English from both sides ("{forward}", "{backward}")' in text
    assert f'`school-lunches` as "{id_heading("school-lunches")}"' in text


def keys_in(cell: str) -> list[str]:
    return re.findall(r"`(\w+)`", cell)


@pytest.mark.parametrize("collection", fact_types())
def test_the_keys_of_facts_are_those_of_the_program(collection: str) -> None:
    (row,) = re.findall(rf"^\| `\[\[{collection}\]\]` \| (.*) \|$", FORMATS.read_text("utf-8"), re.MULTILINE)
    if collection == "parties":  # shown in the example too
        example = FORMATS.read_text("utf-8").partition("[[parties]]")[2].partition("```")[0]
        own = {each.name for each in fields(fact_types()[collection])} - {"derived_from"}
        assert set(re.findall(r"^(\w+) =", example, re.MULTILINE)) == own
    required, _, optional = row.partition("optional: ")
    shared = {each.name for each in fields(Fact)}
    own_fields = {each.name: each for each in fields(fact_types()[collection]) if each.name not in shared}
    named = set(keys_in(re.sub(r"\([^)]*\)", "", f"{required} {optional}")))
    assert named == set(own_fields)
    needed = set(keys_in(re.sub(r"\([^)]*\)", "", required)))
    assert needed == {name for name, each in own_fields.items() if not has_default(each)}


def has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def examples() -> tuple[dict[str, Any], ...]:
    """Return the examples of a dossier, a notes file and settings."""
    blocks = [block for language, block in FENCE.findall(FORMATS.read_text("utf-8")) if language == "toml"]
    return tuple(map(tomllib.loads, blocks))


def test_the_examples_have_the_keys_of_the_program() -> None:
    dossier, notes, settings = examples()
    assert {*dossier} - {*fact_types()} == {each.name for each in fields(DossierHead)}
    source = dossier["source"]
    assert {*source} == {each.name for each in fields(Source)}
    assert {*source["paragraphs"][0]} == {each.name for each in fields(Paragraph)}
    assert {*chain.from_iterable(dossier["parties"][0]["passages"])} == {each.name for each in fields(Passage)}
    (note,) = notes["notes"]
    assert {*note} == {each.name for each in fields(Note)} - {"span", "fact", "conflict", "extra"}
    assert {*settings} == {*Config._fields}
    assert {*settings["keys"]} <= {*bindings_by_id()}


def test_the_kinds_are_all_that_there_are() -> None:
    text = FORMATS.read_text("utf-8")
    assert set(re.findall(r"\w+", re.findall(r"Kinds: ([\w, ]+)\.", text)[0])) == {
        each.kind for each in fact_types().values()
    }
    assert ", ".join(NOTE_KINDS) in text
