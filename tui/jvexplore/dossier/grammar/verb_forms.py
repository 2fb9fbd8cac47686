"""The past tense, past participle and gerund of English verbs, from the base form and back: "taken" from "take".

Irregular verbs are listed (`irregular_verbs.py`). All others follow the spelling rules of British English, so that a
dossier's own verb has its forms, too; the tables here hold the exceptions. A hyphenated prefix is kept: "co-owned".
"""

from __future__ import annotations

import re
from typing import Final

from jvexplore.dossier.grammar.irregular_verbs import (
    BASES_OF_PARTICIPLES,
    BASES_OF_PASTS,
    IRREGULAR_PARTICIPLES,
    IRREGULAR_PASTS,
)
from jvexplore.dossier.grammar.present_forms import split_prefix
from jvexplore.reading.wordlists import word_set

_CLOSED_SYLLABLE: Final = re.compile(r"(?:^|(?<=q)u|^[^aeiouy]{1,4})[aeiou][bdgklmnprtvz]$")
"""A single vowel and a single consonant that end a word of one syllable; the consonant is doubled: planned."""
_PREFIXES: Final = ("mis", "out", "over", "pre", "re", "sub", "under")
"""Prefixes of irregular verbs, written without a hyphen: underpaid."""
_NOT_PREFIXED: Final = frozenset(("outlet", "outset", "relay", "subset"))
"""Words that only look like a prefixed irregular verb."""
_DOUBLING: Final = word_set(
    """
    admit allot cancel channel commit compel concur confer control counsel defer deter dispel embed emit
    enrol entrap equal excel expel format fuel fulfil incur infer instil kidnap label leapfrog level marvel model
    occur omit outfit outwit overlap patrol permit prefer program propel quarrel rebut recur refer regret remit
    repel rival signal submit total transfer transmit travel tunnel underpin unplug unwrap
    """
)
"""Verbs of several syllables that double their last consonant: transferred, cancelled."""
_COMPOUND: Final = re.compile(r"..(?:cap|drop|map|plan|plug|ship|slip|step|stop|strip|tap|trap|trim|wrap|zip)$")
"""Verbs that end in one of a single syllable, and double its consonant, as it does: backstopped, sidestepped."""
_DOUBLE_IN_BASE: Final = frozenset(("add", "butt", "ebb", "egg", "err", "purr"))
"""Bases that end in a double consonant other than -ff, -ll, -ss and -zz."""
_SILENT_E: Final = re.compile(
    r"""
      (?: [cuvz] | (?<!s)s                                     # finance, value, leave, seize, lease
        | [bcdfgkptz]l | [dlr]g | [aeiou]g | [aeiu]ng | oung   # handle, merge, manage, change
        | (?<![aeiou])(?: [aeiou][bdkm] | [aiouy]p | af         # describe, trade, invoke, name, shape
                        | [ou]t | [aiu]r | [iou]l | [iu]n )  # promote, acquire, compile, combine
        | (?<![eo])at )                                        # operate, negotiate
    $ """,
    re.VERBOSE,
)
"""Endings of stems that have lost a silent e before -ed or -ing: "merg" for "merge". "qu" counts as "q"."""
_WITH_E: Final = word_set(
    """
    ador adher aton bath bit bor breath cit clon complet compet condon contraven conven cor creat delet
    deplet deplor dissuad expedit explor exhal guid hon ignit ignor implor incit inhal intersper interfer
    interven invit past persever persuad phon postpon recit recreat restor reunit rever scal scor secret stor
    tast ton unit wast writ zon sooth cloth loath
    """
)
"""Stems that have lost a silent e, although `_SILENT_E` does not match."""
_WITHOUT_E: Final = word_set(
    """
    ballot bang bias combat custom debut develop envelop focus gallop gossip hang overhang pilot
    pivot redevelop ring string wing worship canvas
    """
)
"""Stems that have lost no e, although `_SILENT_E` matches."""


