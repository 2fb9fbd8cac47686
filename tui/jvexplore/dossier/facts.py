"""The kinds of fact, one class each.

Plain dataclasses, made of the tables of a file (`load.py`): what a value must be its annotation says. Annotations are
evaluated with the classes, not kept as text: reading them out of that would take a start as long again.
The format is described in the README, under "A dossier".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, TypeAlias

from jvexplore.address import Address, FactAddress, fact_address
from jvexplore.forms import Fingerprint, Limits, Only, Slug, Text
from jvexplore.reading.edtf import Edtf

Basis = Literal["stated", "attributed", "derived", "editorial"]
"""What a fact rests on: the article says it; it says that somebody says it; it follows from other
facts by arithmetic or logic; the dossier's editor says it."""

PartyType = Literal["company", "fund", "state", "person", "platform", "group"]
Role = Literal["venture", "shareholder", "executive", "owner", "asset", "rival", "state", "critic", "mentioned"]
"""What a party is to the deal; one `mentioned` is named by the article and has no part in it."""
ChallengeStatus = Literal["open", "answered", "disputed", "resolved"]
Reference: TypeAlias = tuple[str, Address]
"""A key of a fact and the address that stands there: `("holder", "party/alibaba")`."""

STRICT = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where a fact stands: a paragraph, or the code points from `start` up to `end` within it."""

    __pydantic_config__: ClassVar = STRICT

    paragraph: Annotated[int, Limits(ge=1), Only(int)]
    start: Annotated[int, Limits(ge=0), Only(int)] | None = None
    end: Annotated[int, Limits(ge=1), Only(int)] | None = None
    digest: Fingerprint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What facts of every kind have.

    Attributes:
        id: unique within its kind, stable for ever.
        passages: where the article says it; at least one.
        derived_from: the facts that a derived one follows from.
        comment: the editor's.
    """

    __pydantic_config__: ClassVar = STRICT
    kind: ClassVar[str]

    id: Slug
    basis: Basis
    passages: Annotated[tuple[Passage, ...], Limits(min_length=1)]
    derived_from: tuple[FactAddress, ...] = ()
    tags: tuple[Slug, ...] = ()
    comment: str = ""

    @property
    def address(self) -> Address:
        """What notes and links name it by: `stake/alibaba`."""
        return fact_address(self.kind, self.id)

    def all_passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield every passage that the fact rests on, each with its place in the file: `passages.1`."""
        for number, passage in enumerate(self.passages, 1):
            yield f"passages.{number}", passage

    def references(self) -> Iterator[Reference]:
        """Yield the other facts that this one names, in the order of its keys."""
        for address in self.derived_from:
            yield "derived_from", address


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Fact):
    """Somebody or something with a part in the deal; `country` is ISO 3166-1 alpha-2."""

    kind = "party"

    name: Text
    aliases: tuple[Text, ...] = ()
    type: PartyType
    role: Role
    country: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Fact):
    """Who is what to whom: `subject` `verb` `object`, as in "Evans leads Alibaba".

    Attributes:
        verb: `leads`, `founded`, `owns`, `controls`, `competes-with`, `criticises` and the like.
        title: the office held, where there is one: "president".
    """

    kind = "relation"

    subject: Slug
    verb: Slug
    object: Slug
    title: str = ""
    since: Edtf | None = None

    def references(self) -> Iterator[Reference]:
        """Yield both parties."""
        yield "subject", fact_address("party", self.subject)
        yield "object", fact_address("party", self.object)
        yield from Fact.references(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake(Fact):
    """A share of a venture, in per cent, and the consideration: what was given for it."""

    kind = "stake"

    holder: Slug
    venture: Slug
    percent: Annotated[Decimal, Limits(ge=0, le=100), Only(Decimal, int)]
    consideration: str = ""

    def references(self) -> Iterator[Reference]:
        """Yield the holder and the venture."""
        yield "holder", fact_address("party", self.holder)
        yield "venture", fact_address("party", self.venture)
        yield from Fact.references(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """What somebody said, verbatim, without quotation marks.

    Attributes:
        audience: who was told, in words; empty where the article does not say.
        about: the facts that it speaks of.
    """

    kind = "quote"

    speaker: Slug
    text: Text
    audience: str = ""
    about: tuple[FactAddress, ...] = ()

    def references(self) -> Iterator[Reference]:
        """Yield the speaker and what it is about."""
        yield "speaker", fact_address("party", self.speaker)
        for address in self.about:
            yield "about", address
        yield from Fact.references(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What somebody answers to a challenge."""

    __pydantic_config__: ClassVar = STRICT

    by: Slug
    text: Text
    passages: Annotated[tuple[Passage, ...], Limits(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Fact):
    """Something that stands in the deal's way.

    Attributes:
        category: `logistics`, `data-localisation`, `censorship` and the like.
        raised_by: the parties that raise it; empty where the article itself does, or the editor.
        affects: the facts that it bears on.
    """

    kind = "challenge"

    title: Text
    category: Slug
    statement: Text
    raised_by: tuple[Slug, ...] = ()
    affects: tuple[FactAddress, ...] = ()
    responses: tuple[Response, ...] = ()
    status: ChallengeStatus = "open"

    def all_passages(self) -> Iterator[tuple[str, Passage]]:
        """Yield its own passages and those of the responses."""
        yield from Fact.all_passages(self)
        for place, response in enumerate(self.responses, 1):
            for number, passage in enumerate(response.passages, 1):
                yield f"responses.{place}.passages.{number}", passage

    def references(self) -> Iterator[Reference]:
        """Yield who raises it, what it affects, and who answers."""
        for party in self.raised_by:
            yield "raised_by", fact_address("party", party)
        for address in self.affects:
            yield "affects", address
        for response in self.responses:
            yield "responses", fact_address("party", response.by)
        yield from Fact.references(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """Something that happened, or is to happen, at a date as exact as the article gives it."""

    kind = "event"

    when: Edtf
    title: Text
    parties: tuple[Slug, ...] = ()

    def references(self) -> Iterator[Reference]:
        """Yield the parties to it."""
        for party in self.parties:
            yield "parties", fact_address("party", party)
        yield from Fact.references(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """A number and what it counts.

    Attributes:
        value: the number itself, in single units: 97000000, not 97.
        unit: `percent`, a currency's ISO 4217 code, or what is counted: `users`.
        qualifier: the article's own hedge: nearly, more than, roughly; empty where it gives none.
        of: the fact that the figure describes.
    """

    kind = "figure"

    title: Text
    value: Annotated[Decimal, Only(Decimal, int)]
    unit: Text
    qualifier: str = ""
    of: FactAddress | None = None

    def references(self) -> Iterator[Reference]:
        """Yield what it is a figure of."""
        if self.of:
            yield "of", self.of
        yield from Fact.references(self)
