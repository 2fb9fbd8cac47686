from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.outer_marks import strip_outer_marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We fear no bird”", "We fear no bird"),
        ("“We fear no bird.”", "We fear no bird."),
        ("“We fear no bird”.", "We fear no bird."),
        (' "We fear no bird" ', "We fear no bird"),
        ("„Wir fürchten keinen Vogel“", "Wir fürchten keinen Vogel"),
        ("« Nous ne craignons rien »", "Nous ne craignons rien"),
        ("‘We fear no bird’", "We fear no bird"),
        ("'We don't fear a bird'", "We don't fear a bird"),
        ("“We fear no ‘bird’”", "We fear no ‘bird’"),
        ("“We fear no bird", "We fear no bird"),
        ("We fear no bird”", "We fear no bird"),
    ],
)
def test_marks_around_the_whole_are_removed(text: str, words: str) -> None:
    assert strip_outer_marks(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "We fear no bird",
        "“Fear” is not “a bird”",
        "“Fear” is a word",
        "We fear no “bird”",
        "’Tis no bird of the boys’",
        "'Tis no bird of the boys'",
        'A pipe of 12"',
        " We fear no bird ",
    ],
)
def test_marks_within_a_text_stay(text: str) -> None:
    assert strip_outer_marks(text) == text


@given(st.text("“”\"'‘’«» ab.", max_size=30))
def test_nothing_but_marks_and_space_is_removed(text: str) -> None:
    bare = strip_outer_marks(text)
    assert bare in text or bare.rstrip(".") in text
    assert [each for each in bare if each.isalpha()] == [each for each in text if each.isalpha()]
