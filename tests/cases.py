"""Several cases in one test, where starting the program for each would take too long."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def case(name: str) -> Iterator[None]:
    """Name the case in the error of a test that goes through several of them in one program."""
    try:
        yield
    except BaseException as error:  # what pytest raises for a failure is not an `Exception`
        error.add_note(f"in the case: {name}")
        raise
