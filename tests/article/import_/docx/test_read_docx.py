"""What a Word file contains: its text as it is seen, in paragraphs, boxes, tables and notes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from jvexplore.article.import_.docx.read_docx import read
from jvexplore.article.import_.file_contents import BlockHint, FileBlock
from jvexplore.article.import_.parts.tell_parts import tell_parts
from tests.article.import_ import one_text
from tests.article.import_.docx.read_blocks import SENTENCE, hinted, texts_of
from tests.article.import_.word_files import WORD, paragraph, run, table, word_file

FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Paid in</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>two parts.</w:t></w:r></w:p></w:footnote>"
    '<w:footnote w:id="2"><w:p><w:r><w:t>Nobody refers to it.</w:t></w:r></w:p></w:footnote>'
)


@pytest.mark.parametrize("styles", [("Title", "Subtitle"), ("berschrift1", "Subtitle")])
def test_one_text_as_a_word_file(styles: tuple[str, str]) -> None:
    styled = zip((*styles, "Byline", "", *[""] * len(one_text.PARAGRAPHS)), one_text.PARTS, strict=True)
    article = tell_parts(read(word_file(*(paragraph(text, style=style) for style, (_, text) in styled))))
    assert [(each.part, each.text) for each in article.blocks] == [*one_text.PARTS]
    fields = article.fields
    assert (fields.title, fields.publisher) == (one_text.TITLE, one_text.PUBLISHER)
    assert (fields.authors, fields.published) == (one_text.AUTHORS, one_text.PUBLISHED)


def test_one_text_whose_headline_is_told_by_its_letters_alone() -> None:
    large = '<w:b/><w:sz w:val="36"/>'
    head = paragraph(run("FOR IMMEDIATE RELEASE", large)), paragraph(run(one_text.HEADLINE, large))
    article = tell_parts(read(word_file(*head, *(paragraph(text) for _, text in one_text.PARTS[1:]))))
    assert [(each.part, each.text) for each in article.blocks if not each.is_dropped] == [*one_text.PARTS]


LINK = '<w:r><w:instrText>HYPERLINK "http://a.example"</w:instrText></w:r>'
FIELD_BEGINS, FIELD_RESULT, FIELD_ENDS = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
DELETED, INSERTED = "<w:del><w:r><w:delText>est</w:delText></w:r></w:del>", f"<w:ins>{run('er')}</w:ins>"
MOVED = f"<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>"
EMOJI = '<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent>'
NEW_ONLY = '<mc:AlternateContent><mc:Choice Requires="x"><w:t>new</w:t></mc:Choice></mc:AlternateContent>'
RUBY = f"<w:ruby><w:rt>{run('kana')}</w:rt><w:rubyBase>{run('kanji')}</w:rubyBase></w:ruby>"
EQUATION = "<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=2</m:t></m:r></m:oMath></m:oMathPara>"


@pytest.mark.parametrize(
    ("contents", "expected"),
    {
        "<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:cr/><w:t>C</w:t><w:ptab/><w:t>D</w:t></w:r>": "A B C D",
        "<w:r><w:t>A</w:t><w:softHyphen/><w:t>B</w:t><w:noBreakHyphen/><w:t>C</w:t></w:r>": "AB\u2011C",
        "Anglo\u00adDutch “group” – it’s": "AngloDutch “group” – it’s",
        '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>': "☺",
        "<w:r><w:t>\n  One </w:t></w:r>" + run(" two"): "One two",
        "<w:r><w:t>One</w:t></w:r><w:r><w:t>\u00a0</w:t></w:r><w:r><w:t>two\u00a0</w:t></w:r>": "One two",
        run("Old") + DELETED + INSERTED: "Older",
        MOVED: "here",
        run("seen") + run("unseen", "<w:vanish/>") + run(" too", '<w:vanish w:val="0"/>'): "seen too",
        f'<w:hyperlink w:anchor="x">{run("a link")}</w:hyperlink>': "a link",
        FIELD_BEGINS + LINK + FIELD_RESULT + run("shown") + FIELD_ENDS: "shown",
        f'<w:fldSimple w:instr="SEQ Table">{run("3")}</w:fldSimple>': "3",
        f'<w:dir w:val="rtl">{run("a")}<w:bdo w:val="ltr">{run("b")}</w:bdo></w:dir>': "ab",
        f"<w:r>{RUBY}</w:r>": "kanji",
        run("so ") + EQUATION: "so x=2",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('filled in')}</w:sdtContent></w:sdt>": "filled in",
        run("said") + '<w:r><w:commentReference w:id="1"/></w:r>' + run("."): "said.",
        f"<w:r>{EMOJI}{NEW_ONLY}</w:r>": "😀new",
    }.items(),
    ids=str,
)
def test_the_text_is_what_is_seen(contents: str, expected: str) -> None:
    assert texts_of(paragraph(contents)) == [expected]


def test_comments_in_the_mark_up_are_nothing() -> None:
    comment = "<!-- made by a template --><?made by a template?>"
    maths = f"<m:oMath>{comment}<m:r>{comment}<m:t>a=b</m:t></m:r></m:oMath>"
    styles = f'{comment}<w:style w:type="paragraph" w:styleId="T">{comment}<w:name w:val="Title"/></w:style>'
    properties = f'{comment}<w:pPr>{comment}<w:pStyle w:val="T"/></w:pPr>'
    body = f"<w:p>{properties}{run('A head')}{comment}{run('line')}{maths}</w:p>"
    core = f"{comment}<dc:creator>Ana{comment} Okoye</dc:creator>"
    found = read(word_file(comment, body, styles=styles, core=core, head=comment))
    assert found.blocks == (FileBlock("A headlinea=b", BlockHint.HEADLINE),)
    assert found.metadata.authors == ("Ana Okoye",)


def test_line_breaks_divide_what_they_end() -> None:
    br = "<w:r><w:br/></w:r>"
    assert texts_of(paragraph("One ends.", br, "Two ends.", br, "Three.")) == ["One ends.", "Two ends.", "Three."]
    assert texts_of(paragraph("One", br, br, "Two")) == ["One", "Two"]
    assert texts_of(paragraph("Line by", br, "line. It was", br, "wrapped")) == ["Line by line. It was wrapped"]
    assert texts_of(paragraph("Page.", '<w:r><w:br w:type="page"/></w:r>', "Next")) == ["Page.", "Next"]
    assert texts_of(paragraph("Is it?", br, "It is", style="Title"), paragraph("x")) == ["Is it? It is", "x"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs_and_a_drop_cap_is_part_of_the_next() -> None:
    deleted = paragraph("One ", properties="<w:rPr><w:del/></w:rPr>")
    drop_cap = paragraph("F", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert texts_of(deleted, paragraph("two."), drop_cap, paragraph("inch pays.")) == ["One two.", "Finch pays."]


def test_text_boxes_stand_after_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    shape = f"<w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing>"
    picture = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    both = f'<mc:Choice Requires="wps">{shape}</mc:Choice><mc:Fallback>{picture}</mc:Fallback>'
    for drawn in (shape, picture, f"<mc:AlternateContent>{both}</mc:AlternateContent>"):
        assert texts_of(paragraph("Before", f"<w:r>{drawn}</w:r>", " and after.")) == ["Before and after.", "In a box."]


def test_tables_of_data_are_rows_and_those_of_a_layout_are_paragraphs() -> None:
    data = table(("Year", "Sales"), ("2026", paragraph("£9m") + paragraph("(est.)")))
    layout = table((SENTENCE * 2, ""), (paragraph(SENTENCE + " Again.") + table(("a", "b"), ("c", "d")), ""))
    assert hinted(data, layout) == [
        ("Year\tSales", BlockHint.TABLE),
        ("2026\t£9m (est.)", BlockHint.TABLE),
        (SENTENCE * 2, BlockHint.NONE),
        (SENTENCE + " Again.", BlockHint.NONE),
        ("a\tb", BlockHint.TABLE),
        ("c\td", BlockHint.TABLE),
    ]
    assert texts_of(table(("One cell",), ("Another",))) == ["One cell", "Another"]


def test_notes_stand_at_the_end_and_their_marks_nowhere() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    broken = '<w:r><w:footnoteReference w:id="9"/><w:endnoteReference w:id="1"/></w:r>'
    endnotes = f'<w:endnote w:id="1">{paragraph("See page 3.")}</w:endnote>'
    found = hinted(
        paragraph("£21m", mark, " in cash."), paragraph("Done.", broken), footnotes=FOOTNOTES, endnotes=endnotes
    )
    assert found == [
        ("£21m in cash.", BlockHint.NONE),
        ("Done.", BlockHint.NONE),
        ("Paid in two parts.", BlockHint.FOOTNOTE),
        ("See page 3.", BlockHint.FOOTNOTE),
    ]


def test_the_standards_strict_form_is_read() -> None:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    file = BytesIO()
    written = BytesIO(word_file(paragraph("One", style="Title"), paragraph(SENTENCE)))
    with ZipFile(written) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(WORD.encode(), strict))
    assert [(each.text, each.hint) for each in read(file.getvalue()).blocks] == [
        ("One", BlockHint.HEADLINE),
        (SENTENCE, BlockHint.NONE),
    ]


def test_parts_are_found_by_what_refers_to_them() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"

    def relationship(name: str, target: str, more: str = "") -> str:
        return f'<Relationship Id="r" Type="{kind}/{name}" Target="{target}"{more}/>'

    outside = relationship("styles", "http://a.example/", ' TargetMode="External"')
    style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    members = {
        "_rels/.rels": relationship("officeDocument", "/text/main.xml"),
        "text/_rels/main.xml.rels": outside + relationship("styles", "../looks.xml"),
        "text/main.xml": f"<w:body>{paragraph('One', style='T')}</w:body>",
        "looks.xml": style,
    }
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, elements in members.items():
            archive.writestr(name, f'<w:root xmlns="{package}" xmlns:w="{WORD}">{elements}</w:root>')
    assert [(each.text, each.hint) for each in read(file.getvalue()).blocks] == [("One", BlockHint.HEADLINE)]
