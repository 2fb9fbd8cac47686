from __future__ import annotations

import pytest

from jvexplore.search.query import QueryError, Term, parse


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", ()),
        ("  ", ()),
        ("Jack MA", (Term("", "jack"), Term("", "ma"))),
        ("Mail.ru É", (Term("", "mailru", parts=("mail", "ru")), Term("", "e"))),
        ("stake/alibaba", (Term("", "stake"), Term("", "alibaba"))),
        ('"Social  Network"', (Term("", "social network", is_phrase=True),)),
        ("kind:Quote -tag:x", (Term("kind", "quote"), Term("tag", "x", excluded=True))),
        ('by:"Boris"', (Term("by", "boris"),)),
        ("para:5 -ma", (Term("para", "5"), Term("", "ma", excluded=True))),
        ("... !", ()),
        (" -", ()),
        ('""', ()),
        ('vk ""', (Term("", "vk"),)),
        ("one - two", (Term("", "one"), Term("", "two"))),
    ],
)
def test_a_query_is_read(typed: str, terms: tuple[Term, ...]) -> None:
    assert parse(typed) == terms


@pytest.mark.parametrize(
    ("typed", "told", "start"),
    [
        ('ma "social', 'phrase not closed; add a "', 3),
        ("knd:quote", 'unknown filter "knd:"; did you mean kind:?', 0),
        ("a http://x", 'unknown filter "http:"; use kind, by,', 2),
        ("kind:qoute", "unknown value kind:qoute; did you mean kind:quote?", 0),
        ("basis:x", "unknown value basis:x; use one of stated,", 0),
        ("para:five", "para:five is not a paragraph; use a number, as in para:5", 0),
        ("vk kind:", "kind: needs a value; use quote, party, note,", 3),
        ("-has: vk", "has: needs a value; use notes, comment,", 0),
        ("para:", "para: needs a value; use a paragraph number", 0),
        ('tag:" "', "tag: needs a value; use a tag, such as governance", 0),
    ],
)
def test_an_error_says_what_is_wrong_where_and_how_to_fix_it(typed: str, told: str, start: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(typed)
    assert str(caught.value).startswith(told)
    assert caught.value.start == start


def test_a_query_is_short_and_repeats_nothing() -> None:
    assert parse("ma vk ma " + 900 * " ") == (Term("", "ma"), Term("", "vk"))
    assert len(parse("ma " * 333)) == 1
    with pytest.raises(QueryError, match=r"query too long: 1,001 characters; use at most 1,000 characters"):
        parse("x" * 1_001)
