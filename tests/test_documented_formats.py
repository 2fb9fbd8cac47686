"""What the documents say of commands, keys and file formats is what the program has."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import click
import pytest
from click.testing import CliRunner

from jvexplore.address import DOSSIER, fact_address
from jvexplore.app.keys.key_binding import DISPLAYED
from jvexplore.app.keys.keymap import bindings_by_id
from jvexplore.cli import main
from jvexplore.config import Config
from jvexplore.dossier.contradictions.find_contradictions import find_contradictions
from jvexplore.dossier.conversion.former_mapping import RENAMED_KEYS
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.load import load_dossier, make_dossier
from jvexplore.dossier.model import Fact
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.numbers.number_interval import number_interval
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.pages.conflict_blocks import find_conflicts
from jvexplore.dossier.source import Paragraph, Passage, Source
from jvexplore.dossier.vocabulary.bases import BASES
from jvexplore.dossier.vocabulary.categories import CATEGORY_GROUPS
from jvexplore.dossier.vocabulary.declared_words import read_declared_words
from jvexplore.dossier.vocabulary.paragraph_parts import PARAGRAPH_PARTS
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES
from jvexplore.dossier.vocabulary.qualifiers import KNOWN_QUALIFIERS, qualifier_class
from jvexplore.dossier.vocabulary.quote_modes import QUOTE_MODES
from jvexplore.dossier.vocabulary.roles import ROLE_GROUPS
from jvexplore.dossier.vocabulary.source_types import SOURCE_TYPES
from jvexplore.dossier.vocabulary.statuses import (
    CHALLENGE_STATUSES,
    DEFAULT_CHALLENGE_STATUS,
    DEFAULT_FACT_STATUS,
    DEFAULT_TERM_STATUS,
    FACT_STATUSES,
    TERM_STATUSES,
    StatusWording,
)
from jvexplore.dossier.vocabulary.verbs import VERB_GROUPS, verb_phrases
from jvexplore.notes.model import NOTE_KINDS, Note
from jvexplore.table_reader import file_keys, required_keys
from tests.document_names import FENCE, code_spans, name_of
from tests.read_by_people import DOCUMENTS, ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

README: Final = ROOT / "README.md"
REFERENCE: Final = ROOT / "tui" / "reference.md"
FORMATS: Final = ROOT / "data" / "README.md"


def test_the_commands_are_all_that_there_are() -> None:
    block = REFERENCE.read_text("utf-8").partition("\n## Commands\n")[2].partition("```sh\n")[2].partition("```")[0]
    named = set(re.findall(r"^jvexplore ([a-z][a-z-]*)", block, re.MULTILINE))
    # `open` is what `jvexplore` alone does.
    assert named == set(main.list_commands(click.Context(main))) - {"open"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_that_is_named_is_there(document: Path) -> None:
    named = {found for span in code_spans(document) for found in re.findall(r"^jvexplore ([a-z][a-z-]*)", span)}
    assert named <= set(main.list_commands(click.Context(main)))


def test_readme_names_every_command() -> None:
    spans = {part for span in code_spans(README) for part in span.split()}
    assert set(main.list_commands(click.Context(main))) - {"open"} <= spans


def test_the_keys_are_all_that_there_are() -> None:
    arrows = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
    names = {**DISPLAYED, **arrows, "pagedown": "pgdn", "pageup": "pgup"}
    described = {part for span in code_spans(REFERENCE) for part in (span, *span.split("+"))}
    described |= {"2", "3", "4", "5", "6"}  # `1` … `7`
    for binding_id, binding in bindings_by_id().items():
        for key in binding.key.split(","):
            *modifiers, last = key.split("+")
            written = names.get(last, last)
            assert "+".join((*modifiers, written)) in described or {*modifiers, written} <= described, binding_id


def section(heading: str) -> str:
    """Return a section of the document, without those below it."""
    text = FORMATS.read_text("utf-8")
    begin = re.search(rf"^#+ {re.escape(heading)}$", text, re.MULTILINE)
    assert begin, heading
    return re.split(r"^#+ ", text[begin.end() :], maxsplit=1, flags=re.MULTILINE)[0]


def words_in(text: str) -> tuple[str, ...]:
    """Return the words in backticks, without what stands in brackets."""
    return tuple(re.findall(r"`([\w-]+)`", re.sub(r"\([^)]*\)", "", text)))


def line_of(heading: str, beginning: str) -> str:
    """Return what follows the beginning of the only line of a section that begins so."""
    (line,) = [line for line in section(heading).splitlines() if line.startswith(beginning)]
    return line.removeprefix(beginning)


WORDS: Final = "Words that a dossier knows"


@pytest.mark.parametrize(("group", "roles"), ROLE_GROUPS.items())
def test_the_roles_are_all_that_there_are(group: str, roles: dict[str, object]) -> None:
    assert words_in(line_of(WORDS, f"- *{group}:*")) == tuple(roles)


@pytest.mark.parametrize(("group", "verbs"), VERB_GROUPS.items())
def test_the_verbs_are_all_that_there_are(group: str, verbs: dict[str, object]) -> None:
    assert words_in(line_of(WORDS, f"- *{group}:*")) == tuple(verbs)


@pytest.mark.parametrize(("kind", "groups"), CATEGORY_GROUPS.items())
def test_the_categories_are_all_that_there_are(kind: str, groups: Sequence[Sequence[str]]) -> None:
    listed = line_of(WORDS, f"- *{kind}:*").split("; ")
    assert [*map(words_in, listed)] == [*map(tuple, groups)]


def test_no_role_verb_or_category_is_listed_that_there_is_not() -> None:
    groups = re.findall(r"^- \*(.*):\*", section(WORDS), re.MULTILINE)
    assert groups == [*ROLE_GROUPS, *VERB_GROUPS, *CATEGORY_GROUPS]


def test_the_closed_lists_are_all_that_there_is() -> None:
    assert words_in(line_of(WORDS, "- **Types** of parties:")) == tuple(PARTY_TYPES)
    assert words_in(line_of("Sources and paragraphs", "| `part` |")) == tuple(PARAGRAPH_PARTS)
    assert words_in(line_of("Sources and paragraphs", "| `type` |")) == SOURCE_TYPES
    assert tuple(re.findall(r'`mode = "(\w+)"`', section("Quotes"))) == tuple(QUOTE_MODES)
    assert words_in(line_of("Keys of every fact", "| `basis` |"))[: len(BASES)] == tuple(BASES)


@pytest.mark.parametrize(
    ("facts", "statuses", "default"),
    [
        ("terms", TERM_STATUSES, DEFAULT_TERM_STATUS),
        ("challenges", CHALLENGE_STATUSES, DEFAULT_CHALLENGE_STATUS),
        ("all others", FACT_STATUSES, DEFAULT_FACT_STATUS),
    ],
)
def test_the_statuses_are_all_that_there_are(facts: str, statuses: dict[str, StatusWording], default: str) -> None:
    line = line_of("Statuses", f"| {facts} |")
    assert words_in(line) == tuple(statuses)
    assert re.findall(r"`(\w+)` \(default", line) == [default]


def test_the_qualifiers_are_all_that_there_are() -> None:
    rows = re.findall(r"^\| (`.*`) \|", section("Numbers"), re.MULTILINE)
    listed = [re.findall(r"`([^`]+)`", row) for row in rows]
    assert [*chain.from_iterable(listed)] == [*KNOWN_QUALIFIERS]
    assert [len({qualifier_class(each) for each in row}) for row in listed] == [1] * len(listed)


def test_the_moments_are_read_and_those_by_events_in_all_forms() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", section("Moments"), re.MULTILINE)
    written = [each for row in rows for each in re.findall(r"`([^`]+)`", row)]
    moments = [parse_moment(each) for each in written]
    assert len(moments) > 15
    assert [str(each) for each in moments] == written
    assert {(each.side, bool(each.distance)) for each in moments if each.event} == {
        ("at", False), ("after", False), ("before", False), ("after", True),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "words"), [("24", "24 is 23.5 to 24.5"), ("24.0", "24.0 is 23.95 to 24.05"),
                          ("97000000", "97,000,000 is 96.5 to 97.5 million")],
)  # fmt: skip
def test_what_a_number_allows_is_as_the_document_says(number: str, words: str) -> None:
    assert words in section("Numbers")
    interval = number_interval(StatedNumber(Decimal(number)))
    assert interval
    scale = 1_000_000 if "million" in words else 1
    ends = re.findall(r"[\d.]+", words.partition(" is ")[2])
    assert [interval.lowest, interval.highest] == [Decimal(each) * scale for each in ends]


@pytest.mark.parametrize("collection", RENAMED_KEYS)
def test_the_former_keys_are_all_that_there_are(collection: str) -> None:
    lines = [line.split("|") for line in section("Format 1").splitlines() if line.startswith("|")]
    singular = fact_types()[collection].kind
    of_kind = [(words_in(now), words_in(then)) for _, now, then, *_ in lines if re.search(rf"of a {singular}\b", now)]
    renamed = {pair for former, present in of_kind for pair in zip(former, present, strict=True)}
    assert renamed == {*RENAMED_KEYS[collection].items()}


def test_an_unlisted_verb_and_category_are_read_as_the_document_says() -> None:
    text = FORMATS.read_text("utf-8")
    forward, backward = verb_phrases("plans-to-acquire")
    assert f'`plans-to-acquire` as "{forward}" and "{backward}"' in text
    assert f'`school-lunches` as "{id_heading("school-lunches")}"' in text


@pytest.mark.parametrize("collection", fact_types())
def test_the_keys_of_facts_are_those_of_the_program(collection: str) -> None:
    required, optional = line_of("Kinds of fact", f"| `[[{collection}]]` |").removesuffix("|").split("|")
    fact_type = fact_types()[collection]
    own = file_keys(fact_type).keys() - file_keys(Fact).keys()
    assert {*words_in(required), *words_in(optional)} == own
    assert {*words_in(required)} == required_keys(fact_type) & own


def test_the_keys_of_every_fact_are_those_of_the_program() -> None:
    rows = re.findall(r"^\| (`.*?) \| (required)?", section("Keys of every fact"), re.MULTILINE)
    listed = [(words_in(keys), bool(required)) for keys, required in rows]
    assert {*chain.from_iterable(keys for keys, _ in listed)} == {*file_keys(Fact)}
    assert {*chain.from_iterable(keys for keys, is_required in listed if is_required)} == required_keys(Fact)


def test_the_keys_of_sources_are_those_of_the_program() -> None:
    described = {*words_in(section("Sources and paragraphs"))}
    assert {*file_keys(Source), *file_keys(Paragraph)} <= described
    for source in examples()[0]["sources"]:
        assert {*source} <= file_keys(Source).keys()


def fenced(language: str) -> list[str]:
    """Return the blocks of a language in the document."""
    return [block for found, block in FENCE.findall(FORMATS.read_text("utf-8")) if found == language]


def examples() -> tuple[dict[str, Any], ...]:
    """Return the examples of a dossier, a vocabulary, a notes file and settings."""
    return tuple(map(tomllib.loads, fenced("toml")))


def test_the_examples_have_the_keys_of_the_program() -> None:
    dossier, _, _, notes, settings = examples()
    assert {*dossier} == {*fact_types(), *file_keys(DossierHead)}
    passages = chain.from_iterable(fact["passages"] for facts in fact_types() for fact in dossier[facts])
    assert {*chain.from_iterable(passages)} == {*file_keys(Passage)}
    (note,) = notes["notes"]
    assert {*note} == {each.name for each in fields(Note)} - {"span", "fact", "conflict", "extra"}
    assert {*settings} == {*Config._fields}
    assert {*settings["keys"]} <= {*bindings_by_id()}


def test_the_example_of_conflicts_has_one_of_each() -> None:
    versions = find_conflicts(make_dossier(dict(examples()[2]))).versions
    assert {address: [each.is_deleted for each in found] for address, found in versions.items()} == {
        DOSSIER: [False],
        "stake/sourdough": [False, True],
    }


def test_the_example_of_a_dossier_has_no_problems(tmp_path: Path) -> None:
    dossier, vocabulary = fenced("toml")[:2]
    (tmp_path / "deal.toml").write_text(dossier, "utf-8")
    command = ["check", str(tmp_path / "deal.toml")]
    for number, text in enumerate(fenced("text")):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
        command += ["--article", str(tmp_path / f"{number}.txt")]
    assert len(fenced("text")) == 2
    checked = CliRunner().invoke(main, command, prog_name="jvexplore")
    assert checked.output == f"{tmp_path / 'deal.toml'}: 18 facts, no problems; 8 of 8 sentences have facts\n"
    assert read_declared_words(tomllib.loads(vocabulary)["vocabulary"])[1] == []


def test_the_example_of_a_dossier_means_what_its_comments_say(tmp_path: Path) -> None:
    (tmp_path / "deal.toml").write_text(fenced("toml")[0], "utf-8")
    dossier = load_dossier(tmp_path / "deal.toml")
    found = [(each.one, each.other, each.is_change) for each in find_contradictions(dossier)]
    assert found == [("stake/sourdough", "stake/sourdough-release", False)]
    comments = re.findall(r'^id = "([a-z-]+)" +# "(.*)"$', fenced("toml")[0], re.MULTILINE)
    assert len(comments) == 2
    for term, sentence in comments:
        fact = dossier.facts[fact_address("term", term)]
        assert fact.list_title(dossier, "") == sentence


def test_the_kinds_are_all_that_there_are() -> None:
    text = FORMATS.read_text("utf-8")
    assert set(re.findall(r"\w+", re.findall(r"Kinds: ([\w, ]+)\.", text)[0])) == {
        each.kind for each in fact_types().values()
    }
    assert ", ".join(NOTE_KINDS) in text
