"""Every kind of fact made, edited, given a second passage, renamed, deleted, undone and redone, by keys alone."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.authoring.fact_form import FactForm
from jvexplore.app.authoring.form_state import MORE
from jvexplore.app.keys.kind_bindings import KINDS
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.kind_table import KIND_TABLE, collection_names
from tests.app.changed_facts import address, told
from tests.app.conftest import (
    NARROW,
    WIDE,
    article_of,
    has_focus,
    is_question_open,
    open_bakery,
    press,
    screen_text,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

TINY = (40, 20)


def facts(path: Path) -> dict[str, Any]:
    """Return the facts in a file by their addresses, in its order."""
    document = tomllib.loads(path.read_text("utf-8"))
    return {
        f"{kind}/{table['id']}": table for kind, name in collection_names().items() for table in document.get(name, ())
    }


async def comment_on(pilot: Pilot[Any], comment: str) -> None:
    """Edit the fact that is shown: its comment, which every kind has folded away."""
    await press(pilot, "E")
    form = pilot.app.screen
    assert isinstance(form, FactForm)
    while form._panel.stop.key != MORE:
        await press(pilot, "shift+tab")
    await write(pilot, "comm\n")
    await write(pilot, comment)
    await press(pilot, "ctrl+s")


LETTERS = {entry.name: binding.key for entry, binding in zip(KIND_TABLE, KINDS, strict=True)}
TYPED = {
    "challenge": (10, ["infrastructure"]),
    "figure": (10, ["9 MW", "enter", "Power that the ovens need"]),
    "term": (12, ["commitment", "enter", "Dough Holding", *["enter"] * 4, "€2m"]),
}
"""The line of the article of which a fact is made, and what is typed in its form, for kinds that the words of the quote
do not make."""
TRIED_OFTEN = ("term", WIDE)
"""It has most: parties and a figure are made along with it. All others are tried at length."""
CASES = [
    (kind, size) if (kind, size) == TRIED_OFTEN else pytest.param(kind, size, marks=pytest.mark.harm)
    for kind in LETTERS
    for size in (WIDE, NARROW, TINY)
]
STEPS = ("edit", "add passage", "rename", "delete")


@pytest.mark.parametrize(("kind", "size"), CASES)
async def test_a_kind_from_its_words_to_its_end_and_back(
    bakery_path: Path, bakery_article: Path, tmp_path: Path, notes_path: Path, kind: str, size: tuple[int, int]
) -> None:
    path = tmp_path / "bakery.toml"
    path.write_text(convert_format(bakery_path.read_text("utf-8")), "utf-8")
    steps = [facts(path)]
    async with open_bakery(path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "s")
        article = article_of(pilot)
        article.focus()
        row, typed = TYPED.get(kind, (8, []))
        article.move_caret_to((row, 0))
        await press(pilot, "space", "space", "N", LETTERS[kind])
        for each in typed:
            await (press if each == "enter" else write)(pilot, each)
        await press(pilot, "ctrl+s")
        told(pilot, "and 1 new figure. u to undo" if kind == "term" else "Added: ")
        made = address(pilot)
        assert made.startswith(f"{kind}/")
        steps.append(facts(path))
        assert len(steps[1][made]["passages"]) == 1

        await comment_on(pilot, "Looked up")
        steps.append(facts(path))
        assert steps[2] == {**steps[1], made: {**steps[1][made], "comment": "Looked up"}}

        assert has_focus(pilot, article)
        await press(pilot, "shift+right")
        assert address(pilot) == made, "selecting does not change which fact is shown"
        assert "N New fact" in screen_text(pilot)
        assert "+ Add" in screen_text(pilot)
        await press(pilot, "plus")
        told(pilot, "Words added to ")
        steps.append(facts(path))
        first, _ = steps[3][made]["passages"]
        assert {**steps[3][made], "passages": [first]} == steps[2][made]

        await press(pilot, "R", "ctrl+u", *"other", "enter")
        told(pilot, f"is now {kind}/other")
        assert address(pilot) == f"{kind}/other", "directly after its words, the fact that is shown is meant"
        steps.append(facts(path))
        assert steps[4][f"{kind}/other"]["formerly"] == [made.partition("/")[2]]
        assert made not in steps[4]

        await press(pilot, "D")
        if is_question_open(pilot):  # the figure of a term refers to it
            await press(pilot, "down", "down", "enter")
        told(pilot, "Deleted: ")
        steps.append(facts(path))
        assert steps[4].keys() - steps[5].keys() == {f"{kind}/other"}

        labels = (f"new {kind}", *STEPS)
        undone, redone = zip(labels, steps[:-1], strict=True), zip(labels, steps[1:], strict=True)
        for key, word, expected in (("u", "Undid", [*undone][::-1]), ("U", "Redid", [*redone])):
            for label, known in expected:
                await press(pilot, key)
                told(pilot, f'{word} "{label}"')
                assert [*facts(path).items()] == [*known.items()], (word, label)
