"""The words that a dossier adds to the known ones, in its table `[vocabulary]`.

A role has the heading of its group; a category, of facts of any kind, has a name; a verb has its phrases from the side
of the subject and from that of the object, or one phrase for both. What does not fit is a problem, and the rest counts.
Known words keep their wording, so that they mean the same in every dossier: to declare one again is a problem, unless
the wording is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.vocabulary.categories import kinds_of_category, known_category_name
from jvexplore.dossier.vocabulary.known_words import DeclaredWords
from jvexplore.dossier.vocabulary.roles import ROLE_WORDINGS, canonical_role, role_heading
from jvexplore.dossier.vocabulary.verbs import KNOWN_VERBS, VerbPhrases, canonical_verb, verb_phrases
from jvexplore.dossier.vocabulary.word_ids import as_word_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_ROLES: Final = "roles"
_CATEGORIES: Final = "categories"
_VERBS: Final = "verbs"
VOCABULARY_KEYS: Final = (_ROLES, _CATEGORIES, _VERBS)
_MAX_PHRASES: Final = 2
_TABLE_ERROR: Final = ("must be a table", "write it as keys with values")
_EXAMPLE: Final = "golden-share"


class VocabularyProblem(NamedTuple):
    """A problem of the table `[vocabulary]`: the path of the key within it, what is wrong, and a remedy."""

    key: str
    what: str
    remedy: str


def read_declared_words(table: object) -> tuple[DeclaredWords, list[VocabularyProblem]]:
    """Return the words that the table `[vocabulary]` declares, and its problems; nothing is raised.

    A word whose wording is wrong counts as declared and is worded by rule, so that its uses are no problems, too.

    Args:
        table: the value of the key as the TOML parser returns it; of any type.
    """
    if not isinstance(table, dict):
        return DeclaredWords(), [VocabularyProblem("", *_TABLE_ERROR)]
    reader = _VocabularyReader(table)
    words = DeclaredWords(reader.read_roles(), reader.read_categories(), reader.read_verbs())
    unknown = [
        VocabularyProblem(str(key), "unknown key", "use roles, categories or verbs")
        for key in table
        if key not in VOCABULARY_KEYS
    ]
    return words, unknown + reader.problems


class _VocabularyReader:
    """Reads the tables of `[vocabulary]`, and collects their problems."""

    def __init__(self, table: Mapping[str, object]) -> None:
        self._table = table
        self.problems: list[VocabularyProblem] = []

    def read_roles(self) -> dict[str, str]:
        """Return the headings of the declared roles."""
        headings = {}
        for role, value in self._entries(_ROLES):
            key = f"{_ROLES}.{role}"
            heading = self._read_text(key, value)
            if known := ROLE_WORDINGS.get(canonical_role(role)):
                self._compare(key, heading, known, f"role, “{known.heading}”")
            else:
                headings[role] = heading or role_heading(role)
        return headings

    def read_categories(self) -> dict[str, str]:
        """Return the names of the declared categories; a known one may be declared for facts of all kinds."""
        names = {}
        for category, value in self._entries(_CATEGORIES):
            key = f"{_CATEGORIES}.{category}"
            name = self._read_text(key, value)
            known = sorted({known_category_name(kind, category) for kind in kinds_of_category(category)})
            if known:
                self._compare(key, name, known, f"category, “{'” or “'.join(known)}”")
            names[category] = name if name and (not known or name in known) else id_heading(category)
        return names

    def read_verbs(self) -> dict[str, VerbPhrases]:
        """Return the phrases of the declared verbs."""
        verbs = {}
        for verb, value in self._entries(_VERBS):
            key = f"{_VERBS}.{verb}"
            phrases = self._read_phrases(key, value)
            if known := KNOWN_VERBS.get(canonical_verb(verb)):
                self._compare(key, phrases, (known,), f"verb, “{known.forward}” / “{known.backward}”")
            else:
                verbs[verb] = phrases or verb_phrases(verb)
        return verbs

    def _entries(self, key: str) -> Iterator[tuple[str, object]]:
        """Yield the words of a table, with what they are given; those that no fact could use are problems."""
        table = self._table.get(key, {})
        if not isinstance(table, dict):
            self._add(key, *_TABLE_ERROR)
            return
        for word, value in table.items():
            if word and as_word_id(word) == word:
                yield word, value
            else:
                remedy = f'like "{as_word_id(word) or _EXAMPLE}"'
                self._add(f"{key}.{word}", "must be lower-case words joined by hyphens", remedy)

    def _read_text(self, key: str, value: object) -> str:
        """Return a text; empty, with a problem, if it is none."""
        if not isinstance(value, str):
            self._add(key, "must be text", "put it in quotes")
        elif not value or value.isspace():
            self._add(key, "must not be empty", "fill it in")
        else:
            return value
        return ""

    def _read_phrases(self, key: str, value: object) -> VerbPhrases | None:
        """Return the phrases of a verb, from one text or a list of one or two; `None`, with a problem, otherwise."""
        phrases = [value] if isinstance(value, str) else value
        if not isinstance(phrases, list) or not 0 < len(phrases) <= _MAX_PHRASES:
            self._add(key, "must be one or two phrases", 'like ["hosts", "is hosted by"]')
            return None
        texts = [self._read_text(key, phrase) for phrase in phrases]
        return VerbPhrases(texts[0], texts[-1]) if all(texts) else None

    def _compare(self, key: str, wording: object, known: Collection[object], description: str) -> None:
        """Add a problem if a known word is given another wording."""
        if wording and wording not in known:
            self._add(key, f"is a known {description}", "remove it, or use another id")

    def _add(self, key: str, what: str, remedy: str) -> None:
        self.problems.append(VocabularyProblem(key, what, remedy))
