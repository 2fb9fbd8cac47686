"""What cannot be converted to format 2 is refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.errors import JvexploreError
from jvexplore.toml import TomlError, parse_toml
from tests.dossier.conversion.format_1_texts import RELATION

INLINE = '{ id = "a", verb = "held-a-stake-in" }'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("format = 3", "deal.toml: format: cannot convert 3; update jvexplore"),
        (
            f"relations = [{INLINE}]",
            (
                "deal.toml: cannot be converted to format 2: relations are in one list, and a relation "
                "becomes a stake; "
                "write them as [[relations]]"
            ),
        ),
        (
            f"stakes = []\n[[relations]]\n{RELATION}",
            (
                "deal.toml: cannot be converted to format 2: stakes are in one list, and a relation becomes a stake; "
                "write them as [[stakes]]"
            ),
        ),
        (
            "[[source.paragraphs]]\n[source]\n[[source.paragraphs]]\ngist = 'a'",
            (
                "deal.toml: cannot be converted to format 2: sources.1.paragraphs.1.id is written in a way that is not "
                "supported; write it plainly, like [[stakes]], with one key on each line"
            ),
        ),
        (
            f"[[relations]]\n{RELATION}\n[[parties]]\n[relations.x]",
            (
                "deal.toml: cannot be converted to format 2: stakes.1.x is written in a way that is not supported; "
                "write it plainly, like [[stakes]], with one key on each line"
            ),
        ),
    ],
)
def test_what_cannot_be_converted_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(JvexploreError) as caught:
        convert_format(text, Path("deal.toml"))
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["format = ", f"x = {'[' * 100_000}{']' * 100_000}"], ids=["no value", "deep"])
def test_what_is_not_toml_is_refused(text: str) -> None:
    with pytest.raises(TomlError):
        convert_format(text)


@pytest.mark.parametrize("depth", [50, 150, 250, 400, 800])
def test_deep_nesting_is_converted_or_refused_in_one_line(depth: int) -> None:
    try:
        converted = convert_format(f"x = {'[' * depth}{']' * depth}")
    except JvexploreError as error:
        message = str(error)
    else:
        message = "nested too deeply" if parse_toml(converted)["format"] == 2 else converted
    assert "nested too deeply" in message
