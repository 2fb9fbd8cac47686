"""The words beside which something may be a challenge of a deal: what is likely one, who says it, and what answers one.

How they are written: `challenge_cues.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LIKELY: Final = (
    "should not|shouldn't|ought not|nobody|unless|overhang|rewrite"
    "|called the|called it|could leave|fewer|years old|cheaper|demanded that|small print|remove content|deleted"
    "|asked about reports|widened|insist|entitled to know|does not know|no idea"
    "|slump*|plunge*|missed|flaw|flaws|flawed|defect*|faulty|stretches|stretched|squeez*|on trial|bribery"
    "|corruption|spill*|abstain*|giveaway|second-class|far apart|hinges on|sensitive|loss-making|downturn"
    "|weakness|volatile|ageing|aging|outdated|strained|sour|soured|bitter|chaos|wrong|mistake|regret*|ignored"
    "|betray*|tightened|tougher|stricter|restrict*|curb|curbs|limits on|cap on|ban|freeze|suspend*|halt|halted"
    "|postpone*|behind schedule|overrun|overruns|penalt*|fined|liabilit*|contaminat*|toxic|not for sale|resign"
    "|quit|refuse to|refuses to|vowed|vow to|sceptics|skeptics|slow|slowed|hard|tough|heavy|dearer|silent|rushed"
    "|hasty|distract*|stuck|unhappy with|undecided|at stake|casualt*|foreign|slumped|falling|decline|declining"
    "|worse|worst|risk|risks|risky|concern|concerns|concerned|doubt|doubts|doubted"
    "|doubtful|questioned|threat|threats|scrutiny"
    "|scrutinis*|scrutiniz*|investigat*|probe|inquiry|block|blocked|delay|delays|delayed|veto|danger|dangers"
    "|dangerous"
    "|pressure|against|unclear|uncertain*|no guarantee|unlikely|unresolved|unanswered|difficult|difficulties|struggl*"
    "|problem|problems|hard to|harder|challenge|challenges|challenging|uphill|weak|weaker|dispute|disputes"
    "|disputed|row"
    "|rift|quarrel*|deadlock*|squabbl*|split|divided|clash*|tension*|expensive|pricey|steep|indebted"
    "|high leverage|leverage of|leverage ratio|loss of"
    "|losing|monopoly|dominance|dominant|biggest seller|largest seller|of the market|higher prices|raise prices"
    "|prices…go up|price rises|lack of|lacks|shortage*|patchy|costly|infrastructure|logistics|sanctions|privacy"
    "|national security|security grounds|foreign ownership|foreign hands|demanded|demands|wants it in writing"
    "|must not"
    "|cannot|can't|wouldn't|won't|wasn't|failed|fails|failure|collapse*|broken promise*|padlocked|had promised"
    "|rival bid|complex*|out of touch|without asking|not consulted|push hard|turned down|unsolicited|legal|court"
    "|no job|jobs|closure|close down|shut|higher price|undervalued|cultures|unions|regulators could|regulators may"
)
"""What may say so."""
HARM: Final = (
    r"\b(?:bills|prices|fares|rents|fees|tariffs|premiums|charges|tolls|costs)\b[^.;:\"]{0,60}?"
    r"\b(?:could|would|may|might|will)\s(?:\w+\s)?(?:rise|climb|increase|soar|jump|double|go\sup)\b"
)
"""What customers would feel: "household bills could rise"."""
CONTRAST: Final = (
    "but|however|although|though|despite|in spite of|nevertheless|nonetheless|yet|whereas|meanwhile|on the other hand"
    "|for all"
)
ACTORS: Final[Mapping[str, str]] = {
    "labour": (
        "union|unions|trade union*|works council|shop steward|workers|dockers|staff representatives|pilots|crews"
        "|labour leader*|labor leader*|workforce"
    ),
    "minority-rights": "minority shareholder*|minority investor*|small investors|small shareholders|retail investors",
    "public-opposition": (
        "first nation*|cree nation|tribe|tribes|indigenous|coalition of residents|consumers coalition"
        "|campaign group*|councils|residents|pensioners|growers|villagers|tribal leaders|passenger group*"
        "|customer group*|neighbours"
        "|commuters|tenants|patients|campaigners|activists|farmers|farmer bodies|farm groups|fishermen|herders"
        "|villagers|locals"
        "|environmentalists|consumer group*|consumer bodies|charities|conservation*|pressure group"
    ),
    "politics": (
        "opposition leader|opposition party|prime minister|premier|council|mp|mps|minister|ministers"
        "|lawmaker*|senator*|congressman"
        "|congresswoman|commissioner|mayor|councillor*"
        "|politician*"
        "|politicians|opposition party|governor|parliament|political"
    ),
    "antitrust": (
        "regulator|regulators|competition authorit*|watchdog|antitrust authorit*|competition commission"
        "|trade commission"
        "|cartel office|competition regulator*"
    ),
    "shareholder-opposition": (
        "shareholder|shareholders|investor|investors|hedge fund*|activist investor|family members|founding famil*"
        "|trustees"
    ),
    "valuation": (
        "analyst|analysts|trader|traders|dealers|brokerage|brokers|fund manager|head of research|market participants"
    ),
    "competition": "rival|rivals|competitor|competitors|other bidder*",
}
"""Who says it, with the category that it has if nothing else tells one."""
TELLING_ACTORS: Final = frozenset(("labour", "minority-rights", "public-opposition", "politics"))
"""Those of which the category is that of whatever they say."""
RESPONSES: Final = (
    "seen nothing|no reason to|nothing to fear|has pledged|have pledged|pledged not to|promised not to"
    "|denied|denies|dismissed|dismisses|played down"
    "|plays down|brushed aside|shrugged off|ruled out|disagreed"
    "|disagrees"
    "|defended|reassured|no plan to|no plans to|not worried|no concerns|pushed back on"
    "|pushed back against|hit back at|no objection*|no risk|welcomed|praised|hailed"
    "|will not oppose|would not oppose|to ease those concerns|to ease|to address|to allay|withdrew|not seek"
)
"""What answers a challenge, or is none."""
DEMANDS: Final = (
    "want|wants|wanted|demand|demands|demanded|refuse|refuses|refused|vow|vows|vowed|call for|called for"
    "|calls for|called on|calls on|urge|urges"
    "|urged|insist|insists|insisted|ask whether|asked whether|say they|said they|not|never|no|won't|can't|don't"
    "|would rather|unless|will be"
)
"""What those say who are mostly against a deal when they are heard."""
PEOPLE: Final = frozenset(("labour", "public-opposition", "minority-rights"))
"""Those who are mostly against a deal when they are heard."""
CRITICS: Final = (
    "union|unions|shop steward|mp|mps|senator*|lawmaker*|congressman|congresswoman|councillor*|campaign group*"
    "|campaigners|activists|residents"
    "|farmers|minority shareholder*|small investors|petition|opposition|workers' union|environmentalists"
    "|pressure group|works council|first nation*|cree nation|tribe|tribes|consumers coalition|growers|tenants"
    "|customer group*|passenger group*|consumer group*"
)
"""Those of whom a paragraph tells because they are against a deal; what is quoted there is mostly theirs."""