def past_of_base(word: str) -> str:
    """Return the past tense: "took" for "take"."""
    prefix, base = split_prefix(word)
    return prefix + (_irregular(base, IRREGULAR_PASTS) or _with_ed(base))


def participle_of_base(word: str) -> str:
    """Return the past participle: "taken" for "take"."""
    prefix, base = split_prefix(word)
    return prefix + (_irregular(base, IRREGULAR_PARTICIPLES) or _with_ed(base))


def base_of_past(word: str) -> str:
    """Return the base of a past tense: "take" for "took"; empty for other words."""
    return _base_of(word, BASES_OF_PASTS)


def base_of_participle(word: str) -> str:
    """Return the base of a past participle: "take" for "taken"; empty for other words."""
    return _base_of(word, BASES_OF_PARTICIPLES)


def base_of_gerund(word: str) -> str:
    """Return the base of a gerund: "take" for "taking"; empty for other words."""
    prefix, gerund = split_prefix(word)
    stem = gerund.removesuffix("ing")
    if stem == gerund or not re.search("[aeiouy]", stem):
        return ""
    if stem.endswith("y") and f"{stem[:-1]}ie" in ("die", "lie", "tie", "vie"):
        return f"{prefix}{stem[:-1]}ie"
    irregular = next((each for each in (stem, f"{stem}e", stem[:-1]) if each in IRREGULAR_PASTS), "")
    return prefix + (irregular or _base_of_stem(stem))


def gerund_of_base(word: str) -> str:
    """Return the gerund: "taking" for "take"."""
    prefix, base = split_prefix(word)
    if base.endswith("ie"):
        return f"{prefix}{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe")) and base != "be":
        return f"{prefix}{base[:-1]}ing"
    return f"{prefix}{_doubled(base)}ing"


def is_known_base(word: str) -> bool:
    """Return whether a word is the base of an irregular verb, and so a verb even without an ending: "sell"."""
    return split_prefix(word)[1] in IRREGULAR_PASTS


def _irregular(form: str, table: dict[str, str]) -> str:
    """Look up a form, without its prefix if need be: "underpaid" for "underpay"; empty for a regular verb."""
    if listed := table.get(form):
        return listed
    prefix = next((each for each in _PREFIXES if form.startswith(each)), "")
    listed = table.get(form[len(prefix) :]) if prefix and form not in _NOT_PREFIXED else None
    return prefix + listed if listed else ""


def _base_of(word: str, irregular: dict[str, str]) -> str:
    prefix, form = split_prefix(word)
    if base := _irregular(form, irregular):
        return prefix + base
    if not form.endswith("ed") or form in ("need", "exceed", "proceed", "succeed", "speed", "seed", "heed", "indeed"):
        return ""
    stem = form[:-2]
    return prefix + _base_of_stem(stem) if re.search("[aeiouy]", stem) else ""


def _base_of_stem(stem: str) -> str:
    """Return the base of a verb from its stem, without -ed or -ing: "merge" for "merg"."""
    if stem.endswith("i"):  # carried, tied
        return f"{stem[:-1]}y" if len(stem) > len("ti") else f"{stem}e"
    if stem.endswith("ee"):  # agreeing
        return stem
    if stem.endswith("e"):  # agreed
        return f"{stem}e"
    if stem[-1:] == stem[-2:-1] and not _keeps_double(stem):
        single = stem[:-1]
        return single if not stem.endswith("ll") or single in _DOUBLING else stem
    if stem in _WITHOUT_E:
        return stem
    return f"{stem}e" if stem in _WITH_E or _SILENT_E.search(stem.replace("qu", "q")) else stem


def _keeps_double(stem: str) -> bool:
    return stem.endswith(("ss", "ff", "zz")) or stem in _DOUBLE_IN_BASE


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{base[:-1]}ied"
    return f"{_doubled(base)}ed"


def _doubled(base: str) -> str:
    is_doubled = base in _DOUBLING or _CLOSED_SYLLABLE.search(base) or _COMPOUND.search(base)
    return base + base[-1:] if is_doubled else base
