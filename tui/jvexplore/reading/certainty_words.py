"""The words of a language that tell how certain something is."""

from __future__ import annotations

from typing import NamedTuple


class CertaintyWords(NamedTuple):
    """Phrases of a language, separated by bars; a star stands for any ending.

    Attributes:
        not_negations: phrases that begin with a negation, and are none: "not only".
        bans: what is behind them, in the same clause, must not be: "may not".
        negations: what is behind them, in the same clause, is not so: "not", "no longer".
        negated_endings: endings of verbs that negate them: "n't".
        denials: somebody says that what stands in the sentence is not so: "denied".
        conditions: what stands beside them depends on something else: "if".
        opening_conditions: a sentence that begins with them, in capitals, depends on its first clause: "Should".
        possibilities: it may be so: "could".
        not_hypotheses: phrases that begin with a hypothesis, and are none: "would have to".
        hypotheses: it would have been so, but is not: "would have".
        proposals: somebody wants it to be so: "plans to".
        offers: a number behind them was offered, no more: "rejected", "a bid of".
        options: somebody may make it so: "an option".
        proposals_behind: what stands right before them may be so: "could".
        rumours: unnamed sources say so: "reportedly".
        expectations: it is not so yet: "will".
        expectations_behind: what stands right before them is not so yet: "will".
        agreements: it was agreed: "signed".
        former: it was so, and is no more: "formerly".
        former_behind: what stands right before them was so: "it held".
        abandonments: it was wanted, and is no more: "called off".
    """

    not_negations: str
    bans: str
    negations: str
    negated_endings: str
    denials: str
    conditions: str
    opening_conditions: str
    possibilities: str
    not_hypotheses: str
    hypotheses: str
    proposals: str
    proposals_behind: str
    offers: str
    options: str
    rumours: str
    expectations: str
    expectations_behind: str
    agreements: str
    former: str
    former_behind: str
    abandonments: str
