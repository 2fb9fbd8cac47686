from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.article.recognise import recognise_text
from jvexplore.article.source_metadata import SourceMetadata, read_metadata
from jvexplore.article.text_import import decode_article, import_text
from jvexplore.article.text_paragraphs import split_paragraphs
from jvexplore.dossier.source import Paragraph, Source
from jvexplore.dossier.writing.source_ids import paragraph_ids
from jvexplore.errors import JvexploreError
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from jvexplore.article.text_import import ImportedText

ONE: Final = "Finch plc said on Thursday that it would buy Wren Bakeries, a chain of forty shops, for £21m in cash."
TWO: Final = "“We have looked at Wren for ten years,” said Mary Lark, its chief executive. The board agreed."
THREE: Final = "Shares in Finch rose 3 per cent."
TITLE: Final = "Finch to buy Wren"


def wrapped(text: str, width: int = 40) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def joined(*paragraphs: str, between: str = "\n\n") -> str:
    return between.join(paragraphs)


def source_of(imported: ImportedText) -> Source:
    """Return the source that the dossier would have."""
    fields = [*imported.paragraph_fields()]
    ids = paragraph_ids(each.part for each in imported.paragraphs)
    return Source(
        id="article",
        title=imported.title,
        paragraphs=tuple(Paragraph(id=name, **each) for name, each in zip(ids, fields, strict=True)),
    )


@pytest.mark.parametrize(
    "text",
    [
        joined(TITLE, ONE, TWO, THREE),
        joined(TITLE, ONE, TWO, THREE, between="\n"),
        joined(TITLE, ONE, TWO, THREE, between="\r\n \r\n\r\n"),
        joined(TITLE, *map(wrapped, (ONE, TWO, THREE))),
        joined(TITLE, *map(wrapped, (ONE, TWO, THREE)), between="\n"),
        f"{TITLE}\n\n{ONE}\n{TWO}\n{THREE}\n",
        "\n".join(f"> {line}" if line else ">" for line in joined(TITLE, ONE, TWO, THREE).split("\n")),
        "# " + joined(TITLE, ONE.replace("Wren Bakeries", "[Wren Bakeries](https://wren.example)"), TWO, THREE),
        joined(TITLE, *(f"   {wrapped(each)}" for each in (ONE, TWO, THREE)), between="\n"),
        joined(TITLE, "* * *", ONE, TWO, "---", THREE),
        "\ufeff" + joined(TITLE, ONE.replace("Wren", "Wr\u00aden"), TWO, THREE),
        f"{TITLE}\n\n{wrapped(ONE)}\n\n{TWO}\f\n{THREE}\n",
    ],
)
def test_layouts(text: str) -> None:
    imported = import_text(decode_article(text.encode()))
    assert [(each.part, each.text) for each in imported.paragraphs] == [
        ("title", TITLE),
        ("body", ONE),
        ("body", TWO),
        ("body", THREE),
    ]
    assert (imported.title, imported.language) == (TITLE, "en")
    source = source_of(imported)
    for copy in (imported.copy, text):
        found = recognise_text(copy, source)
        assert [*found.recognised_sections] == ["title", "1", "2", "3"]
        assert (found.missing_paragraphs, found.undigested_paragraphs) == ((), ())


