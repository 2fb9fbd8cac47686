"""A reader at a terminal who makes facts of the words of an article, by keyboard alone; every key is counted.

The keys to some words are worked out as a reader finds them: to their sentence, then word by word, whichever way is
shorter. The screen is looked at before each key that depends on it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.keys.kind_bindings import KINDS
from jvexplore.dossier.form_fields import form_fields
from jvexplore.dossier.kind_table import KIND_TABLE
from jvexplore.reading.word_spans import read_text_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from tests.program_terminal import Terminal

    Typed: TypeAlias = Sequence[tuple[str, str | "WordsOf"]]
    """What is typed in fields, by their labels; or words that are added to the fact while the focus is there."""

_NEXT_WORD, _WORD_BEFORE = "\x1b[1;5C", "\x1b[1;5D"
_MORE_WORDS, _FEWER_WORDS = "\x1b[1;2C", "\x1b[1;2D"
_NEXT_FIELD, _FIELD_BEFORE = "\t", "\x1b[Z"
_ADD_WORDS: Final = "\x01"
CLEAR, SAVE, TAKE = "\x15", "\x13", "\r"
_KEY: Final = re.compile(r"\x1b\[[0-9;]*[A-Za-z~]|.", re.DOTALL)
_LETTERS: Final = {entry.name: binding.key for entry, binding in zip(KIND_TABLE, KINDS, strict=True)}
_SHOWN: Final = 40
"""How many characters of the selected words stand in the narrowest line that is looked at."""
_WORDS_ROW: Final = "Words"
_MORE_ROW: Final = "More fields"
_ROW: Final = re.compile(r"│ ? ?(?P<label>[A-Z][A-Za-z ]*?) +(?P<edge>[▌│ ]) ")


def count_keys(keys: str) -> int:
    """Return how many keys were pressed for what a terminal sent."""
    return len(_KEY.findall(keys))


class WordsOf(NamedTuple):
    """Some words of the article.

    Attributes:
        paragraph: the words with which their paragraph begins.
        words: the words.
    """

    paragraph: str
    words: str


class Place(NamedTuple):
    """A place in an article: a line of it, and a character of that."""

    line: int
    offset: int


class ArticleOfKeys:
    """Knows which keys lead from the caret to some words, and select them.

    Args:
        lines: the lines of the article, from its title on.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        read = [*enumerate(read_text_words(line, "en") for line in lines)]
        self._words = [(Place(line, start), Place(line, end)) for line, each in read for start, end in each.words]
        self._sentences = [
            (Place(line, start), Place(line, end)) for line, each in read for start, end in each.sentences
        ]
        self.caret = Place(0, 0)

    def place_of(self, words: WordsOf) -> tuple[Place, Place]:
        """Return where some words begin and end."""
        line = next(number for number, each in enumerate(self._lines) if each.startswith(words.paragraph))
        start = self._lines[line].index(words.words)
        return Place(line, start), Place(line, start + len(words.words))

    def keys_to_select(self, words: WordsOf) -> str:
        """Return the keys that select some words; the caret is behind them then, and also once a fact is made."""
        start, end = self.place_of(words)
        wanted = [at for at, (begin, stop) in enumerate(self._words) if start <= begin and stop <= end]
        one_by_one = self._keys_to(wanted[0]) + " " + _MORE_WORDS * (len(wanted) - 1)
        sentence = next(each for each in self._sentences if each[0] <= self._words[wanted[0]][0] < each[1])
        inside = [at for at, (begin, _) in enumerate(self._words) if sentence[0] <= begin < sentence[1]]
        ways = [one_by_one]
        if inside[0] == wanted[0]:
            ways.append(self._keys_into(inside) + "  " + _FEWER_WORDS * (inside[-1] - wanted[-1]))
        self.caret = end
        return min(ways, key=count_keys)

    @property
    def _following(self) -> int:
        """The word at the caret, or the next one."""
        return next((at for at, (_, end) in enumerate(self._words) if end > self.caret), len(self._words))

    def _keys_into(self, words: Sequence[int]) -> str:
        """Return the keys to one of several words."""
        return "" if self._following in words else self._keys_to(words[0])

    def _keys_to(self, word: int) -> str:
        start, following = self._words[word][0], self._following
        is_within = following < len(self._words) and self._words[following][0] < self.caret
        by_words = (
            _NEXT_WORD * (word - following)
            if word > following or (word == following and not is_within)
            else _WORD_BEFORE * (following - word + is_within)
        )
        ahead = [each for each, _ in self._sentences if self.caret < each <= start]
        if not ahead:
            return by_words
        first = next(at for at, (_, end) in enumerate(self._words) if end > ahead[-1])
        return min(by_words, ")" * len(ahead) + _NEXT_WORD * (word - first), key=count_keys)


