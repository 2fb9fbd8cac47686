"""What a page says of a fact beside its title, a line each: its values, who says so, what it relates to."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.blocks import Block


def detail_lines(page: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of a page; its heading and quotations are left to whoever names the fact."""
    for block in blocks.as_text_blocks(page):
        match block:
            case blocks.Prose():
                if block.spoken != "":  # else it is about what the screen can show
                    yield block.text
            case blocks.LabelledValues():
                yield from (f"{label}: {value}" for label, value in block.rows)
            case blocks.LinkList() if block.is_in_export:
                yield f"{block.label}: {'; '.join(map(linked_words, block.links))}"
            case blocks.ReportedSpeech(is_heading=False):
                yield block.full_sentence
            case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech():
                pass
            case blocks.Heading() | BarChart() | blocks.LinkList() | blocks.CopyComparison():
                pass
            case _:
                assert_never(block)


def linked_words(link: blocks.Link) -> str:
    """Return what a link says without its address: "Floor according to one official, DKK 14bn"."""
    named = link.text if link.after or not link.lead else f"{link.text}, {link.lead}"
    return " – ".join(filter(None, (named, link.after)))
