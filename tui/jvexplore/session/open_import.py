"""One import: an article as it was read, the reader's corrections of it, and what it is to become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.imported_article import FieldOrigin, ImportedArticle
from jvexplore.article.import_.new_source import cut_title
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.session.block_corrections import (
    change_part,
    drop_blocks,
    find_headline,
    find_next,
    join_blocks,
    split_block,
)
from jvexplore.session.block_status import BlockStatuses
from jvexplore.session.correction_history import CorrectionHistory, Corrections
from jvexplore.session.import_fields import FIELD_LABELS, FieldReader, ImportField, field_texts
from jvexplore.session.import_target import id_error
from jvexplore.session.import_values import FieldProblem, FieldReading, join_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.article.import_.block import Block
    from jvexplore.session.block_status import BlockStatus
    from jvexplore.session.correction_history import UndoneStep
    from jvexplore.session.import_target import ImportTarget

_METADATA_PARTS: Final = frozenset((BlockPart.SOURCE_LINE, BlockPart.BYLINE))


@dataclass(frozen=True)
class ImportHead:
    """What an id is proposed from: the title, the publisher, and the part of each paragraph."""

    title: str
    publisher: str
    parts: Sequence[str]


class OpenImport:
    """The state of an import. Each correction of blocks returns whether it changed anything.

    Args:
        article: the article as it was read.
        target: what it is to become.
        chosen_id: the id that the reader has chosen before; empty to propose one.

    Attributes:
        target: what it is to become.
        unread: what of its file was not read, as a sentence without its full stop; empty if all was.
    """

    def __init__(self, article: ImportedArticle, target: ImportTarget, chosen_id: str = "") -> None:
        self.target = target
        texts = field_texts(article.fields)
        self.unread = article.unread
        self._found = article.fields
        self._reader = FieldReader(article.fields, texts)
        self._history = CorrectionHistory(Corrections(article.blocks, {**texts, ImportField.ID: chosen_id}))
        self._statuses = BlockStatuses()

    @property
    def corrections(self) -> Corrections:
        """The article as it is now."""
        return self._history.now

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks as they are now."""
        return self._history.now.blocks

    @property
    def is_corrected(self) -> bool:
        """Whether giving up would lose a correction."""
        return self._history.is_changed

    @property
    def statuses(self) -> Sequence[BlockStatus]:
        """What becomes of each block."""
        return self._statuses.tell(self.blocks)

    @property
    def paragraph_count(self) -> int:
        """How many paragraphs the body has."""
        return max((each.number for each in self.statuses), default=0)

    @property
    def dropped_count(self) -> int:
        """How many blocks are dropped."""
        return sum(each.is_dropped for each in self.blocks)

    def drop_or_keep(self, run: range, *, is_dropped: bool) -> bool:
        """Drop a run of blocks, or keep it."""
        blocks = drop_blocks(self.blocks, run, is_dropped=is_dropped)
        return self._correct_blocks(f"{'drop' if is_dropped else 'keep'} {_count_blocks(len(run))}", blocks)

    def join_next(self, number: int) -> bool:
        """Join a block with the next."""
        other = find_next(self.blocks, number)
        return other is not None and self._correct_blocks("join", join_blocks(self.blocks, (number, other)))

    def join_run(self, run: range) -> bool:
        """Join the blocks of a run that are kept; all of them if none is."""
        joined = self._joined_of(run)
        return bool(joined) and self._correct_blocks("join", join_blocks(self.blocks, joined))

    def _joined_of(self, run: range) -> Sequence[int]:
        """Return the blocks of a run that are joined: those that are kept, all if none is; empty if it is only one."""
        kept = [each for each in run if not self.blocks[each].is_dropped] or [*run]
        return kept if len(kept) > 1 else []

    def split(self, number: int, offset: int) -> bool:
        """Split a block before a character; the blank space there is removed."""
        halves = split_block(self.blocks, number, offset)
        return halves is not None and self._correct_blocks("split", halves)

    def change_part(self, run: range, part: BlockPart) -> bool:
        """Keep a run of blocks as a part of the article; a headline is the title, a source line fills empty fields.

        A headline is one block: several become one.
        """
        blocks = self.blocks
        if part is BlockPart.HEADLINE and (joined := self._joined_of(run)):
            blocks, run = join_blocks(blocks, joined), range(joined[0], joined[0] + 1)
        blocks = change_part(blocks, run, part)
        return self._correct_blocks(part.value, blocks, self._texts_with(blocks[run.start], part))

    def _texts_with(self, block: Block, part: BlockPart) -> Mapping[ImportField, str]:
        """Return what stands in the fields once a block is a part of the article; what was typed stays."""
        texts, typed = dict(self._history.now.texts), self._history.now.typed
        if part is BlockPart.HEADLINE and ImportField.TITLE not in typed:
            texts[ImportField.TITLE] = cut_title(block.text)
        found = read_metadata(block.text, self._found.language) if part in _METADATA_PARTS else None
        if found:
            filled = {
                ImportField.PUBLISHER: found.publisher,
                ImportField.PUBLISHED: found.published,
                ImportField.AUTHORS: join_names(found.authors),
                ImportField.URL: found.url,
            }
            texts |= {field: text for field, text in filled.items() if not texts[field] and field not in typed}
        return texts

    def _correct_blocks(
        self, label: str, blocks: tuple[Block, ...], texts: Mapping[ImportField, str] | None = None
    ) -> bool:
        """Add a step; a title that is the headline stays the headline."""
        now = self._history.now
        if texts is None:
            texts = now.texts
            before, after = find_headline(now.blocks), find_headline(blocks)
            if after and before != after and texts[ImportField.TITLE] == cut_title(before):
                texts = {**texts, ImportField.TITLE: cut_title(after)}
        return self._history.add_step(label, replace(now, blocks=blocks, texts=texts))

    def text_of(self, field: ImportField) -> str:
        """Return what stands in a field: what is typed; of an id that nobody typed, the one that is proposed."""
        text = self._history.now.texts[field]
        return self.proposed_id if field is ImportField.ID and not text else text

    def type_in(self, field: ImportField, text: str) -> bool:
        """Set what is typed in a field; return whether it is another text."""
        now = self._history.now
        if text == self.text_of(field):
            return False
        typed = now.typed if field is ImportField.ID else now.typed | {field}
        changed = replace(now, texts={**now.texts, field: text}, typed=typed)
        return self._history.add_step(FIELD_LABELS[field].lower(), changed, field)

    def keep_doubtful(self, field: ImportField) -> bool:
        """Keep what a doubtful text was taken for, as if it was typed; return whether there was a doubt."""
        now, reading = self._history.now, self.read_field(field)
        if not reading.doubt:
            return False
        text = reading.value if reading.alternative else now.texts[field]
        kept = replace(now, texts={**now.texts, field: text}, typed=now.typed | {field})
        return self._history.add_step(FIELD_LABELS[field].lower(), kept, field)

    def end_typing(self) -> None:
        """End the step of typing, as when the focus leaves the field."""
        self._history.end_typing()

    def read_field(self, field: ImportField) -> FieldReading:
        """Return what the text of a field means."""
        if field is ImportField.ID:
            return self._read_id()
        return self._reader.read_field(field, self._history.now, self._headline)

    def origin_of(self, field: ImportField) -> str:
        """Return where the text of a field comes from: "from the file"; empty if it was typed, or is not known."""
        now = self._history.now
        if not now.texts[field] or field in now.typed:
            return ""
        if now.texts[field] != self._reader.texts[field]:  # a block was found to be the headline, or a byline
            return FieldOrigin.TEXT.value
        found = self._found.origins.get(field)
        return found.value if found else ""

    def _read_id(self) -> FieldReading:
        name = self._history.now.texts[ImportField.ID].strip()
        if not name:
            return FieldReading(self.proposed_id)
        what = id_error(name) or ("taken" if self.target.is_taken(name, self._head) else "")
        if what:
            return FieldReading(problem=FieldProblem(what, replacement=self.target.propose_id(self._head, name)))
        return FieldReading(name)

    @property
    def proposed_id(self) -> str:
        """The id that is proposed; it is free."""
        return self.target.propose_id(self._head)

    @property
    def chosen_id(self) -> str:
        """The id that the reader typed; empty if the proposed one is taken."""
        return self._history.now.texts[ImportField.ID].strip()

    @property
    def _head(self) -> ImportHead:
        texts = self._history.now.texts
        parts = [each.part for each in self.statuses if each.part]
        return ImportHead(texts[ImportField.TITLE] or self._headline, texts[ImportField.PUBLISHER], parts)

    @property
    def _headline(self) -> str:
        """What a title can be made from: the headline, or the beginning of the first paragraph."""
        first = next((each.block.text for each in self.statuses if each.part), "")
        return cut_title(find_headline(self.blocks) or first)

    def problems(self) -> dict[ImportField, FieldProblem]:
        """Return what is wrong with the fields."""
        found = ((field, self.read_field(field).problem) for field in ImportField)
        return {field: problem for field, problem in found if problem}

    def doubts(self) -> list[ImportField]:
        """Return the fields that a person should look at."""
        return [field for field in ImportField if self.read_field(field).doubt]

    @property
    def has_paragraph(self) -> bool:
        """Whether anything that is kept is a paragraph."""
        return any(each.part for each in self.statuses)

    def restore(self, corrections: Corrections) -> None:
        """Take corrections that were made earlier, as one step."""
        self._history.add_step("earlier corrections", corrections)

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a correction to redo."""
        return self._history.can_redo

    def undo(self) -> UndoneStep | None:
        """Undo the last correction; return it, or `None` if there is none."""
        return self._history.undo()

    def redo(self) -> UndoneStep | None:
        """Redo the correction that was undone last; return it, or `None` if there is none."""
        return self._history.redo()

    def corrected_article(self) -> ImportedArticle:
        """Return the article with its corrections; fields that have a problem are empty in it."""
        fields = self._reader.article_fields(self._history.now, self._headline)
        return ImportedArticle(self.blocks, fields)


def _count_blocks(count: int) -> str:
    return "1 block" if count == 1 else f"{count} blocks"
