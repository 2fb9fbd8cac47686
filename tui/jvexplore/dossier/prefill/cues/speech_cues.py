"""The verbs by which an article says that somebody says something, in English and German."""

from __future__ import annotations

from typing import Final

ENGLISH_SPEECH_VERBS: Final = (
    r"(?:said|says|told|tells|added|adds|asked|asks|wrote|writes|argued|argues|warned|warns|insisted|insists|explained"
    r"|explains|noted|notes|claimed|claims|replied|declared|stated|states|commented|joked|jokes|complained|recalled"
    r"|predicted|denied|denies|stressed|conceded|concedes|admitted|admits|confirmed|cautioned|quipped|observed"
    r"|continued|responded|retorted|remarked|concluded|countered|pointed out|acknowledged|emphasi[sz]ed|reckons"
    r"|found|(?:is|was) quoted as saying|puts? it)"
)
"""A pattern of those by which words between marks are said."""
GERMAN_SPEECH_VERBS: Final = (
    r"(?:sagten?|sagt|sagen|erklärten?|erklärt|erklären|betonten?|betont|meinten?|meint|warnten?|warnt|fügten?|teilten?"
    r"|teilt|mitteilten?|mitteilt|schrieb(?:en)?|schreibt|schreiben|kündigten?|räumten?|kritisierten?|kritisiert"
    r"|lobten?"
    r"|lobt|forderten?|fordert|bemängelten?|bemängelt|ergänzten?|ergänzt|kommentierten?|kommentiert|versprach(?:en)?"
    r"|verspricht|berichteten?|berichtet|bestätigten?|bestätigt|argumentierten?|argumentiert|beteuerten?|beteuert"
    r"|versicherten?|klagten?|klagt|hieß es|heißt es|rechnete vor|stellte klar|entgegneten?|entgegnet|konterten?"
    r"|urteilten?|urteilt|so)"
)
"""The same in German."""
SPEECH_VERBS: Final = rf"(?:{ENGLISH_SPEECH_VERBS}|{GERMAN_SPEECH_VERBS})"
"""A pattern of any of them."""
CALLING_VERBS: Final = (
    r"(?:described|describes|called|calls|hailed|dismissed|branded|labelled|labeled|welcomed|praised|derided|denounced"
    r"|characteri[sz]ed|condemned|accused|criticised|criticized|attacked|mocked|compared|likened|spoke of|speaks of"
    r"|talked of|demanded"
    r"|referred to|puts?\s[^\"]{3,60}?\sat|bezeichneten?|bezeichnet|nannten?|nennt|sprach von|spricht von)"
)
"""A pattern of verbs by which somebody says what something is, in words that stand between marks."""
SAYING: Final = (
    r"(?:saying|adding|arguing|warning|insisting|claiming|alleging|noting|stressing|complaining|predicting|explaining"
    r"|confirming|conceding|admitting|telling \w+|calling|describing|dismissing|denouncing)"
)
"""A pattern of participles by which the subject of a sentence says something, too."""
BARE_REPORTS: Final = (
    r"(?:said|says|say|told|tells|tell|added|adds|warned|warns|warn|argued|argues|argue|insisted|insists|insist|claimed"
    r"|claims|noted|conceded|concedes|admitted|admits|denied|denies|deny|predicted|predicts|predict|thinks|reckons"
    r"|reckon"
    r"|reckoned|estimated|estimates|estimate|believes|believe|suggested|complained|wrote|writes|acknowledged)"
)
"""A pattern of verbs that report what is said with or without "that"."""
THAT_REPORTS: Final = (
    r"(?:announced|announces|announce|disclosed|discloses|stated|states|clarified|alleged|alleges|felt|feels|hinted"
    r"|indicated|indicates|maintained|maintains|maintain|pointed out|points out|revealed|reported|reports|made clear"
    r"|makes clear|cautioned|cautions|stressed|stresses|emphasi[sz]ed|explained|explains|concluded|concludes|confirmed"
    r"|confirms|replied|responded|reiterated|recalled|contended|contends|declared|observed|countered|counters|asserted"
    r"|asserts|promised|pledged|vowed|hopes|hope|forecast|forecasts|agreed|agrees|signalled|signaled|assured|informed"
    r"|remarked|joked|testified|demanded|demands|boasted|found|ruled)"
)
"""A pattern of verbs that report what is said with "that"."""
REPORTS_BEHIND: Final = (
    r"(?:said|says|say|told|tells|added|adds|wrote|warned|warns|argued|argues|noted|notes|insisted|claimed|claims"
    r"|confirmed|estimates|estimated|reckons|reckon|predicted|explained|conceded|acknowledged|announced|reported"
    r"|believes?)"
)
"""A pattern of verbs that stand behind what they report."""
TO_REPORTS: Final = r"(?:pledged|promised|vowed|threatened|refused)"
"""A pattern of verbs that report with "to" what somebody says that they will do."""
GERMAN_REPORTS: Final = (
    r"(?:sagten?|sagt|sagen|erklärten?|erklärt|erklären|betonten?|betont|meinten?|meint|meinen|warnten?|warnt|warnen"
    r"|fügten?|teilten?|teilt|mitteilten?|mitteilt|schrieb(?:en)?|schreibt|schreiben|kündigten?|räumten?|ergänzten?"
    r"|ergänzt"
    r"|versprach(?:en)?|verspricht|berichteten?|berichtet|berichten|bestätigten?|bestätigt|argumentierten?|argumentiert"
    r"|beteuerten?|beteuert|versicherten?|versichert|klagten?|klagt|kritisierten?|kritisiert|behaupteten?|behauptet"
    r"|hieß es|heißt es|so|glaubten?|glaubt|bekräftigten?|bekräftigt|bestritt(?:en)?|bestreitet|dementierten?"
    r"|dementiert"
    r"|verwies(?:en)?|verweist|fordert|forderten?|fordern|verlangt|verlangten?|drohten?|droht|warb|wirbt|mahnten?"
    r"|mahnt|entgegneten?|entgegnet|konterten?|unterstrich(?:en)?|äußerten?|fügte hinzu)"
)
"""A pattern of German verbs that report what is said."""
SUBJUNCTIVES: Final = (
    "sei seien habe werde könne müsse dürfe solle wolle möge wisse gehe komme stehe bleibe gebe liege lasse steige"
    " sinke"
    " verhandle treffe prüfe erwarte rechne plane brauche sehe halte führe bringe zeige zahle verkaufe kaufe übernehme"
    " investiere erhalte verliere gewinne wachse gelte heiße finde denke glaube hoffe fürchte mache nehme bedeute biete"
    " schaffe setze stelle trage verfüge unterstütze suche arbeite bestehe beginne gehöre hänge helfe koste laufe lehne"
    " leide passe reiche schließe schütze spreche stimme verlange verstehe verstoße vertraue wirke ziehe sichere fehle"
    " diene drohe entspreche ergebe beteilige betrage erfülle fordere interessiere kenne lege leiste lohne profitiere"
    " rechtfertige scheitere spare starte steuere umfasse verbessere vermeide verpflichte verzichte warte weise wünsche"
    " zwinge beschäftige betreibe entscheide entwickle liefere produziere senke steigere verfolge zähle lebe spiele"
    " wiege fließe"
    " beabsichtige begrüße bezahle erreiche ermögliche gewähre genüge kläre merke nutze öffne ordne rücke sammle schade"
    " sorge stärke tue trenne unterschreibe untersuche verbinde vereinbare verdiene wechsle zögere"
)
"""German verbs in the form in which one says what another has said."""
UNREAL_VERBS: Final = (
    "hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften sollte sollten wollten glaubten"
    " gäbe bliebe blieben käme kämen ginge gingen stünde stünden"
)
"""German verbs in the form that is used instead where that one is no other than the plain one."""
