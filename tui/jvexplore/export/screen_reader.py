"""The whole dossier with its notes as linear text, for a screen reader, a pager or a mail.

It has headings and plain words, but no boxes and no signs that a voice would spell out. Lists have a line per item,
and tables become sentences.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, assert_never

from jvexplore.address import DOSSIER, Address, paragraph_address, paragraph_id, source_address, source_id
from jvexplore.article.attached_copies import page_blocks_with_copy
from jvexplore.dossier import blocks
from jvexplore.dossier.bar_chart import BarChart
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.date_text import long_date
from jvexplore.dossier.editor_mark import SPOKEN_MARK
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.paragraph_labels import paragraph_heading
from jvexplore.dossier.source_text import source_name
from jvexplore.dossier.speech import spell_signs_out
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.export.grouping import ORPHANS_TITLE, fact_groups
from jvexplore.export.note_links import BACKLINKS_LABEL
from jvexplore.export.spoken_text import (
    begin_sentence,
    end_sentence,
    spoken_list,
    spoken_note_text,
    spoken_title,
    with_spoken_marks,
)
from jvexplore.notes.checks import status_words
from jvexplore.notes.conflict import is_deletion, note_in_version
from jvexplore.notes.notebook import Notebook
from jvexplore.sanitize import sanitize_text, to_single_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeText

_BLANK: Final = " \t\n\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""The blank characters that `sanitize_text` keeps."""
_PARAGRAPHS: Final = "Paragraphs"
_HOW_TO_ATTACH: Final = (
    "A gist of each paragraph. To read the paragraphs themselves, attach your copy of the article: "
    "jvexplore read --article FILE."
)
_PROBLEMS: Final = "Entries in the notes file that cannot be read; they stay in the file unchanged"


def render(
    dossier: Dossier,
    reference_index: ReferenceIndex,
    notes: Sequence[Note],
    attached: AttachedCopies | None = None,
    problems: Sequence[str] = (),
) -> Iterator[SafeText]:
    """Yield the dossier in parts: paragraphs with a blank line after each, and two before a heading.

    Args:
        dossier: the dossier.
        reference_index: of the same dossier.
        notes: the reader's notes.
        attached: the reader's copy of the article, if there is one.
        problems: a message for each invalid entry of the notes file.
    """
    yield from map(sanitize_text, _parts(dossier, reference_index, notes, attached, problems))


def _parts(
    dossier: Dossier,
    reference_index: ReferenceIndex,
    notes: Sequence[Note],
    attached: AttachedCopies | None,
    problems: Sequence[str],
) -> Iterator[str]:
    """Yield the parts as `render` does, not sanitised yet."""
    notebook = Notebook({note.id: note for note in notes}, dossier.former_addresses)
    for title, addresses in _chapters(dossier):
        if not addresses:
            continue
        yield f"\n{title.upper()}\n\n"
        if title == _PARAGRAPHS and attached is None:
            yield f"{_HOW_TO_ATTACH}\n\n"
        shared: set[str] = set()
        for number, address in enumerate(addresses, 1):
            parts = [
                _heading(dossier, address, f"{number} of {len(addresses)}"),
                *_page(dossier, reference_index, address, attached, shared),
                _backlinks(dossier, notebook.notes_mentioning(address)),
                _sources(dossier, address),
            ]
            yield "\n" + "".join(f"{part}\n\n" for part in parts if part)
            yield from (_spoken_note(dossier, note, attached) for note in notebook.notes_on(address))
    orphans = [note for note in notebook if not address_exists(dossier, note.on)]
    orphans.sort(key=lambda note: note.on)  # stable: oldest first on each address
    if orphans:
        yield f"\n{ORPHANS_TITLE.upper()}\n\n"
        yield from (
            f"On {to_single_line(note.on)}, not in the dossier.\n\n{_spoken_note(dossier, note, attached)}"
            for note in orphans
        )
    if problems:
        yield f"\nPROBLEMS\n\n{spoken_list(_PROBLEMS, (begin_sentence(to_single_line(each)) for each in problems))}\n\n"


