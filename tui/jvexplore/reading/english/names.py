"""The English words that names are recognised by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.english.sentences import ENGLISH as SENTENCE_WORDS
from jvexplore.reading.english.trades import TRADES
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.name_words import NameWords
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.name_words import NameKind

_ADJECTIVES: Final = {
    "AE": "emirati", "AR": "argentine argentinian", "AT": "austrian", "AU": "australian", "BE": "belgian",
    "BG": "bulgarian", "BR": "brazilian", "BY": "belarusian", "CA": "canadian", "CH": "swiss", "CL": "chilean",
    "CN": "chinese", "CO": "colombian", "CZ": "czech", "DE": "german", "DK": "danish", "EE": "estonian",
    "EG": "egyptian", "ES": "spanish", "FI": "finnish", "FR": "french", "GB": "british english scottish welsh",
    "GR": "greek", "HR": "croatian", "HU": "hungarian", "ID": "indonesian", "IE": "irish", "IL": "israeli",
    "IN": "indian", "IQ": "iraqi", "IR": "iranian", "IS": "icelandic", "IT": "italian", "JP": "japanese",
    "KE": "kenyan", "KR": "korean", "KW": "kuwaiti", "KZ": "kazakh", "LT": "lithuanian", "LV": "latvian",
    "MA": "moroccan", "MX": "mexican", "MY": "malaysian", "NG": "nigerian", "NL": "dutch", "NO": "norwegian",
    "PE": "peruvian", "PH": "filipino", "PK": "pakistani", "PL": "polish", "PT": "portuguese",
    "QA": "qatari", "RO": "romanian", "RS": "serbian", "RU": "russian", "SA": "saudi", "SE": "swedish",
    "SG": "singaporean", "SI": "slovenian", "SK": "slovak", "TH": "thai", "TR": "turkish", "TW": "taiwanese",
    "UA": "ukrainian", "US": "american", "VN": "vietnamese",
}  # fmt: skip
_KINDS: Final[dict[NameKind, str]] = {
    "fund": "fund funds capital equity",
    "trust": "trust foundation",
    "agency": (
        "ministry commission authority regulator court agency office department bureau treasury council parliament"
        " senate congress town borough county municipality canton"
    ),
    "organisation": (
        "forum coalition union guild syndicate confederation association federation society institute university"
        " party church alliance league committee chamber brotherhood fellowship nation tribe"
    ),
    "group": "family shareholders investors employees directors",
    "company": (
        "bank bancorp airlines airways motors energy media telecom pharma pharmaceuticals holding holdings industries"
        " systems technologies technology software insurance foods brothers sons partners group management instruments"
        " minerals metals steel chemicals electric power oil gas petroleum mining resources properties estates stores"
        " retail logistics shipping railways rail automotive engineering electronics semiconductors robotics networks"
        " communications entertainment studios games biotech therapeutics healthcare labs laboratories solutions"
        " services international global enterprises ventures brewery breweries beverages dairies advisers advisors"
        " associates securities investments"
    ),
}
_PAIRED_OFFICES: Final = frozenset(
    (first, last)
    for last, listed in (
        ("general", "attorney solicitor governor secretary director"),
        ("leader", "opposition majority minority party union council"),
        ("speaker", "house"),
        ("premier", "deputy"),
    )
    for first in listed.split()
)

ENGLISH_NAMES: Final = NameWords(
    openers=SENTENCE_WORDS.starters
    | word_set(
        """
        we our us mr shareholders investors ministers officials lawyers unions workers bankers analysts executives
        directors regulators lenders bondholders customers rivals critics people sources members holders partners
        photo picture table figure chart correction there's it's that's don't didn't won't can't under together
        somebody someone anybody anyone everybody everyone nobody nothing something everything whoever whatever
        whichever neither either none former rival buyer bidder suitor lender shareholder supplier
        including plus given using following based asked having being through like unlike whose per via because
        political mobile internet completion production acceptances reserved new old first second third both
        """
    ),
    never=word_set(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter
        ceo cfo coo cto ceos ebitda ebit ipo ipos agm egm gdp it ai esg tv pr hr m&a r&d q1 q2 q3 q4 h1 h2 fy nok eur
        usd gbp chf sek dkk jpy cny rmb rub aud cad inr brl mxn pln czk huf try zar kr rs i i'm i'd i've i'll ok am pm
        us uk eu u.s u.k gmt est covid covid-19 bn mn
        """
    ),
    adjectives={word: code for code, words in _ADJECTIVES.items() for word in words.split()},
    countries={"britain": "GB", "uk": "GB", "u.k": "GB", "us": "US", "u.s": "US", "america": "US", "usa": "US"}
    | {"england": "GB", "scotland": "GB", "wales": "GB", "holland": "NL", "uae": "AE", "russia": "RU"},
    courtesy=word_set("mr mrs ms miss mx dr prof professor messrs"),
    ranks=word_set("premier chief judge justice senator sen gov rep congressman congresswoman councillor alderman"),
    paired_offices=_PAIRED_OFFICES,
    honours=word_set("sir lord lady dame baron baroness"),
    offices=word_set(
        """
        executive officer chair chairman chairwoman chairperson president vice-president director founder co-founder
        cofounder head treasurer secretary chancellor minister governor commissioner senator spokesman spokeswoman
        spokesperson analyst economist lawyer mp ceo cfo coo cto counsel mayor oligarch billionaire entrepreneur
        """
    ),
    office_modifiers=word_set(
        """
        chief vice managing deputy senior junior interim acting former ex non-executive executive financial operating
        technology group global general prime finance foreign trade outgoing incoming longtime supervisory
        """
    ),
    office_endings=(),
    kinds={word: kind for kind, words in _KINDS.items() for word in words.split()}
    | dict.fromkeys(LEGAL_FORMS, "company"),
    kind_endings={"bank": "company", "banken": "company"},
    descriptions=(),
    heads=word_set(
        """
        bank ministry university kingdom republic house office court department school institute duke duchy council
        board chamber bureau federation association union states isle city church college
        town village borough county municipality district province region canton state emirate principality port
        brotherhood fellowship league congress
        commonwealth diocese academy society museum commission authority agency company guild bourse institute
        """
    ),
    of_words=word_set("of for the"),
    topics=word_set(
        """
        competition markets trade industry energy health securities exchange revenue customs food drug transport science
        innovation business finance economy labour labor environment agriculture culture media education infrastructure
        development investment economic foreign financial prudential consumer data nuclear justice home defence defense
        commerce insurance pensions work gas electricity water aviation research technology interior housing fisheries
        climate standards safety medicines healthcare gambling elections freight stores allied workers rail maritime
        seafarers teachers nurses engineering metal textile chemical hospitality timber postal municipal
        """
    ),
    and_word="and",
    trades=TRADES,
    families={"family": "group", "trust": "trust", "government": "state", "estate": "trust"},
    family_openers=frozenset(),
    verbs=word_set(
        """
        is was has had will would may might can could shall should must does did said says told tells asked added adds
        wants wanted plans planned expects expected holds held owns owned bought buys sold sells takes took pays paid
        offered offers agreed agrees announced announces confirmed confirms denied denies declined declines refused
        refuses rejected rejects accepted accepts opposes opposed backs backed leads led runs ran makes made employs
        employed founded chairs chaired bid bids launched launches raised raises cut cuts signed signs set sets then
        itself also already now already first later recently reported reports posted posts opened opens closed closes
        rose fell grew gained lost joined joins left leaves became becomes remains remained began begins started starts
        warned warns argued argues called calls hopes hoped intends intended seeks sought faces faced gave gives won
        needs needed promised promises owes owed advises advised approved approves blocked blocks cleared clears spent
        expanded acquired acquires merged merges transferred contributed contributes swapped combined currently
        attempted declared appointed named resigned stepped stood stands lent lends provides provided guaranteed
        """
    ),
)
