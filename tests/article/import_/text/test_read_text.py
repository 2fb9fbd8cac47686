from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.new_source import new_source
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.source_metadata import SourceMetadata, read_metadata
from jvexplore.article.import_.text.decode_article import decode_article
from jvexplore.article.import_.text.read_text import read
from jvexplore.article.recognise import recognise_text
from jvexplore.dossier.source import Paragraph, Source
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.import_.imported_article import ImportedArticle

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


def imported_from(text: str) -> ImportedArticle:
    return tell_parts(read(text.encode("utf-8", "replace")))


def parts_of(imported: ImportedArticle) -> list[tuple[BlockPart, str]]:
    return [(each.part, each.text) for each in imported.blocks if not each.is_dropped]


def paragraphs_of(imported: ImportedArticle) -> list[str]:
    metadata = (BlockPart.SOURCE_LINE, BlockPart.BYLINE)
    return [text for part, text in parts_of(imported) if part not in metadata]


def metadata_of(imported: ImportedArticle) -> SourceMetadata:
    fields = imported.fields
    return SourceMetadata(fields.authors, fields.publisher, fields.published, fields.url)


def recognised(imported: ImportedArticle, copy: str = "") -> ArticleCopy:
    """Return what of the source that the dossier would have is found in its copy, or in another text."""
    source = new_source(imported, b"", "")
    table = source.make_table()
    paragraphs = tuple(Paragraph(**each) for each in table.pop("paragraphs"))
    return recognise_text(copy or source.copy, Source(**{**table, "author": (), "paragraphs": paragraphs}))


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
    imported = imported_from(text)
    assert parts_of(imported) == [
        ("headline", TITLE),
        ("body", ONE),
        ("body", TWO),
        ("body", THREE),
    ]
    assert (imported.fields.title, imported.fields.language) == (TITLE, "en")
    for copy in ("", text):
        found = recognised(imported, copy)
        assert [*found.recognised_sections] == ["title", "1", "2", "3"]
        assert (found.missing_paragraphs, found.undigested_paragraphs) == ((), ())


HEADS: Final = [
    (["By Ana Okoye"], [], SourceMetadata(("Ana Okoye",))),
    (["By Ana Okoye and Ben de Holm in Leeds"], [], SourceMetadata(("Ana Okoye", "Ben de Holm"))),
    (["4 March 2027"], [], SourceMetadata(published="2027-03-04")),
    (["Published: 4 March 2027 at 10:15 GMT"], [], SourceMetadata(published="2027-03-04")),
    (["March 2027"], [], SourceMetadata(published="2027-03")),
    (["The Telegraphist, 4 March 2027"], [], SourceMetadata((), "The Telegraphist", "2027-03-04")),
    (["4 March 2027 | The Telegraphist"], [], SourceMetadata((), "The Telegraphist", "2027-03-04")),
    (["By Ana Okoye, 4 March 2027"], [], SourceMetadata(("Ana Okoye",), "", "2027-03-04")),
    (["Source: Reuters"], [], SourceMetadata((), "Reuters")),
    (["https://example.com/finch"], [], SourceMetadata(url="https://example.com/finch")),
    (
        ["By Ana Okoye", "The Telegraphist", "4 March 2027"],
        [],
        SourceMetadata(("Ana Okoye",), "The Telegraphist", "2027-03-04"),
    ),
    (["A chain changes hands", "By Ana Okoye"], ["A chain changes hands"], SourceMetadata(("Ana Okoye",))),
    (["A chain changes hands."], ["A chain changes hands."], SourceMetadata()),
    (["By Monday, the board had agreed."], ["By Monday, the board had agreed."], SourceMetadata()),
    (["In March 2027 the board met."], ["In March 2027 the board met."], SourceMetadata()),
]


@pytest.mark.parametrize(("head", "kept", "metadata"), HEADS, ids=lambda each: str(each)[:40])
def test_what_stands_between_the_title_and_the_text(head: list[str], kept: list[str], metadata: SourceMetadata) -> None:
    imported = imported_from(joined(TITLE, *head, ONE, TWO))
    assert paragraphs_of(imported) == [TITLE, *kept, ONE, TWO]
    assert metadata_of(imported) == metadata
    assert recognised(imported).missing_paragraphs == ()


def test_a_standfirst_is_told_from_the_text() -> None:
    def parts(*paragraphs: str) -> list[str]:
        return [part for part, _ in parts_of(imported_from("\n\n".join(paragraphs)))]

    assert parts(TITLE, "A chain of shops changes hands", ONE, TWO) == ["headline", "standfirst", "body", "body"]
    assert parts(TITLE, "The board agreed.", "By Ana Okoye", ONE) == ["headline", "standfirst", "byline", "body"]
    assert parts(TITLE, "The board agreed.", ONE, TWO) == ["headline", "body", "body", "body"]
    assert parts(TITLE, "No full stop here") == ["headline", "body"]


def test_lines_at_the_end_are_metadata() -> None:
    imported = imported_from(joined(TITLE, ONE, TWO, "Source: The Telegraphist", "https://example.com/a"))
    assert paragraphs_of(imported) == [TITLE, ONE, TWO]
    assert metadata_of(imported) == SourceMetadata((), "The Telegraphist", "", "https://example.com/a")


def test_german_articles() -> None:
    body = (
        "Die Fink AG will die Zaun GmbH für 21 Millionen Euro kaufen. Das teilte das Unternehmen mit und sagte, "
        "dass der Aufsichtsrat der Übernahme bereits zugestimmt habe."
    )
    text = joined("Fink kauft Zaun", "Von Ana Okoye und Uwe von Holm", "4. März 2027", body)
    imported = imported_from(text)
    assert imported.fields.language == "de"
    assert metadata_of(imported) == SourceMetadata(("Ana Okoye", "Uwe von Holm"), "", "2027-03-04")
    assert [part for part, _ in parts_of(imported)] == ["headline", "byline", "source line", "body"]


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
    long = imported_from(f"{ONE} {TWO} {THREE}")
    assert long.fields.title == "Finch plc said on Thursday that it would buy Wren Bakeries, a chain of forty…"
    assert [part for part, _ in parts_of(long)] == ["body"]
    assert imported_from("Short.").fields.title == "Short."
    assert imported_from("x" * 300).fields.title == "x" * 80 + "…"


def test_repeated_paragraphs_are_left_out() -> None:
    imported = imported_from(joined(TITLE, ONE, THREE, TWO, THREE, "«Agreed.»", "“Agreed.”"))
    assert paragraphs_of(imported) == [TITLE, ONE, THREE, TWO, "«Agreed.»"]
    assert [each.text for each in imported.blocks if each.reason == "repeated"] == [THREE, "“Agreed.”"]
    imported = imported_from(joined(TITLE, ONE, TWO, "“We have looked at Wren for ten years”", THREE))
    assert paragraphs_of(imported) == [TITLE, ONE, TWO, THREE]
    assert recognised(imported).missing_paragraphs == ()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"***\n\n---\n", "is empty"),
        (b"abc\0def and more text", "is not text"),
        (b"%PDF-1.7 ...", "is a PDF file, not an article"),
        (b"PK\x03\x04...", "is a zip file, not an article"),
        (b"\x89PNG\r\n", "is a picture, not an article"),
        (b'format = 2\nid = "x"\ntitle = "y"\n', "is a dossier or a notes file, not an article"),
        (b"format = 1\n[[notes]]\n", "is a dossier or a notes file, not an article"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        decode_article(data)
    assert refused.value.what.startswith(what)
    assert refused.value.remedy