def _chapters(dossier: Dossier) -> Iterator[tuple[str, list[Address]]]:
    """Yield the title of each chapter and its addresses."""
    yield "Dossier", [DOSSIER]
    yield from fact_groups(dossier)
    for source in dossier.sources:
        title = _PARAGRAPHS
        if source is not dossier.first_source:
            title = f"{_PARAGRAPHS} of “{source_name(dossier, source)}”"
        yield title, [paragraph_address(each.id) for each in source.paragraphs if each.id]
    if dossier.lists_sources:
        yield "Sources", [source_address(each.id) for each in dossier.sources if each.id]


def _heading(dossier: Dossier, address: Address, position: str) -> str:
    """Return a page's heading, worded so that it is heard as one: "Party 3 of 25: MegaFon."."""
    if address == DOSSIER:
        return to_single_line(end_sentence(f"Title: {dossier.title}"))
    if paragraph := paragraph_id(address):
        return end_sentence(paragraph_heading(dossier, paragraph))
    if source_id(address):
        return to_single_line(end_sentence(f"Source {position}: {address_title(dossier, address, SPOKEN_MARK)}"))
    fact = dossier.facts[address]
    return to_single_line(
        end_sentence(spell_signs_out(f"{fact.kind.capitalize()} {position}: {fact.spoken_heading(dossier)}"))
    )


def _page(
    dossier: Dossier,
    reference_index: ReferenceIndex,
    address: Address,
    attached: AttachedCopies | None,
    shared: set[str],
) -> Iterator[str]:
    """Yield a page without its heading, and without blocks shared with earlier pages, whose keys are in `shared`."""
    page = page_blocks_with_copy(dossier, reference_index, address, attached)
    fact = dossier.facts.get(address)
    if fact and (shared_block := fact.shared_blocks(dossier)):
        if shared_block.key in shared:
            page = [block for block in page if block not in shared_block.blocks]
        shared.add(shared_block.key)
    for block in page:
        if fact and isinstance(block, blocks.LabelledValues):
            yield from _spoken(dossier, fact.spoken_fields(block))
        elif not _is_paragraph(block):  # paragraphs have a chapter of their own; facts cite them by number
            yield from _spoken(dossier, block)
    if attached and address == DOSSIER:
        yield attached.recognition_summary()


def _is_paragraph(block: Block) -> bool:
    return isinstance(block, blocks.LinkList) and all(paragraph_id(link.address) for link in block.links)


def _spoken(dossier: Dossier, block: Block) -> Iterator[str]:
    """Yield a block as paragraphs of text."""
    match block:
        case blocks.Heading():
            pass  # `_heading` words it with its position
        case blocks.Prose():
            if block.spoken != "":
                text = block.spoken or block.text
                yield end_sentence(spell_signs_out(with_spoken_marks(text)))
        case blocks.Quotation() | blocks.ArticleExcerpt() | blocks.ReportedSpeech():
            yield _speech(block)
        case blocks.CopyComparison():
            yield to_single_line(
                end_sentence(spell_signs_out("; ".join((begin_sentence(block.text), *block.differences))))
            )
        case blocks.LabelledValues():
            rows = ((label, with_spoken_marks(value)) for label, value in block.rows)
            yield " ".join(end_sentence(spell_signs_out(f"{label}: {value}")) for label, value in rows)
        case BarChart():
            yield _spoken_shares(block)
        case _:
            yield from _spoken_lists(dossier, block)


def _spoken_lists(
    dossier: Dossier, block: blocks.RelationGraph | blocks.TimelineBlock | blocks.LinkList
) -> Iterator[str]:
    """Yield blocks of links as lists, a line per item."""
    match block:
        case blocks.RelationGraph():
            yield _list("Ties", (_spoken_tie(tie) for tie in block.ties))
        case blocks.TimelineBlock():
            for label, moments in block.labelled_lists():
                items = (f"{begin_sentence(each.when.words)}: {with_spoken_marks(each.text)}" for each in moments)
                yield _list(label, items)
        case blocks.LinkList():
            if block.spoken_label != "":
                label = block.spoken_label or block.label
                yield _list(label, (_spoken_link(dossier, block, link) for link in block.links))
        case _:
            assert_never(block)


