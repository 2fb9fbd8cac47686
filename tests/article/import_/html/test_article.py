"""What is not part of the article is hinted as what it is; what a page hides, repeats or marks is told apart."""

from __future__ import annotations

import json
from typing import Final

import pytest

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.read_html import read
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.errors import JvexploreError
from tests.article.import_ import page_shapes
from tests.article.import_.one_text import HEADLINE, PARAGRAPHS, STANDFIRST

SOME: Final = PARAGRAPHS[:5]
TEXT: Final = "".join(f"<p>{each}</p>" for each in SOME)
HEAD: Final = f"<title>{HEADLINE}</title>"


def hints(body: str, head: str = HEAD) -> list[tuple[str, str]]:
    """Return the hints of a page and the first words of its blocks, but for the paragraphs of the article."""
    blocks = read(f"<html><head>{head}</head><body>{body}</body></html>".encode()).blocks
    return [
        (each.hint, each.text[:30]) for each in blocks if each.hint != BlockHint.BODY or each.text not in PARAGRAPHS
    ]


def kept(body: str, head: str = HEAD) -> list[str]:
    blocks = tell_parts(read(f"<html><head>{head}</head><body>{body}</body></html>".encode())).blocks
    return [each.text for each in blocks if not each.is_dropped]


def test_what_surrounds_an_article_is_named() -> None:
    blocks = read(page_shapes.with_clutter().encode()).blocks
    assert [(each.hint, each.text[:30]) for each in blocks if each.hint != BlockHint.BODY] == [
        ("advert", "We and our partners store cook"),
        ("menu", "Accept all"),
        ("menu", "Refuse"),
        ("menu", "The Estuary Courier · Home · N"),
        ("outside", "Energy"),
        ("headline", "Brackwater Glass joins Norwegi"),
        ("standfirst", "Family-owned bottle maker to h"),
        ("byline", "By Ines Calloway and Håkon Bre"),
        ("source line", "The Estuary Courier, 14 Octobe"),
        ("menu", "Facebook · Mail"),
        ("caption", "The old furnace at dusk. Photo"),
        ("advert", "Advertisement"),
        ("advert", "Try our new bottles, as light "),
        ("related", "Read more: how a furnace is bl"),
        ("advert", "The Courier by mail"),
        ("advert", "Every morning at six, what hap"),
        ("outside", "About the author"),
        ("outside", "Ines Calloway has reported on "),
        ("related", "More on this"),
        ("related", "Ferry firm asks for more time "),
        ("outside", "Comments"),
        ("outside", "My father worked at the old fu"),
        ("menu", "© 2027 Estuary Newspapers. No "),
        ("menu", "Imprint Privacy"),
    ]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<h2>The price</h2>", [("heading", "The price")]),
        ("<h2>Gallery</h2><p><a href=/1>Ten furnaces</a></p>", [("related", "Gallery"), ("related", "Ten furnaces")]),
        ("<p>DON’T MISS</p><p><a href=/1>Ten furnaces</a></p>", [("related", "DON’T MISS"), ("related", "Ten furnaces")]),
        ("<ul><li><a href=/1>Ten furnaces</a><li><a href=/2>A new port</a></ul>", [("related", "Ten furnaces · A new port")]),
        ("<ul><li><b>Energy:</b> <a href=/1>Ten furnaces are lit</a><li><a href=/2>A new port</a></ul>", [("related", "Energy: Ten furnaces are lit"), ("related", "A new port")]),
        ("<ul><li>Chair: <a href=/1>Ana Okoye</a><li>Owner: <a href=/2>Finch</a></ul>", [("item", "Chair: Ana Okoye"), ("item", "Owner: Finch")]),
        ("<ul><li>It has <a href=/1>ten furnaces</a>.<li>None is lit.</ul>", [("item", "It has ten furnaces."), ("item", "None is lit.")]),
        ("<table><tr><th>Holder<th>Share<tr><td>Finch<td>40</table>", [("table", "Holder\tShare"), ("table", "Finch\t40")]),
        ("<blockquote class=tweet-embed><p>It is lit!</p>— Finch</blockquote>", [("item", "It is lit!"), ("item", "— Finch")]),
        ("<div class=article-widget><blockquote><p>It is lit!</p></blockquote></div>", [("item", "It is lit!")]),
        ("<div><p>“We are very proud of it.”</p><div>Ana Okoye, Finch</div></div>", [("body", "“We are very proud of it.”"), ("body", "Ana Okoye, Finch")]),
        ("<div class=lead-element><div class=video-preloader><span>Tap to play</span></div></div>", [("menu", "Tap to play")]),
        ("<div style='display:none'><p>Sold out.</p></div>", []),
        ("<aside><p>The Humber is a river in England, and a wide one, with a bridge that was once the longest.</p></aside>", [("related", "The Humber is a river in Engla")]),
        ("<ol class=footnotes><li>See the report of the works council, page 17.</ol>", [("footnote", "See the report of the works co")]),
    ],
)  # fmt: skip
def test_within_an_article(inner: str, expected: list[tuple[str, str]]) -> None:
    whole = TEXT.replace("<p>", f"{inner}<p>", 3).replace(inner, "", 2)
    assert hints(f"<h1>{HEADLINE}</h1><article>{whole}</article>")[1:] == expected


