from __future__ import annotations

import re
from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jvexplore.reading.quotation_marks import CLOSED_BY
from jvexplore.reading.quotations import QuotedPart, ReadQuotation, read_quotations, read_quotations_in
from tests.growth import assert_linear, repeat

PAIRS: Final = [(opening, closing) for opening, closings in CLOSED_BY.items() for closing in closings]
MARKS: Final = sorted({mark for pair in PAIRS for mark in pair})
SEEN_AS: Final = [
    # Each mark of its own direction, and each that is told by its neighbours.
    ("“Yes,” she said", ["Yes,"]),
    ('"Yes," she said', ["Yes,"]),
    ("‘Yes,’ she said", ["Yes,"]),
    ("'Yes,' she said", ["Yes,"]),
    ("„Ja“, sagte sie", ["Ja"]),
    ("„Tak”, powiedziała", ["Tak"]),
    ("‚Ja‘, sagte sie", ["Ja"]),
    ("‚Ja’, zei ze", ["Ja"]),
    ("« Oui », dit-elle", ["Oui"]),
    ("«\u202fOui\u202f», dit-elle", ["Oui"]),
    ("«Да», — сказала она", ["Да"]),
    ("‹Oui›, dit-elle", ["Oui"]),
    ("»Ja«, sagte sie", ["Ja"]),
    ("»Ja«, sagte sie, »nein«", ["Ja", "nein"]),
    ("›Ja‹, sagte sie", ["Ja"]),
    ("»Ja», sade hon", ["Ja"]),
    ("”Ja”, sade hon", ["Ja"]),
    ("彼女は「はい」と言った", ["はい"]),
    ("彼女は『はい』と言った", ["はい"]),
    ("她说“是的”。", ["是的"]),
    ('她说"是的"了。', ["是的"]),
    ("她说'是的'了。", ["是的"]),
    ("她说\uff02是的\uff02了。", ["是的"]),
    ("She said \uff02yes\uff02.", ["yes"]),
    ("She said ``yes'' twice", ["yes"]),
    ("She said ''yes'' twice", ["yes"]),
    ("‟Yes” and ‛no’", ["Yes", "no"]),
    # Several, split, without a space, beside brackets and dashes.
    ("“We will,” he said, “win.”", ["We will,", "win."]),
    ('"We will," he said, "win."', ["We will,", "win."]),
    ('He said:"Yes,"and left', ["Yes,"]),
    ('("Yes") ["no"]', ["Yes", "no"]),
    ('He—"yes"—left', ["yes"]),
    ('"Yes—" he began', ["Yes—"]),
    ('the "boom"/"bust"', ["boom", "bust"]),
    ("a “boom” and a ‘bust’", ["boom", "bust"]),
    ('"10 per cent," he said', ["10 per cent,"]),
    ("“ spaced ” out", ["spaced"]),
    # In each other.
    ("“He said ‘yes’ to me,” she said", ["He said ‘yes’ to me,", "yes"]),
    ("‘He said “yes” to me,’ she said", ["He said “yes” to me,", "yes"]),
    ("\"He said 'yes' to me,\" she said", ["He said 'yes' to me,", "yes"]),
    ("\"'Yes' is no answer,\" she said", ["'Yes' is no answer,", "Yes"]),
    ("“She said ‘I don’t know.’”", ["She said ‘I don’t know.’", "I don’t know."]),
    ("“A ‘B “C” D’ E”", ["A ‘B “C” D’ E", "B “C” D", "C"]),
    ("“A “B” C”", ["A “B” C", "B"]),
    ("«Он „да“ сказал»", ["Он „да“ сказал", "да"]),
    ("« A « B » C »", ["A « B » C", "B"]),
    ("»Er sagt ›ja‹«", ["Er sagt ›ja‹", "ja"]),
    ("”A ”B” C”", ["A ”B” C", "B"]),
    ("「彼は『はい』と」", ["彼は『はい』と", "はい"]),
    # Apostrophes.
    ("don't and don’t", []),
    ("O’Brien, Shi‘a, l’arbre, fo’c’s’le", []),
    ("the ’90s, the '90s, ’68 and '68", []),
    ("the ‘boom’ of the ’90s", ["boom"]),
    ("rock ’n’ roll and rock 'n' roll", []),
    ("the traders’ strike and the bosses' union", []),
    ("the traders’ ‘strike’", ["strike"]),
    ("‘The traders’ strike is over,’ he said", ["The traders’ strike is over,"]),
    ("'The traders' strike is over,' he said", ["The traders' strike is over,"]),
    ("‘Yes’ said the bosses’ union", ["Yes"]),
    ("'Yes' and 'no' said the bosses' union", ["Yes", "no"]),
    ("'We're goin' home,' he said", ["We're goin' home,"]),
    ("’Tis late, get 'em home", []),
    ("'Tis the season,' he said", ["Tis the season,"]),
    ("the '68 revolt and the traders' strike", []),
    ("“We won’t,” said the traders’ leader", ["We won’t,"]),
    # Primes.
    ('5\' 10" tall, 27" wide', []),
    ('"He is 5\' 10" tall," she said', ["He is 5' 10\" tall,"]),
    ("5′ 10″ “tall”", ["tall"]),
    # Without their counterparts.
    ("“We will win, he said", []),
    ("We will win,” he said", []),
    ('"We will win, he said', []),
    ('We will win," he said. "But', []),
    ("“We will. He said “yes” at once", ["yes"]),
    ('"We will. He said "yes" at once', ["yes"]),
    ('"A. Then "B" came, and C"', ["B"]),
    ("“A ‘B” C’", ["A ‘B"]),
    ("“A” B” “C”", ["A", "C"]),
    ("‘A “B’ C", []),
    ("« A. Then « B » came", ["B"]),
    # Nothing.
    ("", []),
    ("“”, \"\", '', «  »", []),
    ('"""', []),
    ('"' * 50, []),
    ("a ” b “ c", []),
]


