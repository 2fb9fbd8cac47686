"""What a mail contains: the article that was sent or forwarded, and what the headers say of it."""

from __future__ import annotations

from email import message_from_bytes
from html import escape
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.import_.file_contents import BlockHint, FileMetadata
from jvexplore.article.import_.formats import recognise_format
from jvexplore.article.import_.mail.read_mail import read
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.errors import JvexploreError
from tests.article.import_ import one_text
from tests.article.import_.mails import DATE, make_mail, page_of
from tests.article.import_.word_files import paragraph, word_file

if TYPE_CHECKING:
    from email.message import EmailMessage

TEXTS = [text for _, text in one_text.PARTS]
ONE = "Finch plc said on Thursday that it would buy Wren Bakeries, a chain of forty shops, for £21m in cash."
TWO = "“We have looked at Wren for ten years,” said Mary Lark, its chief executive. The board agreed."
THREE = "Shares in Finch rose 3 per cent on the day, and those of its rivals fell a little, in thin trading."
LONG = (ONE, TWO, THREE) * 3
OUTSIDE, HEADLINE, NONE = BlockHint.OUTSIDE, BlockHint.HEADLINE, BlockHint.NONE


def wrapped(texts: list[str], *, flowed: bool = False) -> str:
    """Return paragraphs in lines of at most 72 characters, between empty lines."""
    lines: list[str] = []
    for text in texts:
        line = ""
        for word in text.split():
            if len(line) + len(word) > 70:
                lines.append(line + " " * flowed)
                line = ""
            line = f"{line} {word}".strip()
        lines += [line, ""]
    return "\n".join(lines)


def hinted(mail: EmailMessage) -> list[tuple[str, BlockHint]]:
    return [(each.text, each.hint) for each in read(mail.as_bytes()).blocks]


def kept(mail: EmailMessage) -> list[str]:
    return [each.text for each in read(mail.as_bytes()).blocks if each.hint not in {OUTSIDE, BlockHint.ADVERT}]


def metadata_of(mail: EmailMessage) -> FileMetadata:
    return read(mail.as_bytes()).metadata


SEAL = ("BEGIN PGP SIGNATURE", "END PGP SIGNATURE")
FORWARDED = {
    "Gmail": "---------- Forwarded message ---------\nFrom: The Courier <news@c.example>\n"
    f"Date: Thu, 14 Oct 2027 at 09:12\nSubject: {one_text.HEADLINE}\nTo: <b@b.example>\n\n",
    "Outlook": "________________________________\nVon: The Courier\nGesendet: Donnerstag, 14. Oktober 2027 09:12\n"
    f"An: Bo Quill\nBetreff: {one_text.HEADLINE}\n\n",
}
ONE_TEXT_MAILS = {
    "page": make_mail(page=page_of(*TEXTS), Subject=one_text.HEADLINE),
    "page without its headline": make_mail(page=page_of(*TEXTS[1:]), Subject=f"WG: {one_text.HEADLINE}"),
    "both": make_mail(wrapped(TEXTS), page_of(*TEXTS), Subject="Fwd: Have a look"),
    "wrapped": make_mail(wrapped(TEXTS), cte="quoted-printable", Subject=one_text.HEADLINE),
    "base64": make_mail(wrapped(TEXTS), cte="base64", Subject=one_text.HEADLINE),
    "placeholder": make_mail("Your program shows no HTML.", page_of(*TEXTS), Subject=one_text.HEADLINE),
    "little HTML": make_mail(wrapped(TEXTS), page_of("Please see the plain text."), Subject=one_text.HEADLINE),
    "forwarded page": make_mail(
        page=page_of("FYI", f"<div>{escape(FORWARDED['Gmail']).replace(chr(10), '<br>')}</div>", *TEXTS)
    ),
    "forwarded text": make_mail("Look!\n\n" + FORWARDED["Outlook"] + wrapped(TEXTS[1:]), Subject="WG: x"),
    "table": make_mail(
        page=page_of(
            f"<table role=presentation>{''.join(f'<tr><td>{escape(each)}</td></tr>' for each in TEXTS)}</table>"
        ),
        Subject="Fwd: Have a look",
    ),
    "quoted": make_mail(
        FORWARDED["Gmail"] + "".join(f"> {line}\n" for line in wrapped(TEXTS).split("\n")), Subject="x"
    ),
    "Word file": make_mail("See attached.", files=[("a.docx", word_file(*map(paragraph, TEXTS)))], Subject="x"),
}


@pytest.mark.parametrize("mail", ONE_TEXT_MAILS.values(), ids=ONE_TEXT_MAILS)
def test_one_text_as_a_mail(mail: EmailMessage) -> None:
    article = tell_parts(read(mail.as_bytes()))
    assert [(each.part, each.text) for each in article.blocks if not each.is_dropped] == [*one_text.PARTS]
    fields = article.fields
    assert (fields.title, fields.publisher) == (one_text.TITLE, one_text.PUBLISHER)
    assert (fields.authors, fields.published) == (one_text.AUTHORS, one_text.PUBLISHED)


