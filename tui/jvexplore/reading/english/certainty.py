"""The English words by which an article says that something is denied, only possible, or not yet so."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.certainty_words import CertaintyWords

ENGLISH: Final = CertaintyWords(
    not_negations=(
        "not only|not just|not least|not merely|not simply|not to mention|whether or not|not before|not until"
    ),
    negations=(
        "not|never|no longer|neither|nor|none of|without|nothing|nobody|cannot|no plan to|no plans to|no intention"
        "|fail* to|declin* to|refus* to|unable to|unwilling to|stopp* short of|far from|rather than"
        "|instead of|rul* out|yet to|avoid*|lack*"
    ),
    negated_endings="n't",
    denials=(
        "den* that|den* having|den* holding|den* owning|den* any|den* it|den* reports|den* the|den* a|denied"
        "|denies|denying|dismiss* reports|dismiss* talk|dismiss* claims|reject* suggestions|reject* claims"
        "|reject* reports|untrue|not true|no truth|is false|was false|are false|were false|is wrong|was wrong"
        "|wrong to say|incorrect*|baseless|unfounded|false report*|falsely|contradict* reports|disput* that"
        "|myth"
    ),
    conditions=(
        "if|unless|whether|in case|provided that|provided|as long as|assuming|in the event that|subject to"
        "|on condition that|were to|had it|should it|contingent on|conditional on|depending on"
    ),
    possibilities="could|may|might|can|perhaps|possibly|potentially|possible",
    hypotheses="would have|could have|might have|should have",
    proposals=(
        "would|propose"
        "|proposes|proposed|proposing|proposal to|proposals to"
        "|want* to|seek* to|sought to|aim* to|hop* to|intend* to|offer* to|offered|plan* to"
        "|planned|plans for|wish* to|consider|considers|considering|considered"
        "|weigh*|explor*|look* to|bid* to|ask* to|ask* for|is in talks"
        "|are in talks|in talks to|in negotiations|is negotiating|discuss*|envisag*|call* for|urg*|request*"
        "|demand*|willing to|ready to|prepared to"
    ),
    options="option to|an option|options to|right to|rights to|entitled to|call option|put option|if exercised",
    rumours=(
        "reportedly|rumour*|rumor*|is said to|are said to|was said to|is thought to|is believed to"
        "|are believed to|speculat*|according to people|people familiar"
    ),
    expectations=(
        "will|is to|are to|expect*|is due to|are due to|is set to|are set to|is scheduled|forecast*"
        "|project* to|on track to|target*|should|shall|is likely to|are likely to"
    ),
    agreements="agreed to|has agreed|have agreed|signed|undertak* to|undertook to|committed to|agreement to",
    former="former|formerly|previously|used to|once|until recently|had held|had owned|no longer",
    abandonments=(
        "abandon*|call* off|scrap*|collaps*|fell through|fall* through|walk* away|withdr*|shelv*|dropp* plans"
        "|dropp* its|terminat*|cancel*|lapsed|broke off|pull* out"
    ),
)
