"""Dossiers and notes files of any size, made from a seed: sound ones, of many different words."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from ulid import ULID

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOSSIER: Final = "large"
_PARAGRAPHS: Final = 200
_BEGIN: Final = datetime(2020, 1, 1, tzinfo=UTC)
_CONSONANTS, _VOWELS = "bcdfghjklmnprstvwz", "aeiouy"
_ROLES: Final = ("shareholder", "executive", "owner", "asset", "rival", "state", "critic", "mentioned")
_VERBS: Final = ("leads", "founded", "owns", "controls", "competes-with", "partners-with", "criticises")
_KINDS: Final = ("comment", "question", "check", "correction", "risk")
# Of a hundred facts, how many are of each kind.
_SHARES: Final = {
    "parties": 20,
    "relations": 20,
    "stakes": 10,
    "quotes": 15,
    "challenges": 10,
    "events": 15,
    "figures": 10,
}


def make(folder: Path, facts: int, notes: int, seed: int = 7) -> tuple[Path, Path]:
    """Write a dossier and a notes file.

    Args:
        folder: where to.
        facts: how many; at least 20.
        notes: how many.
        seed: of equal ones, equal files are made.

    Returns:
        The files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    dossier, noted = folder / f"dossier-{facts}.toml", folder / f"notes-{notes}.toml"
    maker = _Maker(random.Random(seed), facts)
    dossier.write_text("\n".join(maker.dossier()), encoding="utf-8")
    noted.write_text("\n".join(maker.notes(notes)), encoding="utf-8")
    return dossier, noted


class _Maker:
    def __init__(self, chance: random.Random, facts: int) -> None:
        self._chance = chance
        self._words = [self._word() for _ in range(max(2_000, facts // 10))]
        self._counts = {table: max(1, facts * share // 100) for table, share in _SHARES.items()}
        self._counts["parties"] += facts - sum(self._counts.values())
        self._addresses: list[str] = []

    def _word(self) -> str:
        pick = self._chance.choice
        return "".join(pick(_CONSONANTS) + pick(_VOWELS) for _ in range(self._chance.randint(1, 4)))

    def _text(self, least: int, most: int) -> str:
        # A few words are frequent and most are rare, as in any language.
        last = len(self._words) - 1
        words = (
            self._words[min(last, int(self._chance.paretovariate(0.6)) - 1)]
            for _ in range(self._chance.randint(least, most))
        )
        return " ".join(words).capitalize()

    def _party(self) -> str:
        return f"p{self._chance.randrange(self._counts['parties'])}"

    def dossier(self) -> Iterator[str]:
        """Yield the lines of a dossier."""
        yield f'format = 1\nid = "{DOSSIER}"\ntitle = "A large one"\nsummary = "{self._text(8, 20)}."\n'
        yield '[source]\ntitle = "Much"\npublisher = "The Daily"\npublished = 2020-02-03\nlanguage = "en"\n'
        for _ in range(_PARAGRAPHS):
            yield f'[[source.paragraphs]]\ngist = "{self._text(10, 30)}."\n'
        makers = {
            "parties": self._make_party,
            "relations": self._make_relation,
            "stakes": self._make_stake,
            "quotes": self._make_quote,
            "challenges": self._make_challenge,
            "events": self._make_event,
            "figures": self._make_figure,
        }
        kinds = ("party", "relation", "stake", "quote", "challenge", "event", "figure")
        for (table, make_one), kind in zip(makers.items(), kinds, strict=True):
            for number in range(self._counts[table]):
                self._addresses.append(f"{kind}/{kind[0]}{number}")
                yield f'[[{table}]]\nid = "{kind[0]}{number}"\nbasis = "stated"'
                yield f"passages = [{{ paragraph = {self._chance.randint(1, _PARAGRAPHS)} }}]"
                if self._chance.random() < 0.2:
                    yield f'tags = ["{self._words[self._chance.randrange(50)]}"]'
                yield from make_one(number)
                yield ""

    def _make_party(self, number: int) -> Iterator[str]:
        role = "venture" if number == 0 else self._chance.choice(_ROLES)
        yield f'name = "{self._text(1, 3).title()}"\ntype = "company"\nrole = "{role}"\nabout = "{self._text(5, 20)}."'

    def _make_relation(self, _number: int) -> Iterator[str]:
        parties = self._counts["parties"]
        subject = self._chance.randrange(parties)
        other = (subject + self._chance.randrange(1, parties)) % parties
        yield f'subject = "p{subject}"\nverb = "{self._chance.choice(_VERBS)}"\nobject = "p{other}"'

    def _make_stake(self, number: int) -> Iterator[str]:
        # Ten holders share a venture; nobody holds itself.
        parties = self._counts["parties"]
        yield f'holder = "p{(number + 1) % parties}"\nventure = "p{number // 10 % parties}"\npercent = 10'

    def _make_quote(self, _number: int) -> Iterator[str]:
        yield f'speaker = "{self._party()}"\ntext = "{self._text(8, 30)}."\nabout = ["party/{self._party()}"]'

    def _make_challenge(self, _number: int) -> Iterator[str]:
        yield f'title = "{self._text(3, 7)}"\ncategory = "logistics"\nstatement = "{self._text(8, 25)}."'
        yield f'raised_by = ["{self._party()}"]\naffects = ["party/{self._party()}"]'

    def _make_event(self, _number: int) -> Iterator[str]:
        day = _BEGIN + timedelta(days=self._chance.randrange(3_000))
        yield f'when = "{day:%Y-%m-%d}"\ntitle = "{self._text(3, 8)}"\nparties = ["{self._party()}"]'

    def _make_figure(self, _number: int) -> Iterator[str]:
        yield f'title = "{self._text(3, 8)}"\nvalue = {self._chance.randrange(10**9)}\nunit = "USD"'
        yield f'of = "party/{self._party()}"'

    def notes(self, count: int) -> Iterator[str]:
        """Yield the lines of a notes file on that dossier."""
        yield f'format = 1\ndossier = "{DOSSIER}"\n'
        for number in range(count):
            made = _BEGIN + timedelta(seconds=number)
            identity = ULID.from_bytes(int(made.timestamp() * 1_000).to_bytes(6) + number.to_bytes(10))
            kind = self._chance.choice(_KINDS)
            yield f'[[notes]]\nid = "{identity}"\non = "{self._chance.choice(self._addresses)}"'
            yield f'kind = "{kind}"\nstatus = "open"'
            yield f'text = "{self._text(4, 25)}."\ntags = ["{self._words[self._chance.randrange(50)]}"]\nauthor = "ana"'
            yield f"created = {made:%Y-%m-%dT%H:%M:%SZ}\nupdated = {made:%Y-%m-%dT%H:%M:%SZ}\n"