def test_soft_breaks_of_flowed_text_are_joined() -> None:
    mail = make_mail(wrapped(TEXTS, flowed=True), Subject=one_text.HEADLINE)
    mail.set_param("format", "flowed")
    assert kept(mail) == TEXTS
    deleting = make_mail("Das Gas kommt aus Nor \nwegen und Schott \nland.\n\nEs ist teuer.\n", Subject="x")
    deleting.set_param("format", "flowed")
    deleting.set_param("delsp", "yes")
    assert kept(deleting)[1:] == ["Das Gas kommt aus Norwegen und Schottland.", "Es ist teuer."]


def test_a_mail_as_an_attachment_is_the_article_that_was_forwarded() -> None:
    inner = make_mail(page=page_of(*LONG), From="The Courier <x@courier.example>", Subject="A deal")
    mail = make_mail("FYI", Subject="Fwd: A deal", Date="Fri, 15 Oct 2027 09:00:00 +0000")
    mail.add_attachment(inner)
    assert kept(mail) == ["A deal", *LONG]
    assert metadata_of(mail) == FileMetadata("A deal", "The Courier", published="2027-10-14")


def test_headers_say_what_an_article_does_not_say_itself() -> None:
    body = "\n\n".join(LONG)
    day = "2027-10-14"
    assert metadata_of(make_mail(body, Subject="Re: AW: A deal")) == FileMetadata("A deal", published=day)
    tide = make_mail(body, Subject="A deal", From="The Tide <a@b.example>")
    assert metadata_of(tide) == FileMetadata("A deal", "The Tide", published=day)
    assert metadata_of(make_mail(body, Subject="A deal", Date="")) == FileMetadata("A deal")
    assert metadata_of(make_mail(body, Date="some day")) == FileMetadata()


def test_the_day_is_that_of_the_sender() -> None:
    assert DATE.endswith("23:30:00 -0500")  # in Greenwich, it is the day after
    assert metadata_of(make_mail(ONE)).published == "2027-10-14"


def test_lines_of_the_article_count_more_than_headers() -> None:
    mail = make_mail("\n\n".join((*LONG, "Source: Estuary Wire", "3 March 2027")), From="The Courier <x@y.example>")
    assert metadata_of(mail) == FileMetadata()
    assert tell_parts(read(mail.as_bytes())).fields.publisher == "Estuary Wire"


def test_labelled_lines_of_a_text_count_more_than_headers() -> None:
    text = "\n".join(("Author: Ana Okoye", "Publication: Estuary Wire", "Date: 3 March 2027", "", "\n\n".join(LONG)))
    found = metadata_of(make_mail(text, Subject="A deal", From="The Courier <x@y.example>"))
    assert found == FileMetadata("A deal", "Estuary Wire", ("Ana Okoye",), "2027-03-03")


def test_furniture_is_no_part_of_the_article() -> None:
    head = ("View this email in your browser", "Dear reader,")
    sponsor = ("TOGETHER WITH ACME", "Anvils, cheap!")
    tail = ("Kind regards", "Dora Quill", "You are receiving this email because you signed up.", "Unsubscribe")
    assert kept(make_mail(page=page_of(*head, *LONG, *sponsor, *tail), Subject="A deal")) == ["A deal", *LONG]


def test_signatures_and_footers_of_lists_are_cut() -> None:
    body = "\n\n".join(LONG)
    assert kept(make_mail(f"{body}\n\n-- \nDora Quill\nEditor", Subject="A deal")) == ["A deal", *LONG]
    listed = f"{body}\n\n{'_' * 40}\nDeals mailing list\nhttps://lists.example/listinfo/deals\n"
    assert kept(make_mail(listed, Subject="A deal")) == ["A deal", *LONG]
    signed = page_of(*LONG, '<div class="gmail_signature"><p>Dora Quill</p><p>Editor</p></div>')
    assert kept(make_mail(page=signed, Subject="A deal")) == ["A deal", *LONG]


def test_of_an_answer_and_what_it_answers_the_longer_one_is_the_article() -> None:
    attribution = "On Thu, Oct 14, 2027 at 9:12 AM Ana Okoye <ana@a.example> wrote:"
    quoted = "".join(f"> {each}\n>\n" for each in LONG)
    assert kept(make_mail(f"I agree.\n\n{attribution}\n{quoted}", Subject="Re: A deal")) == ["A deal", *LONG]
    answer = "\n\n".join(LONG)
    assert kept(make_mail(f"{answer}\n\n{attribution}\n> What do you think?\n", Subject="Re: A deal")) == [
        "A deal",
        *LONG,
    ]


def test_addresses_of_links_and_armour_are_no_text() -> None:
    links = (
        f"Wren <https://wren.example/?utm=1> was sold [image: logo]. {ONE} Write to a@b.example <mailto:a@b.example>."
    )
    begin, seal, end = (f"-----{name}-----" for name in ("BEGIN PGP SIGNED MESSAGE", *SEAL))
    signed = f"{begin}\nHash: SHA256\n\n{links}\n\n- -- a dash\n{seal}\n\niQE\n{end}\n"
    found = kept(make_mail(signed, Subject="x"))
    assert found[1:] == [f"Wren was sold . {ONE} Write to a@b.example.", "-- a dash"]


