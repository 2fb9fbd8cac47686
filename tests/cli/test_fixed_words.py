"""`jvexplore check --fix`: words of a passage are looked up in the copies; if they do not occur once, they stay."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.dossier.load import load_dossier
from tests.cli.canal_files import ARTICLE, FIXED, SECOND, CanalFiles, with_words

TWICE: Final = "occur more than once in the copy; add words, or the paragraph"
NOWHERE: Final = "are not in the copy; write them as the source has them, or fix the paragraph"


@pytest.mark.parametrize(
    ("passage", "problem"),
    [
        ('{ words = "Otter Fund" }', f'words "Otter Fund" {TWICE}'),
        ('{ paragraph = "2", words = "Otter Fund" }', f'words "Otter Fund" {TWICE}'),
        ('{ paragraph = "1", words = "We like canals" }', f'words "We like canals" {NOWHERE}'),
        ('{ words = "Mayor" }', f'words "Mayor" {NOWHERE}'),
        ('{ paragraph = "7", words = "48" }', "there is no paragraph 7; the sources have 3 paragraphs"),
    ],
)
def test_words_that_do_not_occur_once_stay_a_problem(canal: CanalFiles, passage: str, problem: str) -> None:
    canal.write(with_words(passage))
    assert canal.stays(canal.article, canal.wire) == [f"stake/otter: passages.1: {problem}"]


def test_words_that_may_be_in_a_source_without_a_copy_stay(canal: CanalFiles) -> None:
    canal.write(with_words('{ words = "48 per cent" }, { paragraph = "wire-1", words = "9,000" }'))
    assert canal.stays(canal.article) == [
        (
            'stake/otter: passages.1: words "48 per cent" may also be in a source that has no copy: “Customers”; '
            'name its copy with --article FILE, or write the paragraph, like paragraph = "5"'
        ),
        (
            'stake/otter: passages.2: words "9,000" cannot be looked up: “Customers” has no copy; '
            "name its copy with --article FILE"
        ),
    ]


def test_words_outside_of_all_paragraphs_stay(canal: CanalFiles) -> None:
    canal.write(with_words('{ words = "Photo: I. Eel" }'))
    canal.article.write_text(f"{ARTICLE}\nPhoto: I. Eel\n", "utf-8")
    assert canal.stays(canal.article, canal.wire) == [
        (
            'stake/otter: passages.1: words "Photo: I. Eel" are in no paragraph that the dossier has; '
            "add that paragraph, or write words of another"
        )
    ]


def test_words_in_curly_quotes_are_found_in_any_quotes(canal: CanalFiles) -> None:
    canal.write(with_words('{ words = "\\"We like  canals,\\" said Ida Moor" }'))
    assert "stake/otter: passages.1: fixed: words" in canal.fix_all()
    (passage,) = load_dossier(canal.path).facts["stake/otter"].passages  # type: ignore[index]
    assert (passage.paragraph, passage.start, passage.end, passage.words) == ("2", 28, 59, "")
    assert passage.digest == text_digest('"We like canals," said Ida Moor')


def test_values_that_do_not_fit_stay_as_they_are_typed(canal: CanalFiles) -> None:
    unread = '{ paragraph = "1", start = "x", words = "48 per cent" }, 5'
    canal.write(with_words(f'{unread}, {{ paragraph = "1", words = "48" }}'))
    result = canal.fix(canal.article, canal.wire)
    assert result.exit_code == 1
    assert canal.text == with_words(
        f'{unread}, {{ paragraph = "1", start = 18, end = 20, digest = "{text_digest("48")}" }}'
    )


def test_a_moved_passage_gets_its_new_place(canal: CanalFiles) -> None:
    passage = f'{{ paragraph = "2", start = 3, end = 14, digest = "{text_digest("48 per cent")}" }}'
    canal.write(with_words(passage).replace(text_digest(normalise_text(SECOND)), "sha256:" + "0" * 16))
    result = canal.fix(canal.article, canal.wire)
    assert "stake/otter: passages.1: fixed: moved from paragraph 2 to paragraph 1, 18-29\n" in result.stdout
    assert result.exit_code == 1  # paragraph 2 is not in the copy
    assert canal.text == FIXED.replace(text_digest(normalise_text(SECOND)), "sha256:" + "0" * 16)


def test_a_passage_in_an_edited_paragraph_stays(canal: CanalFiles) -> None:
    canal.write(FIXED)
    canal.article.write_text(ARTICLE.replace("Heron Water", "Heron Water Ltd"), "utf-8")
    assert canal.stays(canal.article, canal.wire) == [
        (
            "paragraph/1: is missing or changed in the copy; 3 passages in it: 3 found elsewhere; "
            "complete the copy, or correct the dossier"
        )
    ]
