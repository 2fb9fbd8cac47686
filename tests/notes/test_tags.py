"""Tags as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.notes.model import join_tags, split_comma_tags, split_typed_tags

LINES = st.text(alphabet="ab,# -\t\n\u00a0é", max_size=30) | st.text(max_size=30)


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("", ()),
        (" , ,# ", ()),
        ("governance", ("governance",)),
        ("#governance  ownership governance", ("governance", "ownership")),
        ("social media, #two  words ,three", ("social-media", "two-words", "three")),
        ("social media,", ("social-media",)),
        ("c# #f#", ("c#", "f#")),
        ("# # a, b # c", ("a", "b-c")),
    ],
)
def test_commas_part_tags_or_else_white_space(typed: str, tags: tuple[str, ...]) -> None:
    assert split_typed_tags(typed) == tags


@given(LINES)
def test_tags_that_were_typed_have_no_spaces_and_stand_in_a_line_as_they_are(typed: str) -> None:
    for tags in (split_typed_tags(typed), split_comma_tags(typed)):
        assert len(set(tags)) == len(tags)
        for tag in tags:
            assert tag.split() == [tag]
            assert "," not in tag
            assert not tag.startswith("#")
        assert split_typed_tags(join_tags(tags)) == split_comma_tags(join_tags(tags)) == tags


@given(st.lists(st.text(alphabet="ab# -", max_size=6), max_size=4))
def test_of_a_list_with_commas_each_part_is_one_tag_at_most(parts: list[str]) -> None:
    typed = ",".join(parts)
    assert set(split_comma_tags(typed)) == {tag for part in parts for tag in split_comma_tags(part)}
    assert all(len(split_comma_tags(part)) <= 1 for part in parts)
    if len(parts) > 1:
        assert split_typed_tags(typed) == split_comma_tags(typed)
