"""What did not change stays as it stands: in a file of several tables, in its author's order, with its comments."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.records.library import (
    FILE,
    Item,
    LibraryCodec,
    SortedLibraryCodec,
    by_key,
)

if TYPE_CHECKING:
    from jvexplore.records.document import Document

BY_HAND = """\
# The town's library
name = "town"   # not the county's
city.state = "open"

[house]   # of 1904
rooms = 3   # and a half

# --- Shelves ---

# by the window
[[shelves]]
id = "north"
title = "Light"


# --- Books ---

[[books]]
id = "emma"   # a gift
tags = [
    "novel",  # of manners
]
# torn
[[books.reviews]]
text = '''
[[books]]
'''

[[ books ]]
id = "dune"
[hours]   # in winter
from = 9

[[books]]
id = 7

# --- More shelves ---

[["shelves"]]
id = "east"
# the end

# really
"""
EMMA, DUNE, NORTH, EAST = "books/emma", "books/dune", "shelves/north", "shelves/east"


@pytest.fixture
def by_hand() -> Document[Item]:
    return LibraryCodec().parse(BY_HAND, FILE)


def write(document: Document[Item], **changes: Item | None) -> str:
    """Return the file with some records changed, by their ids, or taken out."""
    records = {key: item for key, item in document.records.items() if changes.get(item.id, item) is not None}
    for item in changes.values():
        if item:
            records[f"{item.table}/{item.id}"] = item
    return LibraryCodec().encode(replace(document, records=records)).decode()


def test_a_file_that_a_person_wrote_is_read(by_hand: Document[Item]) -> None:
    assert {key: item.title for key, item in by_hand.records.items()} == {NORTH: "Light", EAST: "", EMMA: "", DUNE: ""}
    assert by_hand.records[EMMA].extra == {"reviews": [{"text": "[[books]]\n"}]}
    assert by_hand.extra == {"city": {"state": "open"}, "house": {"rooms": 3}, "hours": {"from": 9}}
    (unreadable,) = by_hand.unreadable
    assert str(unreadable) == "line 34, item 3: id: must be text; put it in quotes"


def test_what_nobody_changed_is_byte_for_byte_the_same(by_hand: Document[Item]) -> None:
    assert write(by_hand) == BY_HAND
    crlf = BY_HAND.replace("\n", "\r\n")
    assert LibraryCodec().encode(LibraryCodec().parse(crlf, FILE)).decode() == crlf


def test_one_record_is_changed_and_all_else_stays(by_hand: Document[Item]) -> None:
    changed = write(by_hand, north=replace(by_hand.records[NORTH], title="Lighter"))
    assert changed.replace('title = "Lighter"\nrevision = 1\n', 'title = "Light"\n') == BY_HAND
    anew = LibraryCodec().parse(BY_HAND, FILE)
    emma = write(anew, emma=replace(anew.records[EMMA], title="Emma"))
    before, _, behind = BY_HAND.partition('[[books]]\nid = "emma"')
    assert emma.startswith(before)
    assert emma.endswith(behind[behind.index("[[ books ]]") :])
    # A comment above a record is on it, and one with blank lines around it is nobody's.
    assert "# by the window\n[[shelves]]" in changed
    assert "\n\n\n# --- Books ---\n\n[[books]]" in emma


def test_a_new_record_comes_behind_the_last_of_its_table(by_hand: Document[Item]) -> None:
    book = '[[books]]\nid = "persuasion"\nrevision = 1\n'
    shelf = '[[shelves]]\nid = "west"\nrevision = 1\n'
    text = write(by_hand, west=Item(table="shelves", id="west"), persuasion=Item(id="persuasion"))
    assert text == BY_HAND.replace("\nid = 7\n", f"\nid = 7\n\n{book}").replace("# the end\n", f"# the end\n\n{shelf}")
    again = LibraryCodec().parse(text, FILE)
    assert again.records.keys() == {NORTH, EAST, EMMA, DUNE, "books/persuasion", "shelves/west"}
    assert write(again) == text


def test_several_new_records_stay_in_the_order_in_which_they_came(by_hand: Document[Item]) -> None:
    document = by_hand
    for name in ("z", "a", "m"):
        document = replace(document, records={**document.records, f"books/{name}": Item(id=name)})
        text = LibraryCodec().encode(document).decode()
    assert text.index('id = "z"') < text.index('id = "a"') < text.index('id = "m"')


def test_a_deleted_record_takes_its_own_comments_with_it_and_no_others(by_hand: Document[Item]) -> None:
    text = write(by_hand, north=None, emma=None)
    assert not [each for each in ("# by the window", "# a gift", "# of manners", "# torn") if each in text]
    kept = ("# The town", "# not the county's", "# of 1904", "# --- Shelves ---", "# --- Books ---", "# in winter")
    assert [each for each in (*kept, "# --- More shelves ---", "# the end", "# really") if each not in text] == []
    assert LibraryCodec().parse(text, FILE).extra == by_hand.extra


@pytest.mark.parametrize(
    ("text", "item", "wanted"),
    [
        ('name = "town"', Item(id="dune"), 'name = "town"\n\n[[books]]\nid = "dune"\nrevision = 1\n'),
        (
            'name = "town"\n\n[hours]\nfrom = 9\n\n# the end\n',
            Item(id="dune"),
            'name = "town"\n\n[hours]\nfrom = 9\n\n# the end\n\n[[books]]\nid = "dune"\nrevision = 1\n',
        ),
        ('name = "town"\nbooks = []\n', Item(id="dune"), 'name = "town"\n\n[[books]]\nid = "dune"\nrevision = 1\n'),
        (
            'name = "town"\nbooks = [ # none\n]\n',
            Item(id="dune"),
            'name = "town"\n# none\n\n[[books]]\nid = "dune"\nrevision = 1\n',
        ),
        (
            'name = "town"\n[[books]]\nid = "dune"\n[[books]]\nid = "emma"',
            Item(table="shelves", id="north"),
            (
                'name = "town"\n\n[[shelves]]\nid = "north"\nrevision = 1\n\n'
                '[[books]]\nid = "dune"\n[[books]]\nid = "emma"\n'
            ),
        ),
        (
            'name = "town"\n\n[[books]]\nid = "dune"\n',
            Item(table="shelves", id="north"),
            'name = "town"\n\n[[shelves]]\nid = "north"\nrevision = 1\n\n[[books]]\nid = "dune"\n',
        ),
        (
            'name = "town"\n\n[[shelves]]\nid = "north"\n\n[hours]\nfrom = 9\n',
            Item(id="dune"),
            'name = "town"\n\n[[shelves]]\nid = "north"\n\n[[books]]\nid = "dune"\nrevision = 1\n\n[hours]\nfrom = 9\n',
        ),
    ],
    ids=[
        "no records",
        "no records but a table",
        "an empty list",
        "an empty list with a comment",
        "a table before others",
        "one before others with a blank line above them",
        "one behind others",
    ],
)
def test_a_record_of_a_table_that_is_not_there_yet(text: str, item: Item, wanted: str) -> None:
    document = LibraryCodec().parse(text, FILE)
    assert write(document, new=item) == wanted


@pytest.mark.parametrize(
    ("extra", "gone", "there"),
    [
        ({"hours": {"from": 10}}, ["from = 9"], ["[hours]   # in winter\nfrom = 10", "# The town", "# of 1904"]),
        ({"hours": None}, ["[hours]"], ["# The town", "# of 1904", "# really"]),
        ({"house": {"rooms": 3, "beds": 1}}, [], ["[house]   # of 1904\nrooms = 3   # and a half\nbeds = 1"]),
        (
            {"house": {"rooms": 4}},
            ["rooms = 3"],
            ["[hours]   # in winter", "[house]   # of 1904\nrooms = 4   # and a half"],
        ),
        ({"size": 1}, [], ["# The town", '"town"   # not the county\'s\nsize = 1\ncity.state = "open"', "# in winter"]),
    ],
    ids=["another value", "a table less", "a key more", "of the head", "one more"],
)
def test_keys_of_the_file_are_changed_where_they_stand(
    by_hand: Document[Item], extra: dict[str, Any], gone: list[str], there: list[str]
) -> None:
    changed = {key: value for key, value in {**by_hand.extra, **extra}.items() if value is not None}
    text = LibraryCodec().encode(replace(by_hand, extra=changed)).decode()
    assert LibraryCodec().parse(text, FILE).extra == changed
    assert [each for each in gone if each in text] == []
    assert [each for each in there if each not in text] == []


def test_a_table_of_the_file_that_is_scattered_keeps_its_values_and_the_others_their_places() -> None:
    text = """\
