"""The passages of a fact in a form: the words that a person selected for it, and those that it had before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jvexplore.article.article_copy import CopySection
    from jvexplore.article.passage_anchors import TextAnchor

PASSAGES: Final = "passages"
"""The key of the passages of a fact, and that under which a form tells what is wrong with them."""


class FormPassage(NamedTuple):
    """One passage of the fact in a form.

    Attributes:
        paragraph: the id of its paragraph; empty if the file names none.
        start: where its words begin in the normalised paragraph, in code points; `None` for a whole paragraph.
        end: where they end.
        digest: the digest of its words; empty if the file has none.
        exact: the words themselves, as the copy has them; empty if there is no copy.
        kept: the value that the file has for it, whatever that is; `None` for a new one.
        said_in: the key of the field in one of whose rows it is said, such as a response; empty for one of the fact.
        row: which row that is.
    """

    paragraph: str
    start: int | None = None
    end: int | None = None
    digest: str = ""
    exact: str = ""
    kept: Any = None
    said_in: str = ""
    row: int = 0

    @property
    def value(self) -> Any:
        """What the file has, or will have, for it."""
        if self.kept is not None:
            return self.kept
        place = {"start": self.start, "end": self.end, "digest": self.digest or None}
        return {"paragraph": self.paragraph} | {key: each for key, each in place.items() if each is not None}

    def is_at(self, other: FormPassage) -> bool:
        """Return whether another passage is at the same place, and of the same fact or row."""
        return self[:3] == other[:3] and self[-2:] == other[-2:] and bool(self.paragraph)

    def as_values(self) -> dict[str, object]:
        """Return it as TOML values, for a draft."""
        named = self._asdict()
        left_out = () if self.said_in else ("said_in", "row")
        return {key: value for key, value in named.items() if value is not None and key not in left_out}

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> FormPassage:
        """Return the passage of a draft.

        Raises:
            KeyError, TypeError, ValueError: if the values are not those of one.
        """
        start, end = (None if values.get(key) is None else int(values[key]) for key in ("start", "end"))
        digest, exact = (str(values.get(key, "")) for key in ("digest", "exact"))
        said_in, row = str(values.get("said_in", "")), int(values.get("row", 0))
        return cls(str(values["paragraph"]), start, end, digest, exact, values.get("kept"), said_in, row)


def row_values(passages: Iterable[FormPassage], key: str) -> dict[int, list[Any]]:
    """Return what the file will have for the passages of each row of a field."""
    found: dict[int, list[Any]] = {}
    for each in passages:
        if each.said_in == key:
            found.setdefault(each.row, []).append(each.value)
    return found


def table_passages(table: Mapping[str, Any]) -> list[FormPassage]:
    """Return the passages of an entry in the file, whatever stands there."""
    held = table.get(PASSAGES, [])
    return [*map(_table_passage, held if isinstance(held, list) else [held])]


def _table_passage(value: Any) -> FormPassage:
    table = value if isinstance(value, dict) else {}
    start, end = (table[key] if type(table.get(key)) is int else None for key in ("start", "end"))
    words, digest, paragraph = (str(table.get(key, "")) for key in ("words", "digest", "paragraph"))
    return FormPassage(paragraph, start, end, digest, words, value)


def with_words(passage: FormPassage, anchor: TextAnchor, sections: Sequence[CopySection]) -> FormPassage:
    """Return a passage with its words as the reader's copy has them, if they are in it."""
    if (passage.start is None and not passage.exact) or not 0 <= anchor.section < len(sections):
        return passage
    return passage._replace(exact=sections[anchor.section].displayed_text(anchor.start, anchor.end))
