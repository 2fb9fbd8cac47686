"""A dossier of every kind of fact, with values as people type them: British, German, in words, by other names."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.load import inspect_dossier

if TYPE_CHECKING:
    import pytest

_ARTICLE: Final = """\
Marlow Foods to buy Danish oat-drink maker Havrefabrikken

The family owners keep a tenth

By Ruth Ebbing and Tom Sands
Tuesday 14 March 2028 | The Harbour Ledger

Marlow Foods plc has agreed to buy 90 per cent of Havrefabrikken A/S, the
oat-drink maker from Aarhus, for some €1.2bn in cash and shares, the two
groups said on Tuesday.

The Lund family will keep the remaining 10 per cent. It may sell that to
Marlow from the 4th of May 2031, for 12 times EBITDA.

Marlow will pay €850m at completion, which is expected in the third quarter,
and a further €21m for each year until 2030 in which sales grow by more than 8
per cent.

"We are buying a brand, not a factory," said Priya Anand, chief executive of
Marlow. "Nobody in Aarhus will lose their job."

Havrefabrikken, founded on 12 June 1994, employs about 5,000 people at 17
sites and had sales of DKK 3.4bn last year, up 7½ per cent.

Nordkap Capital, a Swedish fund that holds 14.9 per cent of Marlow, called the
price "a stretch" and said it would vote against it at the meeting of 12 to 14
April.

The deal needs the approval of the European Commission, which has until the
end of Q3 2028 to decide. If it is blocked, Marlow owes a break fee of €36m.

Analysts at Brook & Hale doubt that the savings of £45m a year, promised by
2030, can be reached: the two firms' plants lie 1,100 kilometres apart.

Talks began in autumn 2027 after an offer by the dairy group Skov, worth
between €900m and €1bn, had been turned down.
"""
_WIRE: Final = """\
Marlow Foods kauft Hafergetränk-Hersteller

15. März 2028 | Nordblatt

Der britische Konzern Marlow Foods übernimmt 90 Prozent des dänischen
Herstellers Havrefabrikken für 1,15 Milliarden Euro.

Rund 5.200 Menschen arbeiten für das Unternehmen, das 1994 gegründet wurde.
"""
_FACTS: Final = (
    (
        'party name="Marlow Foods plc" aliases="Marlow, Marlow Foods" type=company role=buyer country=UK',
        "Marlow Foods plc",
    ),
    (
        'party name="Havrefabrikken A/S" aliases=Havrefabrikken type=company role=target country=Denmark',
        "Havrefabrikken A/S",
    ),
    ('party name="Lund family" type=family role=vendor', "The Lund family"),
    ('party name="European Commission" type=regulator role=regulator', "European Commission"),
    ('party name="Priya Anand" type=person role=CEO', "Priya Anand"),
    ('party name="Nordkap Capital" aliases=Nordkap type=fund role=shareholder country=Sweden', "Nordkap Capital"),
    ('party name="Brook & Hale" type=bank role=analyst', "Brook & Hale"),
    ('stake holder=Marlow company=Havrefabrikken percent="90 per cent" status=signed when="Q3 2028"', "90 per cent"),
    (
        'stake holder="Lund family" company=Havrefabrikken percent="10 Prozent" status=agreed when="Q3 2028"',
        "remaining 10 per cent",
    ),
    ('stake holder=Nordkap company=Marlow percent="14,9 %"', "14.9 per cent"),
    (
        'relation subject=Anand verb=runs object=Marlow office="chief executive"',
        "Priya Anand, chief executive of Marlow",
    ),
    ('quote speakers=Anand text="We are buying a brand, not a factory"', "We are buying a brand, not a factory"),
    ('quote speakers=Nordkap text="a stretch" mode=direct about=dossier', "a stretch"),
    (
        'event title=Completion category=closing when="in the third quarter of 2028" status=planned',
        "at completion, which is expected in the third quarter",
    ),
    (
        'event title=Meeting category=shareholder-meeting when="12 to 14 April 2028" parties="Marlow, Nordkap"',
        "the meeting of 12 to 14 April",
    ),
    ('event title="Talks begin" category=talks when="autumn 2027"', "Talks began in autumn 2027"),
    ('event title=Founded category=founding when="12 June 1994" parties=Havrefabrikken', "founded on 12 June 1994"),
    ('figure of=Havrefabrikken category=staff value="about 5,000 people"', "about 5,000 people"),
    ('figure of=Havrefabrikken category=staff value="rund 5.200 Menschen"', "Rund 5.200 Menschen"),
    ('figure of=Havrefabrikken category=sales value="DKK 3.4bn" when=2027', "sales of DKK 3.4bn last year"),
    ('figure of=dossier category=deal-value value="some €1.2bn"', "some €1.2bn in cash and shares"),
    ('figure of=dossier category=deal-value value="1,15 Milliarden Euro"', "1,15 Milliarden Euro"),
    ('figure of=dossier category=savings value="£45m a year" until=2030', "savings of £45m a year"),
    ('term category=consideration by=Marlow amount="€850m" when="at completion"', "€850m at completion"),
    (
        'term category=earn-out by=Marlow to="Lund family" amount="€21m for each year" until=2030',
        "a further €21m for each year until 2030",
    ),
    (
        'term category=put by="Lund family" to=Marlow since="from the 4th of May 2031" amount="12 times EBITDA"',
        "from the 4th of May 2031, for 12 times EBITDA",
    ),
    ('term category=termination-fee by=Marlow amount="36 Mio. €"', "a break fee of €36m"),
    ('term category=clearance by="European Commission" until="the end of Q3 2028"', "until the end of Q3 2028"),
    (
        'challenge title="Savings may not be reached" raised_by="Brook & Hale" category=valuation',
        "doubt that the savings of £45m a year",
    ),
    (
        'challenge title="A shareholder opposes the price" raised-by=Nordkap category=shareholders status=open',
        "would vote against it",
    ),
)
"""What is typed, and the words that say it."""


def _run(*args: str) -> tuple[str, str]:
    result = CliRunner().invoke(main, args, prog_name="jvexplore")
    assert result.exit_code == 0, result.stderr
    return result.stdout, result.stderr


def test_values_are_read_as_people_type_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("marlow.txt", _ARTICLE), ("wire.txt", _WIRE)):
        (tmp_path / name).write_text(text, "utf-8")
    path = Path(_run("new", str(tmp_path / "marlow.txt"), "--yes")[0].removesuffix("\n"))
    monkeypatch.setenv("JVEXPLORE_DOSSIER", str(path))
    assert _run("add-source", str(tmp_path / "wire.txt"))[0] == "source/nordblatt\n"
    told = [_run("fact", "add", *shlex.split(typed), "--words", words) for typed, words in _FACTS]
    assert [understood for _, understood in told if str(path) in understood] == []
    dossier, problems = inspect_dossier(path)
    assert [*map(str, problems)] == []
    assert {kind: len(dossier.collections[name]) for kind, name in collection_names().items()} == {
        "party": 7,
        "relation": 1,
        "stake": 3,
        "quote": 2,
        "challenge": 2,
        "event": 4,
        "figure": 10,
        "term": 5,
    }
    assert _run("check") == (f"{path}: 34 facts, no problems; 13 of 15 sentences have facts\n", "")
    covered = {line.partition(": ")[0]: line for line in _run("check", "--words")[0].splitlines()}
    for (printed, _), (_, words) in zip(told, _FACTS, strict=True):
        for address in printed.split():
            assert covered[address].endswith(f": {words}")
