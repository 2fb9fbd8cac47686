"""The words of the keys that answer a question: what esc does comes first, and no word is cut."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.binding import ActiveBinding

from jvexplore.app.keys import bindings
from jvexplore.app.ui.answer_keys import say_answers

(ANSWER,) = bindings.ANSWER


@pytest.mark.parametrize(
    ("chosen", "escape", "width", "enter_words", "escape_words"),
    [
        ("Save", "Keep editing", 80, "Save", "Keep editing"),
        ("Save", "Keep editing", 46, "Save", "Keep editing"),
        ("Discard", "Keep editing", 45, "Choose", "Keep editing"),
        ("Save", "Keep editing", 40, "Save", "Close"),
        ("Quit", "Continue; the notes stay in memory", 80, "Quit", "Continue"),
        (
            "Restore the version of 22 Nov 12:01; then quit",
            "Keep it: /a",
            120,
            "Restore the version of 22 Nov 12:01",
            "Keep it",
        ),
        ("Alibaba Group holds 48 % of AliExpress Russia", "Stay in the article", 120, "Choose", "Stay in the article"),
        ("", "Decide later", 120, "Choose", "Decide later"),
        ("投資" * 9, "投資" * 5, 80, "Choose", "投資" * 5),
    ],
)
def test_keys_say_what_they_answer(chosen: str, escape: str, width: int, enter_words: str, escape_words: str) -> None:
    node = App[None]()
    active = {each.key: ActiveBinding(node, each, True, "") for each in (ANSWER, bindings.CLOSE, bindings.HELP)}
    said = {each.binding.id: each for each in say_answers(active, chosen, escape, width).values()}
    assert said["answer"].binding.description == enter_words
    assert said["close"].binding.description == escape_words
    assert said["close"].tooltip == escape_words or escape_words == "Close", "help says it too"
    assert said["keys"].binding == bindings.HELP
