"""A made-up dossier, whose parties and facts are named in typed values."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.writing.typed_values import read_typed_value
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

TYPED_DOSSIER: Final = """
format = 2
id = "harbour"
title = "Harbour deal"

[vocabulary]
roles = { pension-trustee = "Pension trustees" }
categories = { golden-share = "Golden share" }
verbs = { hosts = ["hosts", "is hosted by"] }

[[sources]]
id = "wire"
title = "Finch bids for Wren"
language = "en"
[[sources.paragraphs]]
id = "1"

[[parties]]
id = "finch"
name = "Finch plc"
aliases = ["Finch", "Finch Holdings, Ltd"]
type = "company"
basis = "stated"
formerly = ["finch-group"]

[[parties]]
id = "wren"
name = "Wren AG"
type = "company"
basis = "stated"

[[parties]]
id = "okoye"
name = "Ana Okoye"
type = "person"
basis = "stated"

[[parties]]
id = "bo-lindqvist"
name = "Bo Lindqvist"
type = "person"
basis = "stated"

[[parties]]
id = "north"
name = "North Fund"
aliases = ["the fund"]
type = "fund"
basis = "stated"

[[parties]]
id = "south"
name = "South Fund"
aliases = ["the fund"]
type = "fund"
basis = "stated"

[[stakes]]
id = "finch"
holder = "finch"
company = "wren"
percent = 30
basis = "stated"

[[events]]
id = "closing"
title = "Completion of the sale"
category = "completion"
basis = "stated"

[[events]]
id = "vote"
title = "The shareholders vote"
category = "shareholder-vote"
basis = "stated"

[[terms]]
id = "offer"
title = "Offer for Wren"
category = "offer"
by = ["finch"]
basis = "stated"
"""


@cache
def typed_dossier() -> Dossier:
    """Return the dossier."""
    return make_dossier(parse_toml(TYPED_DOSSIER))


def read_value(kind: str, key: str, text: str) -> tuple[dict[str, Any], str]:
    """Return what is set, without the keys that are removed, and how it was understood."""
    typed = read_typed_value(kind, key, text, typed_dossier())
    return {each: value for each, value in typed.values.items() if value is not None}, typed.words
