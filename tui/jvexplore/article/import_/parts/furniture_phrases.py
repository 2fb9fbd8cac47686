"""The words of what stands around an article, in English and German, by the reason for which it is left out.

A phrase a line: regular expressions of whole blocks, in which … stands for any few words, and …… for any.
"""

from __future__ import annotations

import re
from typing import Final

_FEW_WORDS: Final = ".{0,80}"
_WORDS: Final = ".{0,500}"
_AGENCIES: Final = (
    "(?-i:Getty(?: Images)?|Reuters|REUTERS|AFP|AP|dpa|DPA|EPA|PA|Bloomberg|Shutterstock|iStock(?:photo)?|Alamy|imago"
    "|IMAGO|NurPhoto|[Pp]icture[ -][Aa]lliance|Imagn|ZUMA|Anadolu|Wikimedia|Unsplash|Pixabay|Keystone|APA|NTB|Ritzau"
    "|Xinhua|TASS)"
)


def compile_phrases(phrases: str) -> re.Pattern[str]:
    """Return the pattern of a block that is one of several phrases, whatever their case and the marks after them.

    Args:
        phrases: one a line, as above.
    """
    lines = [line.strip() for line in phrases.replace("……", _WORDS).replace("…", _FEW_WORDS).splitlines()]
    return re.compile(f"(?:{'|'.join(filter(None, lines))})[ :.!»›>→|-]{{0,9}}", re.IGNORECASE)


def _compile_words(words: str) -> re.Pattern[str]:
    """Return the pattern of any of several words, or beginnings, that are a line each."""
    return re.compile(rf"\b(?:{'|'.join(filter(None, map(str.strip, words.splitlines())))})", re.IGNORECASE)