def test_charsets_are_what_browsers_and_mail_programs_take_them_for() -> None:
    text = "株式会社①が合弁会社を設立すると発表した。"
    head = b"From: a@b.example\nContent-Type: text/plain; charset=Shift_JIS\n\n"
    assert [each.text for each in read(head + text.encode("cp932")).blocks] == [text]


@pytest.mark.parametrize(
    ("declared", "data"),
    [
        ("iso-8859-1", TWO.encode("cp1252")),
        ("iso-8859-1", TWO.encode()),
        ("us-ascii", TWO.encode("cp1252")),
        ("utf-8", TWO.encode("cp1252")),
        ("nonsense", TWO.encode()),
        ("\0", TWO.encode()),
        ("windows-1252", TWO.encode("cp1252")),
    ],
)
def test_wrong_charsets_are_seen_through(declared: str, data: bytes) -> None:
    head = f"From: a@b.example\nContent-Type: text/plain; charset={declared}\n\n".encode()
    assert [each.text for each in read(head + data).blocks] == [TWO]
    page = f"From: a@b.example\nContent-Type: text/html; charset={declared}\n\n<p>".encode()
    assert [each.text for each in read(page + data).blocks] == [TWO]


def test_a_mail_may_be_saved_in_other_ways() -> None:
    mail = make_mail(ONE, Subject="x").as_string().replace("From:", "X-A: b\nFrom:")
    for data in (mail.encode("utf-16"), mail.encode("utf-16-be"), b"\xef\xbb\xbf" + mail.encode()):
        assert [each.text for each in read(data).blocks][1:] == [ONE]
    assert [each.text for each in read(f"Subject: x\n\n{ONE}".encode()).blocks][1:] == [ONE]


def test_the_first_mail_of_a_mailbox_is_read_and_how_many_others_are_not_is_said() -> None:
    box = "".join(f"From dora Thu Oct 14\nSubject: Fwd: Deal {n}\nFrom: a@b\n\n>From here.\n\n" for n in range(3))
    contents = read(box.encode())
    assert [(each.text, each.hint) for each in contents.blocks] == [("Deal 0", HEADLINE), ("From here.", NONE)]
    assert contents.unread == "Only the first of 3 mails was read"
    assert read(box[: len(box) // 3].encode()).unread == ""


def test_what_apple_mail_puts_around_a_mail_is_no_part_of_it() -> None:
    mail = make_mail(ONE, Subject="A deal").as_bytes()
    saved = b"%d      \n%s<?xml version='1.0'?><plist/>" % (len(mail), mail)
    assert [each.text for each in read(saved).blocks] == ["A deal", ONE]
    assert recognise_format(saved, "").name == "mail"


def test_a_file_attached_to_an_article_is_not_read_and_that_is_said() -> None:
    files = [("logo.png", b"\x89PNG"), ("deal.docx", word_file(paragraph(ONE)))]
    contents = read(make_mail("\n\n".join(LONG), files=files, Subject="A deal").as_bytes())
    assert [each.text for each in contents.blocks] == ["A deal", *LONG]
    assert contents.unread == "The attached file deal.docx was not read"


def test_a_saved_page_in_the_form_of_a_mail_is_a_page() -> None:
    mail = make_mail(page=page_of("<h1>A deal is struck</h1>", *LONG), From="<Saved by Blink>", Date="")
    mail["Snapshot-Content-Location"] = "https://courier.example/deal"
    contents = read(mail.as_bytes())
    assert [each.text for each in contents.blocks] == ["A deal is struck", *LONG]
    assert contents.metadata.url == "https://courier.example/deal"


SEALED = "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (make_mail(SEALED).as_bytes(), "is an encrypted or sealed mail"),
        (b"From: a@b\nContent-Type: application/pkcs7-mime\n\nMII", "is an encrypted or sealed mail"),
        (b"Content-Type: application/ms-tnef\n\nMII", "has its text in winmail.dat, which only Outlook reads"),
        (b"From: a@b\n\n", "is a mail without text"),
        (make_mail(" ", files=[("a.pages", b"PK")]).as_bytes(), "is a mail without text, with the file a.pages"),
        (
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1000)),
            "is a damaged mail",
        ),
    ],
)  # fmt: skip
def test_mails_that_cannot_be_read_are_refused_in_a_line(data: bytes, what: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        read(data)
    assert refused.value.what == what
    assert refused.value.remedy


def test_mails_within_mails_end_somewhere() -> None:
    data = b"Content-Type: message/rfc822\n\n" * 100 + b"From: a@b\n\n" + ONE.encode()
    with pytest.raises(JvexploreError):
        read(data)
    assert message_from_bytes(data).get_content_type() == "message/rfc822"