HEADS: Final = [
    (["By Ana Okoye"], [], SourceMetadata(("Ana Okoye",))),
    (["By Ana Okoye and Ben de Holm in Leeds"], [], SourceMetadata(("Ana Okoye", "Ben de Holm"))),
    (["4 March 2027"], [], SourceMetadata(published=date(2027, 3, 4))),
    (["Published: 4 March 2027 at 10:15 GMT"], [], SourceMetadata(published=date(2027, 3, 4))),
    (["March 2027"], [], SourceMetadata(published="2027-03")),
    (["The Telegraphist, 4 March 2027"], [], SourceMetadata((), "The Telegraphist", date(2027, 3, 4))),
    (["4 March 2027 | The Telegraphist"], [], SourceMetadata((), "The Telegraphist", date(2027, 3, 4))),
    (["By Ana Okoye, 4 March 2027"], [], SourceMetadata(("Ana Okoye",), "", date(2027, 3, 4))),
    (["Source: Reuters"], [], SourceMetadata((), "Reuters")),
    (["https://example.com/finch"], [], SourceMetadata(url="https://example.com/finch")),
    (
        ["By Ana Okoye", "The Telegraphist", "4 March 2027"],
        ["The Telegraphist", "4 March 2027"],
        SourceMetadata(("Ana Okoye",)),
    ),
    (["A chain changes hands", "By Ana Okoye"], ["A chain changes hands"], SourceMetadata(("Ana Okoye",))),
    (["A chain changes hands."], ["A chain changes hands."], SourceMetadata()),
    (["By Monday, the board had agreed."], ["By Monday, the board had agreed."], SourceMetadata()),
    (["In March 2027 the board met."], ["In March 2027 the board met."], SourceMetadata()),
]


@pytest.mark.parametrize(("head", "kept", "metadata"), HEADS, ids=lambda each: str(each)[:40])
def test_what_stands_between_the_title_and_the_text(head: list[str], kept: list[str], metadata: SourceMetadata) -> None:
    imported = import_text(joined(TITLE, *head, ONE, TWO))
    assert [each.text for each in imported.paragraphs] == [TITLE, *kept, ONE, TWO]
    assert imported.metadata == metadata
    assert [*recognise_text(imported.copy, source_of(imported)).missing_paragraphs] == []


def test_a_standfirst_is_told_from_the_text() -> None:
    def parts(*paragraphs: str) -> list[str]:
        return [each.part for each in import_text("\n\n".join(paragraphs)).paragraphs]

    assert parts(TITLE, "A chain of shops changes hands", ONE, TWO) == ["title", "standfirst", "body", "body"]
    assert parts(TITLE, "The board agreed.", "By Ana Okoye", ONE) == ["title", "standfirst", "body"]
    assert parts(TITLE, "The board agreed.", ONE, TWO) == ["title", "body", "body", "body"]
    assert parts(TITLE, "No full stop here") == ["title", "body"]


def test_lines_at_the_end_are_metadata() -> None:
    imported = import_text(joined(TITLE, ONE, TWO, "Source: The Telegraphist", "https://example.com/a"))
    assert [each.text for each in imported.paragraphs] == [TITLE, ONE, TWO]
    assert imported.metadata == SourceMetadata((), "The Telegraphist", None, "https://example.com/a")


def test_german_articles() -> None:
    body = (
        "Die Fink AG will die Zaun GmbH für 21 Millionen Euro kaufen. Das teilte das Unternehmen mit und sagte, "
        "dass der Aufsichtsrat der Übernahme bereits zugestimmt habe."
    )
    text = joined("Fink kauft Zaun", "Von Ana Okoye und Uwe von Holm", "4. März 2027", body)
    imported = import_text(text)
    assert imported.language == "de"
    assert imported.metadata == SourceMetadata(("Ana Okoye", "Uwe von Holm"), "", date(2027, 3, 4))
    assert [each.part for each in imported.paragraphs] == ["title", "body"]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("", "en"),
        (" ", "en"),
        ("x" * 300, ""),
        ("by", "en"),
        ("By the time the deal closes", "en"),
        ("Von hier", "de"),
        ("Source: people who know of the talks.", "en"),
        ("4 March 2027 was the day on which it closed", "en"),
        ("Finch, Wren, Lark, Holm, 4 March 2027", "en"),
        ("https://example.com/finch is its page", "en"),
    ],
)
def test_lines_of_the_article_are_no_metadata(line: str, language: str) -> None:
    assert read_metadata(line, language) is None


