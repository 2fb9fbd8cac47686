"""The words by which an article says that something stands in the way of a deal, or is said against it.

A star stands for any end of a word, an ellipsis for some words of the same clause. What says so only beside another
sign is in `challenge_signs.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

GENERAL: Final = ""
"""The category of words that do not tell one."""
SURE: Final[Mapping[str, str]] = {
    GENERAL: (
        "not accept the|not agree to|won't back|won't support|uncomfortable|aggrieved"
        "|irritated|annoyed|upset about|upset at|upset by|lukewarm|reluctant|think again|rethink|reconsider"
        "|second look|ombudsman|yet to sign off|yet to agree|yet to accept|yet to back|yet to clear"
        "|yet to consent|yet to rule|resigned over|quit over|in protest|has blocked|have blocked|bad debts"
        "|no promise of|no certainty|no assurance|no guarantee|wishful|fanciful|implausible|unrealistic"
        "|unworkable|want…before they|wants…before it|stopped the clock|stop the clock|at a standstill"
        "|second thoughts|ill-advised|ill-judged|short-sighted|reckless|"
        "one large hole|big hole|isn't enough|is not enough|aren't enough|does not like|doesn't like|don't like"
        "|do not like|dislike*|yet to agree on|yet to be agreed|angry response|angry at|tear up the"
        "|would unwind|would undo|would reverse|try to reverse|try to undo|buy back the shares|not automatic"
        "|nor are…happy"
        "|are not happy|not happy|yet to see the|nobody asked|no one asked|never asked|were never told|was never told"
        "|learned of the…from|heard of the…from|duty to consult|failed to consult|threats of|threat of a|"
        "serious reservations|has reservations|have reservations|had reservations|been attacked|come under attack"
        "|came under attack|under attack|attacked the|hit out at|hits out at|rounded on|took aim at|takes aim at"
        "|not support the|not back the|not be backing|would not support|will not support|could not support"
        "|refused to back|refuses to back|withdrawn its support|withdrew its support|prove elusive|proved elusive"
        "|prove difficult|may prove|hard to reach|hard to achieve|hard to come by|not clear how|not clear whether"
        "|not clear who|not clear if|unclear how|unclear whether|unclear who|unclear if|politically sensitive"
        "|sensitive because|has split|have split|split over|split on|at loggerheads|threatened to|threaten to"
        "|pulled out of|walked out|in dispute|dispute over|dispute with|nowhere to go|betrayal|betrayed"
        "|fire sale|fretted|frets|fretting|run into trouble|runs into trouble|ran into trouble|in trouble"
        "|blocked the|blockade*|barricade*|march outside|staged a|rally against|rallied against|urged…to turn"
        "|urged…to block|urged…to stop|asked…to review|asked…to block|asked…to stop|asked…to intervene"
        "|calls to block|calls to stop|not unanimous|voted no|voted against|sceptic*|skeptic*|suspicio*|distrust*"
        "|mistrust|lack of trust|lacks the|lack the|lack of|shaky|fragile|precarious|ailing|troubled|embattled"
        "|turmoil|collapse of|warning sign*|alarm bells|cast a shadow|sour note|not without risk|gamble"
        "|gambling on|leap of faith|unknowns|guesswork|too optimistic|overly optimistic|far-fetched"
        "|premature|too fast|too late|too little|too complex|pressure on|under pressure"
        "|pressure from|mounting pressure|squeeze on|tough questions|awkward questions|grilled|red flag*"
        "|is in doubt|in doubt|cast into doubt|hangs over"
        "|overshadow*|cloud over|far from over|not out of the woods|execution risk|complex carve-out|distraction"
        "|distract from|soured|gone sour|turned sour|backfire*|overlap*|conceded that|concedes that"
        "|admitted that|admits that|acknowledged that|acknowledges that|not yet clear|yet to be seen"
        "|may not be enough|might not be enough|could yet|still has to convince|still have to convince"
        "|must convince|has to convince|persuade sceptical|hard sell|tall order|long way to go|scandal*|convicted"
        "|whistleblower*|fined|reputational|less relaxed|less keen|less happy|less sure|less convinced"
        "|less impressed|cooler on|put back|pushed back the|pushed back to|pushed back until|pushed back by"
        "|put off|postponed|little appetite|no appetite|should note that|should be aware|advised against"
        "|the risk as|complain to|would complain|undercut|could take until|could take months|take longer|drag on"
        "|drags on|daunting|nobody's budgeted|cost of replacing|loss widened|losses widened|net loss of"
        "|turned…political|political row|political storm|puts the brakes|put the brakes|take it or leave it"
        "|has twice failed|had twice failed|had failed|has failed|never worked|does not work"
        "|little to show|drawn fire|drew fire|raised eyebrows|raises eyebrows|at odds|long haul|crown jewels"
        "|for a song"
        "|short sellers|day of action|threatened to leave|lodged a complaint|vote down|vowed to fight"
        "|vows to fight|vowed to block|some doubt|many doubt|few believe|nobody knows|nobody expects"
        "|not been told|had not been told|yet to be told|far apart|treated as second|win over|balked"
        "|baulked|balk at|baulk at|no easy task|not be easy|won't be easy|not be straightforward"
        "|cautioned|cautions that|urged caution|opposition in|opposition from|opposition among|face opposition"
        "|faces opposition|stiff opposition|fierce opposition|hit by delays|delays to|delayed by|by no means"
        "|not a foregone conclusion|has yet to give|have yet to give|has yet to decide|has yet to approve"
        "|have yet to approve|slowed the|slowed down|is examining|are examining|is looking into|are looking into"
        "|is looking at whether|are looking at whether|look into|is scrutinis*|is scrutiniz*|is investigating"
        "|are investigating|opened an investigation|launched an investigation|investigation into|inquiry into"
        "|probe into|call for an inquiry|called for an inquiry|calls for an inquiry|calls for a halt"
        "|called for the…to be|called on the government|step in to|to step in|nervous|anxious|anxiety"
        "|apprehensive|jittery|pessimistic|disappointed|disappointing|disappointment|dissatisf*|discontent"
        "|disapprov*|disagree with|not consulted|not been consulted|been consulted|kept in the dark"
        "|without consultation|has divided|have divided|makes no sense|make no sense|little sense"
        "|little strategic|no strategic|logic of the|rationale for the|would fail|will fail|could fail|may fail"
        "|might fail|could collapse|may collapse|fall apart|come to nothing|forbids|forbidden|prohibit*|outlaw*"
        "|would harm|will harm|could harm|would damage|could damage|would hurt|could hurt|harmful|detrimental"
        "|against the interests|at the expense of|not in the interest*|not all investors|not all shareholders"
        "|lose out|worse off|shortfall|remains unclear|is unclear|was unclear|left open|concerns…resolved"
        "|address its concerns|address their concerns|address the concerns|raised concerns|raise concerns"
        "|raises concerns|voiced concern*|expressed concern*|expressed doubt*|voiced doubt*|growing concern*"
        "|concern that|concerns that|concerns about|concerns over|concern over|concern about|concerned that"
        "|concerned about|risk that|risks that|the risk of|risk of losing|poses a risk|main risk|biggest risk"
        "|risk is that|key risk|one risk|difficulty|difficulties|struggle to|struggling to|struggled to"
        "|hard to get|hard to find|hard to see|hard to sell|difficult to|burdensome|red tape|bureaucra*"
        "|bottleneck*|critics|urged…to reject|advised…to reject|recommended…reject|recommended…against"
        "|recommends…against|can end its contract|if control changes|terminate its contract|break off|broke down"
        "|called off|learned of…from|fear|fears|feared|fearing|worry|worries|worried|worrying|warns|warned"
        "|warning|warnings|alarm|alarmed"
        "|oppose|opposes"
        "|opposed|opposition to|opposing the|objection*|objected|objects to|object to|objecting|is wary|are wary"
        "|was wary"
        "|were wary|remain wary|remains wary|grown wary|sceptical|skeptical|scepticism|skepticism|uneasy|unease"
        "|unhappy"
        "|furious|dismay*|outrage*|unconvinced|not convinced|isn't convinced|aren't convinced|unimpressed"
        "|not everyone"
        "|not everyone's|not everybody|not on board|less enthusiastic|disquiet|misgivings|reservations about"
        "|unpopular"
        "|come out against|comes out against|came out against|are against|is against|was against|were against"
        "|speak against|spoke against|spoken out against|vote against|voted against|voting against|vote no|voted no"
        "|vote it down|voted down|campaign against|campaigning against|fight the|fighting the|lobbied against"
        "|criticis*|criticiz*|condemned|condemns|denounc*|lambast*|slammed|decried|blasted|bemoaned|lamented"
        "|complained|complains|complaint|complaints|alleges|alleged|alleging|allegation*|accused|accuses|accusing"
        "|backlash|outcry|uproar|anger|angered|resentment|resistance|resisted|resist the|rebell*|revolt*|up in arms"
        "|hostile to|critics of|critics say|critics argue|opponents|detractors|obstacle*|hurdle*|stumbling block*"
        "|sticking point*|setback*|in the way of|impediment*|roadblock*|headwind*|pitfall*|snag|snags|hitch|hitches"
        "|drawback*|downside|one challenge|biggest challenge|main challenge|major challenge|challenges include"
        "|challenges have|faces challenges|face challenges|faced challenges|uphill battle|uphill struggle|thorny"
        "|jeopardi*|endanger*|derail*|scupper*|thwart*|complicat*|undermine|undermines|undermined|at risk"
        "|threatens to"
        "|threatened to|threaten to|called it in|calls it in|called in the|hard line|tough line|gut punch|body blow"
        "|bitter blow|a blow to|slap in the face|bad deal|bad news|bad for|poor deal|wrong deal|asset strip*|bugbear"
        "|never been done|untested|unproven|remains to be seen|open question|easier said than done|far from certain"
        "|no guarantee that|unlawful*|unfair*|in breach of|fell out|fallen out|feud|stall the"
        "|stalled|held up by|drawn criticism"
        "|drew criticism|come under fire|came under fire|under fire|questioned the|questioned whether"
        "|questions whether"
        "|raised questions|raises questions|cast doubt*|casts doubt*|doubts about|doubts over|doubts that"
        "|doubts whether"
    ),
    "valuation": (
        "a joke|price flatters|price is a stretch|too rich|too steep|worth far more|worth much more"
        "|sell too early|selling too early|"
        "want at least #|wants at least #|wanted at least #|wants more than #|bottom of the…cycle"
        "|at the bottom of the|"
        "rich multiple|punchy|toppy|hefty|eye-watering|overvalued|money on the table|low end of|opportunistically"
        "|steep premium|high multiple|pays too much|pay too much|too much for"
        "|worth at least|deserve more|deserves more|a steal|daylight robbery|well above what"
        "|more than it is worth|price is too|not tender|won't tender"
        "|refuse to tender|hold out for|holding out for|does not reflect|fails to reflect|not reflect the"
        "|below its true|unfair price|over the odds|reject the deal|at the price|undervalue*|overpay*|overpaid"
        "|overpaying|overpriced|overvalue*|price…too low|offer…too low|bid…too low"
        "|is too low"
        "|too high a price|is too high|too cheap|too expensive|full price|fully priced|steep price|rich price"
        "|looks expensive|looks steep|looks rich|demanding price|price…demanding|inadequate|opportunistic|derisory"
        "|on the cheap|insulting|lowball|low-ball|rejected…proposal|rejected…proposals|rejected…bid|rejected…offer"
        "|rejected…approach|rebuffed|spurned|worth more|not enough|generous price|price looks|priced for perfection"
        "|paying too much|paid too much|lofty"
    ),
    "labour": (
        "stop work|stopped work|refuse overtime|overtime ban|armbands|work to rule|"
        "jobs…contracted out|jobs…be contracted|jobs…be moved|jobs…be axed|jobs…be lost|posts…be cut"
        "|without a contract|"
        "jobs could be lost|jobs may be lost|fears for jobs|future of…workers|site closures|pay cuts|morale"
        "|ballot its members|balloting|walk out|out of work|lose their jobs|losing their jobs|job security"
        "|collective agreement|prepare for a strike|strike in|strike over|strike ballot|pension shortfall"
        "|combined shortfall"
        "|guarantees on the|industrial action|down tools|compulsory redundanc*|guarantees on jobs"
        "|guarantees for jobs|job guarantees"
        "|future of the plant|future of the workforce|livelihood*|pension deficit|job losses|job cuts"
        "|jobs are at risk|jobs at risk|jobs could go|jobs will go|lose…jobs|lose…positions"
        "|losing…jobs"
        "|cut…jobs|jobs…be cut|jobs…disappear|layoffs|lay-offs|redundancies|stands to lose|stand to lose"
        "|no longer be required|roles…be cut|positions…eliminated|eliminate…positions|eliminate…jobs|go on strike"
        "|strike action|called a strike|ballot…strike|walkout*|close the plant|closure of the plant|plant closures"
        "|plant closure|offshoring"
    ),
    "public-opposition": (
        "heritage group*|want the building|residents want|locals want|villagers want|on the streets"
        "|take to the streets|took to the streets|petition*|protest|protests|protested|protesters|protesting"
        "|boycott*|demonstrat*|placards"
    ),
    "antitrust": (
        "lessen choice|lessening choice|demand that the companies sell|require the companies to sell"
        "|force the companies to sell|sell some brands|sell some of|require…to sell|forced to divest"
        "|ordered to sell|raise rivals' costs|shut out rivals|squeeze out rivals|competition would"
        "|competition could|statement of objections|provisional findings|provisional view|refer the deal"
        "|referred the deal"
        "|referred the merger|call in the deal|combined share of|close competitor*"
        "|closest competitor*|second-largest rival|duopoly|consent decree|extended its review"
        "|extended review|in-depth scrutiny|competition test|only one realistic|only one bidder|only one supplier"
        "|in-depth inquiry|initial findings|one bidder"
        "|number of bidders|concentration of|too dominant|push up prices|drive up prices|higher prices"
        "|prices will rise|prices would rise|prices could rise"
        "|fares will rise|fares would rise|price increases|raise prices|half of the market|dominate*|less choice"
        "|fewer choices|reduce choice|blocked…mergers|blocked a similar|blocked similar|competition worries"
        "|competition problem*|foreign control of|in-depth investigation|in-depth review|in-depth inquiry"
        "|in-depth probe|phase 2|phase two|phase ii"
        "|second request"
        "|antitrust concern*|competition concern*|antitrust scrutiny|regulatory scrutiny|close scrutiny"
        "|antitrust review"
        "|demand disposals|demand divest*|require disposals|require divest*|demand remedies|demand concessions"
        "|force…to sell|too much market power|near-monopoly|near monopoly|lessening of competition|lessen competition"
        "|reduce competition|reduction in competition|stifle competition"
    ),
    "national-security": (
        "security service*|intelligence service*|intelligence agenc*|party committee|security concern*"
        "|security risk*|espionage|sovereign capability|security review"
    ),
    "litigation": (
        "to quash|in court|before the courts|the courts|judicial review|ask a judge|asked a judge"
        "|to strike down|to void the|"
        "class-action|antitrust suit|arbitration|countersued|filed an appeal|appealed against|appeal against"
        "|sought an injunction|court order|high court|supreme court|subpoena*|moved the court"
        "|moved the high court|moved the company law tribunal|moved the tribunal|filed a plea"
        "|approached the court|petitioned the|show-cause notice|tribunal|gone to court|go to court|went to court"
        "|goes to court|taken to court|court case|claim for damages"
        "|lawsuit*|sued|sues|to sue|suing|legal action|legal challenge*|court challenge*|litigation|injunction"
        "|class action"
        "|challenge…in court|oppose…in court|legal battle|seek damages|legal proceedings"
    ),
    "conflict-of-interest": (
        "auction with one bidder|one bidder|related party|related-party|conflict of interest"
        "|conflicts of interest|stands to receive|stands to gain|golden parachute*"
        "|on both sides of the|sits on both boards"
    ),
    "competition": (
        "become cheaper|cheaper imports|imported…cheaper|price war|losing share|lost share|overcapacity|dumping"
        "|competition risk|lose customers to|poach*|rival…complicate|counterbid*|counter-bid*"
    ),
    "financing": (
        "review for a cut|review for a downgrade|negative outlook|credit watch|cut its outlook|"
        "plug a hole|hole in the|funding shortfall|finances are|made a loss|loss-making|losses of #"
        "|accumulated losses|cash burn|burning cash|running out of cash|short of cash|insolven*"
        "|stretched balance sheet|debt pile|rating agenc*|on watch|cost of borrowing|borrowing costs|lenders are"
        "|funding gap|raise the money|find the money|cannot afford|can't afford|borrowed money|too much debt"
        "|heavily indebted|debt burden|saddle*|overstretch*|heavy debt|debt-laden"
    ),
    "censorship": "censor*",
    "data-localisation": "data locali*|store user data|data…stored in",
    "logistics": "vast distances|poor infrastructure|logistics challenges|logistical challenges|logistical problems",
    "debt": "debts of…times|debt of…times|extra debt|cut…rating|downgrad*",
    "currency": "lost…of its value|weak currency|weaker currency|devaluation*",
    "licensing": (
        "turned down…applications|turned down an application|refused a licence|refused a license|revoked"
        "|licence…revoked|permit…refused|has not been granted|not yet been granted|yet to be granted"
        "|may not be renewed|might not be renewed|lose its licence|lose its license"
    ),
    "timing": (
        "missed the deadline|missed a deadline|extended the deadline|dragged on|behind schedule"
        "|late again|depends on the completion of|behind schedule|could last until|long-delayed"
    ),
    "politics": (
        "political storm|political backlash|election issue|national interest|national champion|strategic asset"
        "|foreign hands|foreign takeover|selling off|sell-off of|sold off|sovereignty|nationalis*|patriotic"
        "|referendum|public ownership|put to parliament|debate in parliament"
    ),
    "shareholder-opposition": (
        "not vote for|won't vote|vote against the|against the resolution"
        "|stay away from the vote|can veto"
        "|could veto|may veto|"
        "blocking stake|won't sell|refused to sell|refuses to sell|withhold…support"
        "|withheld…support|rebel shareholder*|activist…stake|voted down|proxy fight|proxy contest"
        "|general meeting…demand*|dissident|holdout*"
    ),
    "foreign-investment": (
        "foreign investment review|foreign ownership rules|foreign ownership limits|cfius|screens foreign"
        "|screening of foreign|public interest test|foreign bidder*"
    ),
    "demand": (
        "go elsewhere|business elsewhere|custom elsewhere|switch suppliers|drop it as a supplier|"
        "demand is waning|demand has fallen|demand has weakened|weak demand|slowing demand|falling sales"
        "|sales have fallen|losing customers|customers may leave|customers could leave"
        ""
    ),
    "environment": (
        "contaminat*|wetland*|clean-up|cleanup|carbon footprint|emissions target*|groundwater|deforestation"
        "|biodiversity|polluted|pollution|nature reserve"
    ),
    "data-protection": (
        "personal data|surveillance|spying|spy on|user data|customer data|patient data|data breach|privacy|backdoor"
    ),
    "technology": "outdated software|legacy system*|it migration|software…years old|technology…works",
    "key-people": (
        "threatened to leave|could leave|may leave|departure of the founder|key staff|loss of key|brain drain|poached"
    ),
    "misconduct": "bribery|fraud|corruption|money laundering|embezzle*|accounting irregularities|backhander*",
    "sanctions": "sanctions|embargo",
    "supply": (
        "output has fallen|output fell short|reserves are dwindling|depleted"
        "|supply shortage*|shortage of|shortages|supply chain problem*|bottleneck*"
    ),
    "other": "actual results may differ|actual results could differ|differ materially",
    "integration": "clash of cultures|culture clash|hard to integrate|integrate really well|integration risk*",
}
"""What says by itself that somebody is against it, or that something stands in the way; by category."""
