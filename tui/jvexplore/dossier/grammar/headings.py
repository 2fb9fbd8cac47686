"""The wording of ids: "Data localisation" for `data-localisation`, "IPO" for `ipo`.

An id has lower-case words joined by hyphens, so capitals, and hyphens that belong to the spelling, are restored here.
"""

from __future__ import annotations

from typing import Final

from jvexplore.reading.wordlists import word_set

_CAPITALS: Final = word_set(
    """
    abs agm ai aml api b2b b2c c2c cds ceo cfo cgt cfius cio clo cma coo cto dac doj ebit ebitda egm emea eps
    esg etf eu fca fcc fdi fda fsb fta ftc gdp gdpr hr ico icsid ifrs imf ip ipo irr jv kpi kyc lbo lng lp mbi
    mbo moq nav nda ngo npl opec p2p pe pfas pr reit roe roi sec sla sme spac spv tupe uae uk
    un us usa vat vc vie wto xbrl
    """
)
"""Initialisms and acronyms, which are written in capitals; words such as "it" and "spa" are left alone."""
_SPELLINGS: Final = {
    "african": "African",
    "american": "American",
    "asian": "Asian",
    "brexit": "Brexit",
    "britain": "Britain",
    "british": "British",
    "capex": "capex",
    "china": "China",
    "chinese": "Chinese",
    "europe": "Europe",
    "european": "European",
    "france": "France",
    "french": "French",
    "german": "German",
    "germany": "Germany",
    "india": "India",
    "indian": "Indian",
    "iran": "Iran",
    "iranian": "Iranian",
    "islamic": "Islamic",
    "israel": "Israel",
    "israeli": "Israeli",
    "japan": "Japan",
    "japanese": "Japanese",
    "mou": "MoU",
    "mous": "MoUs",
    "opex": "opex",
    "plc": "plc",
    "russia": "Russia",
    "russian": "Russian",
    "saas": "SaaS",
    "ukraine": "Ukraine",
    "ukrainian": "Ukrainian",
}
"""Proper nouns and adjectives, and abbreviations that are not all in capitals."""
_PREFIXES: Final = word_set(
    """
    anti co counter cross e ex inter intra mid multi non post pre pro quasi re self semi
    """
)
"""Prefixes, which keep their hyphen: non-compete, cross-border."""
_PARTICLES: Final = frozenset(["along", "back", "down", "off", "out", "up"])
"""Particles of compound nouns, which keep their hyphen: earn-out, tag-along."""
_FIXED_PHRASES: Final = {
    tuple(phrase.split("-")): phrase
    for phrase in (
        *("add-on", "bail-in", "bolt-on", "break-in", "buy-in", "case-by-case", "carry-over", "family-owned"),
        *("follow-on", "hand-over", "high-speed", "know-how", "large-scale", "lock-in", "long-term", "low-cost"),
        *("medium-term", "opt-in", "phase-in", "real-time", "roll-over", "run-in", "short-term", "state-owned"),
        *("stock-for-stock", "take-or-pay", "take-over", "third-party", "turn-over"),
    )
} | {
    ("m", "and", "a"): "M&A",
    ("r", "and", "d"): "R&D",
    ("p", "and", "l"): "P&L",
    ("d", "and", "o"): "D&O",
    ("q", "and", "a"): "Q&A",
    ("arm", "s", "length"): "arm's-length",
}
"""Compounds with a hyphen that no rule gives, and initialisms with "and", by their parts."""
_LONGEST_PHRASE: Final = 3
"""In parts of an id."""
_LONGEST_ID: Final = 200
"""In characters; in longer ids, which nobody writes, every hyphen becomes a space."""
_DIGIT_AND_LETTER: Final = 2
"""The length of words such as 3G and 5G."""


def id_words(word_id: str) -> str:
    """Return the wording of an id within a sentence: "put option" for `put-option`, "earn-out" for `earn-out`."""
    if len(word_id) > _LONGEST_ID:
        return word_id.replace("-", " ").strip()
    parts = [part for part in word_id.split("-") if part]
    shown: list[str] = []
    at = 0
    while at < len(parts):
        taken, text = _next_words(parts, at)
        before = parts[at - 1] if at else ""
        if before in _PREFIXES or (parts[at] in _PARTICLES and before.isalpha()):
            shown[-1] += f"-{text}"
        else:
            shown.append(text)
        at += taken
    return " ".join(shown)


def id_heading(word_id: str) -> str:
    """Return the wording of an id as a heading or label, with a capital: "Data localisation"; empty for an empty id."""
    words = id_words(word_id)
    return words[:1].upper() + words[1:]


def _next_words(parts: list[str], at: int) -> tuple[int, str]:
    """Return how many parts of an id form the word or compound at an index, and its spelling."""
    for length in range(_LONGEST_PHRASE, 1, -1):
        if phrase := _FIXED_PHRASES.get(tuple(parts[at : at + length])):
            return length, phrase
    return 1, spelled_word(parts[at])


def is_initialism(word: str) -> bool:
    """Return whether a word of an id is an initialism or an acronym, written in capitals: "ipo"."""
    return word in _CAPITALS


def spelled_word(word: str) -> str:
    """Return a word of an id in its spelling: "IPO" for "ipo", "Chinese" for "chinese"; most are unchanged."""
    if spelling := _SPELLINGS.get(word):
        return spelling
    if word in _CAPITALS or (len(word) == _DIGIT_AND_LETTER and word[0].isdigit()):
        return word.upper()
    if word.endswith("s") and word[:-1] in _CAPITALS:
        return f"{word[:-1].upper()}s"  # IPOs
    return word
