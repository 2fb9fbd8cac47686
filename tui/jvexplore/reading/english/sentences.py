"""The abbreviations of English, and the words that begin its sentences."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.sentence_words import SentenceWords
from jvexplore.reading.wordlists import word_set

ENGLISH: Final = SentenceWords(
    never_last=word_set(
        """
        mr mrs ms mx messrs mmes dr drs prof rev hon sen rep gov gen col maj capt cmdr lt sgt cpl pvt adm brig supt pres
        amb rt fr vs e.g i.e cf viz approx incl excl ca rs
        """
    ),
    perhaps_last=word_set(
        """
        inc ltd co cos al corp bros llc llp plc pty assn assoc dept div intl univ inst jr sr esq ph.d m.b.a b.a m.a m.d
        a.m p.m b.c a.d u.s u.k u.n e.u d.c jan feb apr aug sept oct nov st ave blvd rd mt ft est min sec hrs yrs tel
        Mar Jun Jul Sep Dec Calif Mass Conn Fla Ariz Ala Wash Tex Mich Minn Ill Ga Va Pa Ont Que
        """
    ),
    before_numbers=word_set("no nos art arts sec secs fig figs vol vols ch p pp para paras cl par reg nr ex"),
    starters=word_set(
        """
        i a an the this that these those it its he she they we you his her their our my your there here who what when
        where why how which while if as at in on of for from to by with without within under over after before since
        until during between among against despite although though because unless whether but and or so yet nor both
        neither either each every all most many much some several few any no not another other others such one two
        three four five six seven eight nine ten once then now today yesterday tomorrow still also even only just last
        next later earlier meanwhile however instead moreover nevertheless nonetheless otherwise thus hence therefore
        perhaps about around more less yes according analysts shares shareholders investors critics officials
        """
    ),
    speech=word_set(
        "said says asked asks added adds told wrote writes wondered joked quipped replied responded continued cried"
    ),
)
