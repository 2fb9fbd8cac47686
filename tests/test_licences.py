"""What is installed with the program has a licence that asks nothing of who passes the program on, or one among others.

By the metadata of the packages: of what a wheel has in it besides, only its own files tell.
"""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import TYPE_CHECKING

import pytest

from tests.code_figures import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

_COPYLEFT = re.compile(r"\b[AL]?GPL|General Public", re.IGNORECASE)
_OFFERED = re.compile(r"\bOR\b|/|;")


def installed_with(requirements: Iterable[str]) -> dict[str, Distribution]:
    """Return the packages that requirements bring, and what those bring, by name; extras that nobody asks for aside."""
    found: dict[str, Distribution] = {}
    left = [*requirements]
    while left:
        requirement, _, marker = left.pop().partition(";")
        name = re.split(r"[^\w.-]", requirement.strip(), maxsplit=1)[0]
        if name in found or "extra" in marker:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            assert marker, name  # of another system, or of an older Python
            continue
        left += found[name].requires or ()
    return found


def licences_of(package: Distribution) -> list[str]:
    """Return the licences of which one may be chosen."""
    for key in ("License-Expression", "License"):
        for named in package.metadata.get_all(key) or ():
            return _OFFERED.split(named.partition("\n")[0])
    return [each for each in package.metadata.get_all("Classifier") or () if each.startswith("License ::")]


def is_free_of_copyleft(package: Distribution) -> bool:
    """Return whether one of the licences is named that asks nothing."""
    return any(not _COPYLEFT.search(each) for each in licences_of(package))


def test_no_package_has_a_licence_of_the_gpl_family_only() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    packages = installed_with(project["dependencies"])
    assert {"trafilatura", "pypdfium2", "mammoth", "lxml", "textual"} <= packages.keys()
    assert [name for name, package in packages.items() if not is_free_of_copyleft(package)] == []


@pytest.mark.parametrize(
    ("lines", "is_free"),
    [
        ("License-Expression: MIT", True),
        ("License: GPLv3", False),
        ("License-Expression: LGPL-2.1-or-later", False),
        ("License-Expression: MPL-1.1 OR GPL-2.0-only", True),
        ("Classifier: License :: OSI Approved :: GNU Affero General Public License v3", False),
        ("Classifier: License :: OSI Approved :: MIT License", True),
        ("Summary: nothing said", False),
    ],
)
def test_licences_are_told_from_metadata(
    lines: str, *, is_free: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("packages") / "finch-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.4\nName: finch\nVersion: 1\n{lines}\n", "utf-8")
    assert is_free_of_copyleft(Distribution.at(folder)) == is_free
