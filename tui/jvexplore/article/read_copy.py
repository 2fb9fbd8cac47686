"""Read the reader's own copy of a source from a file: a text, a page saved as plain HTML, a PDF, Word or mail file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.file_format import LARGEST_ARTICLE
from jvexplore.article.other_formats import find_other_format
from jvexplore.article.recognise import recognise_text
from jvexplore.article.text_decoding import decode_copy
from jvexplore.bounded_reading import MEGABYTE, FileTooLarge, read_bounded
from jvexplore.dossier.source_text import source_title
from jvexplore.dossier_folder import pending_copy_path
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.dossier.source import Source

_LARGEST_TEXT: Final = MEGABYTE
"""The maximum size of a copy that is text: more than a whole magazine."""
_MAIL_SUFFIXES: Final = frozenset((".eml", ".mbox", ".mht", ".mhtml"))
"""Of files that are read as articles are imported, those whose contents may look like text."""


class SourceCopy(NamedTuple):
    """The reader's copy of one source.

    Attributes:
        source: the id of the source.
        copy: its sections.
        path: its file, if it came from one.
        text: the whole text of the file, in which the source can be recognised again once its digests have changed.
    """

    source: str
    copy: ArticleCopy
    path: Path | None = None
    text: str = ""


def read_copy(path: Path, source: Source, *, takes_pipes: bool = True) -> ArticleCopy:
    """Read a copy, and recognise the article in it.

    Args:
        path: the file.
        source: the article.
        takes_pipes: whether it may be a pipe, which may block: only if the user has just named it.

    Raises:
        JvexploreError: if it cannot be read, is in another encoding or not text, is longer than any article, or is
            not the article whose digests are in the dossier.
    """
    return read_source_copy(path, [source], takes_pipes=takes_pipes).copy


def read_source_copy(
    path: Path, sources: Sequence[Source], without: Collection[str] = (), *, takes_pipes: bool = True
) -> SourceCopy:
    """Read a copy, and recognise of which source it is: the one of which most is in it.

    If nothing of any is in it, it is of the only source without digests that has as many paragraphs.

    Args:
        path: the file.
        sources: the sources of a dossier; with only one, any text is its copy unless the dossier knows better.
        without: the ids of the sources that have no copy yet, which are preferred if several fit equally.
        takes_pipes: as for `read_copy`.

    Raises:
        JvexploreError: as `read_copy`.
    """
    text = read_copy_text(path, takes_pipes=takes_pipes)
    remedy = f"choose a copy of {' or '.join(f'“{source_title(each)}”' for each in sources)}"
    if not text.strip():
        raise JvexploreError(f"{path}: is empty", remedy)
    texts = [text, *_pending_texts(path)]
    copies = [SourceCopy(each.id, recognise_text(one, each), path, one) for one in texts for each in sources]
    best = max(copies, key=lambda each: (len(each.copy.recognised_sections), each.source in without), default=None)
    if best and not best.copy.recognised_sections and len(fitting := [*filter(fits_undigested, copies)]) == 1:
        return fitting[0]
    has_digest = [bool(paragraph.digest) for source in sources for paragraph in source.paragraphs]
    if best is None or ((any(has_digest) or len(sources) > 1) and not best.copy.recognised_sections):
        if not all(has_digest):
            remedy += ", or add the digests of its paragraphs to the dossier"
        raise JvexploreError(f"{path}: {_mismatch(len(sources), sum(has_digest), len(has_digest))}", remedy)
    return best


def fits_undigested(attached: SourceCopy) -> bool:
    """Return whether a text may be a source of which no digest is known: it has as many paragraphs."""
    copy = attached.copy
    return len(copy.undigested_paragraphs) == len(copy.sources) == len(copy.sections) > 0


def _mismatch(sources: int, expected: int, paragraphs: int) -> str:
    """Return why a text is a copy of none of the sources, of whose paragraphs some may have no digest."""
    if not sources:
        return "the dossier has no source yet that it could be a copy of"
    if not expected:
        return "cannot be recognised: the dossier has no digests of paragraphs"
    if expected < paragraphs:
        digests = f"the dossier has digests of {expected:,} of {paragraphs:,} paragraphs"
        return f"is not recognised: {digests}, so the copy cannot be recognised by the others"
    if sources == 1:
        what = f"none of its {expected} paragraphs is" if expected > 1 else "its paragraph is not"
        return f"not the article of this dossier: {what} in it"
    return f"none of the {sources} sources of this dossier: none of their {expected:,} paragraphs is in it"


def _pending_texts(path: Path) -> Iterator[str]:
    """Yield the text that was to take the place of a copy when a program was interrupted (`pending_copies`)."""
    pending = pending_copy_path(path)
    if pending.is_file():
        with suppress(JvexploreError):
            yield read_copy_text(pending, takes_pipes=False)


def read_copy_text(path: Path, *, takes_pipes: bool) -> str:
    """Return the text of a copy.

    Args:
        path: its file.
        takes_pipes: as for `read_copy`.

    Raises:
        JvexploreError: if it cannot be read, is in another encoding or not text, or is longer than any article.
    """
    try:
        data = read_bounded(path, LARGEST_ARTICLE, takes_pipes=takes_pipes)
        return _copy_text(data, path.suffix.lower())
    except FileTooLarge:
        raise JvexploreError(f"{path}: is too long for an article", "save only the article, as a text file") from None
    except OSError as error:
        raise file_error(path, error, "read") from None
    except JvexploreError as error:
        raise JvexploreError(f"{path}: {error.what}", error.remedy) from None


def _copy_text(data: bytes, suffix: str) -> str:
    """Return the text of a copy: of a text or a page the whole, of other files what can be read of them.

    Raises:
        FileTooLarge: if it is longer than any article.
        JvexploreError: if it is not text, and in no format that is read.
    """
    if suffix in _MAIL_SUFFIXES or find_other_format(data):
        from jvexplore.article.import_.document_text import read_document_text

        if (text := read_document_text(data, suffix)) is not None:
            return text
    if len(data) > _LARGEST_TEXT:
        raise FileTooLarge(_LARGEST_TEXT)
    return decode_copy(data)
