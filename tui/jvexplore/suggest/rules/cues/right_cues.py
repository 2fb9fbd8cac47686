"""The words that show what the parties of a deal may do, or must not do, as long as it lasts; by category.

How they are written: `term_cues.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

RIGHT_CUES: Final[Mapping[str, str]] = {
    "put-option": (
        "can require…to buy|may require…to buy|can oblige…to buy|may oblige…to buy|can force…to buy|can put its"
        "|can put their|may put its|may put their|can sell the rest to|may sell the rest to|sell the rest to"
        "|put option*|right to sell|option to sell|rights to sell|can sell its stake to|may sell its stake to"
    ),
    "call-option": (
        "option to double|option to go to|option to bring its|option for a further|option for the rest"
        "|option for the remaining|may purchase the rest|"
        "option granted|may raise its holding|may lift its|can lift its|to lift its holding"
        "|may increase its holding|may increase its stake|right to invest a further|right to raise its"
        "|right to increase its|right to lift|option to take|option to move to|option to lift|option to double"
        "|can buy out|may buy out"
        "|can acquire the rest|may acquire the rest|can take full control|may take full control"
        "|can raise its stake to|may raise its stake to|can buy the remaining|may buy the remaining"
        "|can buy the other|call option*|option to buy|right to buy|option to acquire|right to acquire"
        "|option to purchase"
        "|option to raise"
        "|option to increase|option over|may then buy|may buy the rest|may buy the other|can buy the rest"
        "|option on a further"
    ),
    "pre-emption": (
        "first right|right to match|matching right*|must first offer|must first be offered|first be offered to"
        "|first refusal|pre-empt*|preempt*|right of first offer|offer its shares to the other"
        "|offer their shares to"
        "|offer them to the other|offer it to the other"
    ),
    "tag-along": (
        "may sell on the same terms|can sell on the same terms|sell on the same terms|sell at the same price"
        "|tag along|tag-along|join in any sale|join in a sale|sell alongside"
    ),
    "drag-along": (
        "can be forced to sell|must sell too|compel…to sell|drag along|drag-along|force the others to sell"
        "|force the other to sell"
    ),
    "lock-up": (
        "can sell to an outsider|may sell to an outsider|neither…can sell|sell to outsiders|no partner…sell"
        "|agreed not to sell|agreed to hold…for|hold its…for at least|hold their…for at least"
        "|12-month lock|cannot be sold|may not be sold|will be locked|tied in for|not dispose|lock-up*|lockup*"
        "|may not sell|cannot sell|can't sell|neither…may sell|not sell any shares|not to sell"
        "|must keep their shares|locked in for|barred from selling|will not sell…before|will not sell…for"
        "|agreed to keep their shares|keep their…shares for"
    ),
    "non-compete": (
        "work for a rival|work for rivals|work for a competitor|join a rival|join a competitor"
        "|set up in competition|start a rival|"
        "may enter the other's|neither…enter|not enter the…business|stay out of the…business"
        "|develop a competing|develop competing|sell a competing|sell competing|neither…competing"
        "|keep out of|not start a rival|not open a rival|not poach|"
        "may not compete|must not compete|agreed not to compete|not to set up a rival|restrictive covenant*"
        "|non-compete|non-competition|not to compete|not compete|will not compete"
    ),
    "exclusivity": (
        "talk to nobody else|talk to no one else|not talk to other*|not negotiate with|negotiate only with|"
        "exclusive talks until|exclusive discussions|exclusively with|sole negotiat*|no other bidder"
        "|exclusivity agreement*|exclusivity period*|exclusivity until|granted…exclusivity|exclusive talks"
        "|exclusive negotiation*"
        "|period of exclusivity|no-shop*|not solicit|not to solicit|may not solicit|go-shop*"
    ),
    "standstill": (
        "not to exceed #|not exceed #…of the votes|not go above #|not to go above #|not to go beyond #"
        "|capped at #…of the votes|cap its stake at|not raise its holding|not increase its holding"
        "|not to increase its holding|not to launch a bid|not to make an offer for|"
        "not to buy more|not buy more|agreed not to raise|agreed not to buy|above…without consent|not to bid"
        "|standstill*|not to hold more than|will not hold more|may not hold more|not increase its stake"
        "|not raise its stake"
        "|not to raise its stake|not to increase its stake|not buy further shares"
    ),
    "anti-dilution": "anti-dilution|dilution protection|protected against dilution",
    "warrant": "warrants|warrants over|receive warrants",
    "conversion": (
        "convert…into shares|converted into shares|converted into ordinary|convertible into|conversion right*"
    ),
    "veto": (
        "can veto|could veto|may veto|might veto|able to veto|can block any|may block any"
        "|has to consent to any|consent is needed for|"
        "keeps a veto|has a veto|have a veto|blocking right*|blocking minority|golden share|must both agree"
        "|both partners must|both sides must agree|needs both|veto over|veto on|veto right*|right of veto"
        "|power of veto|reserved matter*|need the consent of both"
        "|require the consent of both|unanimous consent"
    ),
    "board-seat": (
        "appoint the chair*|appoints the chair*|name the chair*|names the chair*|appoint the chief"
        "|name the chief|appoint the finance|seat on the board|a seat on|non-voting seat"
        "|choose the chair*|nominate the chair*|"
        "will join the board|joins the board|join its board|take a seat on|nominate a director|appoint a director"
        "|appoint two|appoint three|appoint four|may appoint|can appoint"
        "|board of # members|half the board|majority on the board|majority of the board"
        "|chair of the board will be|representation on the board|board representation"
        "|observer seat|board seat*|seat on the board|seats on the board|seat on its board|seats on its board"
        "|seats on…board"
        "|right to name|right to appoint|right to nominate|will nominate|will appoint…directors"
        "|appoint…of the…directors"
        "|appoints…directors|name…of the…directors|nominate…directors|directors…nominated by|two directors"
        "|three directors"
    ),
    "covenant": "covenants|financial covenant|leverage covenant|covenant of|covenant that",
}
