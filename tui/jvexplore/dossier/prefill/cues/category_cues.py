"""The words by which the category of a fact is told from what an article says, in English and German.

Of several categories whose words are there, the first in the table counts, so that what is narrower comes first. A
star stands for any end of a word, an ellipsis for some words of the same clause, a number sign for a number in figures.
What is told so is proposed only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHALLENGES: Final = {
    "national-security": (
        "national security|security grounds|security unit|investment security|submarine*|espionage"
        "|nationale sicherheit|rüstung*"
    ),
    "foreign-investment": "foreign investment|foreign owner*|cfius|außenwirtschaft*",
    "antitrust": (
        "antitrust|competition regulator*|competition authorit*|competition watchdog*|competition concerns|monopol*"
        "|cartel office|market power|merger control|in-depth review|kartell*|wettbewerbshüter*|wettbewerbsbehörde*"
        "|fusionskontroll*|marktmacht"
    ),
    "sanctions": "sanction*|embargo*|sanktion*",
    "data-localisation": "store* user data|store* data|storing user data|data locali*|data…stored in the country",
    "data-protection": "privacy|data protection|personal data|gdpr|datenschutz*",
    "censorship": "censor*|zensur*|zensier*",
    "shareholder-opposition": (
        "shareholder*…undervalu*|shareholder*…oppos*|shareholder*…vote against|vote against|may vote against"
        "|investor*…oppos*|shareholder*…reject*|aktionär*…lehn*"
    ),
    "minority-rights": (
        "minority shareholder*|minority investor*|minderheitsaktionär|minderheitsaktionäre"
        "|minderheitsaktionären|kleinaktionär|kleinaktionäre|kleinaktionären"
    ),
    "conflict-of-interest": "conflict* of interest|interessenkonflikt*",
    "disclosure": "disclosure|transparency|intransparen*",
    "labour": (
        "jobs|job losses|threaten* to strike|beschäftigungsgarantie*|job cuts|redundanc*|layoff*|lay-off*"
        "|strike*|union|unions|workforce|pensions"
        "|stellenabbau|arbeitsplätze*|stellen|betriebsrat*|gewerkschaft*|kündigung*|streik*|entlassung*"
    ),
    "environment": "environment*|pollut*|emission*|pasture*|climate|habitat*|wildlife|umwelt*|klima*|naturschutz*",
    "human-rights": "human rights|forced labour|menschenrecht*",
    "public-opposition": "protest*|residents|petition*|campaigners|bürgerinitiative*|anwohner*",
    "litigation": "lawsuit*|litigation|sued|in court|class action|klage*|vor gericht|verklag*",
    "misconduct": "fraud*|brib*|corrupt*|misconduct|money laundering|betrug*|bestech*|geldwäsche",
    "tax": "tax|taxes|tax bill|steuer*",
    "licensing": "licence*|license*|lizenz*",
    "logistics": "logistic*|infrastructure|vast distances|supply routes|infrastruktur",
    "integration": "integrat*|two cultures|corporate culture*|unternehmenskultur*",
    "technology": "technolog*|it system*|software|technik",
    "financing": "financing|funding|finance the|finanzierung*",
    "debt": "debt*|borrowing*|leverage|schulden*|verschuld*",
    "currency": "exchange rate*|currency|rouble*|wechselkurs*|währung*",
    "valuation": (
        "undervalu*|overvalu*|looked full|looks full|full price|questioned the price|overpay*|insult"
        "|too low|too high a price|too cheap|too expensive|the price is|unterbewert*|zu niedrig"
        "|zu teuer"
    ),
    "control": "who would run|in charge|squabbl*|casting vote|deadlock|machtkampf",
    "key-people": "key staff|key people|departure of…founder|schlüsselpersonen",
    "timing": "delay*|too late|running out of time|verzöger*",
    "competition": "competitor*|rivals|rivalry|competition from|wettbewerber*|konkurren*",
    "demand": "demand for|weak demand|nachfrage*",
    "supply": "shortage*|supply chain*|lieferengpa*|lieferkett*",
    "business-model": "business model*|geschäftsmodell*",
    "contract": "breach of contract|contract dispute*|vertragsbruch",
    "politics": "political*|politicians|ministers|kremlin|politisch*|politiker*",
}
_TERMS: Final = {
    "break-fee": (
        "break fee*|break-up fee*|breakup fee*|termination fee*|strafzahlung*|vertragsstrafe*|auflösungsgebühr*"
    ),
    "put-option": (
        "put option*|option to sell|right to sell|right to put|may sell its shares|may sell its stake"
        "|verkaufsoption*|put-option*"
        "|andienungsrecht*"
    ),
    "call-option": (
        "call option*|option to buy|right to buy|option to acquire|option to raise|option to increase"
        "|option over|may then buy"
        "|may buy|kaufoption*|call-option*|option auf"
    ),
    "pre-emption": "first refusal|pre-empt*|preempt*|vorkaufsrecht*",
    "tag-along": "tag along|join in any sale|mitverkaufsrecht*",
    "drag-along": "drag along|mitverkaufspflicht*",
    "earn-out": "earn-out*|earnout*",
    "irrevocable": "irrevocabl*|unwiderruflich*",
    "lock-up": "lock-up*|lockup*|cannot sell|may not sell|neither…may sell|haltefrist*|sperrfrist*|haltepflicht*",
    "non-compete": "non-compete*|not to compete|not compete|wettbewerbsverbot*",
    "exclusivity": "exclusive talks|exclusivity|not solicit|exklusiv*",
    "standstill": "standstill*|will not hold more|not increase its stake|stillhalte*",
    "anti-dilution": "anti-dilution|dilution protection|verwässerungsschutz*",
    "warrant": "warrant|warrants|optionsschein*",
    "debt-swap": "debt-for-equity*|debt for equity|swap*…debt",
    "write-down": "write-down*|haircut*|written down|schuldenschnitt*|forderungsverzicht*",
    "conversion": "convert*…shares|conversion right*|wandlungsrecht*",
    "veto": "veto*|need the consent of both|vetorecht*",
    "board-seat": (
        "board seat*|seat on the board|seats on the board|nominate*|aufsichtsratssitz*|aufsichtsratsmandat*"
    ),
    "approval": (
        "approv*|clearance|cleared|clears|permit|permits|consent of|green light|genehmig*|freigabe*"
        "|zustimmung*|zustimmen"
        "|grünes licht"
    ),
    "deadline": "deadline*|have until|has until|long-stop*|long stop|frist|stichtag|angebot läuft bis",
    "condition": "condition*|subject to|depend* on|provided that|acceptances|bedingung*|vorbehalt*|voraussetzung*",
    "guarantee": "guarante*|bürgschaft*|garantie*|garantier*",
    "collateral": "collateral|pledged…shares|pledge of|secured on|secured by|security over|besichert*|sicherheiten",
    "covenant": "covenant*",
    "bond": "bond|bonds|notes due|anleihe*|schuldschein*",
    "equity-commitment": "of equity from|equity commitment*|in equity|eigenkapitalzusage*",
    "loan": "loan*|credit facilit*|credit line*|bridge facilit*|lend*|kredit*|darlehen*",
    "lease": "lease*|leasing|miet*|pacht*",
    "contribution": "contribut*|combine its|einlage*|bringt…ein|einbring*",
    "supply": "supply contract*|supply agreement*|supply deal*|liefervertrag*|liefervertr*",
    "licence": "licence*|license*|licensing|lizenz*",
    "management": "management contract*|management agreement*|betriebsführung*",
    "dividend": "dividend*|special dividend|ausschüttung*",
    "payment": "instalment*|down payment*|rate|anzahlung*",
    "undertaking": "undertak*|promis*|pledge*|commitment to keep|zusage*|sagte…zu|verpflicht*|ausgeschlossen",
    "offer": (
        "offer for|offer of|cash offer|takeover offer|tender offer|offer|bid|offered #|offers #|opened at #|angebot"
        "|bietet #|bot #"
    ),
    "purchase": (
        "agreed to buy|agreed to sell|is to sell|will buy|will sell|to buy|purchase of|acquisition of"
        "|sale of|wants to sell"
        "|kauft|kaufen"
        "|verkauft|verkaufen|erwirbt|erwerben|übernimmt|übernehmen|kauf der|verkauf der"
    ),
}
_EVENTS: Final = {
    "shareholder-vote": (
        "shareholders…vote*|vote of shareholders|shareholder vote*|general meeting*|annual meeting*"
        "|shareholder* meeting"
        "|hauptversammlung*|aktionäre…stimm*"
    ),
    "completion": (
        "completion|complete|completed|completes|to close|closing of|closed the|closes|abschluss der|vollzug"
        "|vollzogen"
        "|abgeschlossen"
    ),
    "signing": "signing|signed|entered into a*|sign a|sign the|signs|unterzeich*|unterschrieb*",
    "withdrawal": "withdrew|withdraws|withdrawal|pulled out|walked away|zieht sich zurück|zurückgezogen",
    "rejection": "reject*|rebuff*|turned down|abgelehnt|zurückgewiesen",
    "board-decision": "board…approv*|board…decid*|board…agreed|board…backed|aufsichtsrat…stimm*|vorstand…beschl*",
    "refusal": "to block|blocks the|blocks a|could block|would block|blocked"
    "|refused|refuses|prohibit*|banned|vetoed|untersag*|verbot|verboten",
    "approval": "approved|approves|cleared|clears|clearance|green light|genehmigt*|freigegeben|grünes licht",
    "ruling": "ruled|rules that|ruling|verdict|judgment|urteil*|entschied",
    "lawsuit": "sued|sues|lawsuit*|filed a suit|verklagt*|klage eingereicht|klagte",
    "filing": "filed|files|filing|eingereicht|angemeldet",
    "talks": "talks|negotiat*|verhandlung*|verhandel*|gespräche",
    "approach": "approached|approach|first approach",
    "bid-deadline": "final bids|bids are due|put up or shut up|bieterfrist",
    "appointment": "appoint*|was named|named chief|named as|joins as|joined as|berufen|ernannt|bestellt",
    "departure": (
        "retire*|ruhestand|resign*|step* down|stepped down|stand down|leaves the company|zurückgetreten"
        "|scheidet|ausgeschieden"
    ),
    "founding": "founded|was set up|set up a|sets up|established|gegründet|gründung|gründete",
    "listing": "ipo|flotation|floated|went public|listed on|listing|börsengang|börsennotier*",
    "default": "defaulted|default on|missed…payment|zahlungsausfall",
    "proposal": "offered|raised its|raises its|offer|bid|proposed|opened at|angebot|bot",
    "sale": "sold|sells|sale of|disposed of|verkauft*|verkauf|veräußert*",
    "purchase": (
        "bought|buys|buying|acquired|acquires|purchase*|took over|kauft|kaufte|erwarb|erwirbt|übernahm|übernimmt"
    ),
    "announcement": "announc*|unveil*|disclosed|bekannt gegeben|angekündigt|gab bekannt|bekanntgegeben",
    "protest": "protest*|demonstrat*|went on strike|campaign to|proteste|streik*",
    "incident": "explosion*|fire at|accident*|leak|spill|unfall|brand|explosion",
}
_FIGURES: Final = {
    "premium": "premium*|aufschlag*|prämie*",
    "discount": "discount*|abschlag*",
    "market-share": "market share*|share of the market|of the market|marktanteil*",
    "enterprise-value": "enterprise value*|including debt|including net debt|unternehmenswert*",
    "deal-value": (
        "value* the deal|deal value|deal worth|bought…for|acquired…for|sold…for|sale…for|purchase price|kaufpreis*"
    ),
    "equity-value": (
        "equity value*|excluding debt|ohne schulden|valuing|values the|values it|values…at"
        "|value* the company|bewertet|eigenkapitalwert*"
    ),
    "market-value": "market capitali*|market value*|market cap|börsenwert*|marktkapitalisierung*",
    "share-price": (
        "closing price*|share price*|shares closed|shares of…closed|stock closed|shares were trading"
        "|schlusskurs*|aktienkurs*|börsenkurs*"
    ),
    "price": (
        "per share|a share|for each|offer* at|opened at|an offer of|offered|offers|bid of|je aktie|pro aktie"
        "|option price"
    ),
    "fee": "fee|fees|gebühr*",
    "principal": "loan*|bond*|credit*|of equity|kredit*|darlehen*|anleihe*",
    "multiple": "times…earnings|times…ebitda|times…sales|times…profit|fache",
    "interest-rate": "interest rate*|interest of|coupon|zinssatz*|zinsen|zins",
    "rent": "rent|rents|miete*|pacht",
    "revenue": "revenue*|turnover|sales of|sales rose|sales fell|umsatz*|umsätze*|erlös*",
    "profit": "profit*|loss|losses|lost #|verlust*|earnings|net income|ebitda|ebit|gewinn*|überschuss*",
    "debt": "debt*|borrowings|schulden|verbindlichkeiten",
    "cash": "cash pile|cash of|in the bank|liquidität|barmittel",
    "synergies": "synerg*|cost savings|savings of|einsparung*",
    "employees": (
        "employ*|staff|workforce|jobs|workers|people at|mitarbeiter*|beschäftig*|arbeitsplätze|stellen|angestellte*"
    ),
    "users": "users|nutzer*|user base",
    "customers": "customers|subscribers|clients|serves|serving|served|kunden|abonnenten",
    "capacity": "capacity|designed for|tonnes|barrels|megawatt*|kapazität*",
    "population": "population|inhabitants|einwohner*|bevölkerung*",
    "market-size": "market worth|market size|marktvolumen",
    "cost": "cost|costs|costing|investment of|kosten|kostet|investition*",
    "contribution": "contribut*|instalment*|einlage*",
    "threshold": "acceptances|must pay at least|threshold*|schwelle*",
}
CATEGORY_CUES: Final[Mapping[str, Mapping[str, str]]] = {
    "challenge": _CHALLENGES,
    "term": _TERMS,
    "event": _EVENTS,
    "figure": _FIGURES,
}
"""By the kind of the fact, then by the category."""
