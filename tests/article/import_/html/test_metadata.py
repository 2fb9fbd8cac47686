"""What a page says of its article is read where pages say it, and nothing is made of noise."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from jvexplore.article.import_.html.dates import read_page_date
from jvexplore.article.import_.html.metadata import PageMetadata, read_page_metadata
from jvexplore.article.import_.html.tree import parse_page
from tests.article.import_.page_shapes import JSON_LD, META, URL

ARTICLE: Final = {"@type": "NewsArticle", "headline": "Finch buys Heron"}


def metadata(head: str = "", body: str = "", html: str = "<html>", address: str = "") -> PageMetadata:
    return read_page_metadata(parse_page(f"{html}<head>{head}</head><body>{body}<p>Text.</p></body></html>"), address)


def json_ld(*nodes: Any) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in nodes)


def test_a_graph_with_names_elsewhere_in_it() -> None:
    found = metadata(f'<script type="application/ld+json">{JSON_LD}</script>')
    fields = found.fields
    assert (fields.publisher, fields.authors, fields.published) == (
        *("The Estuary Courier", ("Ines Calloway", "Håkon Brekke"), "2027-10-14"),
    )
    assert found.is_article


def test_meta_tags() -> None:
    fields = metadata(META, html='<html lang="en-gb">').fields
    assert (fields.title, fields.publisher, fields.url) == (
        *("Brackwater Glass joins Norwegians in hydrogen furnace", "The Estuary Courier", URL),
    )
    assert (fields.authors, fields.published, fields.language) == (
        *(("Ines Calloway", "Håkon Brekke"), "2027-10-14", "en-GB"),
    )


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ([ARTICLE | {"author": "By Ana Okoye and Ben Strand"}], ("Ana Okoye", "Ben Strand")),
        ([[ARTICLE | {"author": [{"name": "Ana Okoye"}, {"name": "Ana Okoye"}]}]], ("Ana Okoye",)),
        ([ARTICLE | {"author": {"@type": "Organization", "name": "Bricks and Glass"}}], ("Bricks and Glass",)),
        ([ARTICLE | {"author": {"name": "admin"}, "publisher": "Courier"}], ()),
        ([ARTICLE | {"author": ["user_17", "https://courier.example/ana", "ana@courier.example"]}], ()),
        ([ARTICLE | {"author": "Courier", "publisher": {"name": "Courier"}}], ()),
        ([{"@type": "Product", "author": "Ana Okoye"}], ()),
        ([ARTICLE | {"headline": "Another", "author": "Not She"}, ARTICLE | {"author": "Ana Okoye"}], ("Ana Okoye",)),
        ([{"@type": "ItemList", "itemListElement": [ARTICLE | {"author": "Not She"}]}], ()),
        ([ARTICLE | {"author": {"@id": "#none"}}, "no node", 7, None, [[]]], ()),
        ([ARTICLE | {"author": {"@type": "Organization", "name": "By ANA OKOYE, Glass Writer"}}], ("ANA OKOYE",)),
        ([ARTICLE | {"author": "Ana Okoye, MS, RDN and Courier Business", "publisher": "Courier"}], ("Ana Okoye",)),
        ([ARTICLE | {"author": "AFP"}], ("AFP",)),
    ],
)
def test_authors(nodes: list[Any], expected: tuple[str, ...]) -> None:
    assert metadata("<title>Finch buys Heron</title>" + json_ld(*nodes)).fields.authors == expected


def test_damaged_and_wrapped_json() -> None:
    wrapped = f"//<![CDATA[\n{json.dumps(ARTICLE | {'datePublished': '2027-03-04'})}\n//]]>"
    scripts = ("{", "[" * 100_000, '{"@type": 3}', "", wrapped)
    head = "".join(f'<script type="application/ld+json">{each}</script>' for each in scripts)
    assert metadata(head).fields.published == "2027-03-04"


SITE: Final = "https://courier.example"


@pytest.mark.parametrize(
    ("head", "address", "expected"),
    [
        (f'<link rel="canonical" href="/deals/1"><meta property="og:url" content="{SITE}/x">', "", f"{SITE}/deals/1"),
        (f'<link rel="canonical" href="{SITE}/"><meta property="og:url" content="{SITE}/x">', "", f"{SITE}/x"),
        (f"<!-- saved from url=(0027){SITE}/1 -->", "", f"{SITE}/1"),
        (f"<!--\n Page saved with SingleFile \n url: {SITE}/2 \n saved date: today -->", "", f"{SITE}/2"),
        ("", f"{SITE}/3", f"{SITE}/3"),
        ('<link rel="canonical" href="file:///home/ana/page.html">', "", ""),
        (json_ld(ARTICLE | {"mainEntityOfPage": {"@id": f"{SITE}/4"}}), "", f"{SITE}/4"),
    ],
)
def test_addresses(head: str, address: str, expected: str) -> None:
    assert metadata(head, address=address).fields.url == expected


NAMED: Final = "<meta property=og:site_name content=Courier>"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (f"<title>Finch buys Heron | Courier</title>{NAMED}", "", "Finch buys Heron"),
        (f"<title>Courier – Finch buys Heron</title>{NAMED}", "", "Finch buys Heron"),
        (f"<title>Courier</title>{NAMED}", "", "Courier"),
        ("<meta name=dc.title content='Finch  buys\nHeron'>", "", "Finch buys Heron"),
        ("", "<h1>Finch</h1>", ""),
    ],
)
def test_titles(head: str, body: str, expected: str) -> None:
    assert metadata(head, body).fields.title == expected


def test_names_and_days_that_the_page_marks() -> None:
    body = '<a rel="author">Ana Okoye</a><time itemprop="datePublished" datetime="2027-03-04T09:00">Thursday</time>'
    fields = metadata("<meta name=author content='Estuary Newspapers Ltd.'>", body).fields
    assert (fields.authors, fields.published) == (("Ana Okoye",), "2027-03-04")
    assert metadata(body="<time>3 days ago</time>").fields.published == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<meta property=article:author content='http://s.example/1'>", "<meta name=author content='Ana Okoye'>"),
        ("<meta name=twitter:label1 content='Verfasst von'>", "<meta name=twitter:data1 content='Ana Okoye'>"),
        ("<meta name=twitter:label1 content='Lesezeit'>", "<meta name='twitter:misc:Written by' content='Ana Okoye'>"),
    ],
)  # fmt: skip
def test_an_author_beside_an_address_or_a_label(one: str, other: str) -> None:
    assert metadata(one + other).fields.authors == ("Ana Okoye",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-03-04T23:30:00-05:00", "2027-03-04"),
        ("2027-03", "2027-03"),
        ("2027/3/4 10:00", "2027-03-04"),
        ("20270304", "2027-03-04"),
        ("Thu, 04 Mar 2027 10:00:00 GMT", "2027-03-04"),
        ("March 4, 2027", "2027-03-04"),
        ("2027-13-04", ""),
        ("0001-01-01", ""),
        ("1772600400", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert read_page_date(text) == expected
