"""Dossiers from articles of every format, each made once; a web page is saved first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.load import inspect_dossier
from jvexplore.dossier_folder import dossier_file
from tests.article.import_.child.test_damaged_files import GOOD_FILES
from tests.cli.test_new import ARTICLE, ID, call, refused

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "otter.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_an_article_has_one_dossier_unless_another_id_is_chosen(article: Path) -> None:
    call("new", str(article), "--id", "otter", "--yes")
    known = (
        'there is already a dossier of this article, "otter"; '
        'open it with "jvexplore open otter", or make another one with --id'
    )
    assert refused("new", str(article), "--yes") == (1, known)
    assert refused("new", "-", "--yes", stdin=ARTICLE.replace("“", '"').replace("\n\n", "\n \n\n")) == (1, known)
    text = dossier_file("otter").read_text("utf-8")
    dossier_file("otter").write_text(
        text.replace('{ id = "3", digest = "sha256:adb2874c04330943", length = 57 },', ""), "utf-8"
    )
    assert refused("new", str(article), "--yes") == (1, known)  # a paragraph was dropped, but the file is the same
    shorter = ARTICLE.replace("The deal needs the approval of the competition authority.\n", "")
    assert refused("new", "-", "--yes", stdin=shorter) == (1, known)
    assert call("new", str(article), "--id", "other", "--yes").exit_code == 0
    dossier_file("other").write_text("damaged =", "utf-8")
    dossier_file("otter").unlink()
    assert call("new", str(article), "--yes").stdout == f"{dossier_file(ID)}\n"


@pytest.mark.parametrize("address", ["https://example.com/deal", "HTTP://example.com", "www.example.com/a"])
def test_a_page_is_saved_first(address: str) -> None:
    how = "open the page in a browser, save it with ctrl+s as HTML, and give the name of that file"
    told = f'{address}: nothing is fetched from the network; {how}; see "jvexplore new --help"'
    assert refused("new", address, "--yes") == (2, told)
    assert refused("new", address) == (2, told)


@pytest.mark.parametrize(
    ("name", "suffix"), [("mail", ".eml"), ("PDF", ".pdf"), ("Word", ".docx"), ("web page", ".HTML"), ("text", ".md")]
)
def test_every_format_comes_in_and_is_kept_as_it_was(name: str, suffix: str, tmp_path: Path) -> None:
    data = GOOD_FILES[name][0]
    path = tmp_path / f"article{suffix}"
    path.write_bytes(data)
    made = call("new", str(path), "--id", "glass", "--yes")
    assert (made.exit_code, made.stdout) == (0, f"{dossier_file('glass')}\n"), made.stderr
    assert made.stderr.count("\n") <= 1
    source = inspect_dossier(dossier_file("glass"))[0].first_source
    sources = dossier_file("glass").parent / "sources"
    assert (sources / f"{source.id}.original{suffix.lower()}").read_bytes() == data
    assert source.title.startswith("Brackwater Glass joins Norwegians")
    assert call("check", "glass", "--article", str(sources / f"{source.id}.txt")).exit_code == 0
    told = f"{dossier_file('glass')}: has this article already, as source/{source.id}; "
    again = call("add-source", str(path), "--dossier", "glass")
    assert (again.exit_code, again.stderr.splitlines()[-1].startswith(f"jvexplore: {told}")) == (1, True)
