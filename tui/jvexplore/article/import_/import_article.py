"""Import an article: from the bytes of a file, in any known format, to what the import screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.run_reader import never_cancelled, read_contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.article.import_.imported_article import ImportedArticle


def import_article(data: bytes, suffix: str, is_cancelled: Callable[[], bool] = never_cancelled) -> ImportedArticle:
    """Return an article as it was recognised. This may take seconds, and so does not belong on an event loop.

    Args: as for `read_contents`.

    Raises:
        ReadingCancelled: when nobody waits any more.
        JvexploreError: when it is no article in a known format, or cannot be read.
    """
    return tell_parts(read_contents(data, suffix, is_cancelled))
