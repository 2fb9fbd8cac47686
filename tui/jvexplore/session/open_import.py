"""One import: an article as it was read, the reader's corrections of it, and what it is to become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.imported_article import FieldOrigin, ImportedArticle
from jvexplore.article.import_.new_source import cut_title
from jvexplore.article.import_.source_metadata import read_metadata
from jvexplore.session.block_corrections import change_part, find_headline, join_blocks
from jvexplore.session.block_status import BlockStatuses
from jvexplore.session.correction_history import Corrections
from jvexplore.session.import_fields import FIELD_LABELS, ImportField, ImportFieldReader, field_texts
from jvexplore.session.import_target import id_error
from jvexplore.session.import_values import FieldProblem, ImportFieldReading, join_names
from jvexplore.session.open_blocks import OpenBlocks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.article.import_.block import Block
    from jvexplore.session.import_target import ImportTarget

_METADATA_PARTS: Final = frozenset((BlockPart.SOURCE_LINE, BlockPart.BYLINE))


@dataclass(frozen=True)
class ImportHead:
    """What an id is proposed from: the title, the publisher, and the part of each paragraph."""

    title: str
    publisher: str
    parts: Sequence[str]


class OpenImport(OpenBlocks):
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
        self._reader = ImportFieldReader(article.fields, texts)
        super().__init__(Corrections(article.blocks, {**texts, ImportField.ID: chosen_id}), BlockStatuses())

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
        if texts is None:
            texts = self._history.now.texts
            before, after = find_headline(self.blocks), find_headline(blocks)
            if after and before != after and texts[ImportField.TITLE] == cut_title(before):
                texts = {**texts, ImportField.TITLE: cut_title(after)}
        return super()._correct_blocks(label, blocks, texts)

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

    def read_field(self, field: ImportField) -> ImportFieldReading:
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

    def _read_id(self) -> ImportFieldReading:
        name = self._history.now.texts[ImportField.ID].strip()
        if not name:
            return ImportFieldReading(self.proposed_id)
        what = id_error(name) or ("taken" if self.target.is_taken(name, self._head) else "")
        if what:
            return ImportFieldReading(problem=FieldProblem(what, replacement=self.target.propose_id(self._head, name)))
        return ImportFieldReading(name)

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

    def corrected_article(self) -> ImportedArticle:
        """Return the article with its corrections; fields that have a problem are empty in it."""
        fields = self._reader.article_fields(self._history.now, self._headline)
        return ImportedArticle(self.blocks, fields)
