"""A line that looks like the number of a page is told in a text and in a PDF file alike."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.page_numbers import is_page_label


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        *((each, True) for each in ("Page 2", "PAGE 2 of 5", "p. 2", "Seite 2 von 5", "Pagina 2 di 5", "- 2 -", "–2–")),
        *((each, True) for each in ("| 2 |", "2 of 5", "2/5", "2 | 5")),
        *(
            (each, False)
            for each in ("2", "- 2", "2 |", "12345/6", "Page", "Page two", "Page 2 of the report", "- 2 |")
        ),
    ],
)
def test_labels_of_pages(line: str, expected: bool) -> None:
    assert is_page_label(line) is expected
