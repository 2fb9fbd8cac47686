"""Decoding what an external editor saved, without the changes that editors make on their own."""

from __future__ import annotations

import os
import sys
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from jvexplore.app.notes.external_editor import EditedText, decode_edited, run_editor
from jvexplore.errors import JvexploreError
from tests.samples import AWKWARD_TEXTS

if TYPE_CHECKING:
    from pathlib import Path

ENDS = ["", "\n", "\r\n"]


@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_a_text_that_was_only_looked_at_is_the_same(text: str) -> None:
    assert decode_edited(text.encode(), text) is None


@pytest.mark.parametrize("text", ["", "one", "one\r\ntwo", "one\n", "one\n\n"])
@pytest.mark.parametrize("end", ENDS)
def test_the_end_that_an_editor_gives_to_the_last_line_is_not_the_readers(text: str, end: str) -> None:
    assert decode_edited((text if text.endswith("\n") else text + end).encode(), text) is None


@pytest.mark.parametrize(
    ("given", "saved", "text"),
    [
        ("here", "here there, Привет\n\n", "here there, Привет\n"),
        ("here\n", "here\n there, Привет\n\n", "here\n there, Привет\n\n"),
        ("one\ntwo", "one\r\ntwo\r\nthree\r\n", "one\ntwo\nthree"),
        ("one\r\ntwo", "one\ntwo\nthree\n", "one\r\ntwo\r\nthree"),
        ("one", "one\r\ntwo\n", "one\ntwo"),
        ("one\r\ntwo\nthree", "one\r\ntwo\nthree four", "one\r\ntwo\nthree four"),
        ("one\ntwo\nthree\r\n", "one\r\ntwo\r\n", "one\ntwo\n"),
        ("", "\ufeffwords", "words"),
    ],
)
def test_what_was_written_has_the_line_ends_that_the_text_had(given: str, saved: str, text: str) -> None:
    assert decode_edited(saved.encode(), given) == EditedText(text)


@pytest.mark.parametrize("blank", [b"", b"\n", b" \r\n\t"])
def test_a_blank_file_is_no_text(blank: bytes) -> None:
    assert decode_edited(blank, "words") is None


@pytest.mark.parametrize("codec", ["utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_every_unicode_is_read(codec: str) -> None:
    assert decode_edited("three words, Größe\r\n".encode(codec), "words") == EditedText("three words, Größe")


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "café"),
        ("latin-1", "señor niño"),
        ("cp1252", "Größe – naïve"),
        ("cp1251", "Это заметка, сделка"),
        ("shift_jis", "日本語のメモ"),
    ],
)
def test_other_encodings_are_reported(codec: str, text: str) -> None:
    found = decode_edited(text.encode(codec), "before")
    assert found
    assert found.text == text
    assert found.encoding


@pytest.mark.parametrize("data", [b"\0\xff\x81\0\x8d words", b"\x89PNG\r\n\x1a\n\0\0\xff", bytes(range(256))])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(JvexploreError):
        decode_edited(data, "words")


@any_of(st.binary(max_size=300), st.text(max_size=50))
def test_whatever_an_editor_leaves_is_a_text_or_refused(data: bytes, given: str) -> None:
    try:
        found = decode_edited(data, given)
    except JvexploreError:
        return
    assert found is None or found.text.strip() or not data.strip() or found.text != given


@any_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip), st.sampled_from(["", "a", "b\n"])
)
def test_utf_8_comes_back_but_for_line_ends(text: str, given: str) -> None:
    found = decode_edited(text.encode(), given)
    kept = given if found is None else found.text
    assert (
        kept.replace("\r\n", "\n").removesuffix("\n")
        == text.removeprefix("\ufeff").replace("\r\n", "\n").removesuffix("\n")
        or "\0" in text
        or "\r" in text
    )


@pytest.mark.parametrize(
    "data", [b"\xe9" * 2**20, b"x" * 2**20 + b"\xe9", b"\r\n" * 2**19, b"\xff\xfe" + b"a\0" * 2**19]
)
def test_a_megabyte_takes_no_longer_than_a_key_may(data: bytes) -> None:
    begun = process_time()
    test_whatever_an_editor_leaves_is_a_text_or_refused.hypothesis.inner_test(data, "given")  # type: ignore[attr-defined]
    assert process_time() - begun < 5


def test_an_editor_tells_how_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" -c "raise SystemExit(3)"')
    run = run_editor(tmp_path / "note.md")
    assert run.failure_reason.endswith("exited with status 3")
    assert run.exited_at_once


@pytest.mark.parametrize("command", ["'", " ", "no\\ such editor", "/nonexistent", "a\\\0b"])
def test_an_editor_that_cannot_be_run_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    if "\0" in command:
        monkeypatch.setattr(os, "environ", {**os.environ, "VISUAL": command})
    else:
        monkeypatch.setenv("VISUAL", command)
    with pytest.raises(JvexploreError, match="editor"):
        run_editor(tmp_path / "note.md")
