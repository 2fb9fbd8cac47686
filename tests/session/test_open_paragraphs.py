"""Paragraphs of a source that exists, corrected: ids stay, passages follow their words or are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.article.import_.block import BlockPart
from jvexplore.dossier.writing.edited_source import edit_source, passage_outcomes
from jvexplore.errors import JvexploreError
from tests.session.paragraph_samples import (
    make_records,
    make_source,
    open_source,
    span,
    text_of,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.edited_source import PassageOutcome
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.open_paragraphs import OpenParagraphs


class Edited:
    """A source of our own that is corrected, with passages in it."""

    def __init__(self, **passages: tuple[str, str] | list[dict[str, Any]]) -> None:
        self.table, self.copy = make_source()
        self.opened: OpenParagraphs = open_source(self.table, self.copy)
        held = {key: [span(self.opened, *each)] if isinstance(each, tuple) else each for key, each in passages.items()}
        self.records: Mapping[str, FactRecord] = make_records(self.table, held)
        self.outcomes: dict[str, dict[PassageOutcome, int]] = {}

    def save(self) -> Edited:
        """Save what is corrected, and open it again."""
        corrected = self.opened.corrected_paragraphs()
        self.copy = corrected.copy or self.copy
        outcomes = {key: passage_outcomes(each.table, corrected.edited) for key, each in self.records.items()}
        self.outcomes = {key.partition("/")[2]: {**each} for key, each in outcomes.items() if each}
        self.records = edit_source(self.records, corrected.edited)
        self.table = {**self.records["source/courier"].table}
        self.opened = open_source(self.table, self.copy)
        assert not self.opened.opened_source.copy.missing_paragraphs
        return self

    @property
    def ids(self) -> list[str]:
        return [each["id"] for each in self.table["paragraphs"]]

    def words(self, fact: str) -> list[tuple[str, str | None]]:
        """Return the paragraphs of the passages of a fact, and what they cover."""
        sections = self.opened.opened_source.copy.recognised_sections
        texts = {key: each.normalised_text for key, each in sections.items()}
        passages = self.records[f"event/{fact}"].table["passages"]
        return [(each["paragraph"], words_of(each, texts)) for each in passages]


def test_a_misread_letter_is_corrected_and_passages_around_it_follow() -> None:
    edited = Edited(before=("1", "Gannet Ferries wants"), after=("1", "a third"), whole=[{"paragraph": "1"}])
    assert edited.opened.correct_words(
        2, "Gannet Ferries wants to buy the Osprey shipyard. It offers 21m crowns, a third of it in shares."
    )
    edited.save()
    assert edited.words("before") == [("1", "Gannet Ferries wants")]
    assert edited.words("after") == [("1", "a third")]
    assert edited.outcomes == {"before": {"same": 1}, "after": {"same": 1}, "whole": {"corrected": 1}}
    assert edited.ids == ["title", "1", "2", "3", "4"]


def test_a_passage_covers_what_its_words_were_corrected_to() -> None:
    edited = Edited(
        yard=("1", "the Osprey yard"), price=("1", "offers 21m crowns"), edge=("1", "21m"), gone=("1", "a third of it")
    )
    edited.opened.correct_words(2, "Gannet Ferries wants to buy the 0sprey yard. It offers 27m crowns, in shares.")
    edited.save()
    assert edited.words("yard") == [("1", "the 0sprey yard")]
    assert edited.words("price") == [("1", "offers 27m crowns")]
    assert edited.words("edge") == [("1", "27m")]
    assert edited.words("gone") == [("1", None)]
    assert edited.outcomes == {
        "yard": {"corrected": 1},
        "price": {"corrected": 1},
        "edge": {"corrected": 1},
        "gone": {"gone": 1},
    }


def test_the_second_half_of_a_split_gets_the_next_free_number() -> None:
    edited = Edited(
        first=("2", "310 workers"),
        second=("2", "said its director"),
        cut=("2", "workers. Its order"),
        whole=[{"paragraph": "2"}],
    )
    edited.opened.split(3, 26)
    assert [each.short_label for each in edited.opened.statuses] == ["", "other text", "1", "2", "new", "3", "4"]
    edited.save()
    assert edited.ids == ["title", "1", "2", "5", "3", "4"]
    assert edited.words("first") == [("2", "310 workers")]
    assert edited.words("second") == [("5", "said its director")]
    assert edited.words("cut") == [("2", "workers."), ("5", "Its order")]
    assert edited.words("whole") == [
        ("2", "The yard has 310 workers."),
        ("5", "Its order book is empty, said its director."),
    ]
    assert [*edited.records["event/whole"].table["passages"]] == [{"paragraph": "2"}, {"paragraph": "5"}]
    assert edited.outcomes["cut"] == edited.outcomes["whole"] == {"divided": 1}


def test_a_joined_paragraph_keeps_the_first_id_both_gists_and_all_words() -> None:
    edited = Edited(first=("2", "310 workers."), second=("3", "24 per cent"), whole=[{"paragraph": "3"}])
    for each, gist in zip(edited.table["paragraphs"][2:], ("Many workers.", "A small stake."), strict=False):
        each["gist"] = gist
    edited.records = {**edited.records, **make_records(edited.table, {})}
    edited.opened.join_next(3)
    edited.save()
    assert edited.ids == ["title", "1", "2", "4"]
    assert edited.table["paragraphs"][2]["gist"] == "Many workers. A small stake."
    assert edited.table["paragraphs"][2]["formerly"] == ["3"]
    assert edited.words("first") == [("2", "310 workers.")]
    assert edited.words("second") == [("2", "24 per cent")]
    assert (
        edited.words("whole")[0][1]
        == '"We have waited for this day," he told the staff on Monday. The state holds 24 per cent of the yard.'
    )
    assert edited.outcomes == {"first": {"same": 1}, "second": {"same": 1}, "whole": {"same": 1}}


def test_no_id_is_used_again() -> None:
    edited = Edited()
    edited.opened.drop_or_keep(range(5, 6), is_dropped=True)
    edited.save()
    assert (edited.ids, edited.table["dropped"]) == (["title", "1", "2", "3"], ["4"])
    edited.opened.join_next(3)
    edited.save()
    edited.opened.split(2, 45)
    edited.save()
    assert edited.ids == ["title", "1", "5", "2"]
    edited.opened.change_part(range(1, 2), BlockPart.CAPTION)
    assert edited.save().ids == ["title", "caption-1", "1", "5", "2"]


def test_what_is_kept_of_a_paragraph_has_its_id() -> None:
    edited = Edited(kept=("2", "Its order book"))
    edited.opened.split(3, 26)
    edited.opened.drop_or_keep(range(3, 4), is_dropped=True)
    edited.save()
    assert edited.ids == ["title", "1", "2", "3", "4"]
    assert edited.words("kept") == [("2", "Its order book")]
    edited.opened.join_next(3)
    edited.opened.split(3, len("Its order book is empty, said its director."))
    assert edited.save().ids == ["title", "1", "2", "3", "4"]


def test_passages_of_a_dropped_paragraph_stay_and_are_told() -> None:
    edited = Edited(there=("3", "24 per cent of the yard"), whole=[{"paragraph": "3"}])
    before = [edited.records[f"event/{each}"].table["passages"] for each in ("there", "whole")]
    edited.opened.drop_or_keep(range(4, 5), is_dropped=True)
    edited.save()
    assert [edited.records[f"event/{each}"].table["passages"] for each in ("there", "whole")] == before
    assert edited.outcomes == {"there": {"gone": 1}, "whole": {"gone": 1}}


def test_words_that_a_person_wrote_stay_as_long_as_they_are_found() -> None:
    words = {"words": "310 workers"}
    edited = Edited(own=[{"paragraph": "2", **words}], cut=[{"words": "workers. Its order book"}], many=[words])
    edited.opened.split(3, 26)
    edited.save()
    assert [*edited.records["event/own"].table["passages"]] == [{"paragraph": "2", "words": "310 workers"}]
    assert edited.words("cut") == [("2", "workers."), ("5", "Its order book")]
    assert [*edited.records["event/many"].table["passages"]] == [words]


def test_equal_words_keep_their_places() -> None:
    edited = Edited()
    text = text_of(edited.opened, "2")
    dots = [number for number, each in enumerate(text) if each == "."]
    passages = [{"paragraph": "2", "start": each, "end": each + 1} for each in dots]
    edited.records = make_records(edited.table, {"dots": passages})
    edited.opened.split(3, 26)
    edited.save()
    assert [each["start"] for each in edited.records["event/dots"].table["passages"]] == [dots[0], dots[1] - 26]
    assert edited.words("dots") == [("2", "."), ("5", ".")]
    edited.opened.join_next(3)
    edited.opened.correct_words(3, "The. Yard has 310 workers. Its order book is empty, said its director.")
    edited.save()
    assert [each["start"] for each in edited.records["event/dots"].table["passages"]] == [dots[0] + 1, dots[1] + 1]


def test_passages_at_any_depth_follow_and_others_stay() -> None:
    edited = Edited()
    inner = span(edited.opened, "2", "said its director")
    stale = {"paragraph": "2", "start": 1, "end": 5, "digest": "sha256:0000000000000000"}
    values = {"id": "x", "responses": [{"passages": [inner, stale]}], "conflict": [{"passages": [inner]}], "odd": [1]}
    record = next(iter(make_records(edited.table, {"x": []}).values())).with_values({})
    record = type(record)("challenges", values)
    edited.records = {**edited.records, record.address: record}
    edited.opened.split(3, 26)
    edited.save()
    table = edited.records["challenge/x"].table
    assert [each["paragraph"] for each in table["responses"][0]["passages"]] == ["5", "2"]
    assert table["responses"][0]["passages"][1] == stale
    assert [each["paragraph"] for each in table["conflict"][0]["passages"]] == ["5"]
    assert edited.outcomes["x"] == {"same": 2}


def test_what_another_program_did_to_the_paragraphs_is_not_overwritten() -> None:
    edited = Edited()
    edited.opened.split(3, 26)
    others = Edited()
    others.opened.join_next(2)
    with pytest.raises(JvexploreError, match="were changed by another program meanwhile"):
        edit_source(others.save().records, edited.opened.corrected_paragraphs().edited)


def test_a_paragraph_that_the_copy_does_not_have_stays_in_its_place() -> None:
    edited = Edited(lost=[{"paragraph": "2"}])
    edited.opened = open_source(edited.table, edited.copy.replace("310 workers. Its", "311 workers. Its"))
    assert [each.short_label for each in edited.opened.statuses] == ["", "other text", "1", "other text", "3", "4"]
    edited.opened.split(2, 45)
    corrected = edited.opened.corrected_paragraphs()
    records = edit_source(edited.records, corrected.edited)
    assert [each["id"] for each in records["source/courier"].table["paragraphs"]] == ["title", "1", "5", "2", "3", "4"]
    assert not passage_outcomes(edited.records["event/lost"].table, corrected.edited)


def test_a_source_without_a_paragraph_is_refused() -> None:
    edited = Edited()
    edited.opened.drop_or_keep(range(6), is_dropped=True)
    with pytest.raises(JvexploreError, match="no paragraph is kept"):
        edited.opened.corrected_paragraphs()
