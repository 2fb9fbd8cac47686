"""Any corrections of paragraphs in any order, saved in between: passages have the same words, or are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.recognise import recognise_text
from jvexplore.dossier.writing.edited_source import edit_source, passage_outcomes
from tests.session.paragraph_samples import make_records, make_source, open_source, read_source, span, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.open_paragraphs import OpenParagraphs

_WORDS = st.sampled_from(
    ("yard", "crowns", "the", "of", "310", "“day,”", "Gannet", "ship-", "und", "a", "(24", "cent).")
)
_TEXTS = st.lists(st.lists(_WORDS, min_size=1, max_size=9).map(" ".join), min_size=2, max_size=6, unique=True)
_NUMBERS = st.integers(0, 8)
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("drop"), _NUMBERS, st.booleans()),
        st.tuples(st.just("join"), _NUMBERS),
        st.tuples(st.just("split"), _NUMBERS, st.integers(1, 40)),
        st.tuples(st.just("part"), _NUMBERS, st.sampled_from(BlockPart)),
        st.tuples(st.just("words"), _NUMBERS, st.integers(0, 9), _WORDS),
        st.tuples(st.just("undo")),
        st.tuples(st.just("save")),
    ),
    max_size=12,
)


_SPANS = st.lists(st.tuples(_NUMBERS, st.integers(0, 60), st.integers(1, 30)), min_size=1, max_size=5)


@given(_TEXTS, _SPANS, _STEPS)
def test_after_any_corrections_a_passage_has_the_same_words_or_is_told(
    texts: list[str], spans: list[tuple[int, int, int]], steps: list[tuple[Any, ...]]
) -> None:
    table, copy = make_source(map(Block, texts))
    opened = open_source(table, copy)
    sections = opened.opened_source.copy.recognised_sections
    held, words = {}, {}
    for number, (paragraph, start, length) in enumerate(spans):
        name, section = [*sections.items()][paragraph % len(sections)]
        begin = start % len(section.normalised_text)
        covered = section.normalised_text[begin : begin + length].strip() or section.normalised_text
        held[f"f{number}"], words[f"event/f{number}"] = [span(opened, name, covered)], covered
    records: Mapping[str, FactRecord] = make_records(table, held)
    for step in (*steps, ("save",)):
        if step != ("save",):
            _do(opened, step)
        elif opened.has_paragraph:
            records, opened = _save(opened, records, words)


def _do(opened: OpenParagraphs, step: tuple[Any, ...]) -> None:
    name, *values = step
    number = min(values[0], len(opened.blocks) - 1) if values else 0
    match name, values[1:]:
        case "drop", (bool(is_dropped),):
            opened.drop_or_keep(range(number, number + 1), is_dropped=is_dropped)
        case "join", ():
            opened.join_next(number)
        case "split", (int(offset),):
            opened.split(number, offset)
        case "part", (BlockPart() as part,):
            opened.change_part(range(number, number + 1), part)
        case "words", (int(place), str(word)):
            split = opened.blocks[number].text.split()
            opened.correct_words(number, " ".join([*split[:place], word, *split[place + 1 :]]))
        case "undo", ():
            opened.undo()


def _save(
    opened: OpenParagraphs, records: Mapping[str, FactRecord], words: dict[str, str]
) -> tuple[Mapping[str, FactRecord], OpenParagraphs]:
    """Save, and look at the file and the copy: all is recognised, no id was used before, and no words are wrong."""
    corrected = opened.corrected_paragraphs()
    outcomes = {key: passage_outcomes(each.table, corrected.edited) for key, each in records.items()}
    records = edit_source(records, corrected.edited)
    source = read_source(records["source/courier"].table)
    text = corrected.copy or opened.opened_source.data.decode()
    copy = recognise_text(text, source)
    texts = {key: each.normalised_text for key, each in copy.recognised_sections.items()}
    assert {each.id: each.length for each in source.paragraphs} == {key: len(each) for key, each in texts.items()}
    own_ids = {each.id for each in opened.opened_source.source.paragraphs}
    assert texts.keys().isdisjoint(opened.opened_source.used_ids - own_ids)
    for fact in [*words]:
        told = outcomes[fact]
        covered = " ".join(words_of(each, texts) or "?" for each in records[fact].table["passages"])
        if told["gone"]:
            del words[fact]  # and from then on it is no passage in its place, of which anything could be told
        elif told["corrected"]:
            words[fact] = covered
        assert words.get(fact, covered) == covered
    return records, open_source(records["source/courier"].table, text, (*opened.opened_source.used_ids, *texts))
