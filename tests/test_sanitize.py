from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.sanitize import sanitize_in_place, sanitize_line, sanitize_text
from jvexplore.unsafe_characters import replace_unsafe, replace_unsafe_in_place
from tests.growth import assert_linear, repeat


def test_control_characters_become_signs() -> None:
    assert sanitize_text("a\x1b[0m\r\x00\x7f\x9b\u202e\u2066\ud800") == "a␛[0m␍␀␡⟨U+009B⟩⟨U+202E⟩⟨U+2066⟩⟨U+D800⟩"


def test_letters_of_all_sorts_line_feeds_and_tabs_stay() -> None:
    text = "Привет\tไทย\n👩‍🍳 e\u0301\xa0…"
    assert sanitize_text(text) == text
    assert sanitize_line(text) == text.replace("\n", " ").replace("\t", " ")


@pytest.mark.parametrize(
    "text",
    [
        "شرکت ماه\u200cنو",
        "ماه\u200c",
        "۱۳۹۷ ن\u200d.",
        "\u200dن",
        "क्\u200dष",
        "ශ්\u200dරී",
        "න්\u200cද",
        "👩\u200d💻",
        "👨\u200d👩\u200d👧\u200d👦",
        "🧑🏽\u200d🚀",
        "❤\ufe0f\u200d🔥",
        "🏳\ufe0f\u200d⚧\ufe0f",
        "1\ufe0f\u20e3",
        "🇫🇷",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "🏴\U000e0075\U000e0073\U000e0063\U000e0061\U000e007f 🏴",
    ],
)
def test_what_a_script_or_an_emoji_needs_is_kept(text: str) -> None:
    assert sanitize_text(text) == sanitize_in_place(text) == text
    assert sanitize_in_place(f"a {text} b") == f"a {text} b"


@pytest.mark.parametrize(
    "text",
    [
        "a\u200cb",
        "a\u200db",
        "Ж\u200dж",
        "华\u200d东",
        "한\u200c빛",
        "م\u200c\u200cن",
        "م\u200d\u200cن",
        "👩\u200c💻",
        "👩\u200d",
        "👩\u200dx",
        "\u200d",
        "🏴\U000e0067",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067",
        "🏴" + "\U000e0061" * 7 + "\U000e007f",
        "🏴\U000e0041\U000e0042\U000e0043\U000e007f",
        "🏳\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "x\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
    ids=ascii,
)
def test_what_hides_is_seen(text: str) -> None:
    assert "⟨" in sanitize_text(text)
    assert "\N{REPLACEMENT CHARACTER}" in sanitize_in_place(text)
    assert len(sanitize_in_place(text)) == len(text)


@pytest.mark.parametrize(
    "text", ["\u200d", "ن\u200d", "🏴", "🏴\U000e0067", "👩\u200d", "\u200c\u200d", "a\u0301\u0301"], ids=ascii
)
def test_much_is_made_harmless_in_a_time_that_grows_with_it(text: str, harm: int) -> None:
    assert_linear(lambda many: (sanitize_text(many), sanitize_in_place(many)), repeat(text), 500 * harm)


@given(st.text(st.characters(categories=["Cf", "Lo", "So", "Mn"]) | st.sampled_from("🏴\U000e0067\U000e007f👩\u200d")))
def test_places_stay_what_they_are(text: str) -> None:
    assert len(sanitize_in_place(text)) == len(text)


@given(st.text(st.characters()))
def test_nothing_dangerous_is_left(text: str) -> None:
    shown = sanitize_text(text)
    assert not [char for char in shown if ord(char) < 0x20 and char not in "\n\t"]
    assert not [char for char in shown if 0x7F <= ord(char) < 0xA0 or 0x202A <= ord(char) <= 0x202E]
    assert shown.count("\n") == text.count("\n")
    assert not set("\n\t") & set(sanitize_line(text))
    shown.encode()


@given(st.text(st.characters(max_codepoint=0x24FF)))
def test_what_is_plain_at_a_glance_needs_no_sign(text: str) -> None:
    assert sanitize_text(text) == replace_unsafe(text)
    assert sanitize_in_place(text) == replace_unsafe_in_place(text)
