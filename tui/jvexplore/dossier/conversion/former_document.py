"""Convert a whole document of format 1 to format 2, as `format_conversion.py` writes it.

Beyond what `former_mapping.py` does to each entry, relations become stakes and words are declared. A dossier that is
only read is converted entry by entry: its relations need no percentage, and it may use any verb and category.
"""

from __future__ import annotations

from typing import Any

from jvexplore.dossier.conversion.file_format import FORMER_FORMAT, PRESENT_FORMAT, is_former_format
from jvexplore.dossier.conversion.former_mapping import RENAMED_KEYS, convert_entry, convert_head
from jvexplore.dossier.conversion.former_stakes import new_stake_ids, with_former_stakes
from jvexplore.dossier.conversion.former_words import undeclared_words


def convert_document(document: dict[str, Any]) -> dict[str, Any]:
    """Return the tables of a document of format 1 in format 2; a later document is returned unchanged.

    Nothing is changed in place; what need not be changed is shared. A format that is no number is passed on.

    Args:
        document: the parsed file; its entries must be tables, not instances.
    """
    if not is_former_format(document.get("format")):
        return document
    converted = convert_head(document)
    if type(document.get("format")) is int and document["format"] == FORMER_FORMAT:
        converted["format"] = PRESENT_FORMAT
    for collection in RENAMED_KEYS:
        entries = document.get(collection)
        if isinstance(entries, list):
            converted[collection] = [convert_entry(collection, entry) for entry in entries]
    if words := undeclared_words(document):
        converted["vocabulary"] = words
    new_ids = new_stake_ids(document)
    return with_former_stakes(converted, new_ids) if new_ids else converted
