"""Read the fields at the top of a Markdown file, between two lines of dashes: title, author, date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.file_contents import FileMetadata
from jvexplore.article.import_.stated_dates import read_date_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FENCES: Final = {"---": ("---", "..."), "+++": ("+++",)}
_MAX_LINES: Final = 100
"""Where the second line of dashes is no longer looked for: the first is then a rule."""
_FIELD: Final = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(.*)")
_ITEM: Final = re.compile(r"[ \t]*-[ \t]+(\S.*)")
_TITLES: Final = ("title", "headline")
_PUBLISHERS: Final = ("publisher", "publication", "site", "sitename", "site_name")
_AUTHORS: Final = ("author", "authors", "byline")
_DAYS: Final = ("date", "published", "publish_date", "published_date", "pubdate", "publishdate")
_URLS: Final = ("url", "canonical", "canonical_url", "source_url", "link", "source", "original")
_LANGUAGES: Final = ("lang", "language")
_WEB: Final = ("https://", "http://")
_BETWEEN: Final = re.compile(r"\s*[,;]\s*|\s+(?:and|und|&)\s+")


class FrontMatter(NamedTuple):
    """The fields at the top of a file.

    Attributes:
        metadata: what they say; `None` if there are none.
        text: the file without them.
    """

    metadata: FileMetadata | None
    text: str


def take_front_matter(text: str) -> FrontMatter:
    """Return what the fields at the top of a text say, if it has any, and the text without them."""
    lines = text.lstrip("\ufeff").split("\n", _MAX_LINES)
    closing = _FENCES.get(lines[0].rstrip(), ())
    end = next((number for number, line in enumerate(lines[1:_MAX_LINES], 1) if line.rstrip() in closing), 0)
    fields = _read_fields(lines[1:end])
    if not fields:
        return FrontMatter(None, text)
    found = FileMetadata(
        title=_first(fields, _TITLES),
        publisher=_first(fields, _PUBLISHERS),
        authors=tuple(name for each in _AUTHORS for value in fields.get(each, ()) for name in _BETWEEN.split(value)),
        published=read_date_field(_first(fields, _DAYS)),
        url=next((value for each in _URLS for value in fields.get(each, ()) if value.startswith(_WEB)), ""),
        language=_first(fields, _LANGUAGES),
    )
    return FrontMatter(found, "\n".join(lines[end + 1 :]))


def _read_fields(lines: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Return the values of each field, which may be a list in one line, or a value a line."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if field := _FIELD.fullmatch(line.rstrip()):
            name = field[1].lower()
            value = field[2].strip()
            values = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
            fields[name] = [plain for each in values if (plain := each.strip(" \t\"'"))]
        elif (item := _ITEM.fullmatch(line.rstrip())) and name:
            fields[name].append(item[1].strip(" \t\"'"))
    return fields


def _first(fields: Mapping[str, Sequence[str]], names: Sequence[str]) -> str:
    return next((fields[name][0] for name in names if fields.get(name)), "")
