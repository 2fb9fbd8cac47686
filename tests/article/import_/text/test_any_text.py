"""Whatever text comes in: nothing raises, no word is lost, and what is made of it is recognised again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents, FileMetadata
from jvexplore.article.import_.new_source import new_source
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.text.read_text import read, read_text
from jvexplore.article.normalise import INVISIBLE, normalise_text
from jvexplore.article.recognise import recognise_text
from jvexplore.dossier.source import Paragraph, Source
from jvexplore.errors import JvexploreError
from tests.growth import assert_linear, repeat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.article.import_.imported_article import ImportedArticle

_NO_PARAGRAPHS: Final = (BlockPart.SOURCE_LINE, BlockPart.BYLINE)
_WORDS: Final = st.sampled_from(
    (
        *("Finch", "a", "said", "£21m", "joint-", "venture.", "“Yes,”", ">", "|", "*", "#", "_x_", "&amp;", "\u00ad"),
        *("By", "\u200b", "e\u0301", "4 March 2027", "1", "12", "<p", "Page", "\u2028", "\u00a0", "ﬁ", "...", "—"),
        *("[1]", "\x0b", "''", "# x", "[a](b)", "Ana Okoye", "Advertisement", "About Finch", "T", "©", "he", "•"),
    )
)
_LINES: Final = st.lists(_WORDS, max_size=12).map(" ".join) | st.text(max_size=30)
_ENDS: Final = st.sampled_from(("\n", "\n\n", "\n> ", "\r\n", "\f", "\n    "))
_TEXTS: Final = st.lists(st.tuples(_LINES, _ENDS).map("".join), min_size=1, max_size=12).map("".join)
_BLOCKS: Final = st.lists(
    st.builds(FileBlock, st.lists(_WORDS, max_size=12).map(" ".join), st.sampled_from(BlockHint)), max_size=15
)
_METADATA: Final = st.builds(
    FileMetadata,
    title=_LINES,
    publisher=_LINES,
    authors=st.lists(_WORDS, max_size=2).map(tuple),
    published=st.sampled_from(("", "2027-03-04", "2027-03", "4.3.2027", "2027-99-99")) | st.text(max_size=10),
    url=st.sampled_from(("", "https://a.example", "ftp://a", "a b")),
    language=st.sampled_from(("", "en", "en-GB", "de", "xx", "english", "1")),
)


def letters_of(texts: Iterable[str]) -> str:
    """Return the letters and numbers of texts, in the form in which they are compared."""
    return "".join(filter(str.isalnum, normalise_text(" ".join(texts))))


def assert_recognised(article: ImportedArticle) -> None:
    """Assert that every paragraph of an article is found in the copy that is made of it, as its block is."""
    source = new_source(article, b"", "")
    table = source.make_table()
    paragraphs = tuple(Paragraph(**each) for each in table["paragraphs"])
    assert len({each.digest for each in paragraphs}) == len(paragraphs)
    found = recognise_text(source.copy, Source(id="article", title="x", paragraphs=paragraphs))
    assert (found.missing_paragraphs, found.displaced_paragraphs) == ((), ())
    kept = [each.text for each in article.blocks if not each.is_dropped and each.part not in _NO_PARAGRAPHS]
    assert [INVISIBLE.apply_to(each.text) for each in found.recognised_sections.values()] == kept


@given(_TEXTS)
def test_what_is_made_of_any_text_is_recognised_in_its_copy(text: str) -> None:
    try:
        article = tell_parts(read(text.encode("utf-8", "replace")))
    except JvexploreError:
        return
    if any(not each.is_dropped for each in article.blocks):
        assert article.fields.title
        assert_recognised(article)


@given(st.lists(st.text("ab .", min_size=1, max_size=150), max_size=8).map("\n".join))
def test_words_of_any_text_stay_in_order(text: str) -> None:
    assert " ".join(each.text for each in read_text(text).blocks).split() == text.split()


@given(_TEXTS)
def test_no_letter_of_a_text_is_lost_or_made_up(text: str) -> None:
    """Letters of mark-up are: the addresses of links. Page numbers follow the paragraph that they interrupt.

    A mark of a footnote goes with the note that it refers to.
    """
    text = text.replace("[a](b)", "ab")
    blocks = read_text(text.replace("\r\n", "\n")).blocks
    assert sorted(letters_of(each.text for each in blocks)) == sorted(letters_of([text]))
    told = tell_parts(FileContents(blocks)).blocks
    texts, told_texts = ([each.text.replace("[1]", "") for each in found] for found in (blocks, told))
    assert sorted(letters_of(told_texts)) == sorted(letters_of(texts))


@given(_BLOCKS, _METADATA)
def test_any_blocks_of_any_format_are_told(blocks: list[FileBlock], metadata: FileMetadata) -> None:
    article = tell_parts(FileContents(tuple(blocks), metadata))
    assert all(each.text and (each.reason != "") == each.is_dropped for each in article.blocks)
    kept = [each for each in article.blocks if not each.is_dropped]
    headlines = [each.text for each in kept if each.part == BlockPart.HEADLINE]
    assert len(headlines) <= 1
    assert not any(text.endswith(".") and text not in metadata.title for text in headlines)
    assert len(kept) != 1 or not headlines
    normalised = [normalise_text(each.text) for each in kept if each.part not in _NO_PARAGRAPHS]
    assert len({*normalised}) == len(normalised)
    for name, origin in article.fields.origins.items():
        assert getattr(article.fields, name)
        assert origin
    if normalised:
        assert_recognised(article)


@given(st.lists(st.text("ab", min_size=1, max_size=8), min_size=4, max_size=60), st.integers(10, 60))
def test_the_same_words_in_lines_of_any_width_are_the_same_paragraph(words: list[str], width: int) -> None:
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    text = "\n".join(lines) + "."
    is_seen = len(lines) > 2 and not any(
        len(one) + 1 + len(other.split()[0]) <= width for one, other in pairwise(lines)
    )
    if is_seen:
        assert [each.text for each in read_text(text).blocks] == [" ".join(words) + "."]


@pytest.mark.parametrize(
    "unit",
    [
        *("a", "word ", "short line\n", "Finch ", "FINCH ", "a\n\n", "- ", "*", "[", "[a](", "_a", "# a\n", "> ", " "),
        *("a\f", "<p ", "&a", "4 March 2027 ", "By Ana Okoye and ", "He said so. ", "https://a.example/b ", "a: "),
        *("|a", "<!-- ", "1\n", "\ta", "“", "![a", "[^1]: ", "\u00ad", "© ", "a-\n", "share tweet ", "A B\n\n", "(AP "),
        *("Page 1\n", "Photo: ", "Sign up for our newsletter ", "for more information ", "a / ", "LONDON - "),
        *("cookies we use ", "Reporting by Ana ", "a@", "www.", "T\n\n", "[1] ", "¹"),
    ],
)
def test_the_time_for_any_text_grows_with_its_length(unit: str) -> None:
    def run(text: str) -> None:
        tell_parts(read_text(text))

    assert_linear(run, repeat(unit), 4_000)
