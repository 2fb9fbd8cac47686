"""Score suggestions against the gold of an article: how many are right, how many facts are found.

A match is, by kind: of a quote its first words; of a stake its holder and its percentage; of a figure its value (within
2 %), unit and paragraph; of a date the words, which overlap, and the same EDTF; of a party its name or an alias, and a
second suggestion of one party is wrong; of a relation its subject, verb and object; of a term its category and
paragraph; of a challenge its sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.normalise import normalise_text
from jvexplore.reading.edtf import parse_edtf
from jvexplore.reading.legal_forms import LEGAL_FORMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jvexplore.suggest import Suggestion
    from tests.suggest.gold_texts import GoldText

KINDS: Final = ("quote", "stake", "figure", "date", "party", "relation", "term", "challenge")
_COLLECTIONS: Final = {
    "quote": "quotes", "stake": "stakes", "figure": "figures", "date": "dates", "party": "parties",
    "relation": "relations", "term": "terms", "challenge": "challenges",
}  # fmt: skip
_FIRST_WORDS: Final = 4
_NEAR: Final = 0.02


class Score(NamedTuple):
    """What was counted.

    Attributes:
        suggested: how many suggestions there are.
        right: how many of them match a fact of the gold.
        facts: how many facts the gold has.
        found: how many of them a suggestion matches.
        extra_right: of those that match, how many are right beyond the match: the speaker of a quote, the type of a
            party, the qualifier of a figure.
        sure: the confidence of each suggestion, and whether it is right.
        wrong: what is wrong, in words.
        missed: what is missed, in words.
    """

    suggested: int = 0
    right: int = 0
    facts: int = 0
    found: int = 0
    extra_right: int = 0
    sure: tuple[tuple[float, bool], ...] = ()
    wrong: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    def __add__(self, other: tuple[Any, ...]) -> Score:
        """Return both together."""
        return Score(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """The share of the suggestions that are right."""
        return self.right / self.suggested if self.suggested else 1.0

    @property
    def recall(self) -> float:
        """The share of the facts that are found."""
        return self.found / self.facts if self.facts else 1.0

    @property
    def extra(self) -> float:
        """The share of the right ones that are right beyond the match."""
        return self.extra_right / self.right if self.right else 1.0


def score_suggestions(suggestions: Sequence[Suggestion], text: GoldText) -> dict[str, Score]:
    """Return the score of each kind."""
    scorer = _Scorer(text)
    return {kind: scorer.score(kind, suggestions) for kind in KINDS}


def add_scores(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """Return several scores together, by kind."""
    total: dict[str, Score] = defaultdict(Score)
    for each in scores:
        for kind, score in each.items():
            total[kind] += score
    return {kind: total[kind] for kind in KINDS}


class _Scorer:
    def __init__(self, text: GoldText) -> None:
        self._text = text
        self._paragraphs = {each.id: each.text for each in text.article.paragraphs}
        self._names = [
            {_plain(name) for name in (fact["name"], *fact.get("aliases", ()))} for fact in text.facts("parties")
        ]

    def score(self, kind: str, suggestions: Sequence[Suggestion]) -> Score:
        facts = self._text.facts(_COLLECTIONS[kind])
        given = [each for each in suggestions if each.kind == ("event" if kind == "date" else kind)]
        if kind == "date":
            given = [each for each in given if _dates(each)]
        matches: Callable[[Suggestion, dict[str, Any]], bool] = getattr(self, f"_is_{kind}")
        matched: Counter[int] = Counter()
        right, extra, sure, wrong = 0, 0, [], []
        for each in given:
            found = [number for number, fact in enumerate(facts) if matches(each, fact)]
            is_second = kind == "party" and bool(found) and matched[found[0]] > 0
            is_right = bool(found) and not is_second
            sure.append((each.confidence, is_right))
            matched.update(found)
            right += is_right
            extra += is_right and any(self._is_more(kind, each, facts[number]) for number in found)
            if not is_right:
                wrong.append(f"{self._text.name}: {kind}: {dict(each.fields)} on {each.passages[0].exact!r}")
            elif not any(self._is_more(kind, each, facts[number]) for number in found):
                wrong.append(
                    f"{self._text.name}: {kind} (beyond the match): {dict(each.fields)}, not {facts[found[0]]}"
                )
        missed = [f"{self._text.name}: {kind}: {fact}" for number, fact in enumerate(facts) if not matched[number]]
        return Score(
            len(given), right, len(facts), sum(matched[number] > 0 for number in range(len(facts))), extra,
            tuple(sure), tuple(wrong), tuple(missed),
        )  # fmt: skip

    def is_party(self, name: object, wanted: object) -> bool:
        """Return whether two names mean the same party."""
        one, two = _plain(name), _plain(wanted)
        if one == two:
            return True
        return any({one, two} <= names for names in self._names)

    def _is_quote(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        wanted = _words(fact["words"])[:_FIRST_WORDS]
        is_there = any(each.paragraph == str(fact["paragraph"]) for each in suggestion.passages)
        said = _words(str(suggestion.fields.get("text", "")))
        if fact.get("mode") == "indirect":
            return is_there and _contains(_words(" ".join(each.exact for each in suggestion.passages)), wanted)
        return is_there and said[: len(wanted)] == wanted

    def _is_stake(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        keys = ("percent", "minimum", "maximum")
        same = all(_number(suggestion.fields.get(key)) == _number(fact.get(key)) for key in keys)
        return same and self.is_party(suggestion.fields.get("holder"), fact["holder"])

    def _is_figure(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        if not any(each.paragraph == str(fact["paragraph"]) for each in suggestion.passages):
            return False
        unit, wanted = str(suggestion.fields.get("unit", "")), str(fact["unit"])
        is_unit = unit == wanted or (not wanted.isupper() and wanted != "percent" and unit[:4] == wanted[:4])
        keys = ("value", "minimum", "maximum")
        return is_unit and any(
            _is_near(suggestion.fields.get(key), fact.get(other)) for key in keys for other in (key, "value")
        )

    def _is_date(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        paragraph, words = str(fact["paragraph"]), normalise_text(fact["words"])
        start = self._paragraphs[paragraph].find(words)
        overlaps = any(
            each.paragraph == paragraph and each.start < start + len(words) and start < each.end
            for each in suggestion.passages
        )
        return overlaps and any(_covers_same_days(fact["edtf"], each) for each in _dates(suggestion))

    def _is_party(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        return self.is_party(suggestion.fields.get("name"), fact["name"])

    def _is_relation(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        ends = all(self.is_party(suggestion.fields.get(key), fact[key]) for key in ("subject", "object"))
        return ends and suggestion.fields.get("verb") == fact["verb"]

    def _is_term(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        is_there = any(each.paragraph == str(fact["paragraph"]) for each in suggestion.passages)
        return is_there and suggestion.fields.get("category") == fact["category"]

    def _is_challenge(self, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        paragraph, words = str(fact["paragraph"]), normalise_text(fact["words"])
        start = self._paragraphs[paragraph].find(words)
        return any(
            each.paragraph == paragraph and each.start < start + len(words) and start < each.end
            for each in suggestion.passages
        )

    def _is_more(self, kind: str, suggestion: Suggestion, fact: dict[str, Any]) -> bool:
        fields = suggestion.fields
        match kind:
            case "quote":
                given: Any = fields.get("speakers", ())
                return len(given) == len(fact["speakers"]) and all(
                    any(self.is_party(one, other) for one in given) for other in fact["speakers"]
                )
            case "party":
                return bool(fields.get("type") == fact["type"])
            case "figure":
                return _plain(fields.get("qualifier", "")) == _plain(fact.get("qualifier", ""))
            case "stake":
                return self.is_party(fields.get("company"), fact["company"])
            case "challenge":
                return bool(fields.get("category") == fact["category"])
        return True


def _dates(suggestion: Suggestion) -> list[object]:
    return [suggestion.fields[key] for key in ("when", "since", "until") if key in suggestion.fields]


def _covers_same_days(one: object, other: object) -> bool:
    """Return whether two dates are equal, or intervals of the same days: "2026-04/2027-03" ends on the 31st."""
    if one == other:
        return True
    if "/" not in str(one) or "/" not in str(other):
        return False
    mine, theirs = parse_edtf(str(one)), parse_edtf(str(other))
    return (mine.first, mine.last) == (theirs.first, theirs.last)


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def _is_near(one: object, other: object) -> bool:
    if one is None or other is None:
        return False
    wanted = float(str(other))
    return abs(float(str(one)) - wanted) <= _NEAR * abs(wanted)


def _plain(name: object) -> str:
    """Return a name without its article and legal form."""
    words = re.findall(r"[\w&'.-]+", normalise_text(str(name)).casefold())
    while len(words) > 1 and words[-1].strip(".") in LEGAL_FORMS:
        words.pop()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalise_text(text).casefold())


def _contains(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(words[at : at + len(wanted)] == [*wanted] for at in range(len(words) - len(wanted) + 1))


def calibration(scores: Iterable[Score]) -> Iterator[tuple[str, int, float]]:
    """Yield how many suggestions there are of each tenth of confidence, and the share that is right."""
    tenths: dict[int, list[bool]] = defaultdict(list)
    for score in scores:
        for confidence, is_right in score.sure:
            tenths[min(9, int(confidence * 10 + 1e-9))].append(is_right)
    for tenth in sorted(tenths):
        listed = tenths[tenth]
        yield f"{tenth / 10:.1f}", len(listed), sum(listed) / len(listed)
