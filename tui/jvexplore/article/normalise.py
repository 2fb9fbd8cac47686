"""Normalise all copies of the same words to one form, so that digests and spans fit each of them.

There are two rules. Digests and spans of a source with `normalised = 1`, as those of dossiers of format 1, are defined
by the first, `normalise_format_1`, and will remain so. The second, `normalise_text`, also removes what printers,
browsers and PDFs leave in a text; words are compared in that form, and it defines the digests and spans of all other
sources.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, Protocol

from jvexplore.article.tracked_text import TrackedText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.dossier.source import Source


class NormalisationStep(Protocol):
    """One step of a rule: on a plain text, which is fast, or on a text that tracks the origin of each character."""

    def apply_to(self, text: str) -> str:
        """Return the text after the step."""

    def apply_tracked(self, tracked: TrackedText) -> TrackedText:
        """Return the same with the origins of its characters."""


class ReplaceCharacters:
    """Replaces single characters.

    Args:
        table: the replacement of each character, one or more characters.
    """

    def __init__(self, table: dict[str, str]) -> None:
        self._table = str.maketrans(table)
        several = [character for character, becomes in table.items() if len(becomes) != 1]
        self._expanded = re.compile(f"[{re.escape(''.join(several))}]") if several else None

    def apply_to(self, text: str) -> str:
        """Return the text with the characters replaced."""
        return text.translate(self._table)

    def apply_tracked(self, tracked: TrackedText) -> TrackedText:
        """Return the same with its origins."""
        if self._expanded:
            tracked = tracked.replace_matches(self._expanded, lambda match: self.apply_to(match[0]))
        return TrackedText(self.apply_to(tracked.text), tracked.starts, tracked.ends)


class ReplaceMatches:
    r"""Replaces what a pattern finds.

    Args:
        pattern: a pattern that matches in linear time.
        replacement: the replacement; `\1` stands for a group.
        signs: characters of which a text must have one for any match; empty if unknown.
    """

    def __init__(self, pattern: str, replacement: str = "", signs: str = "") -> None:
        self._pattern = re.compile(pattern)
        self._replacement = replacement
        self._signs = signs

    def apply_to(self, text: str) -> str:
        """Return the text with all matches replaced."""
        if self._signs and not any(sign in text for sign in self._signs):
            return text
        return self._pattern.sub(self._replacement, text)

    def apply_tracked(self, tracked: TrackedText) -> TrackedText:
        """Return the same with its origins."""
        return tracked.replace_matches(self._pattern, lambda match: match.expand(self._replacement))


class RemoveInvisible(ReplaceMatches):
    """Removes invisible characters; a text of plain printable characters has none."""

    def apply_to(self, text: str) -> str:
        """Return the text without them."""
        return text if text.isascii() and text.isprintable() else super().apply_to(text)


class CollapseSpaces(ReplaceMatches):
    """Collapses every run of white space to one space, and strips both ends."""

    def __init__(self) -> None:
        super().__init__(r"\s+", " ")

    def apply_to(self, text: str) -> str:
        """Return the text with single spaces."""
        return " ".join(text.split())

    def apply_tracked(self, tracked: TrackedText) -> TrackedText:
        """Return the same with its origins."""
        start = len(tracked.text) - len(tracked.text.lstrip())
        return super().apply_tracked(tracked.slice_span(start, start + len(tracked.text.strip())))


class ResolveEntities(ReplaceMatches):
    """Resolves HTML entities, including those with an escaped ampersand: `&amp;quot;`."""

    def __init__(self) -> None:
        super().__init__(r"&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

    @staticmethod
    def _resolve(entity: re.Match[str]) -> str:
        from html import unescape  # noqa: PLC0415 - on use: its table of names is large, and few copies need it

        return unescape(entity[0].replace("amp;", "") if entity[0] != "&amp;" else entity[0])

    def apply_to(self, text: str) -> str:
        """Return the text with its entities resolved."""
        return self._pattern.sub(self._resolve, text) if "&" in text else text

    def apply_tracked(self, tracked: TrackedText) -> TrackedText:
        """Return the same with its origins."""
        return tracked.replace_matches(self._pattern, self._resolve)


class ComposeAccents:
    """Composes letters and their accents to single characters: Unicode normalisation form NFC."""

    def apply_to(self, text: str) -> str:
        """Return the text composed."""
        return unicodedata.normalize("NFC", text)

    def apply_tracked(self, tracked: TrackedText) -> TrackedText:
        """Return the same with its origins; each letter with its accents is composed separately."""
        if unicodedata.is_normalized("NFC", tracked.text):
            return tracked
        return tracked.rewrite_parts(_composition_spans(tracked.text), self.apply_to)


def _composition_spans(text: str) -> Iterable[tuple[int, int]]:
    """Yield the start and end of each stretch of a text that is composed independently of its neighbours."""
    start = 0
    for position in range(1, len(text)):
        pair = text[position - 1 : position + 1]
        if unicodedata.combining(pair[1]) or unicodedata.normalize("NFC", pair) != "".join(
            unicodedata.normalize("NFC", each) for each in pair
        ):
            continue
        yield start, position
        start = position
    if text:
        yield start, len(text)


def _map_each(characters: str, becomes: str) -> dict[str, str]:
    return dict.fromkeys(characters, becomes)


# Written as escapes: in many fonts they look alike.
_APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u02c8`\u00b4\u2039\u203a\uff07"
_QUOTATION_MARKS: Final = (
    "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f\uff02\u300c\u300d\u300e\u300f"
)
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u2e3a\u2e3b\u02d7"
_LIGATURES: Final = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
} | {"\ufb06": "st"}
_FORMAT_1_MARKS: Final = ReplaceCharacters(
    _map_each("\u2018\u2019\u201a\u201b\u2032", "'")
    | _map_each("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | _map_each("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
_MARKS: Final = ReplaceCharacters(
    _map_each(_APOSTROPHES, "'") | _map_each(_QUOTATION_MARKS, '"') | _map_each(_DASHES, "-") | _LIGATURES
)
INVISIBLE: Final = RemoveInvisible(
    # Soft hyphens, zero-width characters, direction marks, byte order marks, controls other than white space, and
    # joiners, except between letters, where some scripts need them.
    "[\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
    "|(?<![^\\W\\d_])[\u200c\u200d]|[\u200c\u200d](?![^\\W\\d_])"
)
ENTITIES: Final = ResolveEntities()
FORMAT_1_RULE: Final[tuple[NormalisationStep, ...]] = (ComposeAccents(), _FORMAT_1_MARKS, CollapseSpaces())
"""The steps of `normalise_format_1`."""
RULE: Final[tuple[NormalisationStep, ...]] = (ENTITIES, INVISIBLE, ComposeAccents(), _MARKS, CollapseSpaces())
"""The steps of `normalise_text`."""


def source_rule(source: Source) -> Sequence[NormalisationStep]:
    """Return the steps of the rule by which the digests and spans of a source count."""
    return FORMAT_1_RULE if source.normalised == 1 else RULE


def apply_steps(steps: Iterable[NormalisationStep], text: str) -> str:
    """Return a text after all steps of a rule."""
    for step in steps:
        text = step.apply_to(text)
    return text


def apply_steps_tracked(steps: Iterable[NormalisationStep], text: str) -> TrackedText:
    """Return a text after all steps of a rule, with the origins of its characters."""
    tracked = TrackedText.from_text(text)
    for step in steps:
        tracked = step.apply_tracked(tracked)
    return tracked


def normalise_text(text: str) -> str:
    """Return a text in the form in which words are compared.

    NFC; HTML entities resolved; quotation marks, apostrophes and dashes of every kind as their ASCII counterparts;
    ligatures expanded; soft hyphens, zero-width characters except joiners between letters, direction marks, byte order
    marks and controls removed; every run of white space collapsed to one space; ends stripped.
    """
    return apply_steps(RULE, text)


def normalise_format_1(text: str) -> str:
    """Return a text in the form that the spans and digests of dossiers of format 1 refer to.

    NFC; typographic quotes, apostrophes and dashes as their ASCII counterparts, one for one; every
    run of white space (including no-break spaces) collapsed to one space; ends stripped.
    """
    return apply_steps(FORMAT_1_RULE, text)


def text_digest(normalised: str) -> str:
    """Return the digest of a normalised text, which identifies it without containing it: 64 bits of its SHA-256."""
    import hashlib

    return "sha256:" + hashlib.sha256(normalised.encode()).hexdigest()[:16]
