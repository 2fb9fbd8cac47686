"""Three-way merging of a kind of record of the tests' own: nothing is lost, whoever merges."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.records.document import Document, UnreadableEntry, merge_documents
from jvexplore.records.merge import merge_items, merge_keys, merge_record, merge_records, unseen_records
from tests.records.library import FILE, MERGING, Item, LibraryCodec, by_key, titles, versions

KEYS = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2))
ITEMS = st.lists(st.sampled_from("abcd"), unique=True).map(tuple)


@settings(max_examples=20)
@given(versions(), versions(), versions())
def test_whoever_merges_the_outcome_is_the_same(
    base: dict[str, Item], ours: dict[str, Item], theirs: dict[str, Item]
) -> None:
    merged = merge_records(base, ours, theirs, MERGING)
    assert merge_records(base, theirs, ours, MERGING) == merged
    # Both sides take the outcome over, and it changes no more.
    for side in (ours, theirs):
        assert merge_records(side, side, merged, MERGING) == merged
        assert merge_records(side, merged, side, MERGING) == merged


@settings(max_examples=20)
@given(versions(), versions(), versions())
def test_nothing_that_either_side_wrote_is_lost(
    base: dict[str, Item], ours: dict[str, Item], theirs: dict[str, Item]
) -> None:
    merged = merge_records(base, ours, theirs, MERGING)
    for side in (ours, theirs):
        for key, item in side.items():
            before = base.get(key)
            if before == item:
                continue
            assert before is None or before.title == item.title or item.title in titles([merged[key]])
            assert set(item.tags) - set(before.tags if before else ()) <= set(merged[key].tags)


@given(versions(), versions())
def test_a_side_that_changed_nothing_gives_way(base: dict[str, Item], changed: dict[str, Item]) -> None:
    assert merge_records(base, changed, base, MERGING) == changed
    assert merge_records(base, base, changed, MERGING) == changed
    assert merge_records(base, changed, changed, MERGING) == changed


def test_what_one_side_deleted_and_the_other_edited_stays_and_is_marked() -> None:
    before, after = Item(id="dune", title="a"), Item(id="dune", title="b")
    marked = replace(after, others=("(deleted)",))
    assert merge_record(before, None, after, MERGING) == marked
    assert merge_record(before, after, None, MERGING) == marked
    assert merge_record(before, before, None, MERGING) is None
    assert merge_record(before, None, None, MERGING) is None


def test_the_later_version_stands_whichever_side_it_is_on() -> None:
    before = Item(id="dune", title="a")
    early, late = replace(before, title="b", revision=2), replace(before, title="c", revision=3)
    for ours, theirs in ((early, late), (late, early)):
        assert merge_record(before, ours, theirs, MERGING) == replace(late, others=("b",))


@given(versions(), versions())
def test_what_was_written_unseen_is_found_and_deletes_nothing(known: dict[str, Item], later: dict[str, Item]) -> None:
    unseen = unseen_records(known, later, MERGING)
    assert unseen.keys() <= later.keys()
    for key, item in later.items():
        if known.get(key) == item:
            assert key not in unseen
        else:
            assert item.title in titles([unseen[key]])


@given(KEYS, KEYS, KEYS)
def test_keys_are_merged_and_what_is_lost_is_reported(
    base: dict[str, int], older: dict[str, int], newer: dict[str, int]
) -> None:
    merged, lost = merge_keys(base, older, newer)
    for side in (older, newer):
        for key, value in side.items():
            assert value == base.get(key) or value in (merged.get(key), lost.get(key))
    for key in base.keys() - older.keys():
        assert newer.get(key) != base[key] or key not in merged


@given(ITEMS, ITEMS, ITEMS)
def test_items_are_merged_one_by_one(was: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...]) -> None:
    both = set(was) & set(old) & set(new)
    assert set(merge_items(was, old, new)) == both | (set(old) - set(was)) | (set(new) - set(was))
    assert len(set(merge_items(was, old, new))) == len(merge_items(was, old, new))


def test_whole_files_are_merged_with_all_that_is_no_record() -> None:
    one, two = UnreadableEntry("[[books]]\nx = 1\n", "", ""), UnreadableEntry("[[books]]\nx = 2\n", "", "")
    dune, emma = Item(id="dune"), Item(id="emma")
    base: Document[Item] = Document("town", extra={"a": 1, "b": 1}, unreadable=(one,))
    ours = Document("town", by_key(dune), extra={"a": 2, "b": 1})
    theirs = Document("town", by_key(emma), extra={"a": 3, "b": 1, "c": 1}, unreadable=(one, two))
    merged = merge_documents(base, ours, theirs, MERGING)
    assert merged.records == by_key(dune, emma)
    assert merged.extra == {"a": 3, "b": 1, "c": 1, "a-other": 2}
    assert merged.unreadable == (two,)
    assert merge_documents(base, theirs, ours, MERGING) == merged


def test_what_must_not_be_written_on_one_side_must_not_be_merged_into_it_either() -> None:
    base: Document[Item] = Document("town")
    newer = replace(base, version=2, read_only_reason="of a newer library")
    for ours, theirs in ((base, newer), (newer, base)):
        merged = merge_documents(base, ours, theirs, MERGING)
        assert (merged.version, merged.read_only_reason) == (2, "of a newer library")


def test_a_merged_file_keeps_the_line_ends_that_it_had() -> None:
    codec = LibraryCodec()
    base = codec.parse('name = "town"\r\n', FILE)
    ours = codec.parse('name = "town"\r\n\r\n[[books]]\r\nid = "dune"\r\n', FILE)
    theirs = codec.parse('name = "town"\n\n[[books]]\nid = "emma"\n', FILE)
    data = codec.encode(merge_documents(base, ours, theirs, MERGING))
    assert data.count(b"\r\n") == data.count(b"\n") > 0
    assert codec.parse(data.decode(), FILE).records.keys() == {"books/dune", "books/emma"}


def test_a_table_between_records_keeps_the_comments_of_the_side_that_changed_it() -> None:
    codec = LibraryCodec()
    shared = 'name = "town"\n\n[[books]]\nid = "dune"\n\n[hours]\nfrom = 9\n'
    changed = codec.parse(shared.replace("= 9", "= 10  # in winter"), FILE)
    added = codec.parse(shared.replace("\n[hours]", '\n[[shelves]]\nid = "north"\n\n[hours]'), FILE)
    for ours, theirs in ((changed, added), (added, changed)):
        merged = merge_documents(codec.parse(shared, FILE), ours, theirs, MERGING)
        text = codec.encode(merged).decode()
        assert "from = 10  # in winter" in text
        assert codec.parse(text, FILE) == merged


@settings(max_examples=20)
@given(versions(), versions(), versions(), st.permutations(range(6)))
def test_merged_files_in_any_order_are_read_back(
    base: dict[str, Item], ours: dict[str, Item], theirs: dict[str, Item], order: list[int]
) -> None:
    codec = LibraryCodec()

    def written(items: dict[str, Item], more: str) -> Document[Item]:
        texts = [codec.record_text(item) for item in items.values()]
        parts = [*texts, f"[hours]\nfrom = {len(items)}\n", f"# {more}\n\n"]
        shuffled = [parts[number] for number in order if number < len(parts)]
        return codec.parse("\n".join(['name = "town"\n', *shuffled]), FILE)

    before, mine, hers = written(base, "base"), written(ours, "ours"), written(theirs, "theirs")
    merged = merge_documents(before, mine, hers, MERGING)
    assert codec.parse(codec.encode(merged).decode(), FILE) == merged
    other = merge_documents(before, hers, mine, MERGING)
    assert (other.records, other.extra) == (merged.records, merged.extra)


def test_each_side_keeps_its_comments_through_a_merge() -> None:
    codec = LibraryCodec()
    shared = 'name = "town"\n\n[[books]]\nid = "dune"\n\n[[books]]\nid = "emma"\n'
    base = codec.parse(shared, FILE)
    ours = codec.parse(shared.replace('"dune"\n', '"dune"  # lent to Ben\n'), FILE)
    theirs = codec.parse(shared.replace('"emma"\n', '"emma"  # torn\n\n[[shelves]]\nid = "north"  # warm\n'), FILE)
    text = codec.encode(merge_documents(base, ours, theirs, MERGING)).decode()
    for comment in ("# lent to Ben", "# torn", "# warm"):
        assert comment in text
    assert codec.parse(text, FILE).records.keys() == {"books/dune", "books/emma", "shelves/north"}
