"""Whole texts of our own: beside each is what its blocks are told to be, why the rest is left out, and the fields."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.text.read_text import read

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS: Final = Path(__file__).with_name("texts")
_LONGEST: Final = 70


def describe(data: bytes) -> Iterator[str]:
    """Yield a line for each block: a cross and the reason, or the part, and the beginning of its text; then fields."""
    article = tell_parts(read(data))
    for each in article.blocks:
        yield f"{f'× {each.reason}' if each.is_dropped else each.part}: {each.text[:_LONGEST].rstrip()}"
    yield ""
    fields = article.fields
    for name, origin in fields.origins.items():
        value = getattr(fields, name)
        yield f"{name}: {value if isinstance(value, str) else ', '.join(value)} ({origin})"
    yield from (f"{name}? {doubt}" for name, doubt in fields.doubts.items())


@pytest.mark.parametrize("name", sorted(path.stem for path in _TEXTS.glob("*.txt")))
def test_whole_texts(name: str) -> None:
    expected = (_TEXTS / f"{name}.told").read_text("utf-8")
    assert "\n".join((*describe((_TEXTS / f"{name}.txt").read_bytes()), "")) == expected
