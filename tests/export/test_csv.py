from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export.csv import COLUMNS, render
from jvexplore.sanitize import sanitize_text
from tests.changed_dossiers import with_facts
from tests.growth import assert_linear, repeat
from tests.samples import AWKWARD_TEXTS, made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def records(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_one_note_is_one_record(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    note = made(1, "party/crumb", 'a "b", c\nd', kind="risk", tags=("x", "y"), author="ana")
    text = render(bakery, bakery_references, [note])
    assert text.split("\r\n")[0] == ",".join(f'"{column}"' for column in COLUMNS)
    assert text.endswith("\r\n")
    assert records(text) == [
        {
            "id": note.id,
            "on": "party/crumb",
            "fact": "Crumb & Co",
            "details": "Bakes *bread*.\nRole: Shareholder\nType: Company\nCountry: Portugal\nAlso known as: Crumb\n"
            "Stated in the article.\n#bread",
            "paragraphs": "1, 2",
            "citation": "The Morning Loaf, 3 March 2020, paragraphs 1 and 2",
            "kind": "risk",
            "status": "open",
            "text": 'a "b", c\nd',
            "tags": "x, y",
            "author": "ana",
            "created": "2026-11-22T12:01:00Z",
            "updated": "2026-11-22T12:01:00Z",
            **dict.fromkeys(("exact", "prefix", "suffix", "start", "end"), ""),
        }
    ]


@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_awkward_texts_come_back(text: str, bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    (record,) = records(render(bakery, bakery_references, [made(1, text=text)]))
    assert record["text"].removeprefix("'") == sanitize_text(text.replace("\r\n", "\n"))


BLANKS: Final = (
    "",
    " ",
    "   ",
    "\t",
    "\n",
    "\n \n",
    "\N{NO-BREAK SPACE}",
    "\N{NARROW NO-BREAK SPACE}",
    "\N{IDEOGRAPHIC SPACE}",
    "\N{EM SPACE} ",
    "\N{OGHAM SPACE MARK}",
    "\N{BRAILLE PATTERN BLANK}",
    "\N{ZERO WIDTH JOINER}",
    "\N{ZERO WIDTH NON-JOINER}",
    "\N{VARIATION SELECTOR-16}",
)
UNSEEN: Final = "".join(
    character
    for character in map(chr, (*range(0xD800), *range(0xE000, 0x10000), *range(0xE0000, 0xE0200)))
    if unicodedata.category(character) in ("Cc", "Zs", "Zl", "Zp")
    or re.fullmatch(
        r"[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
        r"\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e01ff]",
        character,
    )
)
"""Whatever is drawn as nothing, or as a space."""
SIGNS: Final = (
    *"=+-@",
    *"\uff1d\uff0b\uff0d\uff20",
    *"\ufe66\ufe62\ufe63\ufe6b",
    "\N{MINUS SIGN}",
    "\N{SUPERSCRIPT PLUS SIGN}",
)


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
def test_formulas_are_made_harmless(blank: str, sign: str, bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    bad = f"{blank}{sign}1+1"
    (record,) = records(render(bakery, bakery_references, [made(1, text=bad, author=bad, tags=(bad,))]))
    guarded = f"'{sanitize_text(bad)}"
    shown = sanitize_text(bad) if sanitize_text(bad) != bad else guarded  # a sign for what is hidden begins no formula
    assert record["text"] == record["author"] == record["tags"] == shown


def test_no_character_that_is_not_seen_hides_a_formula(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    """Not one, and not two in a row: what a spreadsheet may leave out is a sign, or makes the cell a guarded one."""
    texts = [f"{each}=1" for each in UNSEEN] + [f"{each}\ufe0f {each}=1" for each in UNSEEN]
    for record in records(
        render(bakery, bakery_references, [made(number, text=each) for number, each in enumerate(texts)])
    ):
        bare = record["text"].lstrip(UNSEEN)
        assert not bare.startswith("="), ascii(record["text"])


@pytest.mark.parametrize(
    "text", ["plain", " plain", "a=b", "1-2", "\N{NO-BREAK SPACE}a = b", "'=1", '"=1', "", " ", "– so"]
)
def test_what_is_no_formula_stays_as_it_is(text: str, bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    (record,) = records(render(bakery, bakery_references, [made(1, text=text)]))
    assert record["text"] == text


@given(text=st.text(st.sampled_from((*SIGNS, *"".join(BLANKS), *"a1;,\"'\r\x1b\u200b\u202e\u00ad")), max_size=8))
def test_no_cell_begins_as_a_formula_and_none_loses_a_letter(
    text: str, bakery: Dossier, bakery_references: ReferenceIndex
) -> None:
    (record,) = records(render(bakery, bakery_references, [made(1, text=text)]))
    cell, shown = record["text"], sanitize_text(text.replace("\r\n", "\n"))
    assert cell in (shown, f"'{shown}")
    bare = unicodedata.normalize("NFKC", "".join(each for each in cell if each not in "".join(BLANKS)))
    assert not bare.startswith(("=", "+", "-", "@", "\N{MINUS SIGN}"))


@pytest.mark.parametrize("text", ["a;=1+1", "a\t=1+1", 'a";=1+1;"b', "a,=1+1", "a|=1+1", "a\n=1+1;b"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_cell_is_whole_whatever_a_spreadsheet_parts_a_line_at(
    separator: str, text: str, bakery: Dossier, bakery_references: ReferenceIndex
) -> None:
    """LibreOffice proposes to part lines at commas, semicolons and tabs at once: what is quoted stays together."""
    written = render(bakery, bakery_references, [made(1, text=text)])
    assert f'"{sanitize_text(text).replace(chr(34), chr(34) * 2)}"' in written
    parted = written.replace('","', f'"{separator}"')
    (record,) = csv.DictReader(io.StringIO(parted, newline=""), delimiter=separator, strict=True)
    assert record["text"] == text


def test_a_quote_is_whole(bakery: Dossier) -> None:
    quote = replace(bakery.facts_of(Quote)[0], text="so " * 200 + "it ends")
    longer = with_facts(bakery, quotes=(quote,))
    (record,) = records(render(longer, ReferenceIndex(longer), [made(1, quote.address)]))
    assert record["fact"] == f"Ada Crumb: “{quote.text}”"


@pytest.mark.parametrize(
    "sign", [" ", "=", "\N{NO-BREAK SPACE}", '"', "\N{ZERO WIDTH JOINER}", "\t", "\u202e"], ids=ascii
)
def test_much_of_anything_is_exported_in_a_time_that_grows_with_it(
    sign: str, bakery: Dossier, bakery_references: ReferenceIndex, harm: int
) -> None:
    assert_linear(
        lambda text: render(bakery, bakery_references, [made(1, text=f"{text}=1")]), repeat(sign), 1_000 * harm
    )


def test_what_leads_nowhere_has_no_citation(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    (record,) = records(render(bakery, bakery_references, [made(1, "paragraph/9")]))
    assert (record["on"], record["fact"], record["paragraphs"], record["citation"]) == ("paragraph/9", "", "", "")
