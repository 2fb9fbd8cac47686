"""A dossier that is made by command alone: from a plain text, with facts of every kind."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from jvexplore.address import address_of
from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.read_copy import read_source_copy
from jvexplore.cli import main
from jvexplore.dossier.load import inspect_dossier
from jvexplore.dossier_folder import dossier_file
from tests.program_terminal import PROGRAM
from tests.read_by_people import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

REFERENCE: Final = ROOT / "tui" / "reference.md"
ARTICLE: Final = """Finch bids for Wren

The board has two weeks to answer

Finch plc offers £4.70 per share for Wren AG, which values the company at about £310m, the two said on Tuesday.

Finch already holds 30 per cent of Wren and wants to raise that to more than half by the end of 2027.

"We will not wait for ever," said Ana Okoye, who leads Finch.

If the deal fails, Finch pays a break fee of £21m. The cartel office must approve the sale.

Wren was founded in 1998 and has 1,200 employees. North Fund and South Fund hold 5 per cent each.
"""
FACTS: Final = (
    ("party/finch", "Finch plc", ("party", "name=Finch plc", "aliases=Finch", "type=company", "role=bidder")),
    ("party/wren", "Wren AG", ("party", "name=Wren AG", "aliases=Wren", "type=company", "role=target")),
    ("party/ana-okoye", "Ana Okoye", ("party", "name=Ana Okoye", "type=person", "role=executive")),
    ("party/cartel-office", "The cartel office", ("party", "name=Cartel office", "type=agency", "role=Regulators")),
    ("party/north-fund", "North Fund", ("party", "name=North Fund", "type=fund", "role=shareholder")),
    ("party/south-fund", "South Fund", ("party", "name=South Fund", "type=fund", "role=shareholder")),
    ("stake/finch", "30 per cent", ("stake", "holder=Finch", "company=Wren", "percent=30 per cent")),
    (
        "stake/finch-wren",
        "more than half by the end of 2027",
        ("stake", "holder=finch", "company=wren", "percent=more than half", "status=proposed", "until=by 2027"),
    ),
    ("stake/north-fund", "5 per cent", ("stake", "holder=North Fund", "company=Wren", "percent=5 per cent")),
    ("stake/south-fund", "5 per cent each", ("stake", "holder=South Fund", "company=Wren", "percent=5 %")),
    (
        "relation/ana-okoye-leads-finch",
        "Ana Okoye, who leads Finch",
        ("relation", "subject=Okoye", "verb=leads", "object=Finch"),
    ),
    (
        "quote/ana-okoye-not-wait-ever",
        "We will not wait for ever",
        ("quote", "speakers=Okoye", "text=We will not wait for ever"),
    ),
    (
        "term/finch-offer figure/finch-offer-amount",
        "£4.70 per share",
        ("term", "category=offer", "by=Finch", "amount=£4.70 per share", "status=proposed"),
    ),
    (
        "term/finch-break-fee figure/finch-break-fee-amount",
        "a break fee of £21m",
        ("term", "category=Break fee", "by=Finch", "to=Wren", "amount=21m GBP"),
    ),
    ("event/wren-founded", "founded in 1998", ("event", "category=founding", "title=Wren is founded", "when=1998")),
    (
        "figure/wren-employees",
        "1,200 employees",
        ("figure", "of=party/wren", "category=employees", "value=1,200 employees"),
    ),
    ("figure/equity-value", "about £310m", ("figure", "of=dossier", "category=equity-value", "value=about £310m")),
    (
        "challenge/antitrust",
        "must approve the sale",
        ("challenge", "category=antitrust", "title=Approval of the sale", "raised_by=Cartel office"),
    ),
)
"""The addresses that are printed, the words, and what is typed."""


def _run(*args: str) -> Result:
    result = CliRunner().invoke(main, args, prog_name="jvexplore")
    assert result.exit_code == 0, result.output
    return result


def test_a_dossier_is_made_by_command_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = tmp_path / "finch.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    path = Path(_run("new", str(article), "--yes").stdout.removesuffix("\n"))
    monkeypatch.setenv("JVEXPLORE_DOSSIER", str(path))
    for addresses, words, typed in FACTS:
        assert _run("fact", "add", *typed, "--words", words).stdout.split() == addresses.split()
    dossier, problems = inspect_dossier(path)
    assert [*map(str, problems)] == []
    assert len(dossier.facts) == 20
    assert _run("check").stdout == f"{path}: 20 facts, no problems; 7 of 8 sentences have facts\n"
    copies = AttachedCopies(dossier, [read_source_copy(article, dossier.sources)])
    assert copies.matches_dossier
    for addresses, words, _ in FACTS:
        for address in addresses.split():
            (anchor,) = copies.passage_anchors.by_address[address_of(address)]
            assert anchor.state == "here"
            assert copies.copy.sections[anchor.section].displayed_text(anchor.start, anchor.end) == words
    compared = {str(address): copies.comparison_sign(address) for address in dossier.facts}
    assert "≠" not in compared.values()
    assert compared["figure/finch-offer-amount"] == compared["stake/finch"] == "="


def _run_in_bash(block: str, folder: Path) -> str:
    path = f"{Path(PROGRAM).parent}{os.pathsep}{os.environ['PATH']}"
    command, environment = ["bash", "-euo", "pipefail", "-c", block], {**os.environ, "PATH": path}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=True)
    assert "£4.70 per share (value = 4.70, unit = GBP, per = share)" in done.stderr.splitlines()
    return done.stdout


def _run_here(block: str, folder: Path) -> str:
    """Run the lines of a shell without the shell, in this process."""
    here, _, rest = block.partition("\n")[2].partition("END\n")
    (folder / "finch.txt").write_text(here, "utf-8")
    made, *calls = rest.splitlines()
    typed = re.fullmatch(r"export JVEXPLORE_DOSSIER=\$\(jvexplore (.*)\)", made)
    assert typed
    path = _run(*shlex.split(typed[1].replace("finch.txt", str(folder / "finch.txt")))).stdout.removesuffix("\n")
    os.environ["JVEXPLORE_DOSSIER"] = path
    return "".join(_run(*shlex.split(call)[1:]).stdout for call in calls)


@pytest.mark.parametrize("run", [_run_here, pytest.param(_run_in_bash, marks=pytest.mark.harm)])
def test_the_commands_of_the_reference_make_a_sound_dossier(
    run: Callable[[str, Path], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "none")  # and removed again
    (block,) = re.findall(r"```sh\n(cat > finch\.txt .*?)```", REFERENCE.read_text("utf-8"), re.DOTALL)
    *added, checked = run(block, tmp_path).splitlines()
    assert added == [
        *("party/finch", "party/wren", "stake/finch"),
        *("term/finch-offer", "figure/finch-offer-amount", "stake/finch"),
    ]
    assert checked.endswith(": 5 facts, no problems; 2 of 3 sentences have facts")
    dossier, problems = inspect_dossier(dossier_file("finch-bids-for-wren"))
    assert (problems, len(dossier.facts)) == ([], 5)
    copies = AttachedCopies(dossier, [read_source_copy(tmp_path / "finch.txt", dossier.sources)])
    assert {copies.comparison_sign(address) for address in dossier.facts} <= {"=", ""}
