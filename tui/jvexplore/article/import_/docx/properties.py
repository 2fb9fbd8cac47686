"""What the properties of a Word file say of its article: its title, its author, its language."""

from __future__ import annotations

import re
from typing import Any, Final

from jvexplore.article.import_.file_contents import FileMetadata

_LONGEST: Final = 300
_NO_TITLE: Final = re.compile(
    r"(?:microsoft word\b|.*\.(?:docx?|odt|rtf|pages|indd|pdf)\Z|(?:untitled|unbenannt|sans titre|sin título)?\s*"
    r"(?:word )?(?:document|dokument|documento)?\s*\d*\Z|(?:press|news|media) release\Z|pressemitteilung\Z)",
    re.IGNORECASE,
)
"""Titles that a program gave, or that no article has."""
_NO_AUTHOR: Final = re.compile(
    r"\b(?:user|admin\w*|microsoft|office|word|windows|docx|author|owner|default|unknown|benutzer|utilisateur|usuario"
    r"|laptop|desktop|pc|apache|poi|libreoffice|google|template|of|department"
    r"|ministry|team|press|media|communications?|relations|company|group|inc|ltd|llc|plc|gmbh|university|institute"
    r"|agency|bank)\b|[@\\/\d_]",
    re.IGNORECASE,
)
"""Names that a program gave, or that are no person's: accounts of computers, addresses."""
_SURNAME_FIRST: Final = re.compile(r"([^\W\d_][\w'’-]*), ([^\W\d_][^,]*)")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_docx_properties(core: Any) -> FileMetadata:
    """Return what the properties say.

    The day on which a file was made is not that on which its article was published, and is left out.

    Args:
        core: the tree of the part with the properties; `None` if the file has none.
    """
    values = {each.tag.rpartition("}")[2]: each.text for each in (core if core is not None else ())}
    found = {name: " ".join((value or "").split())[:_LONGEST] for name, value in values.items()}
    title, language = found.get("title", ""), found.get("language", "")
    return FileMetadata(
        title="" if _NO_TITLE.match(title) else title,
        authors=_read_author(found.get("creator", "")),
        language=language if _LANGUAGE.fullmatch(language) else "",
    )


def _read_author(name: str) -> tuple[str, ...]:
    """Return a name that is written as a person's: two words or more, with capitals; it may begin with the surname."""
    if (surname_first := _SURNAME_FIRST.fullmatch(name)) is not None:
        name = f"{surname_first[2]} {surname_first[1]}"
    words = name.split()
    is_person = len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() and not name.isupper()
    return (name,) if is_person and not _NO_AUTHOR.search(name) else ()
