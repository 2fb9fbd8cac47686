"""An imported article of our own, and what it may become, without a disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.imported_article import ArticleFields, FieldOrigin, ImportedArticle
from jvexplore.dossier.writing.source_ids import propose_dossier_ids
from jvexplore.session.open_import import OpenImport

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.dossier.writing.new_dossier import NewSource
    from jvexplore.session.import_target import ImportedHead

BLOCKS = (
    Block("Shop · Harbour · Letters", is_dropped=True, reason="menu"),
    Block("Gannet Ferries to buy the Osprey shipyard", BlockPart.HEADLINE),
    Block("The Coast Courier, 4 March 2027", BlockPart.SOURCE_LINE),
    Block("The yard has built nothing since 2024", BlockPart.STANDFIRST),
    Block("Gannet Ferries wants to buy the Osprey yard. It offers 21m crowns."),
    Block("Advertisement", is_dropped=True, reason="advert"),
    Block("The yard has 310 workers and an order book that is"),
    Block("empty, said its director."),
    Block("Page 1 of 2", is_dropped=True, reason="page"),
)
FIELDS = ArticleFields(
    title="Gannet Ferries to buy the Osprey shipyard",
    publisher="The Coast Courier",
    published="2027-03-04",
    language="en",
    origins={
        "title": FieldOrigin.TEXT,
        "publisher": FieldOrigin.TEXT,
        "published": FieldOrigin.TEXT,
        "language": FieldOrigin.GUESSED,
    },
    doubts={"published": "4 Mar or 3 Apr?"},
)


@dataclass
class FreeTarget:
    """A target whose ids are made from the title, of which some are taken."""

    taken: set[str] = field(default_factory=set)

    def propose_id(self, head: ImportedHead, wish: str = "") -> str:
        return next(each for each in propose_dossier_ids(wish or head.title) if each not in self.taken)

    def is_taken(self, name: str, _head: ImportedHead) -> bool:
        return name in self.taken

    def refresh_taken(self) -> None:
        pass

    def copy_folder(self, name: str) -> Path:
        return Path(name)

    def write_source(self, source: NewSource, name: str) -> Path:
        raise NotImplementedError


def open_sample(blocks: Iterable[Block] = BLOCKS, fields: ArticleFields = FIELDS, *taken: str) -> OpenImport:
    """Return an import of the article."""
    return OpenImport(ImportedArticle(tuple(blocks), fields), FreeTarget(set(taken)))
