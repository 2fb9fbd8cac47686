"""What a file format is: how it is called and recognised, and which module reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.bounded_reading import MEGABYTE
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_ARTICLE: Final = 32 * MEGABYTE
"""The most bytes of a file with an article in any format: a saved page with its pictures, a mail with attachments."""


def too_long_error(largest: int) -> JvexploreError:
    """Return the error for a file that has more than `largest` bytes."""
    return JvexploreError(
        f"is too long for an article: it has more than {largest // MEGABYTE} MB",
        "save only the article, as a text file",
    )


class FileFormat(NamedTuple):
    """A file format that articles come in.

    Attributes:
        name: how it is called in messages: "the PDF reader".
        module: the module that reads it: its function `read` takes the bytes of a file and returns `FileContents`.
        is_recognised: tells by the contents of a file, and by the suffix of its name where they cannot tell, whether
            it is in this format.
        packages: what pip installs for the libraries that the module imports.
        largest: the most bytes of a file.
        is_isolated: whether it is read in a process of its own: whatever a library makes of a damaged file, or of one
            that is meant to do harm, ends with that process.
        suffix: that of a file whose name came without one.
    """

    name: str
    module: str
    is_recognised: Callable[[bytes, str], bool]
    packages: tuple[str, ...] = ()
    largest: int = LARGEST_ARTICLE
    is_isolated: bool = True
    suffix: str = ".txt"
