"""The whole dossier with its notes as linear text: for a screen reader, a pager or a mail.

Headings and plain words; no boxes, no signs that a voice would spell out, and what stands in a
table is said in sentences.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, paragraph, paragraph_number
from jvexplore.dossier import blocks, numbers, words
from jvexplore.dossier.describe import describe
from jvexplore.export.grouping import ORPHANS, fact_groups, grouped
from jvexplore.export.named import backlinks, in_words, quoted
from jvexplore.notes.mentions import named
from jvexplore.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.attached import Attached
    from jvexplore.dossier.blocks import Told
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


def render(dossier: Dossier, links: Links, notes: Sequence[Note], attached: Attached | None = None) -> Iterator[str]:
    """Yield the dossier part by part, paragraphs of text with a blank line behind each.

    Args:
        dossier: it.
        links: its graph.
        notes: the reader's, the oldest first.
        attached: the reader's own copy of the article, if there is one.
    """
    texts = attached.copy.found if attached else None
    on: dict[str, list[Note]] = {}
    naming: dict[str, list[Note]] = {}
    for note in notes:
        on.setdefault(note.on, []).append(note)
        for address in named(note.text) - {note.on}:
            naming.setdefault(address, []).append(note)
    for title, addresses in _chapters(dossier):
        if not addresses:
            continue
        yield f"{title.upper()}\n\n"
        for address in addresses:
            page = blocks.told(describe(dossier, links, address, texts))
            if attached:
                remark = attached.told() if address == DOSSIER else attached.remark(address)
                page += [blocks.Prose(remark)] if remark else []
            if address in dossier.facts:
                page = [block for block in page if not _is_paragraph(block)]  # told by their numbers, and below
            spoken = "\n\n".join(filter(None, _spoken([*page, *backlinks(dossier, naming.get(address, ()))])))
            cited = "" if address == DOSSIER else f"\n\nSource: {visible_line(words.citation(dossier, address))}."
            yield f"{spoken}{cited}\n\n{''.join(_note(dossier, note, attached) for note in on.get(address, ()))}"
    orphans = [
        note
        for group in grouped(dossier, notes)
        if group.title == ORPHANS
        for each in group.noted
        for note in each.notes
    ]
    if orphans:
        yield f"{ORPHANS.upper()}\n\n"
        yield from (
            f"On {visible_line(note.on)}, which is gone.\n\n{_note(dossier, note, attached)}" for note in orphans
        )


def _is_paragraph(block: Told) -> bool:
    return isinstance(block, blocks.Links) and all(paragraph_number(link.address) for link in block.links)


def _chapters(dossier: Dossier) -> Iterator[tuple[str, list[str]]]:
    """Yield the title of each part, and the addresses in it."""
    yield "The dossier", [DOSSIER]
    yield from fact_groups(dossier)
    yield "Paragraphs", [paragraph(number) for number in range(1, len(dossier.source.paragraphs) + 1)]


def _spoken(page: Iterable[Told]) -> Iterator[str]:
    """Yield the blocks of a page as paragraphs of text."""
    for kind, together in groupby(page, key=type):
        if kind is blocks.Links:
            yield _per_cent(visible(" ".join(_links(block) for block in together if isinstance(block, blocks.Links))))
            continue
        for block in together:
            match block:
                case blocks.Heading():
                    yield _per_cent(visible_line(_ended(block.text)))
                case blocks.Prose():
                    yield _per_cent(visible(_ended(_tags(block.text))))
                case blocks.Quotation():
                    by = f"{block.by}: " if block.by else ""
                    yield visible(_ended(f"{by}“{block.text}”" if block.verbatim else f"{by}{block.text}"))
                case blocks.Fields():
                    yield _per_cent(visible(" ".join(_ended(f"{label}: {value}") for label, value in block.rows)))
                case blocks.Bars():
                    yield visible(_shares(block))


def _per_cent(text: str) -> str:
    """Say the sign in words; not all voices do."""
    return text.replace(" %", " per cent")


def _shares(block: blocks.Bars) -> str:
    """Say a chart as a sentence: Alibaba Group has 48 per cent, MegaFon 24 per cent."""
    first, *rest = [(bar.label, _per_cent(numbers.percent(bar.percent))) for bar in block.bars]
    title = f"{block.title}: " if block.title else ""
    return f"{title}{', '.join([f'{first[0]} has {first[1]}', *(f'{label} {percent}' for label, percent in rest)])}."


def _links(block: blocks.Links) -> str:
    """Say where links lead, in one sentence."""
    named = []
    for link in block.links:
        text = f"{link.before} {link.text}".strip()
        named.append(f"{text}, {link.after}" if link.after else text)
    label = f"{block.label}: " if block.label else ""
    return _ended(label + "; ".join(each.rstrip(".") for each in named))


def _note(dossier: Dossier, note: Note, attached: Attached | None) -> str:
    tags = f", tagged {', '.join(note.tags)}" if note.tags else ""
    by = f" by {note.author}" if note.author else ""
    conflict = " It is in conflict: another version of it was written at the same time." if note.conflict else ""
    head = f"Your note, a {note.kind}, {note.status}{by}, of {words.day(note.created.date())}{tags}.{conflict}"
    more = [f"It is {quoted(note.span)}."] if note.span else []
    if note.span and attached and (remark := attached.quote_remark(paragraph_number(note.on), note.span)):
        more.append(remark)
    if words.says_else(dossier, note.on, note.fact):
        more.append(_per_cent(f"Its fact has changed since. Then: {_ended(note.fact)}"))
    return f"{visible_line(' '.join((head, *more)))}\n\n{visible(in_words(dossier, note.text)).strip()}\n\n"


def _tags(text: str) -> str:
    """Say tags as words: "#a #b" would be spelt out as hash marks."""
    parts = text.split()
    if parts and all(part.startswith("#") for part in parts):
        return f"Tags: {', '.join(part[1:].replace('-', ' ') for part in parts)}."
    return text


def _ended(text: str) -> str:
    """Return text with a full stop, where it has no end yet: a voice pauses there."""
    return text if text.rstrip().endswith((".", "!", "?", "…", ".”", "?”", "!”", ":")) else f"{text}."
