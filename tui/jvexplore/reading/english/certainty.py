"""The English words by which an article says that something is denied, only possible, or not yet so."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.certainty_words import CertaintyWords

ENGLISH_CERTAINTY: Final = CertaintyWords(
    not_negations=(
        "not only|not just|not least|not merely|not simply|not to mention|whether or not|not before|not until"
        "|not more than|no more than|not less than|no less than|no fewer than|not exceed*|not later than|no later than"
        "|not above|not below|no doubt"
    ),
    bans=(
        "may not|must not|shall not|mustn't|not allowed to|not permitted to|forbidden to|barred from|banned from"
        "|neither…may|neither…shall|neither…can|pledg* not to|agree* not to|promis* not to|undertak* not to"
        "|undertook not to|commit* not to|vow* not to|no one may|nobody may"
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
        "|provided it|on condition that|were to|had it|should it|should regulators|should the|contingent on"
        "|conditional on|depending on|once the|once it|once they|once all"
    ),
    opening_conditions="If|Unless|Should|Were|Had|Provided|Assuming|In case|In the event",
    possibilities="could|may|might|can|perhaps|possibly|potentially|possible",
    not_hypotheses="would have to|could have to|might have to|should have to",
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
    proposals_behind="would|could|might|may|can",
    offers=(
        "reject*|turn* down|rebuff*|spurn*|proposal at|proposals at|proposal of|offer at|offer of|offer worth|bid at"
        "|bid of|bid worth"
    ),
    options="option to|an option|options to|right to|rights to|entitled to|call option|put option|if exercised",
    rumours=(
        "reportedly|rumour*|rumor*|is said to|are said to|was said to|is thought to|is believed to"
        "|are believed to|speculat*|according to people|people familiar|alleg*"
    ),
    expectations=(
        "will|is to|are to|expect*|is due to|are due to|is set to|are set to|is scheduled|forecast*"
        "|project* to|on track to|target*|should|shall|is likely to|are likely to"
    ),
    expectations_behind=(
        "will|is expected|are expected|is due|are due|is set to|are set to|is likely|are likely|is to|are to|should"
        "|is scheduled|are scheduled"
    ),
    agreements="agreed to|has agreed|have agreed|signed|undertak* to|undertook to|committed to|agreement to",
    former=("former|formerly|previously|used to|once|until recently|had held|had owned|no longer"),
    former_behind="it held|he held|she held|they held|it had held|it owned|they owned|it had owned",
    abandonments=(
        "abandon*|call* off|scrap*|collaps*|fell through|fall* through|walk* away|withdr*|shelv*|dropp* plans"
        "|dropp* its|terminated|terminates|terminating|cancel*|lapsed|broke off|pull* out"
    ),
)
