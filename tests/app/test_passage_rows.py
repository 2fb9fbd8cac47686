"""The words of a passage in a form: their paragraph is named, however little room there is."""

from __future__ import annotations

import pytest

from jvexplore.app.authoring.value_lines import draw_passage
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.session.authoring.form_passage import FormPassage

TEXT = "Egret plc will sell the mill to nobody"


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (43, [f"{TEXT}  ¶ 6"]),
        (42, [TEXT, "¶ 6"]),
        (18, ["Egret plc will", "sell the mil…  ¶ 6"]),
        (19, ["Egret plc will sell", "the mill to nobody", "¶ 6"]),
    ],
)
def test_the_paragraph_stands_below_words_that_leave_no_room(width: int, rows: list[str]) -> None:
    passage = FormPassage("6", 0, len(TEXT), "", TEXT)
    assert [each.plain for each in draw_passage([passage], 0, width, EMPTY_LINE)] == rows
