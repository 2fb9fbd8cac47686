from __future__ import annotations

import pytest

from jvexplore.search.query import QueryError, Term, parse


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", ()),
        ("  ", ()),
        ("Jack MA", (Term("", "jack"), Term("", "ma"))),
        ("Mail.ru É", (Term("", "mailru"), Term("", "e"))),
        ("stake/alibaba", (Term("", "stake"), Term("", "alibaba"))),
        ('"Social  Network"', (Term("", "social network", is_phrase=True),)),
        ("kind:Quote -tag:x", (Term("kind", "quote"), Term("tag", "x", excluded=True))),
        ('by:"Boris"', (Term("by", "boris"),)),
        ("para:5 -ma", (Term("para", "5"), Term("", "ma", excluded=True))),
        ("... !", ()),
        ("one - two", (Term("", "one"), Term("", "two"))),
    ],
)
def test_a_query_is_read(typed: str, terms: tuple[Term, ...]) -> None:
    assert parse(typed) == terms


@pytest.mark.parametrize(
    ("typed", "told", "start"),
    [
        ('ma "social', 'the phrase has no end; add a "', 3),
        ("knd:quote", '"knd:" is no filter; did you mean kind:?', 0),
        ("a http://x", '"http:" is no filter; there are kind, by,', 2),
        ("kind:qoute", "kind:qoute matches nothing; did you mean kind:quote?", 0),
        ("basis:x", "basis:x matches nothing; say one of stated,", 0),
        ("para:five", "para:five is no paragraph; say a number", 0),
        ("vk kind:", "kind: is not finished; say quote, party, note,", 3),
        ("-has: vk", "has: is not finished; say notes, comment,", 0),
        ("para:", "para: is not finished; say the number of a paragraph", 0),
        ('tag:" "', "tag: is not finished; say a tag, like governance", 0),
        (" -", "- takes something out; say what, as -kind:party", 1),
        ('vk ""', 'the phrase has no words; say them between " and "', 3),
    ],
)
def test_what_means_nothing_is_told_in_its_place(typed: str, told: str, start: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(typed)
    assert str(caught.value).startswith(told)
    assert caught.value.start == start
