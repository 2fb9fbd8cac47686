from __future__ import annotations

from pathlib import Path

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.files import expanded


def test_a_home_folder_stands_in_place_of_its_sign(home: Path) -> None:
    assert expanded(Path("~/deal.toml")) == home / "deal.toml"
    assert expanded(Path("deal.toml")) == Path("deal.toml")


@pytest.mark.parametrize("typed", ["~nobody-of-that-name/x", "a\0b", "~\0/x"])
def test_what_nobody_can_be_or_is_called_is_refused(typed: str) -> None:
    with pytest.raises(JvexploreError, match="check the name"):
        expanded(Path(typed))
