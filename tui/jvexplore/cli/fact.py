"""`jvexplore fact`: add, edit, delete, rename and restore the facts of a dossier, and merge parties."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import click

from jvexplore.address import DOSSIER, Address, address_of, fact_address, paragraph_address, paragraph_id, source_id
from jvexplore.article.typed_passages import find_typed_passages
from jvexplore.cli.addresses import complete_address
from jvexplore.cli.dossier_changes import DossierChange, change_dossier, rename_in_notes
from jvexplore.cli.fact_completion import complete_kind, complete_pair
from jvexplore.cli.fact_keys_help import CommandWithKeys
from jvexplore.cli.fact_origin import fact_origin
from jvexplore.cli.fact_output import print_addresses, print_restore_call, print_understood
from jvexplore.cli.fact_restore import RESTORE_EXAMPLES, restore_command
from jvexplore.cli.options import format_examples, with_files_to_change
from jvexplore.cli.output import print_notice
from jvexplore.cli.referring_facts import referring_addresses, referring_words
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.fact_record import FactRecord, new_record
from jvexplore.dossier.writing.merge_parties import MergedParties, merge_parties
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.dossier.writing.typed_facts import read_edited_entry, read_new_facts
from jvexplore.dossier.writing.typed_paragraphs import read_edited_paragraph
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_inline import inline_text
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from jvexplore.cli.dossier_changes import DossierToChange
    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier

_PASSAGES = "passages"
_EXAMPLES = {
    "add": (
        'jvexplore fact add party name="Finch plc" type=company --words "Finch plc" --dossier deal.toml',
        'jvexplore fact add stake holder=finch company=wren percent="48 per cent" --words "48 per cent"',
        'jvexplore fact add term category=break-fee by=finch amount="21m GBP" --words "a fee of £21m"',
    ),
    "edit": (
        'jvexplore fact edit stake/finch status=agreed when="Q1 2027"',
        "jvexplore fact edit stake/finch until=",
        'jvexplore fact edit paragraph/3 gist="Finch offers cash for Wren"',
        'jvexplore fact edit dossier vocabulary.roles.pension-trustee="Pension trustees"',
    ),
    "delete": ("jvexplore fact delete stake/finch",),
    "rename": ("jvexplore fact rename stake/finch finch-holdings",),
    "restore": RESTORE_EXAMPLES[:1],
    "merge": ("jvexplore fact merge party/finch-plc party/finch",),
}


@click.group("fact", no_args_is_help=False, epilog=format_examples(*chain.from_iterable(_EXAMPLES.values())))
@with_files_to_change
@click.pass_context
def command(context: click.Context, options: FileOptions) -> None:
    """Add, edit, delete, restore, rename or merge the facts of a dossier.

    The dossier must be named, with --dossier or in the variable JVEXPLORE_DOSSIER.

    Values are written as KEY=VALUE, in words or as in the file: percent="about 24 to 26 %", when="Q1 2027". How each
    was understood is printed on standard error. The entries of a list are separated by commas, KEY= removes a key,
    KEY.NAME=VALUE writes one entry of a table, and a value that begins with a bracket or a brace is TOML.
    """
    context.obj = options


def _with_words(run: Any) -> Any:
    """Add the options for the words of the article that say a fact."""
    for option in (
        click.option(
            "--paragraph", default="", metavar="ID", help="The paragraph that has the words, if several have them."
        ),
        click.option(
            "--words",
            multiple=True,
            metavar="WORDS",
            help="The words of the article that say it, as in your copy. Can be repeated.",
        ),
    ):
        run = option(run)
    return run


@command.command("add", cls=CommandWithKeys, epilog=format_examples(*_EXAMPLES["add"]))
@click.argument("kind", shell_complete=complete_kind)
@click.argument("pairs", nargs=-1, metavar="KEY=VALUE...", shell_complete=complete_pair)
@_with_words
@with_files_to_change
def add_command(
    options: FileOptions, kind: str, pairs: tuple[str, ...], words: tuple[str, ...], paragraph: str
) -> None:
    """Add a fact and print its address.

    KIND is party, relation, stake, quote, challenge, event, figure or term. A term with an amount becomes two facts:
    the term, and the figure that is its amount. The id is made from the values, unless you choose one with id=ID.
    --words may be left out for a fact that is derived or editorial.
    """
    added: list[FactRecord] = []
    understood: list[str] = []

    def make_change(found: DossierToChange) -> DossierChange:
        passages = _passages(options, found.dossier, words, paragraph)
        taken = [each.id for each in found.records.values() if each.collection == collection_names().get(kind)]
        facts = read_new_facts(kind, pairs, found.dossier, passages, taken, fact_origin())
        for fact in facts:
            understood.extend(fact.words)
            added.append(new_record(collection_names()[fact.kind], fact.table))
        new: dict[str, FactRecord] = {each.address: each for each in added}
        return DossierChange({**found.records, **new}, changed=new.keys())

    saved = change_dossier(options, make_change)
    print_understood(understood, saved)
    print_addresses(_saved_address(saved.records, each) for each in added)


@command.command("edit", epilog=format_examples(*_EXAMPLES["edit"]))
@click.argument("address", shell_complete=complete_address)
@click.argument("pairs", nargs=-1, metavar="KEY=VALUE...", shell_complete=complete_pair)
@_with_words
@with_files_to_change
def edit_command(
    options: FileOptions, address: str, pairs: tuple[str, ...], words: tuple[str, ...], paragraph: str
) -> None:
    """Change values of the fact at ADDRESS, and print the address.

    ADDRESS may also be a source, a paragraph, whose gist is all that can be changed, or "dossier" for the dossier
    itself. With --words, these replace the passages of the fact.
    """
    changed: list[str] = []
    understood: list[str] = []

    def make_change(found: DossierToChange) -> DossierChange:
        (on,) = found.addresses
        changed.append(on)
        if words and (on == DOSSIER or source_id(on) or paragraph_id(on)):
            raise click.UsageError("--words needs a fact; a source, a paragraph and the dossier have no passages")
        if on == DOSSIER:
            head = read_edited_entry(DOSSIER, found.head, pairs, found.dossier)
            understood.extend(head.words)
            return DossierChange(found.records, head.table, changed)
        if paragraph_id(on):
            source, read = read_edited_paragraph(paragraph_id(on), found.records, pairs, found.dossier)
            understood.extend(read)
            return DossierChange({**found.records, source.address: source}, changed=[source.address])
        record = _record_at(found.records, on)
        passages = _passages(options, found.dossier, words, paragraph)
        after = {**record.table, _PASSAGES: passages} if passages else record.table
        if pairs or not passages:
            edited = read_edited_entry(on.partition("/")[0], after, pairs, found.dossier, passages)
            understood.extend(edited.words)
            after = edited.table
        return DossierChange({**found.records, on: new_record(record.collection, after)}, changed=changed)

    saved = change_dossier(options, make_change, address)
    print_understood(understood, saved)
    print_addresses(changed)


@command.command("delete", epilog=format_examples(*_EXAMPLES["delete"]))
@click.argument("address", shell_complete=complete_address)
@click.option("--force", is_flag=True, help="Delete it even if other facts refer to it.")
@with_files_to_change
def delete_command(options: FileOptions, address: str, *, force: bool) -> None:
    """Delete the fact at ADDRESS, and print the address.

    A fact to which others refer is deleted only with --force: their references then lead nowhere, and
    "jvexplore check" lists them. Notes on it stay. The command that restores it from the backup is printed on standard
    error.
    """
    deleted: list[FactRecord] = []

    def make_change(found: DossierToChange) -> DossierChange:
        (on,) = found.addresses
        record = _record_at(found.records, on)
        if source_id(on):
            raise JvexploreError(f"{on}: a source cannot be deleted by a command", "edit the file itself")
        referring = referring_addresses(found.records, record)
        if referring and not force:
            raise JvexploreError(
                f"{on}: {referring_words(referring)} to it", "change those references first, or delete it with --force"
            )
        deleted.append(record)
        return DossierChange({key: each for key, each in found.records.items() if key != on})

    saved = change_dossier(options, make_change, address, changes_references=True)
    (record,) = deleted
    if record.address in saved.records:
        raise JvexploreError(
            f"{record.address}: somebody else changed it or referred to it just now, so it stays, as a conflict",
            "look at it, and delete it again",
        )
    if referring := referring_addresses(saved.records, record):
        line = f'{referring_words(referring)} to it; "jvexplore check" lists the references.'
        print_notice(sanitize_line(line))
    print_restore_call(saved, record.address)
    print_addresses([record.address])


@command.command("rename", epilog=format_examples(*_EXAMPLES["rename"]))
@click.argument("address", shell_complete=complete_address)
@click.argument("new_id", metavar="ID")
@with_files_to_change
def rename_command(options: FileOptions, address: str, new_id: str) -> None:
    """Give the fact at ADDRESS another ID, and print its new address.

    The references of the dossier and of its notes follow; links elsewhere still find it by the former id.
    """
    renamed: list[Address] = []

    def make_change(found: DossierToChange) -> DossierChange:
        (on,) = found.addresses
        options.load_store(found.dossier)  # what cannot be read could not follow
        records = rename_fact(found.records, on, new_id)
        renamed.append(on)
        if fact_address(on.partition("/")[0], new_id) == on:
            raise JvexploreError(f"{on}: has that id already", "choose another id")
        return DossierChange(records)

    saved = change_dossier(options, make_change, address, changes_references=True)
    print_addresses(rename_in_notes(options, saved, renamed))


@command.command("merge", epilog=format_examples(*_EXAMPLES["merge"]))
@click.argument("address", shell_complete=complete_address)
@click.argument("into", shell_complete=complete_address)
@with_files_to_change
def merge_command(options: FileOptions, address: str, into: str) -> None:
    """Merge the party at ADDRESS into the one at INTO, and print the address INTO.

    The party at INTO keeps its values, and takes over what it lacks. The names of the other become aliases; references
    and notes follow. What is not taken over is printed on standard error.
    """
    merged: list[MergedParties] = []

    def make_change(found: DossierToChange) -> DossierChange:
        gone, kept = found.addresses
        merged.append(merge_parties(found.records, gone, kept))
        options.load_store(found.dossier)  # what cannot be read could not follow
        return DossierChange(merged[-1].records)

    saved = change_dossier(options, make_change, address, into, changes_references=True)
    addresses, left = merged[-1][1:]
    present = rename_in_notes(options, saved, map(address_of, addresses))
    if left:
        values = ", ".join(f"{key} = {inline_text(value)}" for key, value in left.items())
        print_notice(sanitize_line(f"Not taken over from {address}: {values}"))
    print_restore_call(saved, DOSSIER)
    print_addresses(present[:1])


command.add_command(restore_command)


def _passages(options: FileOptions, dossier: Dossier, words: Sequence[str], paragraph: str) -> list[dict[str, Any]]:
    """Return the passages of some words in the reader's copies."""
    if not words:
        if paragraph:
            raise click.UsageError("--paragraph needs --words")
        return []
    typed = paragraph_id(address_of(paragraph)) or paragraph
    present = paragraph_id(dossier.present_address(paragraph_address(typed)))
    return find_typed_passages(dossier, options.attached_copies(dossier), words, present)


def _record_at(records: Mapping[str, FactRecord], address: str) -> FactRecord:
    record = records.get(address)
    if record is None:
        raise JvexploreError(f"{address}: is not a fact that can be changed", "name a fact, like stake/finch")
    return record


def _saved_address(records: Mapping[str, FactRecord], added: FactRecord) -> str:
    """Return the address under which a new fact was saved: another if somebody added one with its id meanwhile."""
    if records.get(added.address) == added:
        return added.address
    same = (each for each in records.values() if added == new_record(each.collection, {**each.table, "id": added.id}))
    return next((each.address for each in same), added.address)
