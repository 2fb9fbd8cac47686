"""What a web page says of its article in JSON-LD, by schema.org: https://schema.org/Article."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.import_.html.author_names import is_byline, split_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_ARTICLE_TYPE: Final = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|Review)\Z")
_LISTS: Final = frozenset(
    (
        "itemListElement",
        "hasPart",
        "relatedLink",
        "mentions",
        "isRelatedTo",
        "citation",
        "comment",
        "review",
        "blogPost",
    )
)
"""The keys of what stands beside the article."""
_LONGEST_SCRIPT: Final = 2_000_000
_MAX_NODES: Final = 5_000
_COMMENT: Final = re.compile(
    r"\A\s*(?://\s*|/\*\s*)?<!(?:\[CDATA\[|--)(?:\s*\*/)?|(?://\s*|/\*\s*)?(?:\]\]|--)>(?:\s*\*/)?\s*\Z"
)
_TAG: Final = re.compile(r"</?(?:p|br|div|h[1-6]|li|blockquote)\b[^<>]{0,500}>", re.IGNORECASE)
_INLINE_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")

Node = dict[str, Any]


class ArticleJson(NamedTuple):
    """What JSON-LD says of an article; what it does not say is empty.

    Attributes:
        headline: the headline.
        authors: their names.
        publisher: its name.
        published: when, as written.
        url: the address.
        language: the tag.
        description: a summary.
        body: the text of the article, paragraphs in lines of their own if the page gives them so.
    """

    headline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    description: str = ""
    body: str = ""


def read_json_ld(root: HtmlElement) -> Sequence[ArticleJson]:
    """Return what a page says of each article in JSON-LD, those about which it says most first."""
    nodes: list[Node] = []
    named: dict[str, Node] = {}
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            nodes += _walk(_parse(script.text or ""), named)
    articles = [_read_article(each, named) for each in nodes if _is_article(each)]
    return sorted(articles, key=lambda each: (each.body != "", each.published != "", each.headline != ""), reverse=True)


def _parse(script: str) -> object:
    """Return what a script holds; `None` if it is no JSON, or too much."""
    if len(script) > _LONGEST_SCRIPT:
        return None
    try:
        return json.loads(_COMMENT.sub("", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(top: object, named: dict[str, Node]) -> Iterator[Node]:
    """Yield the nodes of a script but for those in lists of other articles; those with an id are added to `named`."""
    waiting = [top]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        each = waiting.pop()
        if isinstance(each, list):
            waiting += reversed(each)
        elif isinstance(each, dict):
            if isinstance(name := each.get("@id"), str) and len(each) > 1:
                named.setdefault(name, each)
            yield each
            waiting += [value for key, value in each.items() if key not in _LISTS and isinstance(value, (dict, list))]


def _is_article(node: Node) -> bool:
    return any(_ARTICLE_TYPE.match(each) for each in _texts(node.get("@type")))


def _read_article(node: Node, named: dict[str, Node]) -> ArticleJson:
    main = node.get("mainEntityOfPage")
    addresses = [*_texts(node.get("url")), *_texts(main.get("@id") if isinstance(main, dict) else main)]
    dates = [*_texts(node.get("datePublished")), *_texts(node.get("dateCreated"))]
    body = _TAG.sub("\n", unescape(_first(node.get("articleBody"))))
    return ArticleJson(
        headline=_first(node.get("headline")) or _first(node.get("name")),
        authors=tuple(_names(node.get("author") or node.get("creator"), named)),
        publisher=_name_of(node.get("publisher") or node.get("sourceOrganization"), named),
        published=dates[0] if dates else "",
        url=next((each for each in addresses if each.startswith("http")), ""),
        language=_first(node.get("inLanguage")),
        description=_first(node.get("description")),
        body=_INLINE_TAG.sub("", body).strip(),
    )


def _names(value: object, named: dict[str, Node]) -> Iterator[str]:
    """Yield the names of persons and organisations: each may be text, a node, or the id of one elsewhere."""
    for each in value if isinstance(value, list) else [value]:
        if not isinstance(each, dict):
            yield from (name for text in _texts(each) for name in split_names(text))
            continue
        node = each if "name" in each else named.get(str(each.get("@id")), each)
        is_person = "Person" in _texts(node.get("@type", "Person"))
        for text in _texts(node.get("name")):
            yield from split_names(text) if is_person or is_byline(text) else [text]


def _name_of(value: object, named: dict[str, Node]) -> str:
    """Return the name of an organisation, which may be text, a node, or the id of one elsewhere."""
    node = value[0] if isinstance(value, list) and value else value
    if isinstance(node, dict):
        return _first((node if "name" in node else named.get(str(node.get("@id")), node)).get("name"))
    return _first(node)


def _first(value: object) -> str:
    return next(_texts(value), "")


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a value, which may be one, a list of some, or something else."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str) and (text := unescape(each).strip()):
            yield text
