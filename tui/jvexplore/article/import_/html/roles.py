"""What the elements of a web page say that they are: by their tags, their roles, and the names of their classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.elements import TEXT_TAGS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CAMEL_CASE: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_EMPTY_NAMES: Final = re.compile(
    r" (?:social (?:media )?embed\w*|(?:elementor|article|content) widget|widget (?:container|wrap))(?= )"
)
"""Names of what stands within articles, of which some are those of what surrounds them."""
_NOT_LETTERS: Final = re.compile(r"[^a-z]+")
_LONGEST_NAMES: Final = 500
_TAG_ROLES: Final = {
    "nav": BlockHint.MENU,
    "footer": BlockHint.MENU,
    "form": BlockHint.MENU,
    "button": BlockHint.MENU,
    "aside": BlockHint.RELATED,
}
_ARIA_ROLES: Final = {
    **dict.fromkeys(("navigation", "menu", "menubar", "search", "toolbar", "banner", "contentinfo"), BlockHint.MENU),
    **dict.fromkeys(("dialog", "alertdialog", "alert"), BlockHint.ADVERT),
    **dict.fromkeys(("doc-footnote", "doc-endnote", "doc-endnotes", "doc-bibliography"), BlockHint.FOOTNOTE),
    "complementary": BlockHint.RELATED,
}


def _names_pattern(*names: str) -> re.Pattern[str]:
    """Return a pattern of names, each of which is one or more whole words."""
    return re.compile(rf" (?:{'|'.join(names)}) ")


_SURROUNDING_NAMES: Final = (
    (
        BlockHint.RELATED,
        _names_pattern(
            *("related", "relatedposts", "recommend(?:ed|ations?)?", "recirc(?:ulation)?", "similar", "see also"),
            *("read (?:more|next|also)", "also (?:like|read)", "dont miss", "up next"),
            *("more (?:from|on|stories|news|articles|posts|info|content|coverage)", "next (?:up|article|story|post)"),
            *("(?:most )?(?:popular|viewed)", "most read", "trending", "latest(?: news| stories| posts)?"),
            *("recent(?: posts)?", "teasers", "carousel", "link ?box", "inline links?"),
            *("outbrain", "taboola", "zergnet", "yarpp"),
        ),
    ),
    (
        BlockHint.ADVERT,
        _names_pattern(
            *("ads?", "adv", "adverts?", "advertisement", "advertising", "advertorial", "adsense", "adsbygoogle"),
            *("dfp", "gpt", "sponsor(?:ed|ship)?", "promo(?:tion|ted|s|box)?", "affiliate", "marketing", "banner"),
            *("newsletters?", "subscri(?:be|ptions?)", "sign ?up", "opt ?in", "mailing list", "mailchimp"),
            *("paywall", "donat(?:e|ion)", "cta", "call to action", "cookies?", "consent", "gdpr"),
        ),
    ),
    (
        BlockHint.MENU,
        _names_pattern(
            *("nav", "navbar", "navigation", "subnav", "menu", "submenu", "bread ?crumbs?", "topbar", "toolbar"),
            *("masthead", "site (?:header|footer)", "footer", "skip(?: link)?", "pagination", "pager", "copyright"),
            *("shar(?:es?|ing|edaddy)", "follow(?: us)?", "socials?", "tools", "toolbox"),
            "social (?:share|sharing|links?|icons?|media links?|bar|buttons?|list|nav|follow|networks?)",
            *("tags", "(?:tag|article|post|entry) tags", "tag (?:list|cloud|links)", "topics", "keywords"),
            *("categories", "cat links", "log ?in", "sign ?in", "register", "search", "toc", "table of contents"),
            "video (?:preloader|player|controls|overlay|spinner|timer)",
            *("widgets?", "sidebar", "rail", "tooltip", "print"),
            *("post ?(?:meta|info|tags)", "entry (?:meta|footer|utility)", "postmetadata"),
        ),
    ),
    (
        BlockHint.OUTSIDE,
        _names_pattern(
            *("author (?:bio|info|box|profile|description|card)", "about (?:the )?author", "authorbox", "author"),
            *("bio", "vcard", "comments?(?: list| form| section| area| thread)?", "commentlist", "respond", "replies"),
            *("disqus", "livefyre"),
        ),
    ),
    (BlockHint.FOOTNOTE, _names_pattern("footnotes?", "endnotes?", "references", "reflist")),
)
_ARTICLE_NAMES: Final = (
    (
        BlockHint.CAPTION,
        _names_pattern(
            *("(?:image |media |photo )?captions?", "(?:photo |image ?)?credits?", "legend", "cutline", "image meta"),
            "photographer",
        ),
    ),
    (BlockHint.BYLINE, _names_pattern("by ?lines?", "authors?(?: name| info)?", "writer", "contributors?")),
    (
        BlockHint.SOURCE_LINE,
        _names_pattern(
            *("(?:pub |publish(?:ed)? )?date(?: published)?", "dateline", "time", "timestamp", "published", "updated"),
            *("posted on", "(?:post |article )?meta", "article info", "read(?:ing)? time", "time to read"),
        ),
    ),
    (
        BlockHint.STANDFIRST,
        _names_pattern(
            *("stand ?first", "deck", "dek", "sub ?(?:head|heading|headline|title|line)", "summary", "lead", "lede"),
            *("excerpt", "teaser", "intro(?:duction)?", "abstract", "description", "(?:article|heading) des"),
            *("sommario", "chapeau", "chapo", "vorspann", "entradilla", "bajada"),
        ),
    ),
)


def surrounding_role(element: HtmlElement) -> BlockHint:
    """Return what surrounds articles an element says to be; `BlockHint.NONE` if it says nothing of the kind."""
    role = _TAG_ROLES.get(element.tag) or _ARIA_ROLES.get(element.get("role") or "")
    return role or _find_role(element, _SURROUNDING_NAMES)


def article_role(element: HtmlElement) -> BlockHint:
    """Return which part of an article an element says to be; `BlockHint.NONE` if it says nothing of the kind."""
    if element.tag in {"figcaption", "figure"}:
        return BlockHint.CAPTION
    if element.tag in {"address", "time"}:
        return BlockHint.BYLINE if element.tag == "address" else BlockHint.SOURCE_LINE
    return _find_role(element, _ARTICLE_NAMES)


def _find_role(element: HtmlElement, roles: tuple[tuple[BlockHint, re.Pattern[str]], ...]) -> BlockHint:
    tag = element.tag if "-" in element.tag else ""  # an element of the site's own says by it what it is
    identity = "" if element.tag in TEXT_TAGS else element.get("id")  # that of a heading is made of its words
    names = f"{(element.get('class') or '')[:_LONGEST_NAMES]} {identity or ''} {tag} {element.get('itemprop') or ''}"
    words = f" {_NOT_LETTERS.sub(' ', _CAMEL_CASE.sub(' ', names).lower()).strip()} "
    telling = _EMPTY_NAMES.sub("", words)
    return next((role for role, pattern in roles if pattern.search(telling)), BlockHint.NONE)