@pytest.mark.parametrize(("text", "words"), SEEN_AS)
def test_quotations_are_read(text: str, words: list[str]) -> None:
    read = read_quotations(text)
    assert [each.text for each in read] == words
    for each in read:
        assert text[each.start : each.end] == each.text
        assert each.parts == (QuotedPart(0, each.start, each.end),)
        assert each.is_closed


def test_a_nested_quotation_has_its_depth() -> None:
    read = read_quotations("“A ‘B “C”’” and “D”")
    assert [(each.text, each.depth, each.mark) for each in read] == [
        ("A ‘B “C”’", 0, "“"),
        ("B “C”", 1, "‘"),
        ("C", 2, "“"),
        ("D", 0, "“"),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "parts", "is_closed"),
    [
        (["He said: “One", "“two", "“three.” So."], ["One", "two", "three."], True),
        (['"One', '"two."'], ["One", "two."], True),
        (["'One,", "'two,' he said"], ["One,", "two,"], True),
        (["„Eins", "„zwei“"], ["Eins", "zwei"], True),
        (["« Un", "« deux »"], ["Un", "deux"], True),
        (["”Ett", "”två”"], ["Ett", "två"], True),
        (["“A stray. “One", " “two”"], ["One", "two"], True),
        (["“One", "“two", "No more"], ["One"], False),
        (["“One", "“two", "“three"], ["One", "two"], False),
        (["“One", ""], [], True),
        (["“One", "two”"], [], True),
        (["“One", "‘two’"], ["two"], True),
        (["“One", "then “two”"], ["two"], True),
    ],
)
def test_a_quotation_continues_in_a_paragraph_that_begins_with_its_mark(
    paragraphs: list[str],
    parts: list[str],
    is_closed: bool,
) -> None:
    read = read_quotations_in(paragraphs)
    assert [paragraphs[number][start:end] for each in read for number, start, end in each.parts] == parts
    assert all(each.is_closed is is_closed for each in read)
    assert all(each.text == "\n".join(parts) for each in read)
    assert read_quotations("\n \n".join(paragraphs)) == [_in_one_text(each, paragraphs) for each in read]


def _in_one_text(quotation: ReadQuotation, paragraphs: list[str]) -> ReadQuotation:
    starts = [sum(len(each) + 3 for each in paragraphs[:number]) for number in range(len(paragraphs))]
    parts = tuple(QuotedPart(0, starts[number] + start, starts[number] + end) for number, start, end in quotation.parts)
    return quotation._replace(parts=parts, start=parts[0].start, end=parts[-1].end)


def test_a_nested_quotation_continues_too() -> None:
    read = read_quotations_in(["“One ‘two", "“‘three’ “four” five", "“six”"])
    assert [(each.text, each.depth) for each in read] == [
        ("One ‘two\n‘three’ “four” five\nsix", 0),
        ("two\nthree", 1),
        ("four", 1),
    ]


def test_a_quotation_that_ends_after_the_one_around_it_is_dropped() -> None:
    read = read_quotations_in(["“One ‘two", "“‘three’ four", "five"])
    assert [(each.text, each.is_closed) for each in read] == [("One ‘two", False)]


def _is_plain(text: str) -> bool:
    """Return whether a text has nothing at its ends that may be a part of an apostrophe: traders’ strike, ’t."""
    return text.strip() == text and text[0].isalpha() and text[-1] not in "szx" and not re.match("[nstk]\\b", text)