def test_names_of_classes_say_nothing_against_most_of_an_article() -> None:
    assert kept(f"<div class='with-sidebar comments-open'><h1>{HEADLINE}</h1><div class=widget>{TEXT}</div></div>") == [
        *(HEADLINE, *SOME),
    ]


def test_a_headline_is_no_name_of_a_site_and_no_label() -> None:
    site = "<meta property=og:site_name content='The Estuary Courier'>"
    above = "<h1>The Estuary Courier</h1><p><b>Energy</b></p>"
    assert kept(f"{above}<h2>{HEADLINE}</h2><div>{TEXT}</div>", HEAD + site) == [HEADLINE, *SOME]
    assert kept(f"<h1>Energy and climate</h1><div>{TEXT}</div>", "") == ["Energy and climate", *SOME]
    assert kept(f"<h1>The Estuary Courier</h1><div>{TEXT}</div>", site) == [*SOME]


def test_a_headline_that_no_title_of_the_page_has_may_stand_below_a_label() -> None:
    label = "<p class=topline>Energy and climate</p>"
    blocks = hints(f"<article>{label}<h1>{HEADLINE}</h1>{TEXT}</article>", "<title>Cheaper heat for glass</title>")
    assert ("headline", HEADLINE[:30]) in blocks


def test_a_headline_may_stand_below_a_teaser_that_reads_like_a_text() -> None:
    teaser = f"<div class=x1><p>{PARAGRAPHS[5]}</p></div>"
    assert kept(f"<div>{teaser}<h1>{HEADLINE}</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}</div>") == [
        *(HEADLINE, *PARAGRAPHS),
    ]


def test_an_article_goes_on_in_elements_of_the_same_kind() -> None:
    advert = "<div class=ad-slot><p>Try our new bottles, as light as a feather, and as clear as ice.</p></div>"
    first, last = (
        f"<div><div class=article-body>{''.join(f'<p>{each}</p>' for each in some)}</div></div>"
        for some in (PARAGRAPHS[:8], PARAGRAPHS[8:])
    )
    assert kept(f"<h1>{HEADLINE}</h1><main>{first}{advert}{last}</main>") == [HEADLINE, *PARAGRAPHS]
    for other in (last.replace("div", "article"), f"<h2>Ten furnaces</h2><div class=byline>By Bo Lind</div>{last}"):
        assert kept(f"<h1>{HEADLINE}</h1><main>{first}{advert}{other}</main>") == [HEADLINE, *PARAGRAPHS[:8]], other


def test_a_byline_below_a_standfirst_that_is_as_long_as_a_paragraph_is_one() -> None:
    line = "By Ines Calloway in Brackwater"
    found = hints(f"<article><h1>{HEADLINE}</h1><p>{SOME[0]}</p><p class=byline>{line}</p>{TEXT}</article>")
    assert [hint for hint, words in found if words == line[:30]] == ["byline"]


def test_a_byline_within_the_body_is_that_of_something_else() -> None:
    teaser = "<div class=byline>By Bo Lind</div>"
    whole = TEXT.replace("<p>", f"{teaser}<p>", 3).replace(teaser, "", 2)
    assert hints(f"<h1>{HEADLINE}</h1><article>{whole}</article>")[1:] == [("outside", "By Bo Lind")]


def test_a_description_apart_from_the_body_is_the_standfirst() -> None:
    description = f"<meta name=description content='{STANDFIRST}'>"
    body = f"<h1>{HEADLINE}</h1><div class=x1>{STANDFIRST}</div><div class=x2>4 min</div><div>{TEXT}</div>"
    assert hints(body, HEAD + description)[1:] == [("standfirst", STANDFIRST[:30]), ("outside", "4 min")]


def test_a_sentence_right_below_a_headline_that_stands_apart_with_it_is_the_standfirst() -> None:
    head = f"<header><div><h1>{HEADLINE}</h1></div><div class=x1>{STANDFIRST}.</div><span>4 min</span></header>"
    assert hints(f"{head}<div>{TEXT}</div>")[1:] == [("standfirst", STANDFIRST[:30]), ("outside", "4 min")]


def test_only_lines_about_the_publication_stand_below_a_headline() -> None:
    author = "<meta name=author content='Ines Calloway'>"
    lines = (
        "Ines Calloway, energy editor",
        "@inescalloway",
        "About Ines Calloway",
        "4 min read",
        "mardi 5 mai 2027 à 9 h 30",
    )
    head = "".join(
        f"<div class=byline-{number}><div class=byline>{each}</div></div>" for number, each in enumerate(lines)
    )
    found = hints(f"<h1>{HEADLINE}</h1>{head}<div>{TEXT}</div>", HEAD + author)
    assert found[1:] == [("byline", lines[0]), *(("outside", each) for each in lines[1:])]


