"""A dossier that is made by command alone: from a plain text, with facts of every kind."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

from click.testing import CliRunner

from jvexplore.address import address_of
from jvexplore.article.attached_copies import AttachedCopies
from jvexplore.article.read_copy import read_source_copy
from jvexplore.cli import main
from jvexplore.dossier.load import inspect_dossier
from tests.test_documents import README

if TYPE_CHECKING:
    import pytest
    from click.testing import Result

_ARTICLE: Final = """Finch bids for Wren

The board has two weeks to answer

Finch plc offers £4.70 per share for Wren AG, which values the company at about £310m, the two said on Tuesday.

Finch already holds 30 per cent of Wren and wants to raise that to more than half by the end of 2027.

"We will not wait for ever," said Ana Okoye, who leads Finch.

If the deal fails, Finch pays a break fee of £21m. The cartel office must approve the sale.

Wren was founded in 1998 and has 1,200 employees. North Fund and South Fund hold 5 per cent each.
"""
_FACTS: Final = (
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
    article.write_text(_ARTICLE, encoding="utf-8")
    path = Path(_run("new", str(article), "--yes").stdout.removesuffix("\n"))
    monkeypatch.setenv("JVEXPLORE_DOSSIER", str(path))
    for addresses, words, typed in _FACTS:
        assert _run("fact", "add", *typed, "--words", words).stdout.split() == addresses.split()
    dossier, problems = inspect_dossier(path)
    assert [*map(str, problems)] == []
    assert len(dossier.facts) == 20
    assert _run("check").stdout == f"{path}: 20 facts, no problems\n"
    copies = AttachedCopies(dossier, [read_source_copy(article, dossier.sources)])
    assert copies.matches_dossier
    for addresses, words, _ in _FACTS:
        for address in addresses.split():
            (anchor,) = copies.passage_anchors.by_address[address_of(address)]
            assert anchor.state == "here"
            assert copies.copy.sections[anchor.section].displayed_text(anchor.start, anchor.end) == words
    compared = {str(address): copies.comparison_sign(address) for address in dossier.facts}
    assert "≠" not in compared.values()
    assert compared["figure/finch-offer-amount"] == compared["stake/finch"] == "="


def test_the_commands_of_the_readme_make_a_sound_dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = tmp_path / "finch.txt"
    article.write_text(_ARTICLE, encoding="utf-8")
    (block,) = re.findall(r"```sh\nexport JVEXPLORE_DOSSIER=\$\((.*)\)\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    made = _run(*[str(article) if each == "finch.txt" else each for each in shlex.split(block[0])[1:]])
    monkeypatch.setenv("JVEXPLORE_DOSSIER", made.stdout.removesuffix("\n"))
    calls = [shlex.split(line)[1:] for line in block[1].splitlines()]
    told = [_run(*call).stdout for call in calls]
    assert told[:-1] == [
        "party/finch\n",
        "party/wren\n",
        "stake/finch\n",
        "term/finch-offer\nfigure/finch-offer-amount\n",
        "stake/finch\n",
    ]
    assert told[-1].endswith(": 5 facts, no problems\n")
