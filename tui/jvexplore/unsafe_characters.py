"""The characters that control a terminal, are invisible or mislead, and the signs that replace them.

Sources: https://www.unicode.org/reports/tr36/ (bidirectional and invisible ones),
https://www.unicode.org/reports/tr51/ (emoji sequences), and the controls of ECMA-48. The tables
are long, so `sanitize.py` imports this module only when it meets a text that may hold such a character.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, cast

from jvexplore.emoji import BEFORE_JOINER, EMOJI

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jvexplore.safe_text import SafeText

_CONTROL_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_CONTROLS: Final = [code for code in range(0x20) if chr(code) not in "\n\t"]
_HIDDEN: Final = [
    code
    for codes in (
        range(0x80, 0xA0),  # C1 controls
        (0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5),  # no width: soft hyphen, joiner, bidi mark, fillers
        range(0x180B, 0x1810),  # Mongolian selectors
        (0x200B, 0x200E, 0x200F),  # zero-width space, bidirectional marks
        range(0x2028, 0x202F),  # line and paragraph separators; bidirectional embeddings and overrides
        range(0x2060, 0x2070),  # word joiner, invisible operators, bidirectional isolates
        (0x3164, 0xFEFF, 0xFFA0),  # fillers, zero-width no-break space
        range(0xFE00, 0xFE0E),  # variation selectors, but for the two that belong to emoji
        range(0xFFF9, 0xFFFC),  # interlinear annotation
        range(0xD800, 0xE000),  # surrogates, which cannot be encoded
        range(0x13430, 0x13440),  # formatting of hieroglyphs, shorthand and music
        range(0x1BCA0, 0x1BCA4),
        range(0x1D173, 0x1D17B),
        range(0xE0000, 0xE0200),  # tags and more selectors: hidden alphabets
    )
    for code in codes
]
_SIGNS: Final = (
    {code: f"⟨U+{code:04X}⟩" for code in _HIDDEN}
    | {code: chr(_CONTROL_PICTURES + code) for code in _CONTROLS}
    | {_DELETE: "␡"}
)
_ONE_CHAR_SIGNS: Final = dict.fromkeys(_HIDDEN, "\N{REPLACEMENT CHARACTER}") | {
    code: _SIGNS[code] for code in (*_CONTROLS, _DELETE)
}
_SURROGATES: Final = range(0xD800, 0xE000)


def _any_of(codes: Iterable[int]) -> re.Pattern[str]:
    """Return a pattern that matches any of the code points, as ranges: single characters would be tried one by one."""
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return re.compile(f"[{''.join(f'{re.escape(chr(first))}-{re.escape(chr(last))}' for first, last in ranges)}]")


_TO_SHOW: Final = _any_of(_SIGNS)
_TO_ESCAPE: Final = _any_of([_DELETE, *(code for code in _HIDDEN if code not in _SURROGATES)])
# Scripts in which joiners change the shape of letters: from Hebrew to Burmese, Khmer, Mongolian, the scripts of India
# and the islands around it, and Arabic presentation forms. In all other scripts, joiners are invisible.
_JOINED: Final = (
    "\u0590-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00010fff\U00011000-\U00011fff\U0001e900-\U0001e95f"
)
_JOINER: Final = re.compile(
    f"(?<![{_JOINED}])\u200c|(?<![{_JOINED}{BEFORE_JOINER}])\u200d(?![{_JOINED}])"
    f"|(?<=[{BEFORE_JOINER}])\u200d(?![{EMOJI}])|(?<=[\u200c\u200d])[\u200c\u200d]"
)
# A subdivision flag, such as Scotland's: a black flag and the code in tag characters. Tags are invisible elsewhere.
_FLAG: Final = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)")
_MAX_MARKS: Final = 4
"""The most combining marks kept on one letter: no language needs more."""
# Skips runs of letters of scripts in which combining marks are rare.
_MAY_BE_STORM: Final = re.compile(
    f"[^\x00-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u206f\u3040-\u3098\u30a0-\u9fff\uac00-\ud7a3]{{{_MAX_MARKS + 1},}}"
)


def replace_unsafe(text: str) -> SafeText:
    """Replace each unsafe character by a sign; see `sanitize_text`."""
    return cast("SafeText", _MAY_BE_STORM.sub(_count_surplus_marks, _with_signs(text, _SIGNS, _joiner_sign)))


def replace_unsafe_in_place(text: str) -> SafeText:
    """Replace each unsafe character by exactly one sign; see `sanitize_in_place`."""
    shown = _with_signs(text, _ONE_CHAR_SIGNS, lambda _: "\N{REPLACEMENT CHARACTER}")
    calmed = _MAY_BE_STORM.sub(lambda run: "".join(_drop_surplus_marks(run[0], "\N{REPLACEMENT CHARACTER}")), shown)
    return cast("SafeText", calmed)


def _with_signs(text: str, signs: Mapping[int, str], joiner_sign: Callable[[re.Match[str]], str]) -> str:
    """Replace unsafe characters outside of flags, and joiners that join nothing."""
    if text.isascii():
        return text.translate(signs)
    if _TO_SHOW.search(text):
        parts = _FLAG.split(text)  # odd indexes are flags
        parts[::2] = [part.translate(signs) for part in parts[::2]]
        text = "".join(parts)
    if "\u200c" in text or "\u200d" in text:
        text = _JOINER.sub(joiner_sign, text)
    return text


def escape_unsafe(text: str, escape: Callable[[str], str]) -> str:
    """Replace each invisible character by its escape sequence; see `escape_text`."""
    text = _TO_ESCAPE.sub(lambda found: escape(found[0]), text)
    if "\u200c" in text or "\u200d" in text:
        text = _JOINER.sub(lambda found: escape(found[0]), text)
    return text


def _joiner_sign(joiner: re.Match[str]) -> str:
    return f"⟨U+{ord(joiner[0]):04X}⟩"


def _count_surplus_marks(run: re.Match[str]) -> str:
    """Replace surplus combining marks in a run by their number."""
    parts, cut = [], 0
    for character in (*_drop_surplus_marks(run[0], ""), "."):
        if character:
            parts += [f"⟨+{cut} marks⟩", character] if cut else [character]
            cut = 0
        else:
            cut += 1
    return "".join(parts[:-1])


def _drop_surplus_marks(run: str, instead: str) -> list[str]:
    """Return the characters of a run, with `instead` for each surplus combining mark."""
    calm, marks = [], 0
    for character in run:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        calm.append(character if marks <= _MAX_MARKS else instead)
    return calm
