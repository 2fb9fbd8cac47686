"""What surrounds an article is told by its words; a headline or a sentence that begins alike is not."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.parts.furniture import find_furniture


@pytest.mark.parametrize(
    ("reason", "texts"),
    [
        ("advert", ["Advertisement", "- Anzeige -", "ADVERTISING", "Sponsored by Finch plc", "Werbung:"]),
        ("advert", ["Article continues below", "Advertisement — story continues below"]),
        ("advert", ["Weiterlesen nach der Anzeige"]),
        ("related", ["Read more", "Related articles:", "Lesen Sie auch", "Mehr zum Thema", "See also"]),
        ("related", ["Opinion", "Read more: Finch sells mills", "Lesen Sie auch: Fink verkauft Mühlen"]),
        ("related", ["WATCH: Finch boss speaks"]),
        ("related", ["À lire aussi : le verre", "Lees ook: glas", "LE PUEDE INTERESAR: el vidrio", "Czytaj też: huta"]),
        (
            "share",
            ["Follow Wren News on Instagram, Facebook, Twitter and YouTube.", "Have a tip? Ana Okoye may be reached."],
        ),
        ("share", ["For the latest news and updates, download our app for iOS and Android."]),
        ("share", ["Like this story? Tell a friend about it.", "Email Ana Okoye at ana@wren.example."]),
        ("other news", ["Most read", "Trending now", "Meistgelesen", "Latest news", "More from The Gazette"]),
        ("related", ["Mehr: Warum Finch seine Mühlen verkauft", "Letters in response to this article:"]),
        ("notice", ["(Recasts, adds shares)", "The rest of this report is auto-generated from a syndicated feed."]),
        ("notice", ["Published from a wire agency feed without changes to the text.", "(Views are personal)"]),
        ("subheading", ["Key points", "SYNOPSIS", "Das Wichtigste in Kürze", "Auf einen Blick"]),
        ("share", ["(Catch all the business news and latest updates on The Gazette.)"]),
        ("share", ["Share", "Share this article", "Teilen", "Facebook Twitter Email", "Tweet | Share | Print"]),
        ("share", ["4 min read"]),
        ("comments", ["12 comments", "Leave a reply", "3 Kommentare", "Join the conversation"]),
        ("comments", ["Comments are closed"]),
        ("menu", ["Home", "Sign in", "Skip to content", "Privacy policy", "Datenschutz", "Back to top"]),
        ("menu", ["Enlarge image"]),
        ("newsletter", ["Sign up for our newsletter to get the news first."]),
        ("newsletter", ["Subscribe to the Gazette from £1 a week"]),
        ("newsletter", ["Melden Sie sich für unseren Newsletter an!", "This article is for subscribers only"]),
        ("cookies", ["We use cookies to improve your experience."]),
        ("cookies", ["Please enable JavaScript to read this page.", "Wir verwenden Cookies auf dieser Seite."]),
        ("cookies", ["By using this site you agree to our use of cookies."]),
        ("copyright", ["© 2027 The Gazette", "Copyright The Gazette 2027. All rights reserved."]),
        ("copyright", ["(c) 2027 Wren"]),
        ("caption", ["Photo: Jane Roe", "Foto: dpa", "© Reuters"]),
        ("caption", ["Mary Lark in Leeds. Photograph: Jane Roe/The Gazette"]),
        ("caption", ["Bo Lind, left (AP Photo/Jane Roe)", "The yard at night © Jane Roe", "REUTERS/Jane Roe"]),
        ("caption", ["Getty Images"]),
        ("end mark", ["ENDS", "- ends -", "-30-", "MORE TO FOLLOW", "(more)", "- Ende -"]),
        ("release", ["FOR IMMEDIATE RELEASE", "Pressemitteilung Nr. 12/2027", "Embargoed until 9am"]),
        ("release", ["Sperrfrist: 9 Uhr"]),
    ],
)
def test_what_surrounds_an_article(reason: str, texts: list[str]) -> None:
    assert {text: find_furniture(text) for text in texts} == dict.fromkeys(texts, reason)


@pytest.mark.parametrize(
    "text",
    [
        *("He asked for more.", "He wants more.", "Terms of the deal", "Terms of deal agreed by Finch"),
        *("Help wanted", "Back to the drawing board", "Save the Children to merge with Wren"),
        *("Comments by Fed chair lift stocks", "Copyright law is to change", "Embargo lifted on Russian coal"),
        *("Most recent survey shows slump", "More, please", "Subscribers rose 5 per cent, the newsletter said."),
        *("More in debt than ever", "Follow the money", "Shares rise", "Follow-on offer of Twitter shares fails"),
        *("Have a look.", "For the latest budget, the council blames gas.", "Lire aussi vite que possible"),
        *("Jetzt will der Verlag Abonnenten in seinen Newsletter locken.", "Share buyback planned"),
        *("Like a house on fire", "12 Antworten auf die wichtigsten Fragen zum Newsletter"),
        *("Print sales fall at the Gazette", "Jobs at risk"),
        *("Das Ergebnis zeichnet ein klares Bild: Die Zahlen sinken.", "Email scams cost Finch £2m"),
        *("Menu prices rise", "The figures paint a bleak picture: sales fell.", "News Corp to buy Wren"),
        *("Facebook to buy WhatsApp", "„Wir warten ab“, sagte er. (dpa)", "Finch declined to comment."),
        *("No comment.", "Home Depot to buy Wren", "More than 40 shops will close", "X to buy Y"),
        *("Weather hits Finch sales", "Close to a deal", "Top of the class"),
        *("We use cookies and flour in our shops, said Lark.", "Ende gut, alles gut", "End of the road"),
        *("Opinion divided", "Image problem: Finch struggles", "Videos show fire", "Related party transactions"),
        *("Register offices to close", "A letter from the chairman", "30", "Datenschutz bleibt ein Thema"),
        *("Length of the contract: ten years", "Like the stone, glass is cold", "Email rules at Wren are strict"),
        *(
            "Mehr: das wollen alle.",
            "(Added later)",
            "Highlights of the deal",
            "Views are personal matters.",
        ),
    ],
)
def test_words_of_an_article(text: str) -> None:
    assert find_furniture(text) == ""
