"""Find what somebody names: a party by its id, name or alias, a fact by its address, id or title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, Address, address_of, canonical_address, fact_address
from jvexplore.closest_match import closest_match
from jvexplore.dossier.name_index import name_index, party_index
from jvexplore.dossier.titles import address_name
from jvexplore.dossier.writing.typed_value import quoted, refusal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from jvexplore.dossier.model import Dossier, Fact

_PARTY: Final = "party"
_MAX_LISTED: Final = 5
_ADD_PARTY: Final = 'add it first, with its name, like fact add party name="Finch plc"'


def find_typed_party(key: str, typed: str, dossier: Dossier) -> str:
    """Return the id of the party that somebody names.

    Args:
        key: the key that has it.
        typed: its id, a former id, its name, an alias or, of a person, the surname; capitals make no difference, nor
            does white space in a name.
        dossier: the dossier.

    Raises:
        JvexploreError: if there is none, or there are several.
    """
    name = " ".join(typed.split())
    if name.startswith(f"{_PARTY}/"):
        name = name.removeprefix(f"{_PARTY}/")
    if party := dossier.fact_at(fact_address(_PARTY, name)):
        return party.id
    parties = party_index(dossier)
    found = parties.named(name) or parties.with_id(name) or parties.with_surname(name)
    if len(found) == 1:
        return found[0].id
    if found:
        raise _several(key, typed, (fact.id for fact in found))
    close = parties.spellings.get(closest_match(name.casefold(), parties.spellings), "")
    raise refusal(key, f"there is no party {quoted(typed)}", f'did you mean "{close}"?' if close else _ADD_PARTY)


def is_party_name(typed: str, dossier: Dossier) -> bool:
    """Return whether a text is the id, the name or an alias of a party."""
    parties, name = party_index(dossier), " ".join(typed.split())
    return bool(parties.with_id(name) or parties.named(name))


def find_typed_address(key: str, typed: str, dossier: Dossier) -> Address:
    """Return the address of what somebody names.

    Args:
        key: the key that has it.
        typed: an address, also a former one, or `dossier`; the id, the name or the title of a fact.
        dossier: the dossier.

    Raises:
        JvexploreError: if there is no such fact, or there are several.
    """
    address = canonical_address(" ".join(typed.split()))
    if address == DOSSIER or dossier.fact_at(address):
        return dossier.present_address(address)
    facts = name_index(dossier)
    found = facts.with_id(address) or facts.named(address)
    if len(found) == 1:
        return found[0].address
    if found:
        raise _several(key, typed, (fact.address for fact in found))
    raise refusal(key, f"there is no fact {quoted(typed)}", _address_remedy(address, dossier.facts))


def reference_words(dossier: Dossier, addresses: Iterable[str]) -> str:
    """Return the names of some facts: "Ana Okoye, Finch plc"."""
    return ", ".join(address_name(dossier, address_of(each), "") for each in addresses)


def party_words(dossier: Dossier, ids: Iterable[str]) -> str:
    """Return the names of some parties."""
    return reference_words(dossier, (fact_address(_PARTY, each) for each in ids))


def _several(key: str, typed: str, found: Iterable[str]) -> Exception:
    *most, last = [*found][:_MAX_LISTED]
    return refusal(key, f"{quoted(typed)} may be {', '.join(most)} or {last}", "write one of these")


def _address_remedy(address: str, facts: Mapping[Address, Fact]) -> str:
    kind, slash, _ = address.partition("/")
    of_kind: Collection[str] = [each for each in facts if each.startswith(f"{kind}/")] if slash else [*facts]
    by_id = {each.partition("/")[2]: each for each in of_kind}
    close = by_id.get(closest_match(address.partition("/")[2] if slash else address, by_id), "")
    return f'did you mean "{close}"?' if close else 'write the address of a fact, like "party/finch", or "dossier"'
