"""Made-up dossiers that are hard to show at a glance: empty, with several companies, with thousands of facts."""

from __future__ import annotations

HEAD = """
format = 1
id = "kites"
title = "Kites and Strings"
summary = "Two makers of kites merge."

[source]
title = "Kites merge"
publisher = "The Morning Wind"
published = 2020-03-03
language = "en"

[[source.paragraphs]]
gist = "Two makers of kites announce their merger."
"""

PARTY = (
    '\n[[parties]]\nid = "{0}"\nname = "{1}"\ntype = "company"\nrole = "shareholder"\nbasis = "stated"\n'
    "passages = [{{ paragraph = 1 }}]\n"
)
STAKE = (
    '\n[[stakes]]\nid = "{0}-{1}"\nholder = "{0}"\nventure = "{1}"\npercent = {2}\nbasis = "attributed"\n'
    "passages = [{{ paragraph = 1 }}]\n"
)
EVENT = (
    '\n[[events]]\nid = "day-{0}"\nwhen = "{1}"\ntitle = "{2}"\nbasis = "stated"\npassages = [{{ paragraph = 1 }}]\n'
)
CHALLENGE = (
    '\n[[challenges]]\nid = "wind-{0}"\ntitle = "{1}"\ncategory = "weather"\nstatement = "No wind."\n'
    'basis = "stated"\npassages = [{{ paragraph = 1 }}]\n'
)
FIGURE = (
    '\n[[figures]]\nid = "kites-{0}"\ntitle = "Kites of size {0}"\nvalue = {1}\nunit = "kites"\nbasis = "stated"\n'
    "passages = [{{ paragraph = 1 }}]\n"
)

EMPTY = HEAD
"""Parties, stakes, events: none."""

SEVERAL_COMPANIES = HEAD + "".join(
    [
        *(PARTY.format(each, name) for each, name in (("red", "Red Kites"), ("blue", "Blue Kites"), ("ada", "Ada"))),
        *(STAKE.format("ada", each, percent) for each, percent in (("red", 60), ("blue", 25))),
        STAKE.format("red", "blue", 75),
    ]
)
"""Ada and Red Kites own Blue Kites; Ada owns part of Red Kites."""


def large_dossier(facts: int) -> str:
    """Return a dossier with about so many facts: events, challenges and figures in equal parts."""
    parts = [HEAD]
    for number in range(facts // 3):
        parts += [
            EVENT.format(number, f"{1000 + number}-03-04", f"Kite {number} rises"),
            CHALLENGE.format(number, f"Too little wind for kite {number}, which is a heavy one"),
            FIGURE.format(number, number),
        ]
    return "".join(parts)
