"""Take the facts of a dossier as the gold of its articles, so that suggestions can be scored against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.article.normalise import normalise_text
from tests.deals.made_up_deals import DEALS, paragraph_texts, read_toml
from tests.suggest.gold_texts import GoldText

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def read_deals() -> list[GoldText]:
    """Return the articles of the made-up deals, one a source."""
    return [text for folder in DEALS for text in _deal(folder)]


def _deal(folder: Path) -> Iterator[GoldText]:
    dossier = read_toml(folder / "dossier.toml")
    yield from dossier_as_gold(folder.name, dossier, paragraph_texts(folder, dossier))


def dossier_as_gold(name: str, dossier: dict[str, Any], texts: Mapping[str, str]) -> Iterator[GoldText]:
    """Yield the sources of a dossier with the facts that rest on them.

    Args:
        name: what the texts are called.
        dossier: its file, read.
        texts: the text of each paragraph, by its id.
    """
    for source in dossier["sources"]:
        ids = [each["id"] for each in source["paragraphs"] if each["id"] in texts]
        numbers = {each: number for number, each in enumerate(ids, 1)}
        gold = {"published": source.get("published"), "language": source.get("language", "en")}
        gold |= _Gold(dossier, numbers, texts).tables()
        yield GoldText(f"{name}-{source['id']}", gold, [texts[each] for each in ids])


class _Gold:
    def __init__(self, dossier: dict[str, Any], numbers: Mapping[str, int], texts: Mapping[str, str]) -> None:
        self._dossier = dossier
        self._numbers = numbers
        self._texts = texts
        self._names = {each["id"]: each["name"] for each in dossier["parties"]}

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """Return the facts by collection, as in the TOML file of an article with gold."""
        return {
            "parties": self._named_parties(),
            "quotes": [
                {"words": each["text"], "mode": each.get("mode", "direct"), "paragraph": paragraph}
                | {"speakers": self._named(each["speakers"])}
                for each, (paragraph, _) in self._facts("quotes")
            ],
            "stakes": [
                each | {"holder": self._name(each["holder"]), "company": self._name(each["company"])}
                for each, _ in self._facts("stakes")
            ],
            "figures": [
                {"paragraph": paragraph, "unit": "", **each} for each, (paragraph, _) in self._all_places("figures")
            ],
            "dates": [
                {"paragraph": paragraph, "words": words, "edtf": str(each["when"])}
                for each, (paragraph, words) in self._facts("events")
                if "when" in each and "event/" not in str(each["when"])
            ],
            "relations": [
                each | {"subject": self._name(each["subject"]), "object": self._name(each["object"])}
                for each, _ in self._facts("relations")
            ],
            "terms": [{"paragraph": paragraph, **each} for each, (paragraph, _) in self._facts("terms")],
            "challenges": [
                {"paragraph": paragraph, "words": words, "category": each["category"]}
                for each, (paragraph, words) in self._facts("challenges")
            ],
        }

    def _name(self, party: str) -> str:
        return str(self._names.get(party, party))

    def _named(self, parties: list[str]) -> list[str]:
        return [*map(self._name, parties)]

    def _facts(self, collection: str) -> Iterator[tuple[dict[str, Any], tuple[int, str]]]:
        """Yield the facts that rest on the source, each with the first place: the paragraph and the words."""
        for fact in self._dossier.get(collection, ()):
            if place := next(self._places(fact), None):
                yield fact, place

    def _all_places(self, collection: str) -> Iterator[tuple[dict[str, Any], tuple[int, str]]]:
        for fact in self._dossier.get(collection, ()):
            for place in self._places(fact):
                yield fact, place

    def _places(self, fact: dict[str, Any]) -> Iterator[tuple[int, str]]:
        if fact.get("basis") in ("derived", "editorial"):
            return
        for passage in fact.get("passages", ()):
            words = normalise_text(passage.get("words", ""))
            paragraph = passage.get("paragraph") or self._paragraph_with(words)
            if number := self._numbers.get(paragraph):
                yield number, words or self._texts[paragraph][passage.get("start") : passage.get("end")]

    def _paragraph_with(self, words: str) -> str:
        return next((each for each in self._numbers if words in self._texts[each]), "")

    def _named_parties(self) -> list[dict[str, Any]]:
        """Return the parties that the source names."""
        whole = " ".join(self._texts[each] for each in self._numbers)
        return [
            each
            for each in self._dossier["parties"]
            if any(normalise_text(name) in whole for name in (each["name"], *each.get("aliases", ())))
        ]