def _spoken_link(dossier: Dossier, block: blocks.LinkList, link: blocks.Link) -> str:
    """Return the name of a linked fact; if it contradicts the fact of the page, with what it says and where."""
    after = f": {with_spoken_marks(link.after)}" if block.is_contradiction and link.after else ""
    return spoken_title(dossier, link.address) + after


def _speech(block: blocks.Speech) -> str:
    """Return somebody's words: verbatim, or if reported, with signs spelt out."""
    match block:
        case blocks.Quotation():
            return f"“{block.text}”"
        case blocks.ArticleExcerpt():
            return end_sentence(f"In {block.by}: {block.text}")
        case blocks.ReportedSpeech():
            return end_sentence(spell_signs_out(with_spoken_marks(block.spoken_sentence)))
        case _:
            assert_never(block)


def _list(label: str, items: Iterable[str]) -> str:
    shown = [to_single_line(spell_signs_out(item)) for item in items]
    return spoken_list(label, shown) if shown else ""


def _spoken_shares(block: BarChart) -> str:
    """Return a chart in words, without a verb, as it may only be agreed: Votes, agreed: Finch 60 per cent, Wren 40."""
    shares = (f"{with_spoken_marks(bar.label)} {spell_signs_out(bar.sourced_words)}" for bar in block.bars)
    return f"{block.title or 'Shares'}: {', '.join(shares)}."


def _spoken_tie(tie: blocks.GraphEdge) -> str:
    """Word a tie without its subject: Leads Alibaba Group as president."""
    if tie.spoken:
        return begin_sentence(tie.spoken)
    office = f" as {tie.other.after}" if tie.other.after else ""
    mark = SPOKEN_MARK if tie.other.is_editorial else ""
    return begin_sentence(f"{tie.verb} {tie.other.text}{office}{mark}")


def _backlinks(dossier: Dossier, notes: Iterable[Note]) -> str:
    existing = dict.fromkeys(note.on for note in notes if address_exists(dossier, note.on))
    return _list(f"{BACKLINKS_LABEL} on", (spoken_title(dossier, address) for address in existing))


def _sources(dossier: Dossier, address: Address) -> str:
    """Return the citation and the address."""
    source = "" if address == DOSSIER else f"Source: {to_single_line(format_citation(dossier, address))}. "
    return f"{source}Address: {address}."


def _spoken_note(dossier: Dossier, note: Note, attached: AttachedCopies | None) -> str:
    remarks = []
    if note.span and attached:
        remarks.append(attached.quote_remark(note.on, note.span))
    if note.has_outdated_fact(fingerprint_text(dossier, note.on, note.fact)):
        remarks.append(end_sentence(f"The fact has changed since. Then: {spell_signs_out(note.fact)}"))
    if note.conflict:
        remarks.append("Conflict: two versions were written at the same time.")
    remark = " ".join(filter(None, remarks))
    shown = replace(note, span=attached.shown_span(note.on, note.span)) if attached else note
    parts = [*_note_parts(dossier, "Note", shown, remark)]
    for version in note.conflict:
        if is_deletion(version):
            parts.append("Other version: deleted.")
        else:
            parts += _note_parts(dossier, "Other version", note_in_version(note, version))
    return "".join(f"{part}\n\n" for part in parts if part)


def _note_parts(dossier: Dossier, whose: str, note: Note, remark: str = "") -> Iterator[str]:
    """Yield a note's description and remark, and then its text, which a check may lack."""
    about = f"{whose}, {_describe_note(note, fingerprint_text(dossier, note.on, note.fact))}"
    if note.is_wordless:
        yield to_single_line(f"{about}. {remark}".strip())
    else:
        yield to_single_line(f"{about}. {remark} Text:" if remark else f"{about}:")
        yield spoken_note_text(dossier, note.text).strip(_BLANK)


def _describe_note(note: Note, fact_now: str) -> str:
    """Describe a note in words: a question, open, by ana on 24 November 2026, tagged governance."""
    by = f"by {note.author} on" if note.author else "of"
    parts = [f"a {note.kind}", status_words(note, fact_now, signed=False), f"{by} {long_date(note.created.date())}"]
    if note.tags:
        parts.append(f"tagged {' and '.join(note.tags)}")
    if note.span:
        parts.append(f"on “{note.span.exact}”")
    return ", ".join(parts)
