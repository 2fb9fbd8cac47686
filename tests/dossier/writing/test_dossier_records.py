"""A dossier's file as records: what was not changed stays as it was written."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.writing.dossier_records import DossierRecordFormat, encode_dossier_records, parse_dossier_records
from jvexplore.errors import JvexploreError
from jvexplore.records.codec import RecordFileError
from tests.dossier.writing.dossier_texts import BY_HAND, FILE, fact, read_by_hand

if TYPE_CHECKING:
    from jvexplore.dossier.writing.fact_record import FactRecord

BUNDLED = Path("data/aliexpress-russia.toml")


def write(*changed: FactRecord, text: str = BY_HAND, deleted: str = "") -> str:
    document = parse_dossier_records(text, FILE)
    records: dict[str, FactRecord] = dict(document.records)
    records.update((each.address, each) for each in changed)
    records.pop(deleted, None)
    return encode_dossier_records(replace(document, records=records)).decode()


def test_facts_and_sources_are_records_by_their_addresses() -> None:
    document = read_by_hand()
    assert list(document.records) == [
        "source/wire",
        "party/finch",
        "party/ana",
        "stake/ana",
        "challenge/price",
        "event/closing",
        "event/later",
    ]
    assert document.records["stake/ana"].table == {
        "id": "ana",
        "holder": "ana",
        "company": "finch",
        "percent": Decimal("30.0"),
        "odd": "kept",
        "basis": "stated",
    }
    assert (document.owner, document.extra) == (
        "finch",
        {"title": "Finch", "notes-of-the-editor": {"about": "stake/ana"}},
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [BY_HAND, BUNDLED.read_text()], ids=["by hand", "bundled"])
def test_an_unchanged_dossier_is_written_byte_for_byte(text: str, newline: str) -> None:
    text = text.replace("\n", newline)
    assert write(text=text) == text


def test_only_the_text_of_the_changed_key_changes() -> None:
    stake = read_by_hand().records["stake/ana"]
    assert write(stake.with_values({"percent": Decimal("30.00")})) == BY_HAND.replace("30.0 #", "30.00 #")
    assert write(stake.with_values({"odd": None})) == BY_HAND.replace('odd = "kept"\n', "")
    assert write(stake.with_values({"percent": 30})) == BY_HAND.replace("30.0 #", "30 #")


def test_a_new_fact_follows_the_last_of_its_kind() -> None:
    added = write(fact("stake/ben", company="finch", percent=0.5, holder="ben"))
    text = '[[stakes]]\nid = "ben"\nholder = "ben"\ncompany = "finch"\npercent = 0.5\n'
    assert added == BY_HAND.replace('basis = "stated"\n', f'basis = "stated"\n\n{text}')


def test_the_first_fact_of_a_kind_follows_the_kind_before_it() -> None:
    added = write(fact("term/fee", title="A fee"), fact("figure/fee", value=2, of="term/fee"))
    both = '[[figures]]\nid = "fee"\nvalue = 2\nof = "term/fee"\n\n[[terms]]\nid = "fee"\ntitle = "A fee"\n'
    assert added == BY_HAND.replace('when = "after event/closing"\n', f'when = "after event/closing"\n\n{both}')


def test_several_new_facts_keep_the_order_in_which_they_were_added() -> None:
    added = write(*(fact(f"party/{name}") for name in "zyx"))
    assert added.index('id = "z"') < added.index('id = "y"') < added.index('id = "x"')


def test_a_deleted_fact_takes_its_own_comments_with_it_and_no_others() -> None:
    start, end = BY_HAND.index("# after the split"), BY_HAND.index("# --- Parties")
    assert write(deleted="stake/ana") == BY_HAND[:start] + BY_HAND[end:]


def test_long_values_are_written_in_rows_and_sub_tables() -> None:
    passages = [{"paragraph": "1", "start": number, "end": 9} for number in range(2)]
    made = fact("quote/one", passages=passages, text="a\nb", speakers=["ana"], basis="attributed", new={"x": "y" * 120})
    assert write(made, text='format = 2\nid = "finch"\n') == (
        'format = 2\nid = "finch"\n\n'
        '[[quotes]]\nid = "one"\nspeakers = ["ana"]\ntext = """\na\nb"""\nbasis = "attributed"\npassages = [\n'
        '  { paragraph = "1", start = 0, end = 9 },\n  { paragraph = "1", start = 1, end = 9 },\n]\n\n'
        f'[quotes.new]\nx = "{"y" * 120}"\n'
    )


def test_entries_without_ids_or_with_one_id_are_kept() -> None:
    text = BY_HAND + '\n[[parties]]\nname = "Nobody"\n\n[[parties]]\nid = "ana"\nname = "Another"\n'
    document = parse_dossier_records(text, FILE)
    assert [str(each) for each in document.unreadable] == [
        'line 57, entry 3: id: must be text that is not empty; give it one, like id = "finch"',
        "line 60, entry 4: id: party/ana is used twice; give one of the entries another id",
    ]
    changed = document.records["party/ana"].with_values({"name": "Ana"})
    assert write(changed, text=text) == text.replace('name = "ana"', 'name = "Ana"')


def test_a_dossier_of_format_1_is_written_in_format_2() -> None:
    text = '# mine\nid = "old"\n\n[[stakes]] # one\nid = "a"\nventure = "v" # the company\n'
    written = write(fact("party/v"), text=text)
    assert 'company = "v" # the company\n\n' not in written
    assert written.startswith("# This dossier is in format 2.")
    assert '[[stakes]] # one\nid = "a"\ncompany = "v" # the company\n' in written
    assert '[[parties]]\nid = "v"\n' in written


def test_a_dossier_of_a_later_format_is_not_written() -> None:
    assert parse_dossier_records("format = 3\n", FILE).read_only_reason == (
        "dossier.toml: format 3 was written by a newer jvexplore; update jvexplore to edit it"
    )


def test_another_dossier_is_refused() -> None:
    with pytest.raises(RecordFileError, match='is the dossier "finch", not "wren"; name another file'):
        DossierRecordFormat("wren").parse(BY_HAND, FILE)


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(JvexploreError, match="is not a valid character; delete it"):
        write(fact("party/x", name="a\ud800"))
