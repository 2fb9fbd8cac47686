"""Parties: people, companies and others that take part in the deal or are mentioned."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from itertools import groupby
from typing import Annotated, Final

from jvexplore.address import NO_ADDRESS, Address, fact_address, party_address
from jvexplore.constraints import REQUIRED_KEY, Slug, Text
from jvexplore.dossier import blocks
from jvexplore.dossier.answers import OpenWord, SearchFields
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.editorial import title_mark
from jvexplore.dossier.fact_keys import RequiredText
from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.kinds.offices import offices_by_party, offices_of
from jvexplore.dossier.kinds.short_names import short_name
from jvexplore.dossier.missing_values import NAME_MISSING
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.pane_lists import PaneRow
from jvexplore.dossier.vocabulary.countries import country_name
from jvexplore.dossier.vocabulary.country_code import CountryCode
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES, PartyType
from jvexplore.dossier.vocabulary.statuses import DEFAULT_FACT_STATUS
from jvexplore.table_reader import NOT_IN_FILE

_LONGEST_INITIALS: Final = 5
"""In letters: the name of a register as short as this is an abbreviation: LEI, ISIN, OGRN, VAT."""
_UNNAMED: Final = "unnamed"
_SAYS_UNNAMED: Final = (_UNNAMED, "anonym", "be named", "not named", "be identified")
"""What a description has that says itself that the party is not named: "two people who declined to be named"."""
_SMALL_WORDS: Final = frozenset(
    (
        *("a", "an", "the", "some", "several", "many", "most", "both", "certain", "another", "unnamed", "people"),
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens"),
        *("sources", "officials", "analysts", "investors", "shareholders", "bankers", "employees"),
    )
)
"""Words with which the description of an unnamed party begins: within a sentence, they have no capital."""


class Party(Fact):
    """A party to the deal.

    Attributes:
        name: what says that it is missing, if the file has none that can be read; see `is_nameless`.
        type: company, person, state and the like.
        role: its main role in the deal; `mentioned` parties take no part in it.
        country: an ISO 3166-1 alpha-2 code.
        unnamed: whether the article does not name it; its name is then the editor's description.
        identifiers: its ids in registers, by register.
        stands_in: whether it stands for a party that the dossier does not have.
    """

    kind = "party"
    id_keys = (("name",),)
    identifying_keys = ("name",)
    name_keys = ("name", "aliases")
    can_be_denied = False
    form_keys = ("name", "type", "role", "aliases", "country", "description")
    prefilled = {"name": "name", "type": "party type", "role": "role", "aliases": "aliases", "country": "country"}
    status_of_figures = DEFAULT_FACT_STATUS  # the revenue of a former partner is that of a year
    has_values = ("unnamed",)

    name: RequiredText = NAME_MISSING
    aliases: tuple[Text, ...] = ()
    type: Annotated[PartyType, REQUIRED_KEY] | None = None
    role: Slug = "mentioned"
    country: Annotated[str, CountryCode()] | None = None
    unnamed: bool = False
    identifiers: Mapping[str, str] = field(default_factory=dict, hash=False)
    stands_in: bool = field(default=False, metadata=NOT_IN_FILE)

    @property
    def address(self) -> Address:
        """Its address; empty for one that stands in for a missing party."""
        return NO_ADDRESS if self.stands_in else fact_address(self.kind, self.id)

    @property
    def is_nameless(self) -> bool:
        """Whether its name is missing."""
        return self.name == NAME_MISSING

    @property
    def is_unnamed(self) -> bool:
        """Whether the article does not name it."""
        return self.unnamed

    @property
    def is_several(self) -> bool:
        """Whether its name takes a plural verb."""
        return self.type == "group"

    @property
    def inline_name(self) -> str:
        """Its name within a sentence, without the editor's mark: "the Kremlin", "two people close to Finch"."""
        if self.unnamed and self.name.partition(" ")[0].lower() in _SMALL_WORDS:
            return self.name[:1].lower() + self.name[1:]
        return f"the {self.name[4:]}" if self.name.startswith("The ") else self.name

    @property
    def attributed_name(self) -> str:
        """Its name beside what it says; that of an unnamed party says that it is a description."""
        is_said = self.is_nameless or not self.unnamed or any(word in self.name.lower() for word in _SAYS_UNNAMED)
        return self.name if is_said else f"{self.name} ({_UNNAMED})"

    @property
    def short_name(self) -> str:
        """The surname of a person, the whole name of anything else, and the description of an unnamed party."""
        return self.name if self.unnamed or self.is_nameless else short_name(self.name, self.type or "")

    def marked_name(self, mark: str = EDITOR) -> str:
        """Return its name, with the mark if it is editorial."""
        return self.name + (mark if self.is_editorial else "")

    def link_from(self, via: Fact, office: str = "", *, by_editor: bool = False) -> blocks.Link:
        """Return a link to it from the other end of a tie.

        Args:
            via: the fact that states the tie.
            office: the office held, shown after the name.
            by_editor: whether the tie relies on the editor, even if the name does not.
        """
        is_editorial = by_editor or self.is_editorial
        return blocks.Link(self.address, self.inline_name, after=office, via=via.address, is_editorial=is_editorial)

    def list_title(self, dossier: Dossier, mark: str) -> str:
        """Return its name."""
        return self.name + title_mark(dossier, self, mark)

    def own_names(self) -> Iterable[str]:
        """Return its name and its aliases; a description is no name, so that it is not looked for in texts."""
        return self.aliases if self.unnamed or self.is_nameless else (self.name, *self.aliases)

    def editorial_phrases(self, dossier: Dossier) -> Iterable[str]:
        """Return the offices that it holds according to the editor."""
        return [office.words for office in offices_by_party(dossier).get(self.id, ()) if office.is_editorial]

    def statement_parts(self, _dossier: Dossier) -> list[str]:
        """Return its name and description."""
        return [self.name, self.description]

    def value_text(self, _dossier: Dossier) -> str:
        """Return its name."""
        return self.name

    def agrees_with_former_text(self, _dossier: Dossier, former: str) -> bool:
        """Return whether a former text begins with its name."""
        from jvexplore.dossier.fingerprints.former_wording import begins_with_values

        return begins_with_values(former, self.name)

    def heading_block(self, dossier: Dossier) -> blocks.Heading:
        """Return its name, and what it is: "company, Russia · shareholder", "unnamed group · lender"."""
        country = f", {country_name(self.country)}" if self.country else ""
        type_ = PARTY_TYPES[self.type].lower() if self.type else "type missing"
        unnamed = f"{_UNNAMED} " if self.unnamed else ""
        role = dossier.words.role_name(self.role).lower().removeprefix(unnamed)
        status = f"{unnamed}{type_}{country} · {role}"
        labels = ("Role", "Type", "Country", "Name")
        return blocks.Heading(self.page_heading(dossier, EDITOR), status, status_labels=labels)

    def detail_blocks(self, dossier: Dossier) -> Iterator[blocks.Block]:
        """Yield its fields."""
        yield labelled_fields(
            ("Role", dossier.words.role_name(self.role)),
            ("Type", PARTY_TYPES[self.type] if self.type else ""),
            ("Country", country_name(self.country) if self.country else ""),
            ("Name", "not given; the heading describes the party" if self.unnamed and not self.is_nameless else ""),
            ("Also known as", ", ".join(self.aliases)),
            *((identifier_label(register), value) for register, value in self.identifiers.items()),
        )

    @classmethod
    def pane_rows(cls, dossier: Dossier) -> Iterator[PaneRow]:
        """Yield the parties by role."""
        by_role = sorted(dossier.facts_of(cls), key=lambda party: dossier.words.role_sort_key(party.role))
        for role, parties in groupby(by_role, key=lambda party: party.role):
            heading = dossier.words.role_heading(role)
            for party in parties:
                says_unnamed = heading.lower().startswith(_UNNAMED)
                label = party.name if says_unnamed else party.attributed_name
                yield party.pane_row(dossier, label)._replace(group=heading)

    def search_fields(self, dossier: Dossier) -> SearchFields:
        """Return its aliases, its offices, its type and its role."""
        role = (self.role, dossier.words.role_name(self.role), dossier.words.role_heading(self.role))
        unnamed = (_UNNAMED,) if self.unnamed else ()
        return SearchFields(
            names=" ".join(self.aliases),
            text=(offices_of(dossier, self.id, mark=""), *self.identifiers.values()),
            keywords=" ".join((self.type or "", *unnamed)),
            topics=role,
            row=(*role, *unnamed),
            has=unnamed,
            has_name=not self.unnamed and not self.is_nameless,
        )

    def spoken_name(self, dossier: Dossier) -> str:
        """Return its name; that of an unnamed party says that it is a description."""
        return self.attributed_name + title_mark(dossier, self, SPOKEN_MARK)

    def spoken_heading(self, dossier: Dossier) -> str:
        """Return the same."""
        return self.spoken_name(dossier)

    def spoken_inline_name(self, dossier: Dossier) -> str:
        """Return its name within a sentence."""
        return self.inline_name + title_mark(dossier, self, SPOKEN_MARK)

    def open_words(self) -> Iterator[OpenWord]:
        """Yield its role."""
        yield OpenWord("role", "roles", self.role)


def identifier_label(register: str) -> str:
    """Return the label of an id in a register: "LEI" for `lei`, "Companies House" for `companies-house`."""
    words = register.replace("_", "-")
    return words.upper() if words.isalpha() and len(words) <= _LONGEST_INITIALS else id_heading(words)


def party_by_id(dossier: Dossier, party_id: str) -> Party:
    """Return a party by its id, or by one that it had; one that stands in for it if there is none."""
    found = dossier.fact_at(party_address(party_id))
    return found if isinstance(found, Party) else Party(id=party_id, name=party_id or NAME_MISSING, stands_in=True)


def names_editorial_parties(dossier: Dossier, *party_ids: str) -> bool:
    """Return whether any of the parties is editorial."""
    return any(party_by_id(dossier, each).is_editorial for each in party_ids)
