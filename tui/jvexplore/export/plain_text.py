"""Pages as plain text, for command output."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Final, assert_never, cast

from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.safe_text import EMPTY_LINE, LINE_END, SPACE, own_words
from jvexplore.sanitize import sanitize_line, sanitize_text, to_single_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.blocks import Block, TextBlock
    from jvexplore.safe_text import SafeLine, SafeText

INDENT: Final = own_words("    ")


def format_page(content: Iterable[Block], width: int | None) -> SafeText:
    """Return a page as text, with blank lines between its parts but not between links.

    Args:
        content: the blocks of the page.
        width: the line width in characters; `None` for no wrapping.
    """
    parts: list[SafeText] = []
    for are_links, together in groupby(
        blocks.as_text_blocks(content), key=lambda block: isinstance(block, blocks.LinkList)
    ):
        drawn = (LINE_END.join(_block(block, width)) for block in together)
        parts.append((LINE_END if are_links else LINE_END * 2).join(filter(None, drawn)))
    return (LINE_END * 2).join([part for part in parts if part]) + LINE_END


def _block(block: TextBlock, width: int | None) -> Iterator[SafeText]:
    match block:
        case blocks.Heading() | blocks.Prose():
            yield from wrap_text(block.text, width)
        case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech() | blocks.CopyComparison():
            for speech_line in _speech(block):
                yield from wrap_text(
                    speech_line, width, hang=SPACE * 2 if isinstance(block, blocks.CopyComparison) else EMPTY_LINE
                )
        case blocks.LabelledValues():
            column = max((len(label) for label, _ in block.rows), default=0) + 2
            for label, value in block.rows:
                yield from wrap_text(f"{label + ':':<{column}}{value}", width, hang=SPACE * column)
        case BarChart():
            yield from _bars(block, width)
        case blocks.LinkList():
            for link in block.links:
                yield from wrap_text(_link(block.label, link), width, hang=INDENT)
        case _:
            assert_never(block)


def _bars(block: BarChart, width: int | None) -> Iterator[SafeText]:
    if block.title:
        yield from wrap_text(f"{block.title}:", width)
    column = max((len(each.label) for each in block.bars), default=0)
    for each in block.bars:
        yield sanitize_line(
            f"  {each.label:<{column}} {each.share_words:>6}{f' ({each.source})' if each.source else ''}"
        )


def _speech(block: blocks.Speech | blocks.CopyComparison) -> tuple[str, ...]:
    """Return somebody's words with the speaker, in quotation marks if verbatim.

    For a comparison with the copy: whether it agrees, and a line for each difference.
    """
    match block:
        case blocks.CopyComparison():
            return f"{block.agreement_sign} {block.text}", *(f"  {each}" for each in block.differences)
        case blocks.Quotation():
            return f"“{block.text}”", f"— {block.by}"
        case blocks.ArticleExcerpt():
            return block.text, f"— {block.by}"
        case blocks.ReportedSpeech():
            return (f"{blocks.REPORTED_SPEECH_SIGN}{block.full_sentence}",)
        case _:
            assert_never(block)


def _link(label: str, link: blocks.Link) -> str:
    lead = "" if link.after else link.lead  # what follows has the value already
    name = ", ".join(filter(None, (f"{link.before} {link.text}".strip(), lead)))
    via = f", see {link.via}" if link.via else ""
    after = f": {link.after}" if link.after else ""
    mark = EDITOR if link.is_editorial else ""
    where = f" ({link.address}{via})" if link.address else ""  # without one, the dossier does not have it
    return to_single_line(f"{label}{': ' if label else ''}{name}{where}{after}{mark}")


def wrap_text(
    text: str, width: int | None, margin: SafeLine = EMPTY_LINE, hang: SafeLine = EMPTY_LINE
) -> Iterator[SafeText]:
    """Yield the lines of a text, sanitised and wrapped, keeping its own line ends."""
    for line in sanitize_text(text).split("\n"):
        if width is None or not line.strip():
            yield (margin + line).rstrip()
        else:
            wrapped = textwrap.wrap(
                line,
                max(width, len(hang) + 1),
                initial_indent=margin,
                subsequent_indent=hang,
                break_long_words=False,
                break_on_hyphens=False,
            )
            yield from cast("list[SafeText]", wrapped)
