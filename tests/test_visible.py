from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.hidden import show, show_in_place
from jvexplore.visible import visible, visible_in_place, visible_line


def test_control_characters_become_signs() -> None:
    assert visible("a\x1b[0m\r\x00\x7f\x9b\u202e\u2066\ud800") == "a␛[0m␍␀␡⟨U+009B⟩⟨U+202E⟩⟨U+2066⟩⟨U+D800⟩"


def test_letters_of_all_sorts_line_feeds_and_tabs_stay() -> None:
    text = "Привет\tไทย\n👩‍🍳 e\u0301\xa0…"
    assert visible(text) == text
    assert visible_line(text) == text.replace("\n", " ").replace("\t", " ")


@given(st.text(st.characters()))
def test_nothing_dangerous_is_left(text: str) -> None:
    shown = visible(text)
    assert not [char for char in shown if ord(char) < 0x20 and char not in "\n\t"]
    assert not [char for char in shown if 0x7F <= ord(char) < 0xA0 or 0x202A <= ord(char) <= 0x202E]
    assert shown.count("\n") == text.count("\n")
    assert not set("\n\t") & set(visible_line(text))
    shown.encode()


@given(st.text(st.characters(max_codepoint=0x24FF)))
def test_what_is_plain_at_a_glance_needs_no_sign(text: str) -> None:
    assert visible(text) == show(text)
    assert visible_in_place(text) == show_in_place(text)
