"""A kind of fact that only tests have: what a new kind takes is this class, and its line in the table of kinds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jvexplore.address import fact_address
from jvexplore.constraints import Slug, Text
from jvexplore.dossier.answers import FactDate, ReferenceLabels, SearchFields
from jvexplore.dossier.editorial import title_mark
from jvexplore.dossier.fields import date_words, labelled_fields
from jvexplore.dossier.kind_table import KindEntry
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.model import Dossier, Fact, Reference
from jvexplore.dossier.problem import Problem
from jvexplore.reading.edtf import Edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier import blocks

LINE_IN_TABLE = KindEntry("rumour", "rumours", "Rumours", "tests.rumours:Rumour")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rumour(Fact):
    """What people say of somebody, and nobody has confirmed."""

    kind = "rumour"
    reference_labels = {"about": ReferenceLabels("About", "Rumours")}

    title: Text
    about: Slug
    heard: Edtf | None = None

    def references(self) -> Iterator[Reference]:
        """Yield whom it is about."""
        yield "about", fact_address("party", self.about)
        yield from Fact.references(self)

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return its title."""
        return self.title + title_mark(dossier, self, mark)

    def stated_date(self) -> FactDate | None:
        """Return when it was heard."""
        return FactDate("heard", self.heard) if self.heard else None

    def value_text(self, dossier: Dossier) -> str:
        """Return whom it is about, and when it was heard."""
        return f"{party_by_id(dossier, self.about).name}, {self.heard}"

    def detail_blocks(self, _dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield when it was heard."""
        yield labelled_fields(("Heard", date_words(self.heard)))

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return what one calls such a thing."""
        return SearchFields(keywords="hearsay", voices=(fact_address("party", self.about),))

    def own_problems(self) -> Iterator[Problem]:
        """Yield that it shouts."""
        if self.title.isupper():
            yield Problem(self.address, "title", "shouts", "write it in lower case")
