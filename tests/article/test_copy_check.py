"""What `check --source` says of a copy: the paragraphs that it has, and the spans that do not fit."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.article_copy import join_copies
from jvexplore.article.copy_check import check_copy, list_covered_words
from jvexplore.article.normalise import text_digest
from jvexplore.article.read_copy import read_copy
from jvexplore.article.recognise import recognise_blocks, split_blocks
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.source import Passage
from jvexplore.errors import JvexploreError
from tests.changed_dossiers import with_facts
from tests.lighthouse import LIGHTHOUSE, PAPER_COPY, WIRE_COPY

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def test_all_paragraphs_are_recognised_and_all_spans_fit(bakery: Dossier, bakery_article: Path) -> None:
    copy = read_copy(bakery_article, bakery.first_source)
    assert sorted(copy.paragraph_texts) == ["1", "2", "3", "4", "5"]
    assert (copy.missing_paragraphs, copy.undigested_paragraphs) == ((), ())
    assert copy.sections[0].text == "Crumb and Dough rise together"
    assert list(check_copy(bakery, copy)) == []


def test_spans_cover_the_words_of_their_facts_as_the_copy_has_them(bakery: Dossier, bakery_article: Path) -> None:
    covered = {
        (address, key): words
        for address, key, _, words in list_covered_words(bakery, read_copy(bakery_article, bakery.first_source))
    }
    assert covered["quote/ada-rise", "passages.1"] == "[It] will rise — like bread"
    assert covered["challenge/power", "responses.1.passages.1"] == "a new cable will be laid"
    assert covered["event/opening", "passages.1"].startswith("Rising Sun is to open")


@pytest.mark.parametrize(
    ("passage", "problem"),
    [
        (Passage(paragraph="2", words="37.5 per cent"), ""),
        (Passage(words="37.5 per cent"), ""),
        (Passage(paragraph="2", words="38 per cent"), 'words "38 per cent" are not in the copy'),
        (Passage(words="{38} per cent"), 'words "{38} per cent" are not in the copy'),
        (Passage(words="Rising Sun"), 'words "Rising Sun" occur more than once in the copy'),
        (Passage(paragraph="2", words="Rising Sun"), ""),
        (Passage(paragraph="2", words="is"), ""),
    ],
)
def test_words_of_a_passage_occur_once(bakery: Dossier, bakery_article: Path, passage: Passage, problem: str) -> None:
    dossier = with_facts(bakery, parties=(replace(bakery.collections["parties"][0], passages=(passage,)),))
    found = check_copy(dossier, read_copy(bakery_article, bakery.first_source))
    assert [each.what for each in found if each.key == "passages.1"] == [problem] * bool(problem)


def test_words_without_a_paragraph_may_be_in_a_source_without_a_copy() -> None:
    dossier = load_dossier(LIGHTHOUSE)
    party = replace(dossier.collections["parties"][0], passages=(Passage(words="in neither of them"),))
    changed = with_facts(dossier, parties=(party,))
    copies = [read_copy(path, source) for path, source in zip((PAPER_COPY, WIRE_COPY), dossier.sources, strict=True)]
    assert [each for each in check_copy(changed, copies[0]) if each.entry == party.address] == []
    (problem,) = (each for each in check_copy(changed, join_copies(copies)) if each.entry == party.address)
    assert problem.what == 'words "in neither of them" are not in the copy'


def test_paragraphs_are_recognised_wherever_they_stand(bakery: Dossier, bakery_article: Path) -> None:
    blocks = split_blocks(bakery_article.read_text("utf-8"))
    assert (
        recognise_blocks(reversed(blocks), bakery.first_source).paragraph_texts
        == recognise_blocks(blocks, bakery.first_source).paragraph_texts
    )


def test_what_a_copy_lacks_is_reported_once(bakery: Dossier, bakery_article: Path) -> None:
    blocks = [block for block in split_blocks(bakery_article.read_text("utf-8")) if "Tuesday" not in block]
    copy = recognise_blocks(blocks, bakery.first_source)
    assert copy.missing_paragraphs == ("1",)
    (problem,) = check_copy(bakery, copy)
    assert problem.entry == "paragraph/1"
    assert problem.what == "is missing or changed in the copy; 3 passages in it: 3 not found"
    assert ("event/announcement", "passages.1", "NOT FOUND") in {
        (one, key, words) for one, key, _, words in list_covered_words(bakery, copy)
    }


def test_a_missing_digest_is_reported(bakery: Dossier, bakery_article: Path) -> None:
    paragraphs = bakery.first_source.paragraphs
    undigested = replace(paragraphs[2], digest=None)
    source = replace(bakery.first_source, paragraphs=(*paragraphs[:2], undigested, *paragraphs[3:]))
    copy = read_copy(bakery_article, source)
    (problem,) = check_copy(replace(bakery, sources=(source,)), copy)
    assert (problem.entry, problem.key, problem.what) == ("paragraph/3", "digest", "is missing")
    assert problem.remedy.startswith(f'add digest = "{paragraphs[2].digest}", length = 92')


def test_spans_and_lengths_that_do_not_fit_are_reported(bakery: Dossier, bakery_article: Path) -> None:
    (quote,) = bakery.facts_of(Quote)
    (passage,) = quote.passages
    moved = replace(quote, passages=(replace(passage, start=2), replace(passage, end=500)))
    paragraphs = (replace(bakery.first_source.paragraphs[0], length=3), *bakery.first_source.paragraphs[1:])
    source = replace(bakery.first_source, paragraphs=paragraphs)
    told = list(
        check_copy(with_facts(replace(bakery, sources=(source,)), quotes=(moved,)), read_copy(bakery_article, source))
    )
    assert [(each.entry, each.key, each.what) for each in told] == [
        ("paragraph/1", "length", "is 3, not 104"),
        ("quote/ada-rise", "passages.1", 'digest does not match the words "It] will rise - like bread"'),
        ("quote/ada-rise", "passages.2", "end (500) is past the end of paragraph 3"),
        ("quote/ada-rise", "text", told[3].what),
    ]
    assert told[3].what.startswith("differs from the copy, paragraph 3: “")
    assert text_digest("It] will rise - like bread") in told[1].remedy


def test_a_copy_that_cannot_be_read_is_reported(bakery: Dossier, tmp_path: Path) -> None:
    with pytest.raises(JvexploreError, match="name a file, not a folder"):
        read_copy(tmp_path, bakery.first_source)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no names for pipes")
def test_a_pipe_may_be_no_longer_than_a_file(bakery: Dossier) -> None:
    prints = [sys.executable, "-c", "print('word ' * 300_000)"]
    with subprocess.Popen(prints, stdout=subprocess.PIPE) as process:
        assert process.stdout
        with pytest.raises(JvexploreError, match="is too long for an article"):
            read_copy(Path(f"/dev/fd/{process.stdout.fileno()}"), bakery.first_source)


def test_a_copy_of_many_parts_costs_no_more_than_they_are_many(bakery: Dossier) -> None:
    parts = [f"part {number}" for number in range(30_000)]
    begun = process_time()
    digests = {*map(text_digest, parts)}
    between = process_time()
    copy = recognise_blocks(parts, bakery.first_source)
    assert len(digests) == len(parts) == len(copy.sections)
    # Fingerprints take as long as there are parts: this takes 7 times as long, and took 400 times with their square.
    assert process_time() - between < 50 * (between - begun)
