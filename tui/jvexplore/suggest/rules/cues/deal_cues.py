"""The words that show what a deal itself is, an offer or a purchase; how they are written: `term_cues.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DEAL_CUES: Final[Mapping[str, str]] = {
    "offer": (
        "proposal worth #|approach worth #|proposal of #|approach of #|rival bid of #|bid of #"
        "|offer of #|offer of around #|offer of about #|bid for the rest|bid for the remaining"
        "|offer for the rest|offer for the remaining|offer to all|be offered to staff"
        "|offered to employees|be offered to the public|offered to small investors|pitched at #"
        "|pitched at between #|to placing #|began placing #|placing #…with institutions|"
        "to be taken private|take it private|take the company private|taking it private|go-private"
        "|made a…offer for|made a…bid for|made an…offer|tabled a|tabled an|lodged a bid|launch a takeover bid"
        "|launch a takeover offer|launched a takeover|launched a hostile|launch a bid|get # a share"
        "|get # per share|get # in cash|receive # a share|receive # per share|entitled to #|will be paid #…share"
        "|is worth # a share|worth # per share|offer price of #"
        "|takeover bid of #|takeover bid worth|takeover offer of #|takeover offer worth|bid worth #|offer worth #"
        "|firm offer of #|has bid #|is bidding #|offered #|is offering #|offers #|offering #|make an open offer"
        "|make a mandatory|mandatory offer"
        "|mandatory bid"
        "|commence a tender offer|launch a tender offer|launched a tender offer|will make an offer"
        "|cash offer of"
        "|cash offer for|offer of #…a share|offer of #…per share|offer at #|bid of #…a share|bid of #…per share"
        "|receive # in cash"
        "|receive #…in cash for each|receive #…for each|receive #…per share|# in cash for each share"
        "|open offer for|raised its offer"
        "|raised its bid|sweetened its|improved offer of|recommended cash offer|public offer for|exchange offer"
    ),
    "purchase": (
        "deal to take over|deal to take control|deal to take a|deal to purchase|is paying #|are paying #"
        "|is to be bought|is to be acquired|is being bought|is being acquired|will be bought by"
        "|will be acquired by|has snapped up|is to take over|agreed to take over"
        "|agreed to take control|agreed to merge|will merge with|is to merge with|agreed to combine"
        "|agreed to be bought|agreed to be acquired|agreed to be taken over|will pay # for|is to pay # for"
        "|agreed to pay # for|to buy…for #|acquisition of…for #|purchase of…for #|sale of…for #|sell…for #"
        "|picking up # per cent|pick up a #|agreed to buy|agreed to acquire|agreed to purchase|agreed to sell"
        "|agreed to take"
        "|has agreed on a takeover|will buy"
        "|will acquire|will purchase|will take over|is to buy|is buying|is to acquire|is acquiring|is to sell"
        "|is selling"
        "|will raise its stake|will increase its stake|to raise its stake|will take a #|takes a #|will take control"
        "|will sell|agreement to buy|agreement to acquire|agreement to sell|deal to buy|deal to acquire|deal to sell"
        "|signed a deal|subscribe for # new shares|agreed to subscribe for #|has acquired|sale of #|purchase of #"
    ),
}
