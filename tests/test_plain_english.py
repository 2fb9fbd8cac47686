"""Plain English wherever a person reads: phrases that must not come back, and what proselint finds.

proselint (BSD-3-Clause) looks for clichés, redundancies, misused and repeated words. It needs neither network nor
settings. Vale would find more, but what pip installs of it downloads the program and its rules when it first runs.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest
from proselint.checks import __register__ as every_check
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.load import load_dossier
from tests.read_by_people import (
    ReadableText,
    document_prose,
    document_texts,
    dossier_texts,
    help_texts,
    interface_texts,
    is_prose,
    key_texts,
)
from tests.unwanted_phrases import FORMER_TEXTS, UNWANTED_LABELS, UNWANTED_PHRASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_PATTERNS: Final = [(re.compile(pattern, re.IGNORECASE), better) for pattern, better in UNWANTED_PHRASES.items()]

_CHECKS: Final = {
    # Texts of a terminal are typed, and pasted into files: straight quotation marks, as in all examples.
    "typography.symbols.curly_quotes": False,
    # The usage lines that click prints end in three full stops.
    "typography.symbols.ellipsis": False,
    # The titles that people have are facts: an article's chairman is one.
    "social_awareness.sexism": False,
    **dict.fromkeys(sorted({check.path.partition(".")[0] for check in every_check} - {"restricted"}), True),
}
"""The checks of proselint, the more particular first: all that it runs by itself, but for these."""


@cache
def read_once(read: Callable[[], Iterator[ReadableText]]) -> list[ReadableText]:
    """Return texts that several tests look at: to find those of the interface, all of the code is parsed."""
    return list(read())


def phrases_found(texts: Iterable[ReadableText]) -> Iterator[str]:
    """Yield what must not be there, a line each: where, what was found, what to say instead."""
    for where, text in texts:
        if text in UNWANTED_LABELS:
            yield f'{where}: "{text}": say "{UNWANTED_LABELS[text]}"'
        line = " ".join(text.split())
        for pattern, better in _PATTERNS:
            if found := pattern.search(line):
                yield f'{where}: "{found[0].strip()}": say "{better}"'


@pytest.fixture(scope="module")
def checks() -> Iterator[None]:
    """Give proselint its checks, which it keeps in one place for all."""
    CheckRegistry().register_many(every_check)
    yield
    CheckRegistry().checks.clear()


def flaws_found(texts: Iterable[ReadableText]) -> Iterator[str]:
    """Yield what proselint finds, a line each: where, the check, and what it says.

    As the method `lint` does it, which looks up for each text anew which checks are enabled: for short texts that takes
    as long as the checks.
    """
    enabled = list(CheckRegistry().get_all_enabled(_CHECKS))
    for where, text in texts:
        file = LintFile(where, text)
        for check in enabled:
            for flaw in check.check_with_flags(file.content):
                start = flaw.span[0]
                if check.flags.allow_quotes or not file.is_quoted_pos(start):
                    yield f"{where}, line {file.line_col_of(start)[0]}: {flaw.check_path}: {flaw.message}"


@pytest.mark.parametrize("read", [document_texts, dossier_texts, interface_texts, help_texts, key_texts])
def test_no_phrase_comes_back(read: Callable[[], Iterator[ReadableText]]) -> None:
    texts = read_once(read)
    assert len(texts) > 20
    assert list(phrases_found(texts)) == []


@pytest.mark.parametrize("read", [interface_texts, help_texts, key_texts])
def test_examples_are_not_of_the_bundled_dossier(read: Callable[[], Iterator[ReadableText]]) -> None:
    dossier = load_dossier(bundled_dossier_path())
    names = {
        name for party in dossier.facts_of(Party) for name in (party.id, party.name, *party.aliases) if len(name) > 3
    }
    wanted = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    assert [each for each in read_once(read) if is_prose(each.text) and wanted.search(each.text)] == []


@pytest.mark.usefixtures("checks")
@pytest.mark.parametrize("read", [document_prose, dossier_texts, interface_texts, help_texts, key_texts])
def test_proselint_finds_nothing(read: Callable[[], Iterator[ReadableText]]) -> None:
    assert list(flaws_found(each for each in read_once(read) if is_prose(each.text))) == []


@pytest.mark.usefixtures("checks")
@pytest.mark.parametrize(
    "text",
    ["At this point in time it works.", "It was was saved.", "In the realm of deals, it is a win-win.", "irregardless"],
)
def test_proselint_checks_are_in_force(text: str) -> None:
    assert list(flaws_found([ReadableText("here", text)]))


@pytest.mark.parametrize("text", FORMER_TEXTS)
def test_every_former_text_is_found(text: str) -> None:
    assert list(phrases_found([ReadableText("here", text)]))


@pytest.mark.parametrize(
    "text",
    [
        *UNWANTED_LABELS.values(),
        "Getting started",
        "Save changes?",
        "Save and quit",
        "Undid “resolve”. U to redo",
        "Total 100 %. No majority: largest stake 48 %, the rest 52 %",
        "48 % held by",
        "Nothing to save yet. Esc to cancel",
        "[[ to link a fact",
        "Alibaba–Sberbank talks collapse over control",
        "Company name missing in the source copy",
        "A Facebook-like network; it is mentioned in an amendment, and told apart by its partner",
        "Nobody else may read that folder; leave the note as it is",
        "The online population; a restful place; the worthy cause recommended a mentor",
        "The article does say who responds to the critics",
    ],
)
def test_plain_english_is_not_found(text: str) -> None:
    assert list(phrases_found([ReadableText("here", text)])) == []


def test_all_that_is_shown_is_read_in_the_code(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(
        '"""The module\'s docstring."""\n'
        "import re\n"
        '_WIDE: Final = "a label"\n"""An attribute\'s docstring."""\n'
        'PATTERN = re.compile("a pattern of words")\n'
        "class Screen:\n"
        '    """The class\'s docstring."""\n'
        '    DEFAULT_CSS = "Screen { width: some }"\n'
        "    def say(self, count):\n"
        '        """The docstring of the method."""\n'
        "        tell(f\"{count} note{'s' * (count != 1)}, \" f\"{'all of' if count else 'none of'} them\")\n"
        '        raise Error("what is " "wrong", remedy="how to fix it") from None\n',
        encoding="utf-8",
    )
    texts = [text for _, text in interface_texts(tmp_path)]
    assert texts == ["a label", "… note…, … them", "all of", "none of", "what is wrong", "how to fix it"]


def test_documents_are_read_without_its_code(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text("# Run\n\nRun `a b` and `c`.\n\n```sh\nrun run\n```\n\nThe end.\n", encoding="utf-8")
    (prose,) = document_prose(path)
    assert prose.text == "Run.\n\nRun code1 and code2.\n\n\n\n\n\nThe end.\n"
    assert [each.text for each in document_texts(path)][:2] == ["# Run", "Run `a b` and `c`."]


def test_dossiers_are_read_without_the_words_of_others(tmp_path: Path) -> None:
    (tmp_path / "deal.toml").write_text(
        'id = "two words"\ntitle = "Two bakers"\n[source]\ntitle = "The head line"\n'
        '[[quotes]]\nid = "rise"\ntext = "It will rise"\ncomment = "Said in Lisbon"\n'
        '[[challenges]]\nid = "power"\nresponses = [{ by = "dough", text = "It is enough" }]\n',
        encoding="utf-8",
    )
    assert [each.text for each in dossier_texts(tmp_path)] == ["Two bakers", "Said in Lisbon", "It is enough"]
