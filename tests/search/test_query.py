from __future__ import annotations

import pytest

from jvexplore.search.query import QueryError, QueryTerm, parse_query


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", ()),
        ("  ", ()),
        ("Jack MA", (QueryTerm("", "jack"), QueryTerm("", "ma"))),
        ("Mail.ru É", (QueryTerm("", "mailru", parts=("mail", "ru")), QueryTerm("", "e"))),
        ("stake/alibaba", (QueryTerm("", "stake"), QueryTerm("", "alibaba"))),
        ('"Social  Network"', (QueryTerm("", "social network", is_phrase=True),)),
        ("kind:Quote -tag:x", (QueryTerm("kind", "quote"), QueryTerm("tag", "x", excluded=True))),
        ('by:"Boris"', (QueryTerm("by", "boris"),)),
        ("para:5 -ma", (QueryTerm("para", "5"), QueryTerm("", "ma", excluded=True))),
        ("... !", ()),
        (" -", ()),
        ('""', ()),
        ('vk ""', (QueryTerm("", "vk"),)),
        ("one - two", (QueryTerm("", "one"), QueryTerm("", "two"))),
    ],
)
def test_a_query_is_read(typed: str, terms: tuple[QueryTerm, ...]) -> None:
    assert parse_query(typed) == terms


@pytest.mark.parametrize(
    ("typed", "told", "start"),
    [
        ('ma "social', 'phrase not closed; add a "', 3),
        ("knd:quote", 'unknown filter "knd:"; did you mean kind:?', 0),
        ("a http://x", 'unknown filter "http:"; use kind, by,', 2),
        ("kind:qoute", "unknown value kind:qoute; did you mean kind:quote?", 0),
        ("basis:x", "unknown value basis:x; use one of stated,", 0),
        ("para:5.", "para:5. is not a paragraph; use its id, as in para:5 or para:title", 0),
        ("vk kind:", "kind: needs a value; use quote, party, note,", 3),
        ("-has: vk", "has: needs a value; use notes, comment,", 0),
        ("para:", "para: needs a value; use a paragraph, like 5 or title", 0),
        ('tag:" "', "tag: needs a value; use a tag, such as governance", 0),
    ],
)
def test_an_error_says_what_is_wrong_where_and_how_to_fix_it(typed: str, told: str, start: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(typed)
    assert str(caught.value).startswith(told)
    assert caught.value.start == start


def test_a_query_is_short_and_repeats_nothing() -> None:
    assert parse_query("ma vk ma " + 900 * " ") == (QueryTerm("", "ma"), QueryTerm("", "vk"))
    assert len(parse_query("ma " * 333)) == 1
    with pytest.raises(QueryError, match=r"query too long: 1,001 characters; use at most 1,000 characters"):
        parse_query("x" * 1_001)
