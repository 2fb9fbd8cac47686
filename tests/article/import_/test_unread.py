"""What of a file was not read is told wherever its article comes in."""

from __future__ import annotations

from jvexplore.article.import_.contents_json import decode_contents, encode_contents
from jvexplore.article.import_.file_contents import FileBlock, FileContents
from jvexplore.article.import_.new_source import new_source
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.cli.import_notice import import_notice

SAID = "Only the first 200 of 1,001 pages were read"


def test_unread_pages_are_told() -> None:
    contents = FileContents((FileBlock("The price was paid in cash."),), unread=SAID)
    assert decode_contents(encode_contents(contents)) == contents
    article = tell_parts(contents)
    assert article.unread == SAID
    assert import_notice(article, new_source(article, b"", ".pdf")) == f"1 paragraph. {SAID}."
