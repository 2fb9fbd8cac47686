"""Where the sentences of a text are.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an ordinal; where that is
doubtful, what follows decides. Two sentences that are taken for one are better than one that is cut in two.
"""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.english.sentences import ENGLISH
from jvexplore.reading.german.sentences import GERMAN
from jvexplore.reading.language_guess import guess_language
from jvexplore.reading.language_tags import find_language
from jvexplore.reading.sentence_words import SentenceWords
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeAlias

    SentenceSpan: TypeAlias = tuple[int, int]
    """Start and end of a sentence without the white space around it, in code points; the end is exclusive."""

_LONGEST: Final = 2_000
"""In characters: what is longer is a list or a table."""
_WORDS: Final[Mapping[str, SentenceWords]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": SentenceWords(
        never_last=word_set("mm mme mmes mlle dr av p.ex env cf"),
        perhaps_last=word_set("cie sté s.a janv févr avr juil sept oct nov déc"),
        before_numbers=word_set("art no p n°"),
        starters=word_set("le la les un une des il elle ils elles on ce cette ces dans en pour mais et à au selon"),
    ),
    "es": SentenceWords(
        never_last=word_set("sr sra sres dr dra dña ud uds p.ej gral ing lic aprox"),
        perhaps_last=word_set("cía s.a ee.uu ee uu"),
        before_numbers=word_set("art núm no pág págs"),
        starters=word_set("el la los las un una en por para pero y según su se no"),
    ),
    "it": SentenceWords(
        never_last=word_set("sig sigg dott ing avv prof p.es ca"),
        perhaps_last=word_set("s.p.a s.r.l"),
        before_numbers=word_set("art n pag"),
        starters=word_set("il lo la i gli le un una in per ma e secondo nel nella"),
    ),
    "nl": SentenceWords(
        never_last=word_set("dhr mevr mw drs ir mr dr prof bijv o.a m.n d.w.z ca"),
        perhaps_last=word_set("n.v b.v mln mld"),
        before_numbers=word_set("nr art blz"),
        starters=word_set("de het een in op voor maar en volgens dat die hij zij ze er dit deze"),
    ),
}
_ORDINAL_LANGUAGES: Final = word_set("bs cs da de et fi fo hr hu is lb lv nb nn no pl sk sl sr")
_NAMES_WITH_MARKS: Final = frozenset(("yahoo", "yum", "jeopardy", "joomla"))

_CLOSING: Final = "\"'”’“‘»›«‹)\\]}」』）〉》】"
_LONGEST_QUOTATION: Final = 2000
"""In characters: how far back the quotation mark is looked for that one without a direction closes."""
_CLOSERS: Final = rf"(?:[{_CLOSING}]|[^\S\n][»›](?=[\s,.;:]|\Z)|\[\d{{1,3}}\]|[\u00b9\u00b2\u00b3\u2070-\u2079])*"
_END: Final = re.compile(
    rf"(?:(?P<mark>\.(?:\s?\.){{1,5}}|…+|[.!?؟\u06d4।॥\u0589]+)(?P<closers>{_CLOSERS})"
    r"|(?P<unspaced>[。\uff01\uff1f｡\uff0e]+)[”’」』）〉》】]*)(?P<gap>\s*)"
)
_OPENERS: Final = re.compile(r"[\"'“”‘’„‚«»‹›(\[{「『\uff08¿¡—–\-\s]*")
_NOT_SPACE: Final = re.compile(r"\S")
_NEXT_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LAST_WORD: Final = re.compile(r"[^\s(\[\"'“„‘‚«»‹›/—–…-]{1,24}\Z")
_WORD_CHARS: Final = 25
"""The longest word looked at."""
_INNER_CAPITAL: Final = re.compile(r"[a-z]{1,2}[A-Z]")
_ORDINAL: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})?\Z|[IVX]{2,6}\Z")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\Z")
_MOST_PARTS: Final = 4
"""The most letters of an abbreviation that is written with spaces."""
_SPACED_INITIAL: Final = re.compile(r"[^\W\d_]\.\s\Z")
_NUMBER_AHEAD: Final = re.compile(r"\d|[IVX]{2,6}\b")
_INITIAL_AHEAD: Final = re.compile(r"[^\W\d_]\.")
_CLAUSE_CHARS: Final = 80
_SPOKEN_BY: Final = re.compile(r"(?:[^\W\d_a-z][\w.'’-]{0,30}\s){1,4}(?P<verb>[a-z]+)\b")
_JAPANESE_TIES: Final = re.compile(r"と|って|など|との|という|[はがをにでもの](?![ぁ-ん]{6})")
_CHINESE_SPEECH: Final = re.compile(r"[^\s\uff0c。\uff01\uff1f\uff1a\uff1b“”「」]{0,8}?(?:说|說|道|表示|称|稱|问|問)")