name = "town"

[house.rooms]
count = 3

[hours]   # in winter
from = 9   # or so

[house.beds]
count = 1

[garden]   # behind it
trees = 2
"""
    document = LibraryCodec().parse(text, FILE)
    changed = {**document.extra, "hours": {"from": 10}}
    written = LibraryCodec().encode(replace(document, extra=changed)).decode()
    assert LibraryCodec().parse(written, FILE).extra == changed
    assert "[hours]   # in winter\nfrom = 10   # or so\n" in written
    assert "[garden]   # behind it\ntrees = 2\n" in written


def test_a_new_key_of_a_sorted_file_leaves_its_tables_and_comments_as_they_stand() -> None:
    codec = SortedLibraryCodec()
    document = codec.parse('name = "town"  # hers\n\n[hours]  # in winter\nfrom = 9  # or so\n', FILE)
    written = codec.encode(replace(document, extra={**document.extra, "size": 1})).decode()
    assert written == 'name = "town"  # hers\nsize = 1\n\n[hours]  # in winter\nfrom = 9  # or so\n'


def test_tables_that_stand_apart_from_their_record_are_read_and_kept_by_their_values() -> None:
    text = 'name = "town"\n[[books]]\nid = "dune"\n[hours]\nfrom = 9\n[books.more]\nx = 1\n[[shelves]]\nid = "north"\n'
    document = LibraryCodec().parse(text, FILE)
    assert document.records["books/dune"].extra == {"more": {"x": 1}}
    again = LibraryCodec().parse(write(document, emma=Item(id="emma")), FILE)
    assert {**again.records, "books/emma": None} == {**document.records, "books/emma": None}
    assert again.extra == document.extra


def test_records_stand_in_the_order_of_their_keys_where_the_format_says_so() -> None:
    codec = SortedLibraryCodec()
    document = codec.parse(BY_HAND, FILE)
    text = codec.encode(replace(document, records={**document.records, **by_key(Item(id="alice"))})).decode()
    places = [text.index(f'id = "{name}"') for name in ("alice", "dune", "emma", "east", "north")]
    assert places == sorted(places)
    # The tables of the file itself come first, and an entry that is no record last.
    assert text.index("[hours]   # in winter") < places[0]
    assert text.endswith("id = 7\n\n# --- More shelves ---\n")
    assert codec.parse(text, FILE).records.keys() == {*document.records, "books/alice"}


def test_an_entry_in_a_form_that_cannot_be_cut_out_keeps_its_values_and_the_others_their_comments() -> None:
    text = 'name = "town"\nbooks = [{id = "dune"}, {id = 7}]\n\n# warm\n[[shelves]]\nid = "north"  # by the window\n'
    document = LibraryCodec().parse(text, FILE)
    assert document.records.keys() == {"books/dune", "shelves/north"}
    assert not document.read_only_reason
    assert str(document.unreadable[0]) == "item 2: id: must be text; put it in quotes"
    found = tomllib.loads(write(document, emma=Item(id="emma")))
    assert [book["id"] for book in found["books"]] == ["dune", "emma", 7]