def test_a_text_without_a_title_has_its_first_words() -> None:
    long = import_text(f"{ONE} {TWO} {THREE}")
    assert long.title == "Finch plc said on Thursday that it would buy Wren Bakeries, a chain of forty…"
    assert [each.part for each in long.paragraphs] == ["body"]
    assert import_text("Short.").title == "Short."
    assert import_text("x" * 300).title == "x" * 80 + "…"


def test_repeated_paragraphs_are_left_out() -> None:
    imported = import_text(joined(TITLE, ONE, "Advertisement", TWO, "Advertisement", "“Advertisement”", THREE))
    assert [each.text for each in imported.paragraphs] == [TITLE, ONE, "Advertisement", TWO, "“Advertisement”", THREE]
    assert imported.repeated == 1
    assert [*recognise_text(imported.copy, source_of(imported)).missing_paragraphs] == []


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"***\n\n---\n", "is empty"),
        (b"abc\0def and more text", "is not text"),
        (b"%PDF-1.7 ...", "is a PDF file, not text"),
        (b"PK\x03\x04...", "is a Word, OpenDocument or zip file, not text"),
        (b"\x89PNG\r\n", "is a picture, not text"),
        (b'format = 2\nid = "x"\ntitle = "y"\n', "is a dossier or a notes file, not an article"),
        (b"format = 1\n[[notes]]\n", "is a dossier or a notes file, not an article"),
        (b"<!doctype html><p>Finch", "is an HTML page, which cannot be imported yet"),
        ("Финч купит".encode("cp1251"), "is windows-1251 text, not UTF-8"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        decode_article(data)
    assert refused.value.what.startswith(what)
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ONE + TWO, "en"),
        ("Le groupe a annoncé que les deux sociétés ont signé un accord pour la vente de la mine dans le nord.", "fr"),
        ("La empresa dijo que los socios han firmado un acuerdo para la venta de las acciones por el banco.", "es"),
        ("Het bedrijf zei dat de verkoop van het aandeel aan een fonds is goedgekeurd door de raad.", "nl"),
        ("Компания объявила о сделке с партнёрами в Москве.", ""),
        ("Finch plc", ""),
        ("", ""),
    ],
)
def test_the_language_is_guessed_where_it_is_clear(text: str, language: str) -> None:
    assert guess_language(text) == language


WORDS: Final = st.sampled_from(
    (
        *("Finch", "a", "said", "£21m", "joint-", "venture.", "“Yes,”", ">", "|", "*", "#", "_x_", "&amp;", "\u00ad"),
        *("By", "\u200b", "e\u0301", "4 March 2027", "1", "12", "<p", "Page", "\u2028", "\u00a0", "ﬁ", "...", "—"),
        *("[1]", "\x0b", "''", "# x", "[a](b)"),
    )
)
LINES: Final = st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=30)
ENDS: Final = st.sampled_from(("\n", "\n\n", "\n> ", "\r\n", "\f"))
TEXTS: Final = st.lists(st.tuples(LINES, ENDS).map("".join), min_size=1, max_size=12).map("".join)


@given(TEXTS)
def test_any_text_that_is_imported_is_recognised_as_a_copy_of_its_dossier(text: str) -> None:
    try:
        imported = import_text(decode_article(text.encode("utf-8", "replace")))
    except JvexploreError:
        return
    assert imported.title
    assert imported.paragraphs
    source = source_of(imported)
    found = recognise_text(imported.copy, source)
    assert found.missing_paragraphs == ()
    assert found.displaced_paragraphs == ()
    texts = {each.id: found.recognised_sections[each.id].text for each in source.paragraphs}
    assert [*texts.values()] == [each.text for each in imported.paragraphs]


@given(st.lists(st.text("ab .", min_size=1, max_size=150), max_size=8).map("\n".join))
def test_dividing_into_paragraphs_keeps_all_words(text: str) -> None:
    assert " ".join(split_paragraphs(text)).split() == text.split()
