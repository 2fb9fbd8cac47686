"""Long texts are parsed lot by lot: that must change nothing, whatever they hold."""

from __future__ import annotations

import asyncio
import tomllib
from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore import toml
from jvexplore.progress import progress_listener
from jvexplore.toml import TomlError, parse_toml

_LINES = st.sampled_from(
    [
        "a = 1",
        "a = 1.50",
        "b.c = 2",
        "[a]",
        "[b]",
        "[b.c]",
        "[notes.sub]",
        "[[notes]]",
        "[[notes]]",
        "[[other]]",
        "[[b.list]]",
        "[[notes.conflict]]",
        "[[ notes ]]",
        '[["notes"]]',
        "notes = []",
        "x = [",
        "]",
        '["""',
        's = """',
        '"""',
        "t = '''",
        "'''",
        's = "[[notes]]"',
        "# [[notes]]",
        "",
        "\r",
        "y = 2026-11-23",
        "é = 1",
    ]
)
_TEXTS = st.lists(_LINES, max_size=14).map("\n".join)


def _meaning(text: str) -> object:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError:
        return None


@given(_TEXTS)
@example("[[notes]]\na = 1\n[[other]]\n[notes.sub]\n[[notes]]\n")
@example("notes = []\n[[notes]]\n")
@example("[[notes]]\n[[other]]\n[notes]\n[[other]]\n")
@example("[notes]\n[[other]]\n[[notes]]\n[[other]]\n")
@example('s = """\n[[notes]]\n"""\n[[notes]]\n')
def test_a_long_text_means_what_it_means_as_a_whole(text: str) -> None:
    with patch.object(toml, "_CHUNK_CHARS", 0):
        try:
            found: object = parse_toml(text, Path("x.toml"))
        except TomlError:
            found = None
    assert found == _meaning(text)


@given(_TEXTS)
def test_entries_are_made_into_what_is_wanted(text: str) -> None:
    meant = _meaning(text)
    if isinstance(meant, dict):
        wanted = [str(entry) for entry in meant["notes"]] if isinstance(meant.get("notes"), list) else None
        for lot in (0, 1 << 16):
            with patch.object(toml, "_CHUNK_CHARS", lot):
                found = parse_toml(text, Path("x.toml"), {"notes": str})
            assert found.get("notes") == (meant.get("notes") if wanted is None else wanted)


async def test_while_a_long_text_is_parsed_others_have_their_turn() -> None:
    text = "".join(f'[[notes]]\ntext = "number {number}"\n' for number in range(40_000))
    parsing = asyncio.create_task(asyncio.to_thread(parse_toml, text, Path("x.toml")))
    turns = 0
    while not parsing.done():
        await asyncio.sleep(0)
        turns += 1
    assert len((await parsing)["notes"]) == 40_000
    assert turns > 3


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = " + "{b=" * 100_000, "a = " + "1" * 5_000])
def test_what_would_take_too_much_is_refused(text: str) -> None:
    with pytest.raises(TomlError):
        parse_toml(text, Path("x.toml"))


def test_progress_is_reported_while_waiting() -> None:
    shares: list[float] = []
    with progress_listener(shares.append):
        parse_toml("format = 1\n" + f'[[notes]]\ntext = "{"x" * 100}"\n' * 5_000, Path("notes.toml"))
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert shares[-1] == 1