WORDS: Final = st.text(st.sampled_from("abcdeüéЖ,. "), min_size=1, max_size=30).filter(_is_plain)


@given(st.sampled_from(PAIRS), WORDS, st.lists(WORDS, max_size=2))
def test_a_written_quotation_is_read_back(pair: tuple[str, str], words: str, around: list[str]) -> None:
    opening, closing = pair
    before = f"{around[0]} " if around else ""
    after = f" {around[1]}" if len(around) > 1 else ""
    (read,) = read_quotations(f"{before}{opening}{words}{closing}{after}")
    assert (read.text, read.start, read.depth, read.is_closed) == (words, len(before + opening), 0, True)


@given(st.sampled_from(PAIRS), st.sampled_from(PAIRS), WORDS, WORDS, WORDS)
def test_a_nested_quotation_is_read_back(
    outer: tuple[str, str], inner: tuple[str, str], before: str, words: str, after: str
) -> None:
    assume(not set("".join(outer)) & set("".join(inner)))  # some can be told apart, and have cases above
    assume((outer[0], inner[0]) not in PAIRS)  # „a ”b”: as Poles close what Germans opened
    whole = f"{before} {inner[0]}{words}{inner[1]}. {after}"
    read = read_quotations(f"{outer[0]}{whole}{outer[1]}")
    assert [(each.text, each.depth) for each in read] == [(whole, 0), (words, 1)]


@given(st.sampled_from(PAIRS), st.lists(WORDS, min_size=2, max_size=5))
def test_a_quotation_over_several_paragraphs_is_read_back(pair: tuple[str, str], words: list[str]) -> None:
    opening, closing = pair
    (read,) = read_quotations_in([*(f"{opening}{each}" for each in words[:-1]), f"{opening}{words[-1]}{closing}"])
    assert read.text == "\n".join(words)
    assert [part.paragraph for part in read.parts] == [*range(len(words))]


ANY: Final = st.lists(
    st.text(st.one_of(st.sampled_from([*"".join(MARKS), *"ab1 .,—(\n\u200b字"]), st.characters()), max_size=60),
    max_size=4,
)


@given(ANY)
def test_the_quotations_of_any_paragraphs_are_in_order_and_within_them(paragraphs: list[str]) -> None:
    read = read_quotations_in(paragraphs)
    around: list[ReadQuotation] = []
    for each in read:
        assert each.text.strip()
        assert each.text == "\n".join(paragraphs[number][start:end] for number, start, end in each.parts)
        assert all(0 <= start <= end <= len(paragraphs[number]) for number, start, end in each.parts)
        assert (each.start, each.end) == (each.parts[0].start, each.parts[-1].end)
        while len(around) > each.depth:
            around.pop()
        assert len(around) == each.depth
        if around:
            assert _begins(around[-1]) < _begins(each)
            assert _ends(each) <= _ends(around[-1])
        around.append(each)
    assert [_begins(each) for each in read] == sorted(map(_begins, read))


def _begins(quotation: ReadQuotation) -> tuple[int, int]:
    return quotation.parts[0].paragraph, quotation.start


def _ends(quotation: ReadQuotation) -> tuple[int, int]:
    return quotation.parts[-1].paragraph, quotation.end


@given(st.text(st.one_of(st.sampled_from([*"".join(MARKS), *"ab1 .\n"]), st.characters()), max_size=80))
def test_a_text_and_its_paragraphs_have_the_same_quotations(text: str) -> None:
    read = read_quotations(text)
    parted = read_quotations_in(re.split(r"\n[^\S\n]*\n", text))
    assert [(each.text, each.depth, each.is_closed) for each in read] == [
        (each.text, each.depth, each.is_closed) for each in parted
    ]
    for each in read:
        assert each.text == "\n".join(text[start:end] for _, start, end in each.parts)


@pytest.mark.parametrize(
    "unit",
    [
        *MARKS,
        "\"'",
        '" ',
        "' ",
        '"a" ',
        "'as' ",
        "‘as’ a ",
        "“a ",
        "”a ",
        "‘ “ ",
        "» « ",
        "\u200b",
        '\u200b"',
        "“a\n\n",
        "“‘\n\n“ ",
        "\n" + " " * 99,
        "a",
        "1",
        " ",
        "don't ",
    ],
    ids=ascii,
)
def test_much_of_anything_takes_little_time(unit: str, harm: int) -> None:
    assert_linear(read_quotations, repeat(unit), 400 * harm)


def test_quotations_nested_too_deeply_are_left_out() -> None:
    text = "“a " * 200_000 + "b” " * 200_000
    assert read_quotations(text) == []  # more marks than are read
    assert [each.depth for each in read_quotations("“a " * 20_000 + "b” " * 20_000)] == [*range(8)]