class _Stop(NamedTuple):
    """A mark that may end a sentence, with a space after it.

    Attributes:
        text: the paragraph.
        match: the mark, what closes after it, and the space.
        begin: where its sentence begins.
        after: where the next word begins, after opening marks.
        words: of the language.
    """

    text: str
    match: re.Match[str]
    begin: int
    after: int
    words: SentenceWords

    @property
    def last(self) -> str:
        """The word before the mark."""
        start = self.match.start()
        found = _LAST_WORD.search(self.text[max(self.begin, start - _WORD_CHARS) : start])
        return found[0] if found else ""

    @property
    def last_with_initials(self) -> str:
        """An abbreviation before the mark that is written with spaces, "z. B.", without them; else the word."""
        last = self.last
        start = self.match.start() - len(last)
        parts = [last]
        while (
            len(last) == 1 and len(parts) < _MOST_PARTS and _SPACED_INITIAL.search(self.text[max(0, start - 3) : start])
        ):
            start -= 3
            parts.append(self.text[start])
        return ".".join(reversed(parts))

    @property
    def is_before_starter(self) -> bool:
        """Whether the next word begins a sentence; a single letter with a full stop is an initial."""
        found = _NEXT_WORD.match(self.text, self.after)
        is_initial = _INITIAL_AHEAD.match(self.text, self.after) is not None
        return found is not None and not is_initial and found[0].lower() in self.words.starters

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence ends there."""
        ahead = self.text[self.after : self.after + 1]
        if not ahead or ahead in ",;:.!?" or (ahead.islower() and not _INNER_CAPITAL.match(self.text, self.after)):
            return False
        mark, closers = self.match["mark"], self.match["closers"]
        if mark != ".":
            if closers and self.after == self.match.end() and mark[0] in "!?":
                return not self._is_before_speaker
            return self.is_before_starter or self.last.lower() not in _NAMES_WITH_MARKS
        if closers and closers[0] not in ")]":
            return True  # a full stop within quotation marks
        return not self._is_of_word

    @property
    def _is_before_speaker(self) -> bool:
        """Whether the one who spoke is named there: “Why now?” Ms Okoye asked."""
        clause = _SPOKEN_BY.match(self.text, self.after, self.after + _CLAUSE_CHARS)
        return clause is not None and clause["verb"] in self.words.speech

    @property
    def _is_of_word(self) -> bool:
        """Whether a full stop belongs to the word before it."""
        words, last = self.words, self.last
        if last.isdigit() and self.begin == self.match.start() - len(last):
            return True  # the number of an entry in a list
        if _is_in(words.never_last, last) or _is_in(words.never_last, self.last_with_initials):
            return True
        is_perhaps_last = _is_in(words.perhaps_last, last)
        if _NUMBER_AHEAD.match(self.text, self.after) and (is_perhaps_last or _is_in(words.before_numbers, last)):
            return True
        if len(last) == 1 and last.isalpha() and _INITIAL_AHEAD.match(self.text, self.after):
            return True
        is_ordinal = words.has_ordinals and _ORDINAL.match(last) is not None
        is_initial = len(last) == 1 and last.isupper()
        is_doubtful = is_ordinal or is_initial or is_perhaps_last or _DOTTED.match(last) is not None
        return is_doubtful and not self.is_before_starter


def sentence_spans(text: str, language: str = "") -> Sequence[SentenceSpan]:
    """Return the spans of the sentences of a paragraph, in order; all that is not white space is in one of them.

    Args:
        text: one paragraph, normalised or as it was written.
        language: a BCP 47 tag; guessed from the text if it is empty.
    """
    words = _words_of(language or guess_language(text))
    spans: list[SentenceSpan] = []
    begin = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        if match["unspaced"] is None:
            end, after = match.start("gap"), match.end()
            is_end = end < after < len(text) and _ends_spaced(text, match, begin, words)
        else:
            end, after = _after_closing(text, match)
            is_end = after < len(text) and _ends_unspaced(text, match, end)
        if is_end:
            spans += _bounded(text, begin, end)
            begin = after
    if begin < len(text):
        spans += _bounded(text, begin, len(text.rstrip()))
    return spans


def _bounded(text: str, start: int, end: int) -> Iterator[SentenceSpan]:
    """Yield a sentence; in parts if it is too long to be one, so that what reads each sentence stays fast."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        last = space if space > 0 else start + _LONGEST
        part = text[start:last]
        yield start, start + len(part.rstrip())
        start = end - len(text[last:end].lstrip())
    if start < end:
        yield start, end


def is_abbreviation(word: str, language: str = "") -> bool:
    """Return whether a full stop after a word belongs to it, even at the end of a sentence.

    Args:
        word: without the full stop.
        language: a BCP 47 tag.
    """
    words = _words_of(language)
    return any(_is_in(each, word) for each in (words.never_last, words.perhaps_last)) or bool(_DOTTED.match(word))


@lru_cache
def _words_of(language: str) -> SentenceWords:
    found = find_language(language, _WORDS)
    primary = language.strip().lower().partition("-")[0]
    words = _WORDS[found] if found else reduce(or_, _WORDS.values())
    return words._replace(has_ordinals=primary in _ORDINAL_LANGUAGES)


def _ends_spaced(text: str, match: re.Match[str], begin: int, words: SentenceWords) -> bool:
    opened = _OPENERS.match(text, match.end())
    return _Stop(text, match, begin, opened.end() if opened else match.end(), words).ends_sentence


def _after_closing(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return where a sentence of Chinese or Japanese ends, and where the next begins.

    A quotation mark without a direction closes there if another one is open.
    """
    end = match.start("gap")
    if text[end : end + 1] == '"' and text.count('"', max(0, end - _LONGEST_QUOTATION), end) % 2:
        following = _NOT_SPACE.search(text, end + 1)
        return end + 1, following.start() if following else len(text)
    return end, match.end()


def _ends_unspaced(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether a sentence of Chinese or Japanese ends, after which no space is written."""
    if match["unspaced"] == "\uff0e" and text[end].isdigit():
        return False
    closers = text[match.end("unspaced") : end]
    if not closers:
        return True
    ties = _JAPANESE_TIES if closers[0] in "」』" else _CHINESE_SPEECH
    return not ties.match(text, end)


def _is_in(abbreviations: frozenset[str], word: str) -> bool:
    return word in abbreviations or word.lower() in abbreviations
