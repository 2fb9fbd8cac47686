"""How well forms are filled in: `python -m tests.dossier.prefill.measured_forms` prints every field that is not right.

A dossier is made as a person would: fact after fact, each from its words, with what the facts before it have made.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.form_fields import form_fields
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.prefill.prefilled_texts import prefilled_texts
from jvexplore.dossier.prefill.selected_words import SelectedWords
from jvexplore.session.authoring.field_reader import FieldReader
from jvexplore.session.authoring.new_names import NewPartyName
from jvexplore.session.authoring.party_type_guess import guess_party_type
from tests.cli.test_dossier_by_command import ARTICLE, FACTS
from tests.dossier.prefill.written_facts import PRESS_RELEASE, TAKEOVER, WrittenArticle, WrittenFact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.model import Dossier

_ANY_TITLE: Final = "*"
_NOT_SHOWN: Final = ("id", "basis", "tags")


def _by_command() -> WrittenArticle:
    """Return the article of the test of commands, whose facts are written as `fact add` takes them."""
    facts = []
    for _, words, (kind, *pairs) in FACTS:
        texts = dict(pair.split("=", 1) for pair in pairs)
        makes: dict[str, str] = {key: texts.pop(key) for key in ("aliases", "role") if key in texts}
        if kind in ("challenge", "event") and "title" in texts:
            texts["title"] = _ANY_TITLE
        if kind == "figure":
            texts["of"] = texts["of"].replace("party/", "")
        if kind == "event":
            makes["parties"] = "Wren AG"
        facts.append(WrittenFact(kind, words, {**texts}, makes))
    return WrittenArticle("Finch bids for Wren", date(2027, 3, 4), "en", ARTICLE, tuple(facts))


WRITTEN_ARTICLES: Final = (_by_command(), TAKEOVER, PRESS_RELEASE)


class MeasuredField(NamedTuple):
    """One field of a form: what it says at first, what it should say, and how that was judged."""

    key: str
    says: str
    should_say: str
    judged: str


class MeasuredForm(NamedTuple):
    """One form: its kind, the selected words, and its fields."""

    kind: str
    words: str
    fields: tuple[MeasuredField, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing must be typed or taken away."""
        return all(each.judged in ("right", "empty", "proposed") for each in self.fields)


def measure_forms(article: WrittenArticle) -> Iterator[MeasuredForm]:
    """Yield the forms of an article's facts, one after the other."""
    paragraphs = [normalise_text(each) for each in article.text.split("\n\n") if each.strip()]
    sources = [{"id": "s", "title": article.title, "published": article.published, "language": article.language}]
    document: dict[str, Any] = {"format": 2, "id": "made-up", "title": article.title, "sources": sources}
    for fact in article.facts:
        dossier = make_dossier(document)
        words = normalise_text(fact.words)
        number = next(number for number, text in enumerate(paragraphs) if words in text)
        text = paragraphs[number]
        start = text.index(words)
        selected = SelectedWords(str(number + 1), text, start, start + len(words), article.published, article.language)
        says = prefilled_texts(fact.kind, selected, dossier)
        yield MeasuredForm(fact.kind, words, tuple(_fields(fact, says, dossier)))
        _add(fact, dossier, document)


def _fields(fact: WrittenFact, says: Mapping[str, str], dossier: Dossier) -> Iterator[MeasuredField]:
    shown = [each.key for each in form_fields(fact.kind, is_new=True) if not each.is_folded]
    for key in dict.fromkeys((*shown, *says)):
        if key in _NOT_SHOWN:
            continue
        wanted = fact.texts.get(key, "")
        text = says.get(key, "")
        yield MeasuredField(key, text, str(wanted or fact.makes.get(key, "")), _judged(fact, key, text, dossier))


def _judged(fact: WrittenFact, key: str, text: str, dossier: Dossier) -> str:
    wanted = fact.texts.get(key, "")
    if not text:
        return "missing" if wanted else "empty"
    if wanted == _ANY_TITLE:
        return "proposed"
    allowed = [wanted] if isinstance(wanted, str) else [*wanted]
    allowed.append(fact.makes.get(key, ""))
    says = _values(fact.kind, key, text, dossier)
    return "right" if says in [_values(fact.kind, key, each, dossier) for each in allowed if each] else "wrong"


def _values(kind: str, key: str, text: str, dossier: Dossier) -> dict[str, Any]:
    read = FieldReader(kind, dossier).read_field(key, text).values
    return {each: str(value).casefold() for each, value in read.items() if value not in (None, "")}


def _add(fact: WrittenFact, dossier: Dossier, document: dict[str, Any]) -> None:
    """Add a fact as it should be, with the parties that it names."""
    table: dict[str, Any] = {"id": f"f{len(document)}-{sum(map(len, map(str, document.values())))}", "basis": "stated"}
    for key, wanted in {**fact.makes, **fact.texts}.items():
        text = wanted if isinstance(wanted, str) else wanted[0]
        if key in ("amount", "of") or not text:
            continue
        for each, value in FieldReader(fact.kind, dossier).read_field(key, text).values.items():
            table[each] = _with_ids(value, document)
    if fact.kind == "party":
        table["id"] = _party_id(table["name"])
    document.setdefault(collection_names()[fact.kind], []).append(table)


def _party_id(name: str) -> str:
    return "".join(each if each.isascii() and each.isalnum() else "-" for each in name.lower()).strip("-")


def _with_ids(value: Any, document: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_with_ids(each, document) for each in value]
    if not isinstance(value, NewPartyName):
        return value
    parties = document.setdefault("parties", [])
    if all(each["id"] != _party_id(value) for each in parties):
        parties.append({"id": _party_id(value), "name": str(value), "type": guess_party_type(value), "basis": "stated"})
    return _party_id(value)


def main() -> None:
    """Print the forms, and how many of their fields are right."""
    counts: Counter[str] = Counter()
    for article in WRITTEN_ARTICLES:
        for form in measure_forms(article):
            counts["forms"] += 1
            counts["whole forms"] += form.is_whole
            counts.update(f"{each.judged} fields" for each in form.fields)
            print(f"{'√' if form.is_whole else ' '} {form.kind}: {form.words}")
            for each in form.fields:
                if each.judged not in ("right", "empty"):
                    print(f"    {each.judged} {each.key}: {each.says!r}, not {each.should_say!r}")
    print(", ".join(f"{count} {name}" for name, count in counts.items()))


if __name__ == "__main__":
    main()