def test_the_day_is_that_of_the_local_clock() -> None:
    published = "<meta property=article:published_time content=2027-03-05T03:10:00Z>"
    page = f"<html lang=en><head>{published}</head><body><h1>{HEADLINE}</h1><p>LINE</p>{TEXT}</body></html>"
    for line, day in (
        ("4 March 2027, 10.10 pm", "2027-03-04"),
        ("Updated 4 March 2027", "2027-03-05"),
        ("1 March 2027", "2027-03-05"),
        ("March 2027", "2027-03-05"),
    ):
        assert read(page.replace("LINE", line).encode()).metadata.published == day, line


def test_the_last_lines_invite_to_follow() -> None:
    body = (
        f"{TEXT}<p>Follow <a href='https://x.com/ines'>Ines Calloway</a> or <a href='mailto:i@c.example'>write</a>.</p>"
    )
    assert hints(f"<h1>{HEADLINE}</h1>{body}")[1:] == [("advert", "Follow Ines Calloway or write.")]


def test_the_last_lines_name_reporters() -> None:
    body = f"{TEXT}<p>(Reporting by Bo Lind; Editing by Jane Roe)</p><p>Or <a href='mailto:bo@c.example'>write to Bo Lind</a></p>"
    assert [hint for hint, _ in hints(f"<h1>{HEADLINE}</h1>{body}")[1:]] == ["byline", "advert"]


def test_what_follows_the_text_that_the_page_states_is_no_part_of_it() -> None:
    article = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": " ".join(SOME)}
    stated = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    remark = "The writer teaches at a school of mines, and holds no shares in any of the firms named here."
    body = f"<h1>{HEADLINE}</h1>{TEXT}<p>{remark}</p>"
    assert kept(body) == [HEADLINE, *SOME, remark]
    assert kept(body, HEAD + stated) == [HEADLINE, *SOME]


def test_a_body_that_only_a_script_would_show_is_shown() -> None:
    assert kept(f"<h1>{HEADLINE}</h1><div style='visibility: hidden'>{TEXT}</div>") == [HEADLINE, *SOME]


def test_the_language_is_that_of_the_text() -> None:
    page = f"<html lang='de'><body><h1>{HEADLINE}</h1>{TEXT}</body></html>"
    assert read(page.encode()).metadata.language == ""
    assert read(page.replace("'de'", "'en-US'").encode()).metadata.language == "en-US"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<html></html>", "is a page without text; save the page again, once it is shown in full"),
        (
            "<div id=root></div><noscript>Turn on scripts.</noscript>",
            "is a page without text; save the page again, once",
        ),
        (
            "<form><p>Please sign in to read this.</p><input type=password></form>",
            "is a page that asks to sign in, not an",
        ),
        ("<nav><a href=/1>News</a></nav><footer>© Courier</footer>", "is a page without an article; open the article"),
        ("<div>" * 2000 + TEXT, "is nested too deeply for an article; save the article as a text file"),
        (
            "<main>" + "".join(f"<h2><a href=/{each[:9]}>{each[:40]}</a></h2><p>{each}</p>" for each in PARAGRAPHS),
            "is a list of articles, not an article; open the article itself, and save that page",
        ),
    ],
)
def test_pages_without_an_article_say_so(page: str, message: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        read(page.encode())
    assert str(refused.value).startswith(message)


def test_document_types_and_broken_markup_do_no_harm() -> None:
    entities = "".join(f'<!ENTITY a{number + 1} "{f"&a{number};" * 9}">' for number in range(30))
    bomb = f'<?xml version="1.0"?><!DOCTYPE html [{entities}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    page = f"{bomb}<html><body><h1>{HEADLINE}</h1><div/>{TEXT}<p>&a30; &x; ends.</p></span></b><p>Unclosed <b>end"
    texts = [each.text for each in read(page.encode()).blocks]
    assert texts == [HEADLINE, *SOME, "&a30; &x; ends.", "Unclosed end"]
    fonts = f"<h1>{HEADLINE}</h1>{TEXT.replace('<p>', '<p><font color=red><b>' * 90)}"
    assert [each.text for each in read(fonts.encode()).blocks] == [HEADLINE, *SOME]


def test_a_page_that_marks_no_headline_has_the_first_line_that_may_be_one() -> None:
    lines = ("Exhibit 99.1", HEADLINE.upper(), "A purchase that makes it the second largest of its kind")
    page = f"<title>Document</title>{''.join(f'<p><b>{each}</b></p>' for each in lines)}{TEXT}"
    blocks = tell_parts(read(page.encode())).blocks
    assert [(each.part.value, each.text) for each in blocks[:4] if not each.is_dropped] == [
        ("headline", lines[1]),
        ("standfirst", lines[2]),
        ("body", SOME[0]),
    ]
