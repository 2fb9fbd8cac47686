"""The article in the text of a mail: which of its texts, which lines of that, and what the headers say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents, FileMetadata
from jvexplore.article.import_.html.blocks import read_page_blocks
from jvexplore.article.import_.html.elements import HEADING_TAGS
from jvexplore.article.import_.html.read_html import read as read_page
from jvexplore.article.import_.html.tree import parse_page
from jvexplore.article.import_.mail.article_lines import cut_mail
from jvexplore.article.import_.mail.furniture import LEFT_OUT_HINTS, hint_furniture
from jvexplore.article.import_.mail.headers import read_day, read_header, read_subject
from jvexplore.article.import_.mail.html_lines import MailPage
from jvexplore.article.import_.mail.plain_lines import read_lines, strip_quoting_marks
from jvexplore.article.import_.mail.sender import read_sender, tell_sender
from jvexplore.article.import_.mail_subject import clean_subject
from jvexplore.article.import_.sentence_edges import ends_sentence
from jvexplore.article.import_.source_metadata import SourceMetadata, read_metadata
from jvexplore.article.import_.text import read_text as plain_text
from jvexplore.article.normalise import normalise_text
from jvexplore.errors import JvexploreError
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from email.message import Message

    from jvexplore.article.import_.html.blocks import PageBlock
    from jvexplore.article.import_.mail.forwarded_header import ForwardedHeader
    from jvexplore.article.import_.mail.mail_parts import MailParts
    from jvexplore.article.import_.mail_subject import Subject

_PAGE_SHARE: Final = 0.8
"""The share of the plain text that the text in HTML must have to be preferred: it knows its paragraphs."""
_ARTICLE_SHARE: Final = 0.5
"""The share of the text of a page in a mail that is its article at least; a mail has no menus around it."""
_HEAD: Final = 8
"""How many blocks at the beginning may be the headline, or lines of metadata."""
_LONGEST_HEADLINE: Final = 200
_FEWEST_STANDFIRST_WORDS: Final = 5
_BETWEEN_LINKS: Final = " · "
_FEWEST_WORDS: Final = 3
_WORD: Final = re.compile(r"\w{4,}")


class _MailText(NamedTuple):
    """One text of a mail.

    Attributes:
        blocks: all that it consists of.
        header: the header of the forwarded mail that is its article, if any.
        stated: what labelled lines of the text say of it.
    """

    blocks: Sequence[FileBlock] = ()
    header: ForwardedHeader | None = None
    stated: FileMetadata = FileMetadata()


def read_mail_article(parts: MailParts) -> FileContents:
    """Return the article in the text of a mail; no blocks if it has no text."""
    subject = read_subject(parts.message)
    page = _read_page(parts.pages, is_reply=subject.is_reply)
    plain = _read_plain(parts, is_reply=subject.is_reply)
    is_page = count_kept(page.blocks) >= _PAGE_SHARE * count_kept(plain.blocks) and page.blocks
    text = page if is_page else plain
    if text.header and text.header.subject:
        subject = clean_subject(text.header.subject)._replace(is_forwarded=True)
    blocks = _with_headline(text.blocks, subject)
    return FileContents(blocks, _read_metadata(parts.message, text, blocks, subject.text))


def count_kept(blocks: Iterable[FileBlock]) -> int:
    """Return how many characters the blocks have that are the article."""
    return sum(len(each.text) for each in blocks if each.hint not in LEFT_OUT_HINTS)


def outside_blocks(lines: Iterable[str]) -> tuple[FileBlock, ...]:
    """Return lines as blocks outside the article."""
    written = (strip_quoting_marks(line).strip() for line in lines)
    return tuple(FileBlock(line, BlockHint.OUTSIDE) for line in written if line)


def _read_page(pages: Sequence[str], *, is_reply: bool) -> _MailText:
    if not pages:
        return _MailText()
    page = MailPage("\n".join(pages))
    cut = cut_mail(page.lines, is_reply=is_reply)
    before, after = page.lines[: cut.start], page.lines[cut.end :]
    outside = (*range(cut.start), *range(cut.end, len(page.lines)))
    blocks = hint_furniture([*_open_head(_read_page_blocks(page.without_lines(outside)))])
    return _MailText((*outside_blocks(before), *blocks, *outside_blocks(after)), cut.header)


def _read_page_blocks(data: bytes) -> Sequence[FileBlock]:
    """Return the blocks of HTML: as those of a page, unless little is an article by what pages are; then all."""
    found = _read_contents(read_page, data).blocks
    try:
        visible = [
            FileBlock(each.text, BlockHint.TABLE if each.is_row else _heading_hint(each))
            for each in read_page_blocks(parse_page(data.decode()))
            if not each.is_hidden
        ]
    except JvexploreError:
        return found
    return found if count_kept(found) >= _ARTICLE_SHARE * count_kept(visible) else visible


def _open_head(blocks: Sequence[FileBlock]) -> Iterator[FileBlock]:
    """Yield blocks, those above the first sentence without the hint that they are text, or outside it.

    In a page of the web they are; mail programs make paragraphs of headlines and bylines too, and newsletters put each
    into a table of its own. The names of newsletters are few words.
    """
    is_head = True
    for each in blocks:
        is_head = is_head and (each.hint in LEFT_OUT_HINTS or not ends_sentence(each.text))
        is_line = len(each.text.split()) >= _FEWEST_STANDFIRST_WORDS and _BETWEEN_LINKS not in each.text
        may_be_told = each.hint == BlockHint.BODY or (each.hint == BlockHint.OUTSIDE and is_line)
        yield FileBlock(each.text) if is_head and may_be_told else each


def _heading_hint(block: PageBlock) -> BlockHint:
    return BlockHint.HEADING if block.element.tag in HEADING_TAGS else BlockHint.NONE


def _read_plain(parts: MailParts, *, is_reply: bool) -> _MailText:
    lines = [line for each in parts.texts for line in (*read_lines(each), "")]
    cut = cut_mail(lines, is_reply=is_reply)
    written = "\n".join(lines[cut.start : cut.end]).encode()
    contents = _read_contents(plain_text.read, written)
    before, after = outside_blocks(lines[: cut.start]), outside_blocks(lines[cut.end :])
    return _MailText((*before, *hint_furniture(contents.blocks), *after), cut.header, contents.metadata)


def _read_contents(read: Callable[[bytes], FileContents], data: bytes) -> FileContents:
    try:
        return read(data)
    except JvexploreError:  # nothing is left of it, or it is no article
        return FileContents(())


def _with_headline(blocks: Sequence[FileBlock], subject: Subject) -> tuple[FileBlock, ...]:
    """Return the blocks, the headline among them: the subject, unless the text has another one."""
    kept = [place for place, each in enumerate(blocks) if each.hint not in LEFT_OUT_HINTS]
    if not subject.text or not kept:
        return tuple(blocks)
    titled = [place for place in kept[:_HEAD] if _fold(blocks[place].text) == _fold(subject.text)]
    if titled:
        return tuple(_hint_headline(each, is_headline=place == titled[0]) for place, each in enumerate(blocks))
    first = blocks[kept[0]]
    if first.hint == BlockHint.HEADLINE or (_may_be_headline(first.text) and not _is_standfirst(first.text, subject)):
        return tuple(blocks)
    return (FileBlock(subject.text, BlockHint.HEADLINE), *blocks)


def _is_standfirst(text: str, subject: Subject) -> bool:
    """Return whether what looks like a headline stands below one: the subject of the forwarded mail, in other words."""
    words = {*_WORD.findall(_fold(subject.text))}
    is_headline = subject.is_forwarded and len(subject.text.split()) > _FEWEST_WORDS
    return is_headline and words.isdisjoint(_WORD.findall(_fold(text)))


def _hint_headline(block: FileBlock, *, is_headline: bool) -> FileBlock:
    """Return a block as the headline, or as no headline, whatever its letters said."""
    if is_headline:
        return FileBlock(block.text, BlockHint.HEADLINE)
    return FileBlock(block.text, BlockHint.HEADING) if block.hint == BlockHint.HEADLINE else block


def _may_be_headline(text: str) -> bool:
    is_short = len(text) <= _LONGEST_HEADLINE and len(text.split()) >= _FEWEST_WORDS
    return is_short and not ends_sentence(text) and read_metadata(text, guess_language(text)) is None


def _fold(text: str) -> str:
    return normalise_text(text).casefold()


def _read_metadata(message: Message, text: _MailText, blocks: Sequence[FileBlock], title: str) -> FileMetadata:
    """Return what the headers say of the article; what lines of its own say of it counts more."""
    header, stated = text.header, text.stated
    sender = tell_sender(header.sender) if header else read_sender(message)
    published = read_day(header.date if header else read_header(message, "Date"))
    own = _own_metadata([each.text for each in blocks if each.hint not in LEFT_OUT_HINTS])
    return FileMetadata(
        title=title if any(each == FileBlock(title, BlockHint.HEADLINE) for each in blocks) else "",
        publisher="" if own.publisher else stated.publisher or sender.publisher,
        authors=() if own.authors else stated.authors or sender.authors,
        published="" if own.published else stated.published or published,
        url=stated.url,
    )


def _own_metadata(texts: Sequence[str]) -> SourceMetadata:
    language = guess_language("\n".join(texts))
    found = SourceMetadata()
    for text in (*texts[:_HEAD], *texts[-_HEAD // 2 :]):
        found = found.filled_from(read_metadata(text, language) or SourceMetadata())
    return found
