"""A source of which nothing but its title is known, which is also that of its dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER
from jvexplore.dossier.blocks import LabelledValues
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.source_text import all_sources_line

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

OTHER = '[[sources]]\nid = "other"\ntitle = "Another"\n'


def dossier_with(path: Path, keys: str, other: str = "") -> Dossier:
    """Return a dossier whose first source has a title and further keys."""
    path = path / "dossier.toml"
    source = f'[[sources]]\nid = "article"\ntitle = "Otter buys Heron"\n{keys}\n'
    path.write_text(f'format = 2\nid = "otter"\ntitle = "Otter buys Heron"\n{source}{other}', "utf-8")
    return load_dossier(path)


@pytest.mark.parametrize(
    ("keys", "other", "line"),
    [
        ("", "", ""),
        ("", OTHER, "2 sources"),
        ("published = 2027-03-04", "", "4 Mar 2027"),
        ('publisher = "The Skerry Lantern"', OTHER, "The Skerry Lantern +1"),
    ],
)
def test_the_title_of_the_dossier_is_not_repeated(tmp_path: Path, keys: str, other: str, line: str) -> None:
    assert all_sources_line(dossier_with(tmp_path, keys, other)) == line


def test_a_title_is_not_when_it_was_published(tmp_path: Path) -> None:
    dossier = dossier_with(tmp_path, "")
    blocks = page_blocks(dossier, ReferenceIndex(dossier), DOSSIER)
    (fields,) = [each for each in blocks if isinstance(each, LabelledValues)]
    assert "Published" not in str(fields)
    assert "Article" in str(fields)
