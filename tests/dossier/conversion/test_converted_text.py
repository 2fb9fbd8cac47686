"""Whatever the text of format 1, what it becomes says the same, keeps its comments, and is soon there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.format_conversion import FORMAT_COMMENT, convert_format
from jvexplore.dossier.conversion.former_document import convert_document
from jvexplore.dossier.load import inspect_dossier
from jvexplore.dossier.vocabulary.verbs import FORMER_STAKE_VERB
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_values import is_same_value
from jvexplore.toml import parse_toml
from tests.dossier.conversion.former_documents import DOCUMENTS
from tests.dossier.written_documents import write_document
from tests.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


def comments_of(text: str) -> list[str]:
    """Return the comments that `write_document` made."""
    return re.findall(r"#@\d+", text)


@settings(max_examples=20)
@given(DOCUMENTS.flatmap(write_document))
def test_the_text_says_what_the_document_becomes_and_keeps_its_comments(text: str) -> None:
    former = parse_toml(text)
    try:
        converted = convert_format(text)
    except JvexploreError as error:
        if "in one list" not in str(error):
            raise
        return
    expected = convert_document(former)
    assert is_same_value(parse_toml(converted), expected)
    kept = comments_of(converted)
    assert sorted(kept) == sorted(comments_of(text))
    if FORMER_STAKE_VERB not in text and not re.search(r"""^["']?source["']? ?\.""", text, re.MULTILINE):
        assert kept == comments_of(text)


def test_a_converted_dossier_has_the_facts_and_no_problems(bakery: Dossier, bakery_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "converted.toml"
    path.write_text(convert_format(bakery_path.read_text(encoding="utf-8")), encoding="utf-8")
    converted, problems = inspect_dossier(path)
    assert list(problems) == []
    assert converted.format == 2
    assert list(converted.facts) == list(bakery.facts)
    assert [(each.address, each.list_title(converted, "")) for each in converted.facts.values()] == [
        (each.address, each.list_title(bakery, "")) for each in bakery.facts.values()
    ]


def test_the_bundled_dossier_is_converted_with_all_its_comments() -> None:
    text = bundled_dossier_path().read_text(encoding="utf-8")
    converted = convert_format(text)
    document: dict[str, Any] = parse_toml(converted)
    assert is_same_value(document, convert_document(parse_toml(text)))
    assert document["format"] == 2
    assert document["sources"][0]["paragraphs"][16]["id"] == "17"
    comments = re.compile(r"^ *#.*$", re.MULTILINE)
    assert [each for each in comments.findall(converted) if each not in FORMAT_COMMENT] == [
        each for each in comments.findall(text) if each not in FORMAT_COMMENT
    ]


LONG: dict[str, Callable[[int], str]] = {
    "stakes": lambda count: '[[stakes]]\nventure = "a" # x\n\n' * count,
    "passages": lambda count: "[[stakes]]\npassages = [" + "{ paragraph = 1 }, " * count + "]\n",
    "former stakes": lambda count: (
        "".join(
            f"# {number}\n[[relations]]\nid = 'a{number}'\nverb = '{FORMER_STAKE_VERB}'\n" for number in range(count)
        )
        + "[[stakes]]\n"
    ),
    "dotted keys": lambda count: "".join(f"# x\nsource.a{number} = 1\n" for number in range(count)) + "id = 1\n",
    "comments": lambda count: "# x\n" * count + "source.a = 1\nid = 1\n",
    "paragraphs": lambda count: "[source]\n" + "[[source.paragraphs]]\n" * count,
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_anything_is_converted_in_a_time_that_grows_with_it(make: Callable[[int], str], harm: int) -> None:
    assert_linear(convert_format, make, 200 * harm)
