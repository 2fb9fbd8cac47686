"""Two copies that differ only in how they are typed or printed are the same normal text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.article.normalise import normalise_format_1, normalise_text
from jvexplore.article.recognise import split_blocks


def test_blocks_are_separated_by_blank_lines() -> None:
    assert split_blocks("\n\nOne\ntwo\r\n\r\n \t\nThree\n\n\n") == ["One\ntwo", "Three"]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  a \n\t b\xa0c\u2009d ", "a b c d"),
        ("“a” ‘b’ «c» d’e", '"a" \'b\' "c" d\'e'),
        ("a–b—c‑d−e", "a-b-c-d-e"),
        ("e\u0301", "é"),
        ("[a] … 5 %", "[a] … 5 %"),
    ],
)
def test_one_form_for_all_copies(text: str, normal: str) -> None:
    assert normalise_format_1(text) == normalise_text(text) == normal


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("part\u00adners", "partners"),
        ("eﬃcient ﬁnancial workﬂow, ﬀ, ﬄ", "efficient financial workflow, ff, ffl"),
        ("town´s, town`s, townʼs, town＇s", "town's, town's, town's, town's"),
        ("zero\u200bwidth\ufeff and \u200emark\u202c and \x07bell\x1a", "zerowidth and mark and bell"),
        ("ماه\u200cنو but not\u200d here", "ماه\u200cنو but not here"),
        (
            "R&amp;D, &ldquo;so&rdquo;, &#8217;90s, &#x2019;, &amp;quot;, AT&T, &nosuchthing;",
            'R&D, "so", \'90s, \', ", AT&T, &nosuchthing;',
        ),
        ("「a」『b』 ‹c› ＂d＂ 〝e〟", '"a""b" \'c\' "d" "e"'),
        ("a⸺b﹘c－d⁃e", "a-b-c-d-e"),
    ],
)
def test_what_only_a_print_or_a_browser_leaves_is_folded(text: str, normal: str) -> None:
    assert normalise_text(text) == normal


@given(st.text())
def test_normal_text_stays_as_it_is(text: str) -> None:
    assert normalise_format_1(normalise_format_1(text)) == normalise_format_1(text)
    plain = normalise_text(text.replace("&", ""))
    assert normalise_text(plain) == plain
