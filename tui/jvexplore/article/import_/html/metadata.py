"""What a web page says of its article apart from its text: in JSON-LD, in meta tags, in links and times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from jvexplore.article.import_.file_contents import FileMetadata
from jvexplore.article.import_.html.author_names import clean_names, split_names
from jvexplore.article.import_.html.dates import read_page_date
from jvexplore.article.import_.html.extracted_text import fold_letters
from jvexplore.article.import_.html.json_ld import ArticleJson, read_json_ld

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

_TITLES: Final = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title")
_PUBLISHERS: Final = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher")
_AUTHORS: Final = (
    *("citation_author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"),
    "byl",
)
_WRITTEN_BY: Final = re.compile(
    r"written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door"
)
"""What a site's software calls an author in meta tags for the readers of a network: twitter:label1, twitter:data1."""
_DATES: Final = (
    *("article:published_time", "og:article:published_time", "citation_publication_date", "dc.date.issued"),
    *("dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date"),
    *("publish-date", "publish_date", "publication_date", "date", "pubdate", "cxenseparse:recs:publishtime"),
)
_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description", "dc.description")
_SAVED_FROM: Final = re.compile(r"(?:saved from url=\(\d+\)|\burl:)\s*(https?://\S+)")
_LANGUAGE: Final = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2}))?(?:[-_.].*)?")
_MARKED_BODY: Final = "//*[@itemprop='articleBody']"
_LANG_KEYS: Final = ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")
_MAX_COMMENTS: Final = 20
"""How many comments at the beginning of a page may say where it was saved from."""
_SITE_SEPARATOR: Final = r"\s*[|–—·:»-]+\s*"


class PageMetadata(NamedTuple):
    """What a page says of its article.

    Attributes:
        fields: of its publication.
        titles: of the page and of the article, as they are written in several places.
        description: a summary; empty if there is none.
        body: the text of the article, if the page's JSON-LD gives it; mostly empty.
        is_article: whether the page says that it is an article, not a list of some.
    """

    fields: FileMetadata
    titles: Sequence[str] = ()
    description: str = ""
    body: str = ""
    is_article: bool = False


def read_page_metadata(root: HtmlElement, address: str = "") -> PageMetadata:
    """Return what a page says of its article.

    Args:
        root: the page.
        address: where it was saved from, if the file says so outside the page.
    """
    tags = _read_meta_tags(root)
    title = " ".join((root.findtext(".//title") or "").split())
    titles = [*_values(tags, _TITLES), *([title] if title else [])]
    article = _choose_article(read_json_ld(root), titles)
    publisher = next(_values(tags, _PUBLISHERS), "")
    publisher = publisher.partition(" | ")[0].lstrip("@")
    if not publisher or (article.publisher and "." in publisher.strip(".") and " " not in publisher):
        publisher = article.publisher or publisher
    known = [each for each in (article.headline, *titles) if each]
    fields = FileMetadata(
        title=next((_without_site(each, publisher) for each in known), ""),
        publisher=publisher,
        authors=_find_authors(root, tags, article, publisher),
        published=next(_read_dates(root, tags, article), ""),
        url=_find_address(root, tags, article, address),
        language=_find_language(root, tags, article),
    )
    return PageMetadata(
        fields,
        [*dict.fromkeys(form for each in known for form in (each, _without_site(each, publisher)))],
        next(_values(tags, _DESCRIPTIONS), article.description),
        article.body,
        article != ArticleJson() or "article" in tags.get("og:type", ()) or bool(root.xpath(_MARKED_BODY)),
    )


def _read_meta_tags(root: HtmlElement) -> Mapping[str, Sequence[str]]:
    """Return the contents of the meta tags of a page by their names in small letters."""
    found: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        content = " ".join((tag.get("content") or "").split())
        for key in ("property", "name", "itemprop"):
            if content and (name := tag.get(key)):
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _values(tags: Mapping[str, Sequence[str]], names: Iterable[str]) -> Iterator[str]:
    return (value for name in names for value in tags.get(name, ()))


