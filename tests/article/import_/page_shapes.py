"""The master text as web pages in the shapes of real ones, with all that surrounds articles."""

from __future__ import annotations

import base64
import json
from html import escape
from typing import Final

from tests.article.import_.one_text import BYLINE, HEADLINE, PARAGRAPHS, SOURCE_LINE, STANDFIRST

URL: Final = "https://courier.example/business/2027/10/14/brackwater-hydrogen"
TEASERS: Final = ("Ferry firm asks for more time", "Port loses a crane", "What the budget means for the Humber")
PICTURE: Final = "data:image/png;base64," + base64.b64encode(bytes(range(256)) * 40).decode()
JSON_LD: Final = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": "Courier online"},
            {"@type": "Organization", "@id": "#paper", "name": "The Estuary Courier"},
            {"@type": "Person", "@id": "#ines", "name": "Ines Calloway"},
            {
                "@type": ["NewsArticle", "Article"],
                "headline": HEADLINE,
                "datePublished": "2027-10-14T06:30:00+01:00",
                "dateModified": "2027-10-16T11:00:00+01:00",
                "author": [{"@id": "#ines"}, {"@type": "Person", "name": "Håkon Brekke"}],
                "publisher": {"@id": "#paper"},
            },
        ],
    }
)
META: Final = f"""
<title>{HEADLINE} | The Estuary Courier</title>
<meta property="og:title" content="{HEADLINE}">
<meta property="og:site_name" content="The Estuary Courier">
<meta property="article:published_time" content="2027-10-14T06:30:00+01:00">
<meta name="author" content="Ines Calloway and Håkon Brekke">
<link rel="canonical" href="{URL}">
"""
MENU: Final = """
<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/deals">Deals</a>
</li><li><a href="/opinion">Opinion</a></li></ul></nav>
"""
COOKIES: Final = """
<div id="cookie-banner" role="dialog"><p>We and our partners store cookies on your device to show you advertisements
that fit what you read. You may refuse, and read on.</p><button>Accept all</button><button>Refuse</button></div>
"""
NEWSLETTER: Final = """
<div class="newsletter-signup"><h3>The Courier by mail</h3><p>Every morning at six, what happened on both banks of the
river, and what will: sign up, and it is in your inbox before your coffee is.</p></div>
"""
RELATED: Final = (
    '<aside class="related"><h2>More on this</h2><ul>'
    + "".join(f'<li><h3><a href="/{number}">{title}</a></h3></li>' for number, title in enumerate(TEASERS))
    + "</ul></aside>"
)
COMMENTS: Final = """
<section id="comments"><h2>Comments</h2><div class="comment"><p>My father worked at the old furnace for thirty years,
and he always said that the gas would be the end of it one day.</p></div></section>
"""
FOOTER: Final = """
<footer><p>© 2027 Estuary Newspapers. No part of this may be copied without the leave of the publisher, in writing.</p>
<a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></footer>
"""


def paragraphs(tag: str = "p", between: str = "", attributes: str = "") -> str:
    """Return the body, something between its second and third paragraph."""
    marked = [f"<{tag}{attributes}>{escape(each, quote=False)}</{tag}>" for each in PARAGRAPHS]
    return "\n".join((*marked[:2], between, *marked[2:]))


def with_clutter() -> str:
    """Return a page as newspapers make them, with everything around the article and within."""
    figure = (
        f'<figure><img src="{PICTURE}"><figcaption>The old furnace at dusk. Photograph: J. Orr</figcaption></figure>'
    )
    advert = '<div class="ad-slot"><span>Advertisement</span><p>Try our new bottles, as light as a feather.</p></div>'
    read_more = '<p class="read-more"><a href="/furnace">Read more: how a furnace is blown out</a></p>'
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{META}
<script type="application/ld+json">{JSON_LD}</script><style>.x {{ color: red }}</style></head>
<body class="has-sidebar with-comments">{COOKIES}<header class="site-header"><a href="/">The Estuary Courier</a>{MENU}
</header><main><article><header><a class="kicker" href="/energy">Energy</a><h1>{escape(HEADLINE)}</h1>
<p class="standfirst">{escape(STANDFIRST)}</p><div class="byline">{BYLINE}</div><time datetime="2027-10-14">
{SOURCE_LINE}</time><ul class="share-tools"><li><a href="#f">Facebook</a></li><li><a href="#m">Mail</a></li></ul>
</header>{figure}<div class="article-body">{paragraphs(between=advert + read_more + NEWSLETTER)}</div>
<div class="author-bio"><h4>About the author</h4><p>Ines Calloway has reported on the glass trade since it ran on coal,
and lives in Hull with two cats.</p></div></article>{RELATED}{COMMENTS}</main>{FOOTER}</body></html>"""


def as_amp() -> str:
    """Return a page for telephones, as AMP wants them."""
    return f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8">{META}
<style amp-boilerplate>body{{visibility:hidden}}</style><script async src="https://cdn.example/v0.js"></script></head>
<body><amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/">Home</a></li><li><a href="/deals">Deals</a></li>
</ul></amp-sidebar><amp-user-notification class="cookie-consent"><p>This site uses cookies, as nearly all do, and asks
whether you mind that it does.</p><button>OK</button></amp-user-notification><main><h1>{escape(HEADLINE)}</h1>
<h2 class="deck">{escape(STANDFIRST)}</h2><p class="byline">{BYLINE}</p><p class="date">{SOURCE_LINE}</p>
<amp-img src="furnace.jpg"></amp-img>{paragraphs(between="<amp-ad>Advertisement</amp-ad>")}
<amp-carousel class="related"><a href="/1">{TEASERS[0]}</a><a href="/2">{TEASERS[1]}</a></amp-carousel></main>
{FOOTER}</body></html>"""


