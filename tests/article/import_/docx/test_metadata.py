"""What the properties of a Word file say of its article."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.docx.read_docx import read
from jvexplore.article.import_.file_contents import BlockHint, FileMetadata
from jvexplore.article.import_.parts.tell_parts import tell_parts
from tests.article.import_.docx.read_blocks import SENTENCE
from tests.article.import_.word_files import paragraph, word_file


@pytest.mark.parametrize(
    ("core", "expected"),
    [
        ("<dc:title>A deal</dc:title><dc:creator>Ana Okoye</dc:creator><dc:language>en-GB</dc:language>",
         FileMetadata(title="A deal", authors=("Ana Okoye",), language="en-GB")),
        ("<dc:creator>Okoye, Ana B.</dc:creator>", FileMetadata(authors=("Ana B. Okoye",))),
        ("<dc:title>Microsoft Word - deal.doc</dc:title><dc:creator>Office User</dc:creator>", FileMetadata()),
        ("<dc:title>deal_final.docx</dc:title><dc:creator>aokoye</dc:creator>", FileMetadata()),
        ("<dc:title>Document1</dc:title><dc:creator>python-docx</dc:creator>", FileMetadata()),
        ("<dc:title> </dc:title><dc:creator/><dcterms:created>2027-03-04T00:00:00Z</dcterms:created>", FileMetadata()),
        ("<dc:creator>Ministry of Trade</dc:creator><dc:language>English please</dc:language>", FileMetadata()),
    ],
)  # fmt: skip
def test_properties_are_believed_as_far_as_they_are_somebodys(core: str, expected: FileMetadata) -> None:
    assert read(word_file(paragraph(SENTENCE), core=core)).metadata == expected


def test_a_title_of_the_properties_is_that_of_the_text_or_none() -> None:
    core = "<dc:title>“Finch” buys Wren</dc:title>"
    contents = read(word_file(paragraph("Energy"), paragraph('"Finch" buys Wren'), paragraph(SENTENCE), core=core))
    assert [each.hint for each in contents.blocks] == [BlockHint.OUTSIDE, BlockHint.HEADLINE, BlockHint.NONE]
    assert contents.metadata.title == ""
    article = tell_parts(read(word_file(paragraph(SENTENCE), paragraph(SENTENCE * 2), core=core)))
    assert article.fields.title == "“Finch” buys Wren"