class FormRow(NamedTuple):
    """A row of a form on the screen.

    Attributes:
        label: the label of its field.
        is_marked: whether it has the focus, or something is wrong there.
    """

    label: str
    is_marked: bool


class AuthoringHands:
    """Makes and edits facts at a terminal.

    Args:
        terminal: the terminal; the focus is in the article, the caret at its first word.
        article: the lines of the article.

    Attributes:
        keys: how many keys were pressed, by what for: a kind of fact, or an edit.
    """

    def __init__(self, terminal: Terminal, article: Sequence[str]) -> None:
        self._terminal = terminal
        self._article = ArticleOfKeys(article)
        self.keys = Counter[str]()
        self._purpose = ""

    def press(self, keys: str, purpose: str = "") -> None:
        """Press keys."""
        self._purpose = purpose or self._purpose
        self.keys[self._purpose] += count_keys(keys)
        self._terminal.press(keys)

    def make(self, kind: str, words: WordsOf | None, typed: Typed = ()) -> None:
        """Make a fact of some words.

        Args:
            kind: its kind.
            words: what is selected; `None` for nothing.
            typed: what is typed in fields.
        """
        self.press((self._article.keys_to_select(words) if words else "") + "N", kind)
        shown = rf"¶ \w+ +\"?{re.escape(words.words[:_SHOWN])}" if words else "No words selected: derived"
        self._terminal.see(re.compile(rf"^ +New fact +{shown}"))
        self.press(_LETTERS[kind])
        self._fill_in(re.compile(rf"─ \S New (?P<kind>{kind}) ─"), typed)

    def edit(self, query: str, name: str, typed: Typed, words: WordsOf | None = None) -> None:
        """Find a fact, and edit it.

        Args:
            query: what is typed to find it.
            name: how it is listed, as the first one found.
            typed: what is typed in fields.
            words: its own words, if others are added.
        """
        self.press("/", "edit")
        self._terminal.see("tab To list")
        self.press(query)
        self._terminal.see(re.compile(rf"▌ +(?:\S )?{re.escape(name)} .*\w/"))
        self.press(f"{TAKE}E")
        if words:
            self._article.caret = self._article.place_of(words)[1]
        self._fill_in(re.compile(r"─ \S Edit (?P<kind>\w+) ─"), typed)

    def _fill_in(self, title: re.Pattern[str], typed: Typed) -> None:
        """Type in the fields of an open form, and save it."""
        self._terminal.see(_MORE_ROW)
        self._terminal.until(lambda: any(row.is_marked for row in self._rows(title)))
        at = next(number for number, row in enumerate(self._rows(title)) if row.is_marked)
        for label, what in typed:
            at = self._go_to_field(title, label, at)
            self.press(what if isinstance(what, str) else self._keys_to_add(what))
            if isinstance(what, str) and what.endswith(TAKE) and not self._is_list(title, label):
                at += 1
        self.press(SAVE)
        self._terminal.see_gone(title)

    def _is_list(self, title: re.Pattern[str], label: str) -> bool:
        """Return whether a field takes several entries: only there the key that takes one stays."""
        kind = next(found["kind"] for line in self._terminal.display if (found := title.search(line)))
        return any(each.is_list for each in form_fields(kind, is_new=False) if each.label == label)

    def _keys_to_add(self, words: WordsOf) -> str:
        """Return the keys that select further words in the article above the form, and add them to the fact."""
        return f"{_ADD_WORDS}{self._article.keys_to_select(words)}{_ADD_WORDS}"

    def _go_to_field(self, title: re.Pattern[str], label: str, at: int) -> int:
        """Go to a field by tab or shift and tab, whichever is shorter; return the number of its row."""
        rows = self._rows(title)
        wanted = next(number for number, row in enumerate(rows) if row.label == label)
        steps = wanted - at
        around = steps - len(rows) if steps > 0 else steps + len(rows)
        steps = min(steps, around, key=abs)
        self.press(_NEXT_FIELD * steps if steps > 0 else _FIELD_BEFORE * -steps)
        self._terminal.until(lambda: any(row.label == label and row.is_marked for row in self._rows(title)))
        return wanted

    def _rows(self, title: re.Pattern[str]) -> list[FormRow]:
        """Return the rows of the form on the screen, where all have room; none as long as it is not there."""
        display = self._terminal.display
        for number, line in enumerate(display):
            if found := title.search(line):
                rows = (_ROW.match(each[found.start() - 1 :]) for each in display[number + 1 :])
                return [FormRow(row["label"], row["edge"] == "▌" and row["label"] != _WORDS_ROW) for row in rows if row]
        return []
