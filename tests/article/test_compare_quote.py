"""A quote is compared word for word with the words that its passages cover."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.article.compare_quote import QuoteDifference, compare_quote
from jvexplore.article.covered_words import CoveredWords
from tests.growth import assert_linear


def compare(text: str, *passages: str, is_whole: bool = False) -> tuple[QuoteDifference, ...]:
    return compare_quote(text, [CoveredWords(index, "1", words, is_whole) for index, words in enumerate(passages)])


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("We are delighted", ("We are delighted",)),
        ("We are delighted", ("We are delighted,",)),
        ("We are delighted.", ("We are delighted,",)),
        ("We are delighted!", ("“We are delighted,”",)),
        ("“We are delighted”", ('"We are delighted"',)),
        ("It’s the traders’ choice", ("It's the traders' choice",)),
        ("It´s “new”", ("It’s ‘new’",)),
        ("a bold step — forward", ("a bold step—forward",)),
        ("a bold step -- forward", ("a bold step – forward",)),
        ("ten–fifteen per cent", ("ten-fifteen per cent",)),
        ("We are\u00a0de\u00adlighted", ("We   are\ndelighted",)),
        ("eﬃcient workﬂow", ("efficient workflow",)),
        ("We will win", ("We will,", "win")),
        ("We will … win", ("We will,", "win.")),
        ("We … win", ("We will surely win",)),
        ("We [...] win", ("We will surely win",)),
        ("We . . . win", ("We will win",)),
        ("… win", ("We will win",)),
        ("We will…", ("We will win",)),
        ("[That’s] never been done", ("[That's] never been done",)),
        ("[The venture] will rise", ("It will rise",)),
        ("[The venture] will rise", ("The new company that we found will rise",)),
        ("[T]he fund will rise", ("the fund will rise",)),
        ("compan[ies] rise", ("companies rise",)),
        ("He [Mr Rye] will rise", ("He will rise",)),
        ("We are [very] glad", ("We are glad",)),
        ("We are [sic] glad", ("We are glad",)),
        ("We start small. Then we grow fast.", ("We start small,", "Then we grow fast")),
        ("We start small, then we grow fast.", ("We start small.", "then we grow fast")),
        ("We are happy … they are too", ("We are happy, we all are, they are too",)),
        ("We are happy… They are too", ("We are happy. We all are. They are too",)),
        ("We start small […], then we grow.", ("We start small and slow, then we grow.",)),
        ("We are [very] happy", ("We are, frankly, happy",)),
        ("happy [today], they", ("happy, they",)),
        ("“[P]rofit” rose", ("“profit” rose",)),
        ("I… I don't know", ("I… I don’t know",)),
        ("Well... maybe", ("Well… maybe",)),
        ("We will… see", ("We will … see",)),
        ("a “done deal,” he said", ("a “done deal”, he said",)),
        ('We want "no," not "yes."', ("We want ‘no’, not ‘yes’.",)),
        ("a 'win'-type deal", ("a “win”-type deal",)),
        ("delighted — truly — to", ("delighted – truly – to",)),
        ("want[ed] it", ("wants it",)),
    ],
)
def test_what_a_journalist_may_do_to_a_quotation_is_no_difference(text: str, passages: tuple[str, ...]) -> None:
    assert compare(text, *passages) == ()


@pytest.mark.parametrize(
    ("text", "passages", "differences"),
    [
        ("We are delited", ("We are delighted",), [("delited", "delighted")]),
        ("a small step backward", ("a bold step forward",), [("small", "bold"), ("backward", "forward")]),
        ("We are not delighted", ("We are delighted",), [("not", "")]),
        ("We are delighted", ("We are not delighted",), [("", "not")]),
        ("we are delighted", ("We are delighted",), [("we", "We")]),
        ("We are delighted", ("We are delighted, very",), [("", "very")]),
        ("We, are delighted", ("We are delighted",), [("We,", "We")]),
        ("It will be 48 per cent", ("It will be 49 per cent",), [("48", "49")]),
        ("win We will", ("We will,", "win"), None),
        ("[It] will rise", ("One two three four five six seven eight nine will rise",), None),
        ("[T]he fund", ("a fund",), [("[T]he", "a")]),
        ("We … lose", ("We will surely win",), None),
        ("win … We", ("We will win",), None),
        ("…", ("We will win",), None),
        ("[…]", ("We will win",), None),
        ("", ("We will win",), None),
        ("traders choose", ("trader’s choose",), [("traders", "trader’s")]),
        ("café", ("cafe",), [("café", "cafe")]),
        ("It is [un]likely to close", ("It is likely to close",), None),
        ("We are [h]appy", ("We are unhappy",), None),
        ("[p]ossible", ("impossible",), None),
        ("[L]ikely", ("unlikely",), None),
        ("keep all [5]00 jobs", ("keep all 400 jobs",), None),
        ("5[0] jobs", ("5,400 jobs",), None),
        ("We pay [a] [b] [c] more", (f"We pay {'much ' * 18}more",), None),
        ("We [are very glad and happy and we will all] win", ("We win",), None),
        ("[It] rise", ("[It] will rise",), None),
        (".", ("We will win",), None),
        ("“”", ("We will win",), None),
    ],
)
def test_what_is_not_what_the_article_says_is_reported_word_by_word(
    text: str, passages: tuple[str, ...], differences: list[tuple[str, str]] | None
) -> None:
    found = compare(text, *passages)
    assert found
    if differences is not None:
        assert list(found) == [QuoteDifference(*each) for each in differences]


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("We will win", "“We will win,” said Ada Rye, who founded it."),
        ("We will win", "Then: “We will,” said Ada Rye, “win.”"),
        ("We will … win", "Then: “We will,” said Ada Rye, “win.”"),
        ("will win", "“We will win big,” said Ada Rye."),
    ],
)
def test_a_passage_that_is_a_whole_paragraph_may_be_quoted_in_part(text: str, paragraph: str) -> None:
    assert compare(text, paragraph, is_whole=True) == ()


@pytest.mark.parametrize("text", ["said Ada", "We will win big Bob said", "founded it", "."])
def test_of_a_paragraph_in_which_somebody_speaks_only_that_may_be_quoted(text: str) -> None:
    assert compare(text, "“We will win big,” said Ada Rye, who founded it. Bob said nothing.", is_whole=True)


def test_each_of_several_paragraphs_must_be_quoted() -> None:
    assert compare("We will win", "They start small.", "We will win.", is_whole=True)
    assert compare("They start small. We will win", "They start small.", "We will win.", is_whole=True) == ()


@pytest.mark.parametrize(
    ("text", "difference"), [("We shall win", ("shall", "will")), ("We will not win", ("not", ""))]
)
def test_of_a_whole_paragraph_only_what_is_nearest_is_reported(text: str, difference: tuple[str, str]) -> None:
    assert compare(text, "“We will win,” said Ada Rye, who founded it.", is_whole=True) == (
        QuoteDifference(*difference),
    )


WORDS = st.lists(st.sampled_from(["we", "will", "win", "a", "fund", "2bn", "rise,", "it’s", "—"]), min_size=1)


@given(WORDS, st.data())
def test_words_agree_with_themselves_and_with_nothing_else(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    if any(word.isalnum() for word in words):
        assert compare(text, text) == ()
    place = data.draw(st.integers(0, len(words) - 1))
    assert compare(" ".join([*words[:place], "other", *words[place + 1 :]]), text)
    assert compare(" ".join([*words[:place], "added", *words[place:]]), text)


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3), st.booleans())
def test_any_texts_can_be_compared(text: str, passages: list[str], is_whole: bool) -> None:
    compare(text, *passages, is_whole=is_whole)


@pytest.mark.parametrize("word", ["a ", "a b ", "[a] ", "… ", "' ", "[[", "x…", '"a" '])
def test_long_texts_are_compared_in_a_time_that_grows_with_them(word: str, harm: int) -> None:
    """From 1,415 words on: of fewer, each of the one text is compared with each of the other."""

    def make(count: int) -> tuple[str, str]:
        return word * count, word * (count // 2) + "other " + word * (count // 2)

    assert_linear(lambda texts: compare(*texts, is_whole=True), make, 150 * harm)


def test_random_changes_are_found() -> None:
    rng = random.Random(13)
    text = "The two companies will share the oven and the mill, and neither will have a majority in the new venture"
    for _ in range(500):
        place = rng.randrange(len(text))
        if text[place].isalnum():
            spoiled = text[:place] + rng.choice("qxz7") + text[place + 1 :]
            assert compare(spoiled, text), spoiled
