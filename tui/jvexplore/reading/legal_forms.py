"""The legal forms that companies have in their names: plc, GmbH, Inc."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.wordlists import word_set

LEGAL_FORMS: Final = word_set(
    """
    plc ltd limited inc incorporated corp corporation llc llp lp ag gmbh mbh kg kgaa se sa sas sarl spa s.p.a srl s.r.l
    sl s.l nv n.v bv b.v s.a ab asa oy oyj a/s aps pao ooo oao zao pjsc jsc pte pty co company ltda kft kk bhd eg e.v ev
    """
)
"""In lower case, those of any country. A name that ends in one is a company's."""
UNCAPITALISED_FORMS: Final = frozenset(("plc", "mbh", "llp", "ltd", "e.v"))
"""Those that are also written without a capital; others are then words, such as the "ab" of a verb."""
ABBREVIATED_FORMS: Final = frozenset(("inc", "corp", "ltd", "co", "bros"))
"""Those that are written with a full stop."""
