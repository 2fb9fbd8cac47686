"""The abbreviations of German, and the words that begin its sentences."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.sentence_words import SentenceWords
from jvexplore.reading.wordlists import word_set

GERMAN: Final = SentenceWords(
    never_last=word_set(
        """
        hr hrn fr dr prof dipl ing st z.b d.h i.d.r s.o s.u u.u i.h.v i.v.m v.a m.e z.t u.a o.g bzw ca vgl sog ggf
        evtl inkl exkl einschl zzgl abzgl insb insbes lt gem gez geb gest verw mind rd zz z.zt vs resp dgl betr
        """
    ),
    perhaps_last=word_set(
        """
        mio mrd bio tsd mill co str jr sr usf bzgl jh u.ä o.ä u.v.m n.chr v.chr a.g e.v u.s d.j d.m m.w jan febr
        feb apr jun jul aug sept okt nov dez min std sek tel
        """
    ),
    before_numbers=word_set("nr nrn abs art ziff rn rdnr kap bd s anm abb tab aufl lit buchst"),
    starters=word_set(
        """
        der die das den dem des ein eine einen einem einer eines dies diese dieser dieses diesen es er sie wir ich ihr
        man sein seine seiner ihre ihrer unser unsere im in am an auf aus bei beim bis durch für gegen hinter mit nach
        neben ohne seit über um unter vom von vor während wegen zu zum zur zwischen aber und oder denn doch sondern
        wenn weil dass ob als wie wo wer was wann warum auch noch nur schon nun jetzt heute gestern morgen damals dann
        danach davor dabei dazu daher deshalb dennoch trotzdem jedoch außerdem zudem zuvor zuletzt bislang bisher
        künftig allerdings dort hier so alle viele einige mehrere manche keine kein beide laut insgesamt rund etwa
        mehr weniger demnach zugleich dafür dagegen damit darauf darüber insbesondere ja nein
        """
    ),
    has_ordinals=True,
)