def as_old_tables() -> str:
    """Return a page as they were made in 1999: tables for columns, line breaks for paragraphs, no classes."""
    body = "<br><br>\n".join(escape(each, quote=False).replace("é", "&eacute;") for each in PARAGRAPHS)
    menu = "<br>".join(
        f'<a href="{number}.htm"><font size=1>{title}</font></a>' for number, title in enumerate(TEASERS)
    )
    return f"""<HTML><HEAD><TITLE>{HEADLINE}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=800><TR><TD COLSPAN=3>
<FONT SIZE=6>The Estuary Courier</FONT></TD></TR><TR><TD WIDTH=120 VALIGN=top>{menu}</TD><TD WIDTH=500>
<H1>{escape(HEADLINE)}</H1><B>{escape(STANDFIRST)}</B><P><I>{BYLINE}</I><BR><BR><I>{SOURCE_LINE}</I><P>
<FONT FACE=Times>{body}</FONT></TD><TD WIDTH=180><FONT SIZE=1><A HREF=sub.htm>Subscribe</A></FONT></TD></TR></TABLE>
<CENTER><FONT SIZE=1>Copyright 2027 Estuary Newspapers</FONT></CENTER></BODY></HTML>"""


def without_paragraphs() -> str:
    """Return a page whose paragraphs are nothing but boxes, each in a box of its own, with names made by a program."""
    boxes = (
        f'<div class="css-{number}y"><div class="css-9k2q">{each}</div></div>' for number, each in enumerate(PARAGRAPHS)
    )
    body = "".join(boxes)
    return f"""<html lang="en"><head>{META}</head><body><div class="css-1abc">{MENU}</div><div id="root">
<div class="css-7h1z"><h1 class="css-4d">{HEADLINE}</h1><div class="css-5e" data-testid="standfirst">{STANDFIRST}</div>
<div class="css-6f">{BYLINE}</div><div class="css-6g">{SOURCE_LINE}</div>{body}</div></div>
{RELATED}{FOOTER}</body></html>"""


def as_print_page() -> str:
    """Return what a newspaper offers for printing."""
    return f"""<html lang="en"><head><title>Print: {HEADLINE}</title></head><body onload="window.print()">
<p class="print-link"><a href="{URL}">{URL}</a></p><h1>{HEADLINE}</h1><p>{STANDFIRST}</p><p>{BYLINE}</p>
<p>{SOURCE_LINE}</p>{paragraphs()}<hr><p class="copyright">© Estuary Newspapers</p></body></html>"""


def as_reader_view() -> str:
    """Return what Firefox saves of its reader view."""
    return f"""<!DOCTYPE html><html lang="en"><head><title>{HEADLINE}</title></head><body class="light sans-serif">
<div class="container"><div class="toolbar reader-toolbar"><ul><li><button>Close Reader View</button></li><li><button>
Type controls</button></li></ul></div><div class="header reader-header"><a class="domain reader-domain" href="{URL}">
courier.example</a><h1 class="reader-title">{HEADLINE}</h1><div class="credits reader-credits">{BYLINE}</div>
<div class="meta-data"><div class="reader-estimated-time">4-5 minutes</div></div></div><hr><div class="content">
<div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page"><div><p>{SOURCE_LINE}</p>
{paragraphs()}</div></div></div></div></div></body></html>"""
