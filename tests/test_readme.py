"""What the README names is there: tests, pictures, files and headings; and its commands are all that there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest

from jvexplore.cli import main
from tests.read_by_people import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def named_tests() -> Iterator[tuple[str, str]]:
    """Yield each test file that the README names, and the test in it; empty where the whole file is meant."""
    path = ""
    for line in TEXT.splitlines():
        for name, test in re.findall(r"`(tests/[\w/]+\.py|…)(?:::(\w+))?`", line):
            path = path if name == "…" else name
            yield path, test


def test_every_test_that_is_named_is_there() -> None:
    named = list(named_tests())
    assert len(named) > 30
    for path, test in named:
        code = (ROOT / path).read_text(encoding="utf-8")
        assert not test or re.search(rf"^(?:async )?def {test}\b", code, re.MULTILINE), f"{path}::{test}"


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#:]+)\)", TEXT))))
def test_every_picture_is_there(target: str) -> None:
    assert (ROOT / target).is_file()


def test_every_heading_that_is_linked_is_there() -> None:
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)}
    linked = set(re.findall(r"\]\(#([^)]+)\)", TEXT))
    assert linked
    assert linked <= headings


def test_the_commands_are_all_that_there_are() -> None:
    block = TEXT.partition("\n## Commands\n")[2].partition("```sh\n")[2].partition("```")[0]
    named = set(re.findall(r"^jvexplore ([a-z]+)", block, re.MULTILINE))
    # `open` is what `jvexplore` alone does.
    assert named == set(main.list_commands(click.Context(main))) - {"open"}
