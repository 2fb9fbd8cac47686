"""A kind of fact that only tests have: what a new kind takes is this class, and its line in the table of kinds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

from jvexplore.address import fact_address
from jvexplore.constraints import ExactType
from jvexplore.dossier.answers import FactAmount, FactDate, ReferenceLabels, SearchFields
from jvexplore.dossier.fact_keys import Reference, RequiredSlug, RequiredText
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.kind_table import KindEntry
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.kinds.titled_fact import TitledFact
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.timeline import written_words
from jvexplore.reading.edtf import Edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier import blocks

LINE_IN_TABLE = KindEntry("rumour", "rumours", "Rumours", "tests.rumours:Rumour")


class Rumour(TitledFact):
    """What people say of somebody, and nobody has confirmed."""

    kind = "rumour"
    has_values = ("price",)
    reference_labels = {"of_whom": ReferenceLabels("About", "Rumours")}

    title: RequiredText = ""
    of_whom: RequiredSlug = ""
    heard: Edtf | None = None
    price: Annotated[Decimal, ExactType(Decimal, int)] | None = None

    def references(self) -> Iterator[Reference]:
        """Yield whom it is about."""
        yield "of_whom", fact_address("party", self.of_whom)
        yield from Fact.references(self)

    def stated_amounts(self) -> list[FactAmount]:
        """Return the price, in euros."""
        return [] if self.price is None else [FactAmount("price", self.price, "EUR")]

    def stated_date(self) -> FactDate | None:
        """Return when it was heard."""
        return FactDate("heard", self.heard) if self.heard else None

    def value_text(self, dossier: Dossier) -> str:
        """Return whom it is about, when it was heard, and the price."""
        return f"{party_by_id(dossier, self.of_whom).name}, {self.heard}, {self.price}"

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield when it was heard."""
        yield labelled_fields(("Heard", written_words(dossier, self.heard)))

    def search_fields(self, _dossier: Dossier) -> SearchFields:
        """Return what one calls such a thing."""
        has = self.has_values if self.price is not None else ()
        return SearchFields(keywords="hearsay", voices=(fact_address("party", self.of_whom),), has=has)

    def own_problems(self) -> Iterator[Problem]:
        """Yield that it shouts."""
        if self.title.isupper():
            yield Problem(self.address, "title", "shouts", "write it in lower case")
