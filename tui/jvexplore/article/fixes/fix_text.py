"""Fix the text of a dossier with the reader's copies of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.article.chosen_copies import read_chosen_copies
from jvexplore.article.fixes.convert_rule import convert_rules
from jvexplore.article.fixes.fill_paragraphs import fill_paragraphs
from jvexplore.article.fixes.fix import Fix
from jvexplore.article.fixes.fix_passages import fix_passages
from jvexplore.article.fixes.located_dossier import LocatedDossier
from jvexplore.dossier.conversion.file_format import is_former_format
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.load import make_dossier
from jvexplore.errors import JvexploreError
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.article.copy_locations import ChosenCopy
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.problem import Problem


class FixedText(NamedTuple):
    """The text of a dossier after what could be fixed.

    Attributes:
        text: the text; the very one that was given if there was nothing to fix.
        fixes: what was done.
        unfixed: why words could not become spans, unless a check says so.
        dossier: the dossier that the text holds.
        attached: the copies that were used, read once; `None` if there are none.
    """

    text: str
    fixes: Sequence[Fix]
    unfixed: Sequence[Problem]
    dossier: Dossier
    attached: AttachedCopies | None


def fix_text(text: str, path: Path, choose: Callable[[Dossier], Sequence[ChosenCopy]]) -> FixedText:
    """Fill in what can be computed, and update passages that moved.

    A dossier of format 1 is converted to format 2 first, unless there is nothing else to fix.

    Args:
        text: the file of a dossier.
        path: its path, for messages.
        choose: returns the copies to use for a dossier.

    Raises:
        TomlError: when the text is not valid TOML.
        JvexploreError: when it is of a later format or written in a way that cannot be changed in place, or a copy that
            the reader named cannot be used.
    """
    present = convert_format(text, path)
    dossier = make_dossier(parse_toml(present, path), path.stem)
    chosen = choose(dossier)
    attached, _ = read_chosen_copies(dossier, chosen)
    if attached is None:
        return FixedText(text, (), (), make_dossier(parse_toml(text, path), path.stem), None)
    named = {each.path for each in chosen if each.is_named}
    trusted = {source for source, each in attached.copies.items() if each.path in named}
    try:
        located = LocatedDossier(present, path.stem, [*attached.copies.values()])
        return _fix(text, located, trusted, path)
    except JvexploreError as error:
        raise JvexploreError(f"{path}: cannot be fixed: {error.what}", error.remedy) from None


def _fix(text: str, located: LocatedDossier, trusted: set[str], path: Path) -> FixedText:
    fixes = [*fill_paragraphs(located, trusted)]
    if fixes:
        located = located.with_edits()
    converted, located = convert_rules(located)
    found = [*fix_passages(located)]
    changed = [each for each in found if isinstance(each, Fix)]
    unfixed = [each for each in found if not isinstance(each, Fix)]
    if changed:
        located = located.with_edits()
    fixes += [*converted, *changed]
    if not fixes:
        return FixedText(text, (), unfixed, make_dossier(parse_toml(text), path.stem), located.attached)
    if is_former_format(parse_toml(text).get("format")):
        fixes.insert(0, Fix("", "format", "converted from format 1 to format 2"))
    return FixedText(located.text, fixes, unfixed, located.dossier, located.attached)
