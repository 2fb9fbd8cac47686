"""The forms of an English verb: of "takes" the base "take", of "take" the participle "taken".

Irregular verbs are listed. Of all others the spelling tells, by the usual rules of British English and their
exceptions, so that a verb that nobody listed has its forms as well. A prefix with a hyphen stays as it is: "co-owns".
"""

from __future__ import annotations

import re
from typing import Final

from jvexplore.dossier.vocabulary.irregular_verbs import (
    BASES_OF_PARTICIPLES,
    BASES_OF_PASTS,
    IRREGULAR_PARTICIPLES,
    IRREGULAR_PASTS,
)
from jvexplore.dossier.vocabulary.present_forms import split_prefix
from jvexplore.reading.wordlists import word_set

_CLOSED_SYLLABLE: Final = re.compile(r"(?:^|(?<=q)u|^[^aeiouy]{1,4})[aeiou][bdgklmnprtvz]$")
"""One short vowel before one consonant, which is doubled in a word of one syllable: planned."""
_PREFIXES: Final = ("mis", "out", "over", "pre", "re", "sub", "under")
_NO_PREFIX: Final = frozenset(("outlet", "outset", "relay", "subset"))
"""What only looks like an irregular verb with a prefix."""
_DOUBLING: Final = word_set(
    """
    acquit admit allot cancel channel commit compel concur confer control counsel defer deter dispel embed emit
    enrol entrap equal equip excel expel format fuel fulfil incur infer instil kidnap label leapfrog level marvel model
    occur omit outfit outwit overlap patrol permit prefer program propel quarrel rebut recur refer regret remit
    repel rival signal submit total transfer transmit travel tunnel underpin unplug unwrap
    """
)
"""Longer words that double their last consonant."""
_DOUBLE_BY_THEMSELVES: Final = frozenset(("add", "butt", "ebb", "egg", "err", "purr"))
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
"""How stems end that have lost an e: "merg" of "merge"; the letters qu count as q."""
_WITH_E: Final = word_set(
    """
    ador adher aton bath bit bor breath cit clon complet compet condon contraven conven cor creat cred delet
    deplet deplor dissuad expedit explor exhal guid hon ignit ignor implor incit inhal intersper interfer
    interven invit past persever persuad phon postpon recit recreat restor reunit rever scal scor secret stor
    tast ton unit wast writ zon sooth cloth loath
    """
)
_WITHOUT_E: Final = word_set(
    """
    ballot bang belong bias combat custom debut develop envelop focus gallop gossip hang long overhang pilot
    pivot prolong redevelop ring riot string throng wing worship wrong canvas
    """
)


def past_of_base(word: str) -> str:
    """Return the past: "took" of "take"."""
    prefix, base = split_prefix(word)
    return prefix + (_irregular(base, IRREGULAR_PASTS) or _with_ed(base))


def participle_of_base(word: str) -> str:
    """Return the participle of the passive: "taken" of "take"."""
    prefix, base = split_prefix(word)
    return prefix + (_irregular(base, IRREGULAR_PARTICIPLES) or _with_ed(base))


def base_of_past(word: str) -> str:
    """Return the base of a past: "take" of "took"; empty if the word is none."""
    return _base_of(word, BASES_OF_PASTS)


def base_of_participle(word: str) -> str:
    """Return the base of a participle: "take" of "taken"; empty if the word is none."""
    return _base_of(word, BASES_OF_PARTICIPLES)


def base_of_gerund(word: str) -> str:
    """Return the base of a form in -ing: "take" of "taking"; empty if the word is none."""
    prefix, gerund = split_prefix(word)
    stem = gerund.removesuffix("ing")
    if stem == gerund or not re.search("[aeiouy]", stem):
        return ""
    if stem.endswith("y") and f"{stem[:-1]}ie" in ("die", "lie", "tie", "vie"):
        return f"{prefix}{stem[:-1]}ie"
    irregular = next((each for each in (stem, f"{stem}e", stem[:-1]) if each in IRREGULAR_PASTS), "")
    return prefix + (irregular or _base_of_stem(stem))


def gerund_of_base(word: str) -> str:
    """Return the form in -ing: "taking" of "take"."""
    prefix, base = split_prefix(word)
    if base.endswith("ie"):
        return f"{prefix}{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe")) and base != "be":
        return f"{prefix}{base[:-1]}ing"
    return f"{prefix}{_doubled(base)}ing"


def is_known_base(word: str) -> bool:
    """Return whether a word is the base of a listed verb: "sell"."""
    return split_prefix(word)[1] in IRREGULAR_PASTS


def _irregular(form: str, table: dict[str, str]) -> str:
    """Return another form of an irregular verb, perhaps one with a prefix: "underpaid" of "underpay"; else nothing."""
    if listed := table.get(form):
        return listed
    prefix = next((each for each in _PREFIXES if form.startswith(each)), "")
    listed = table.get(form[len(prefix) :]) if prefix and form not in _NO_PREFIX else None
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
    """Return the base of what stands before -ed or -ing."""
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
    return stem.endswith(("ss", "ff", "zz")) or stem in _DOUBLE_BY_THEMSELVES


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{base[:-1]}ied"
    return f"{_doubled(base)}ed"


def _doubled(base: str) -> str:
    return base + base[-1:] if base in _DOUBLING or _CLOSED_SYLLABLE.search(base) else base