def _choose_article(articles: Sequence[ArticleJson], titles: Iterable[str]) -> ArticleJson:
    """Return the article whose headline is in a title of the page; if there is none, that of which most is said."""
    folded = [fold_letters(each) for each in titles]
    for each in articles:
        if (headline := fold_letters(each.headline)) and any(headline in title for title in folded):
            return each
    return articles[0] if articles else ArticleJson()


def _without_site(title: str, publisher: str) -> str:
    """Return a title without the name of the publisher at its end or its beginning."""
    if not publisher:
        return title
    name = re.escape(publisher)
    shorter = re.sub(rf"{_SITE_SEPARATOR}{name}\Z|\A{name}{_SITE_SEPARATOR}", "", title, flags=re.IGNORECASE)
    return shorter or title


def _find_authors(
    root: HtmlElement, tags: Mapping[str, Sequence[str]], article: ArticleJson, publisher: str
) -> tuple[str, ...]:
    """Return the authors as JSON-LD names them, else by the first meta tags that name any.

    Where the address of the newspaper stands in place of a name, the next ones are read.
    """
    if article.authors:
        return tuple(clean_names(article.authors, publisher))
    marked = [*_values(tags, _AUTHORS)] or [*_visible_authors(root)]
    for written in (marked, tags.get("author", ()), [*_written_by(tags)]):
        if found := clean_names([name for each in written for name in split_names(each)], publisher):
            return tuple(found)
    return ()


def _written_by(tags: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the values beside the label "Written by"."""
    yield from tags.get("twitter:misc:written by", ())
    for number in "12":
        labels = _values(tags, (f"twitter:label{number}",))
        values = _values(tags, (f"twitter:data{number}",))
        yield from (value for label, value in zip(labels, values, strict=False) if _WRITTEN_BY.fullmatch(label.lower()))


def _visible_authors(root: HtmlElement) -> Iterator[str]:
    """Yield the names that the page marks as those of authors."""
    for element in root.xpath("//*[@rel='author' or @itemprop='author']"):
        named = element.xpath(".//*[@itemprop='name']")
        yield " ".join("".join((named[0] if named else element).itertext()).split())


def _read_dates(root: HtmlElement, tags: Mapping[str, Sequence[str]], article: ArticleJson) -> Iterator[str]:
    """Yield the days that may be that of the publication, the likeliest first."""
    marked = root.xpath("//time[@pubdate or @itemprop='datePublished'] | //*[@itemprop='datePublished']")
    times = [each.get("datetime") or each.get("content") or "".join(each.itertext()) for each in marked]
    for each in (article.published, *_values(tags, _DATES), *times):
        if day := read_page_date(each):
            yield day


def _find_address(root: HtmlElement, tags: Mapping[str, Sequence[str]], article: ArticleJson, address: str) -> str:
    """Return the address of a page; that of a site's front page only if there is no other."""
    canonical = [each.get("href") or "" for each in root.iter("link") if "canonical" in (each.get("rel") or "").lower()]
    comments = (_SAVED_FROM.search(each.text or "") for each in root.xpath("//comment()")[:_MAX_COMMENTS])
    saved_from = [found[1] for found in comments if found]
    known = [*_values(tags, ("og:url", "twitter:url")), article.url, address, *saved_from]
    base = next((each for each in known if each.startswith("http")), "")
    found = [each for each in (*(urljoin(base, each) for each in canonical), *known) if _is_address(each)]
    return next((each for each in found if urlsplit(each).path.strip("/")), next(iter(found), ""))


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and " " not in text


def _find_language(root: HtmlElement, tags: Mapping[str, Sequence[str]], article: ArticleJson) -> str:
    """Return the tag of the language, such as "en" or "en-GB"; empty if the page gives none."""
    declared = [value for element in root.xpath("/html") for key, value in element.attrib.items() if key in _LANG_KEYS]
    for each in (*declared, article.language, *_values(tags, ("og:locale", "language", "dc.language"))):
        if language := _LANGUAGE.fullmatch(each.strip()):
            region = f"-{language[2].upper()}" if language[2] else ""
            return language[1].lower() + region
    return ""
