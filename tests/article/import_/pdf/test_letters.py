"""Accents that are drawn over a letter, and spaces that are only gaps."""

from __future__ import annotations

from itertools import pairwise

import pytest

from jvexplore.article.import_.pdf.letters import compose_accents, find_spaces


@pytest.mark.parametrize(
    ("text", "places", "composed"),
    [
        ("e´tat", [(0, 5), (1, 4), (5, 8), (8, 13), (13, 16)], "état"),
        ("´etat", [(1, 4), (0, 5), (5, 8), (8, 13), (13, 16)], "état"),
        ("na¨ıf", [(0, 5), (5, 10), (10, 13), (10, 13), (13, 16)], "naïf"),
        ("it´s", [(0, 2), (2, 5), (5, 8), (8, 12)], "it´s"),
        ("Skåne", [(0, 5), (5, 10), (10, 15), (15, 20), (20, 25)], "Skåne"),
    ],
)
def test_accents(text: str, places: list[tuple[float, float]], composed: str) -> None:
    assert compose_accents(text, places) == composed


@pytest.mark.parametrize(
    ("gaps", "spaces"),
    [
        ([0, 0, 0, 1.4, 0, 0], [4]),
        ([0, -0.3, 0.2, 1.4, 0, 0, 1.2, 0, 0], [4, 7]),
        ([0, 0, 0, 0.8, 0, 0], []),  # too narrow to be sure
        ([1.4, 1.4, 1.4, 1.4], []),  # the letters are set widely
        ([-2.5, 0, 1.4, 0, 0, 0], []),  # their widths are not known
    ],
)
def test_spaces(gaps: list[float], spaces: list[int]) -> None:
    edges = [0.0]
    for gap in gaps:
        edges += [edges[-1] + 5, edges[-1] + 5 + gap]
    places = [*pairwise([*edges, edges[-1] + 5])][::2]
    assert [*find_spaces(places, 10)] == spaces
