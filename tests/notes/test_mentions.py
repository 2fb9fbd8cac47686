from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.notes.mentions import find_mentions, mentioned_addresses, replace_mentions, unfinished_mention
from jvexplore.notes.notebook import Notebook
from jvexplore.records.changes import Change
from tests.growth import assert_linear, repeat
from tests.samples import TEXTS, made

ADDRESSES = st.from_regex(r"[a-z]{1,8}/[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("see [[stake/alibaba]], not [[party/ma]].", ["stake/alibaba", "party/ma"]),
        ("[[dossier]] and [[paragraph/05]]", ["dossier", "paragraph/5"]),
        ("[[Stake/Alibaba]] is a slip", ["Stake/Alibaba"]),
        ("[[[stake/x]]]", ["stake/x"]),
        ("[stake/x] [[stake]] [[ stake/x ]] [[stake/]] [[a/b/c]] [[stake/\nx]] a[[0]] [[x/[y]]", []),
        ("", []),
    ],
)
def test_links_are_found(text: str, addresses: list[str]) -> None:
    assert [mention.address for mention in find_mentions(text)] == addresses


@settings(max_examples=20)
@given(st.lists(st.tuples(TEXTS.map(lambda text: text.replace("[", "")), ADDRESSES)), TEXTS)
def test_every_link_is_found_where_it_stands(parts: list[tuple[str, str]], end: str) -> None:
    text = "".join(f"{before}[[{address}]]" for before, address in parts) + end
    found = list(find_mentions(text))[: len(parts)]
    assert all(text[each.start : each.end].startswith("[[") for each in found)
    assert len(found) == len(parts)
    assert replace_mentions(text, lambda _address, link: link) == text


@given(TEXTS)
def test_text_without_links_stays(text: str) -> None:
    plain = text.replace("[", "(")
    assert not mentioned_addresses(plain)
    assert replace_mentions(plain, lambda *_: "") == plain


@pytest.mark.parametrize(
    ("line", "typed"),
    [("see [[ali", "ali"), ("[[", ""), ("[[jack ma", "jack ma"), ("[[a]] b", None), ("[a", None), ("[[a]", None)],
)
def test_a_link_that_is_begun(line: str, typed: str | None) -> None:
    assert unfinished_mention(line) == typed


@pytest.mark.parametrize("unit", ["[[", "a", "[[a/", "[[a/b]"])
def test_hostile_texts_are_searched_in_a_time_that_grows_with_them(unit: str, harm: int) -> None:
    def search(text: str) -> None:
        assert not list(find_mentions(f"[[{text}"))
        unfinished_mention(f"[[{text}")

    assert_linear(search, repeat(unit), 1_000 * harm)


def test_a_notebook_knows_where_an_address_is_named() -> None:
    first = made(1, "stake/dough", "[[party/crumb]] [[party/crumb]] [[stake/dough]]")
    second = made(2, "dossier", "and [[party/crumb]]")
    book = Notebook({first.id: first})
    assert book.notes_mentioning(Address("party/crumb")) == [first]
    assert book.notes_mentioning(Address("stake/dough")) == [], "a note on a fact need not be told from that fact"
    book.apply_step((Change(None, second),))
    assert book.notes_mentioning(Address("party/crumb")) == [first, second]
    book.apply_step((Change(first, made(1, "stake/dough", "[[party/dough]]")),))
    assert book.notes_mentioning(Address("party/crumb")) == [second]
    book.apply_step((Change(second, None),))
    assert book.notes_mentioning(Address("party/crumb")) == []