ADVERT: Final = compile_phrases(r"""
    ads?|advertise?ments?|advertising|advertorial|remove ads|report this ad|ads by …
    sponsored|sponsored (?:content|post)|sponsored by …
    paid (?:post|content|partner content)|promoted|promoted (?:content|stories)|promoted by …
    (?:advertisement[ –—-]+)?(?:article|story|text) continues (?:below|after)…
    skip advertisement|scroll to continue(?: reading)?|continue reading the main story
    (?:- )?(?:anzeigen?|werbung)(?: -)?|(?:weiterlesen )?nach der anzeige…|gesponsert…
    publicité|publicidad|pubblicità|reclame|annonce|advertentie
""")
RELATED: Final = compile_phrases(r"""
    (?:read|see|learn|find out) more|read (?:also|next|this next)|also read|see also|more|more on this(?: story| topic)?
    more (?:on|about|great|like this) …|(?-i:[A-Z].{1,30} More)|don['’]t miss|featured|story timeline|opinion
    related|related (?:articles?|stories|story|topics?|content|coverage|links?|news|posts?|reading|tags|videos?)
    (?:full|further|complete) (?:coverage|reading|information)|editors?['’]?s? (?:picks?|choice)|must reads?
    recommended|recommended (?:stories|reading|articles)|recommended (?:for|by) …|in this (?:article|story)
    read more (?:news )?on
    you (?:may|might) (?:also )?(?:like|be interested in|have missed)|explore more…|topics?|tags|keywords
    filed (?:under|to)…|lesen sie (?:auch|weiter)|lesen sie (?:hier|dazu|hierzu|mehr)…|siehe auch|auch interessant
    weiterlesen|mehr zum thema…|zum thema|mehr (?:dazu|lesen|erfahren)(?: (?:sie|hier|zum|über)\b…)?|passend zum thema
    das könnte (?:sie|dich) (?:auch )?interessieren|empfehlung(?:en)?(?: der redaktion)?|verwandte (?:artikel|themen)
    themen|schlagwörter|schlagworte|stichwörter|stichworte|letters? in response to this (?:article|letter|story)
""")
"""What leads to other articles about the same, within an article or below it."""
OTHER_NEWS: Final = compile_phrases(r"""
    more (?:from|top|news|stories|headlines) …|(?-i:More in [A-Z])…|in other news
    trending|trending (?:now|stories|topics)
    (?:top|latest|breaking|other|similar) (?:stories|news|articles|posts|headlines|videos)(?: (?:in|from|on) …)?
    most (?:read|popular|viewed|shared|commented|recent)(?: (?:stories|articles|news|posts|videos|in|on|today|this)\b…)?
    latest|popular(?: (?:posts|stories))?|what to read next|(?:up )?next(?: (?:article|story|post|up))?
    prev(?:ious)?(?: (?:article|story|post))?|meistgelesen…|aktuelles|neueste (?:artikel|nachrichten)
    weitere (?:artikel|themen|meldungen|nachrichten|beiträge)(?: (?:zum|aus|von|zu|auf)\b…)?
""")
"""What leads to other articles below an article."""
TEASER: Final = compile_phrases(r"""
    (?:read(?: more| next| also)?|also read|see also|related|watch|don['’]t miss) ?(?:[:>»|]|[–—-] )……
    (?:lesen sie (?:auch|mehr|dazu)|mehr dazu|mehr zum thema|siehe auch|auch interessant) ?(?:[:>»|]|[–—-] )……
    (?-i:Mehr): (?-i:[A-ZÄÖÜ„“])……
    (?:schlagwörter|schlagworte|stichwörter|tags|topics|keywords|filed under):……
    (?:(?:[àa] )?lire (?:aussi|également)|voir aussi|leggi anche|(?:ver|leer|lee|mira|mirá|lea) (?:también|más)) ?:……
    (?:(?:te|le) puede interesar|puedes? ver|leia (?:também|mais)|veja também|lees (?:ook|meer)) ?:……
    (?:läs (?:också|även|mer)|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)) ?:……
""")
"""Lines that lead to another article: "Read more: Finch sells its mills"."""
SHARE: Final = compile_phrases(r"""
    (?:share|email|print|save|gift|give|copy|bookmark|like|tweet|pin) (?:this|on|via|with|it|link|your)\b…
    click to (?:share|print|e-?mail|copy|tweet|enlarge|expand|play)\b…|link copied…|follow (?:us|me)…
    follow …on (?:twitter|facebook|x|instagram|linkedin)
    \d[\d,.]* ?(?:shares?|likes?|views?|words|wörter)|sharing is caring
    \d+[ -]min(?:ute)?s?(?: read)?|\d+ minuten(?: lesezeit)?
    (?:reading time|lesezeit|lesedauer|word ?count|length:)\b…
    listen to (?:this )?(?:article|story)…|(?:get )?short url
    (?:artikel|beitrag|seite) (?:merken|teilen|drucken|versenden|vorlesen|anhören)…|schriftgröße|text size
""")
FOLLOW: Final = compile_phrases(r"""
    follow …on (?:twitter|facebook|x|instagram|linkedin|youtube|tiktok|threads|bluesky)\b……
    (?:for|to get) (?:the latest|more) (?:news|stories|headlines|updates)\b…(?:download|follow|visit|subscribe)……
    (?:have|got) a (?:news )?(?:tip|story)\?……|(?:like|enjoyed?) this (?:story|article|post)\?……
    email .{1,60} at \S+@\S+……
    \(?you can now subscribe……
    \(?catch all the ……\b(?:news|updates)\b……
""")
"""Sentences that invite to where a newspaper is to be followed."""
NOTICE: Final = compile_phrases(r"""
    \((?:adds|recasts|updates?|corrects|refiles|rewrites|repeats|clarifies|writes through|releads)\b……\)
    (?:a version of )?this article appear(?:s|ed) in (?:print|the) ……|appeared in the ……\bprint edition\b……
    this information is provided by ……\bnews service\b……
    our standards:……|\(?……\bauto-?generated from an? ……\bfeed\b……|……\bfrom an? (?:wire|news) agency feed without\b……
    \(?(?:the )?(?:views|opinions)(?: expressed)?(?: here| above)? are (?:personal|(?:his|her|their) own)[.)]*
""")
"""What an agency or a newspaper notes on its own work: what an update adds, where a report comes from."""
KEY_POINTS: Final = compile_phrases(r"""
    key (?:points|takeaways|facts|findings|highlights)|takeaways|highlights|bullet points|in brief|at a glance
    (?:(?:article|story|quick|executive) )?summary|synopsis|quick (?:read|take)|the gist|what you need to know
    das wichtigste(?: in kürze)?|(?:alles )?auf einen blick|zusammenfassung|in kürze|kernpunkte|darum geht['’]?s
""")
"""Titles of the list in which a newspaper sums up its article."""
COMMENTS: Final = compile_phrases(r"""
    (?:add|leave|post|write|view|show|read|see|hide)(?: an?| all| the| your)? (?:comments?|reply|replies)(?: .{0,20})?
    comments? on this (?:story|article)
    reply|comments?|be the first to comment…|(?:blog )?comments (?:are|is|have been|powered|policy|closed|off)\b…
    (?:top|all|reader|featured) (?:rated )?comments…|\d[\d,.]* (?:comments?|kommentare?|replies)|comment policy…
    \d[\d,.]* (?:responses? to|thoughts? on|replies to|comments? on)\b…
    join the (?:conversation|discussion|debate)…|what do you think\?…|disqus…
    kommentare?(?: (?:schreiben|verfassen|anzeigen|lesen)|[ (]*\d+\)?)?|(?:ihr|dein) kommentar…
    your email address will not be published…
""")
SHARE_WORDS: Final = frozenset(
    re.findall(
        r"[\w-]+",
        "share|tweet|twitter|facebook|x|linkedin|whatsapp|email|e-mail|mail|print|reddit|pinterest"
        "|telegram|messenger|instagram|youtube|copy|link|save|bookmark|pin|it|flipboard|snapchat|tiktok"
        "|mastodon|bluesky|threads|xing|pocket|rss|google|news|follow|us|shares|likes|views|via|on|or"
        "|to|this|article|story|page|post|sms|gift|listen|text|size|teilen|drucken|merken|artikel|auf"
        "|per|und|speichern|senden|versenden|vorlesen|anhören",
    )
)
"""A block of nothing but these words, in capitals or not, and numbers, is a row of buttons."""
MENU: Final = compile_phrases(r"""
    published|updated|last updated|posted|veröffentlicht|aktualisiert
    menu|menü|home|startseite|search|suche|suchen|sections|navigation|close|schließen|back|zurück|top|loading|weiter
    skip to …|(?:direkt )?zum inhalt…|back to (?:top|home|results|search|article|overview|news|.{0,20}page)
    nach oben|zur startseite|(?:show|load|view|see) (?:more|less|all)
    (?:show|load|view|see) (?:more|all) (?:comments|stories|articles|photos|results|news|topics|videos)…
    (?:sign|log) ?(?:in|out|up)(?: (?:or|to|with|here|now)\b…)?|register|my account|mein konto|anmelden|abmelden
    registrieren
    subscribe|subscribe (?:now|today)|abonnieren|jetzt abonnieren|abo|e-?paper|contact(?: us)?|about us|impressum
    (?:privacy|cookie) (?:policy|notice|settings|preferences|statement)|datenschutz(?:erklärung|hinweise?)?
    terms (?:of|and) (?:use|service|sale|conditions)…|sitemap|agb
    accessibility|careers|jobs|help|faqs?|kontakt|hilfe|newsletters?|podcasts?|videos?|photos?|gallery|weather
    wetter
    (?:enlarge|expand|zoom)(?: (?:this )?(?:image|photo|caption|icon))?|toggle …|play(?: video)?|mute|fullscreen
    bild(?:er)? vergrößern
""")
COPYRIGHT: Final = compile_phrases(r"""
    (?:©|\(c\)) ?\d……|copyright (?:©|\(c\)|\d{4}|by )……|copyright .{1,60}\d{4}…
    ……\b(?:all rights reserved|alle rechte vorbehalten)\b……
    …\b(?:material|content|article|story)\b…(?:may|must) not be (?:published,|reproduced|republished|copied|redist)……
""")
CAPTION: Final = compile_phrases(rf"""
    (?:file |stock |press )?(?:photo(?:graph(?:y|er)?)?s?|images?|pictures?|fotos?|bild(?:er)?) ?(?:[:/©]|by\b)……
    (?:photo|image|picture|foto|bild) ?(?:credits?|courtesy|nachweis|quelle|rechte)\b……|credits?:……|courtesy of …
    (?:photo|image|picture|foto|bild) \d+ (?:of|von) (?:/ )?\d+|caption|getty(?: images)?|shutterstock
    (?:illustrations?|graphics?|grafik|cartoon|quelle foto) ?[:/©]…|(?:symbolbild|archivbild|file photo)\b…
    {_AGENCIES} ?/…|\(?(?:ap photo|via ap|afp via getty)…|© ?\D……
    ……[(\[|/.!?”"] ?(?-i:[Pp]hoto(?:graph)?|Image|Picture|Foto|Bild|Illustration|Composite|Credit)s? ?(?:[:/©]|credit:)…
    ……(?:/|©|[|•] ?){_AGENCIES}(?: images)? ?[)\]]?|……© ?[^.]{{1,60}}
    ……\((?:ap photo|getty|shutterstock|istock|photo|image|picture|foto|bild)\b[^()]{{0,80}}\)
""")
END_MARK: Final = compile_phrases(r"""
    [-–—(#*/ ]{1,9}(?:ends?|ende|30|more|mehr)[-–—)#*/ ]{0,9}|ends|\(?more to (?:follow|come)\)?|mehr folgt
    end|enditem|\(end\) ……|wird fortgesetzt|end of (?:article|story|document|release)|\*+ ?end…\*+
""")
RELEASE: Final = compile_phrases(r"""
    for immediate (?:release|distribution|publication)|immediate release
    for immediate (?:release|distribution|publication)\b……\S@\S+\.\w+
    for immediate (?:release|distribution|publication) contacts?\b……
    (?:press|news|media) (?:release|statement|notice)|press information|corporate news
    rns number ?: ?\w+
    regulatory (?:announcement|news)|pressemitteilung(?: nr\.? ?[\d/]+)?|pressemeldung|presseinformation
    medienmitteilung|medieninformation|ad[- ]hoc[- ](?:mitteilung|announcement|release)…
    zur sofortigen veröffentlichung
    (?:strictly )?embargo(?:ed)?(?::| until| till| bis| for)…|sperrfrist…|frei zur veröffentlichung…
    not for (?:release|distribution|publication|immediate)\b……
""")
NEWSLETTER_BEGINNINGS: Final = _compile_words(r"""
    (?:please |[\w’' ]{1,30}: )?(?:sign(?:ing)? up|register|enter your)|receive|never miss|start your day|keep up
    there was a problem
    get (?:the|our|all|more|unlimited|full|access|breaking|daily|news)|want (?:more|to|the)
    stay (?:up|informed|in the)
    join (?:our|the|thousands|us)|thank(?:s| you) for (?:sign|subscri|regist)|already (?:a|have)
    by (?:sign|click|subscri|submitt|provid|enter)|to (?:continue|read|access|receive)|try (?:our|the)
    you (?:can unsub|have (?:been )?success|are (?:now )?sub|will receive|must be|need to be)
    free (?:news|trial|alerts)
    this (?:newsletter|article is (?:for|free|only|available))|download (?:our|the)|our .{0,20}newsletter|newsletter
    support (?:our|quality|independent|local)|become a (?:member|subscriber)|unlimited (?:access|digital)
    every day we
    jetzt (?:kostenlos|anmelden|newsletter|registrieren|testen|lesen)|melden sie|bestellen sie|bleiben sie|laden sie
    unser[en]{0,2} .{0,20}newsletter|mit (?:der|ihrer) (?:anmeldung|bestellung)|hier anmelden
    sie (?:können|erhalten)
    dieser artikel ist|weiterlesen mit
""")
NEWSLETTER_WORDS: Final = _compile_words(r"""
    newsletters?\b|inbox\b|unsubscribe|subscribed\b|subscribing\b|to subscribe|subscribers? only|alerts?\b|postfach
    (?:daily|weekly|breaking|morning) (?:news|e-?mail|updates?)|notifications?\b|digital-?abo|our app\b|app store
    unsere app|journalism\b|e-?mail(?: address|-adresse)?\b|subscription\b|abonnenten vorbehalten|log in\b
""")
SUBSCRIBE: Final = _compile_words(r"""
    subscribe (?:to|for|now|today|here|via)\b|(?:jetzt )?abonnieren(?: sie)?\b|jetzt abonnieren
""")
COOKIES_BEGINNINGS: Final = _compile_words(r"""
    we (?:and|use|value|care|have|noticed)|our (?:site|web)|this (?:site|web|page|content|form|slideshow)|accept
    manage
    by (?:continuing|using|clicking|accepting)|allow|cookies?\b|to (?:use|enable|view|play|read)|javascript
    please (?:enable|turn|disable|allow|update|use)|you(?:r| need| have| must|['’]re)\b|it (?:looks|seems)
    wir (?:und|verwenden|nutzen|setzen|benötigen)|diese (?:seite|web)
    an dieser stelle|ich (?:bin|willige|stimme)|mit (?:der|ihrer) (?:nutzung|zustimmung)
    durch (?:die|ihre)|um |bitte|ihr browser|für die nutzung
""")
COOKIES_WORDS: Final = _compile_words(r"""
    externe[nrs]? (?:inhalte?n?s?|dienste?n?)\b
    javascript\b|ad-? ?blockers?\b|your browser\b|ihr(?:en)? browser\b
    cookies?\b.{0,300}\b(?:experience|consent|polic|analy|person|settings?|sites?\b|browser|accept|agree|traffic|zustimm)
    cookies?\b.{0,300}\b(?:einwillig|seite|website|nutzung|datenschutz|content|advert|ads\b|service|akzeptier)
    (?:experience|consent|agree|accept|site|website|seite|zustimm\w*|dienste)\b.{0,300}\bcookies?\b
""")
