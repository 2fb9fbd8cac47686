"""A figure without a status of its own has that of what it measures."""

from __future__ import annotations

from typing import Any

import pytest

from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.pages.common_fields import common_fields
from tests.dossier.contradictions.written_facts import MONDAY, dossier_of, figure, written_in


@pytest.mark.parametrize(
    ("status", "own", "expected"),
    [
        (None, {}, "agreed"),
        ("proposed", {}, "proposed"),
        ("met", {}, "actual"),
        ("failed", {}, "abandoned"),
        (None, {"status": "actual"}, "actual"),
        (None, {"status": 7.5}, "actual"),
    ],
)
def test_a_figure_is_as_real_as_what_it_measures(status: str | None, own: dict[str, Any], expected: str) -> None:
    fee = {"id": "fee", "category": "break-fee", "by": "ana", "status": status, "passages": written_in(MONDAY)}
    dossier = dossier_of(
        terms=[{key: value for key, value in fee.items() if value}],
        figures=[figure("2000000", of="term/fee", **own), figure("2", of="figure/f1", unit="percent")],
    )
    assert [each.status_in(dossier) for each in dossier.facts_of(Figure)] == [expected, expected]
    rows = [each.status for each in Figure.pane_rows(dossier)]
    assert rows == ["" if expected == "actual" else expected] * 2


def test_figures_that_measure_each_other_are_taken_as_they_are() -> None:
    dossier = dossier_of(figures=[figure("1", of="figure/f2"), figure("2", of="figure/f1")])
    assert [each.status_in(dossier) for each in dossier.facts_of(Figure)] == ["actual", "actual"]


def test_the_page_of_a_figure_says_that_its_status_is_that_of_what_it_relates_to() -> None:
    fee = {"id": "fee", "category": "break-fee", "by": "ana", "passages": written_in(MONDAY)}
    dossier = dossier_of(terms=[fee], figures=[figure("2", of="term/fee"), figure("3", of="dossier")])
    rows = [common_fields(dossier, each).rows for each in dossier.facts_of(Figure)]
    assert rows == [(("Status", "Agreed, as what it relates to"),), ()]
