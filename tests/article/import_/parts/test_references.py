"""The works that an article refers to are no paragraphs of it; what only has a year is."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.file_contents import FileBlock, FileContents
from jvexplore.article.import_.parts.tell_parts import tell_parts
from tests.article.import_.one_text import HEADLINE, PARAGRAPHS

WORKS = (
    "Calloway, I. (2019). Furnaces of the Humber. Hull: Estuary Press.",
    "Holm, B., & Lind, A. (2021a). How a bottle is blown. In C. Roe (Ed.), Glass and gas",
    "(pp. 17–48).",
    "Okoye, A. 2024. “Who heats the north?” Review of Works Councils 12, 92–109.",
    "Strand, B. (2026). Hydrogen in old furnaces: A survey of nine",
    "yards. Bergen: Fjord Books.",
)


def dropped(*texts: str) -> list[tuple[str, str]]:
    article = tell_parts(FileContents(tuple(map(FileBlock, (HEADLINE, *PARAGRAPHS[:4], *texts)))))
    return [(each.text, each.reason) for each in article.blocks if each.is_dropped]


@pytest.mark.parametrize("title", ["References", "Works cited:", "Literatur"])
def test_a_list_of_works_is_left_out_with_its_title(title: str) -> None:
    assert dropped(title, *WORKS) == [(each, "footnote") for each in (title, *WORKS)]


def test_paragraphs_below_such_a_title_stay() -> None:
    rest = "The furnace was lit in 1931, and has not gone out since, say those who work at it."
    assert dropped("References", rest, *PARAGRAPHS[4:8]) == [("References", "subheading")]
    assert dropped("References", *WORKS, PARAGRAPHS[4])[-1] == (WORKS[-1], "footnote")
