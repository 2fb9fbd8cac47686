"""The words that show a term of a deal by themselves, by the category of the term.

A star stands for any end of a word, an ellipsis for some words of the same clause, a number sign for a number in
figures. What a form proposes as the category of words that somebody has selected is in `category_cues.py`; these are
narrower, because nobody has said yet that there is a term at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TERM_CUES: Final[Mapping[str, str]] = {
    "break-fee": (
        "break fee*|break-fee*|break-up fee*|breakup fee*|termination fee*|reverse break fee*|walk-away fee*"
        "|cost cover"
    ),
    "put-option": (
        "put option*|right to sell|option to sell|rights to sell|can sell its stake to|may sell its stake to"
    ),
    "call-option": (
        "call option*|option to buy|right to buy|option to acquire|right to acquire|option to purchase"
        "|option to raise"
        "|option to increase|option over|may then buy|may buy the rest|may buy the other|can buy the rest"
        "|option on a further"
    ),
    "pre-emption": (
        "first refusal|pre-empt*|preempt*|right of first offer|offer its shares to the other|offer their shares to"
        "|offer them to the other|offer it to the other"
    ),
    "tag-along": "tag along|tag-along|join in any sale|join in a sale|sell alongside",
    "drag-along": "drag along|drag-along|force the others to sell|force the other to sell",
    "earn-out": (
        "earn-out*|earnout*|contingent value right*|contingent payment*|contingent consideration"
        "|deferred consideration"
        "|milestone payment*|further # if|additional # if|another # if|extra # if|entitle its holder|up to # more"
        "|depending on future profit*|if profit targets|if targets are met"
    ),
    "irrevocable": (
        "irrevocabl*|agreed to tender|promised to tender|undertaken to accept|undertaken to vote|committed to accept"
        "|committed to vote|agreed to vote|agreed to accept the offer|undertakings to accept|undertakings to vote"
        "|undertakings in support|undertaking given by|undertakings given by|letter of intent to accept"
        "|letters of intent"
        "|support agreement*|tender and support|pledged to accept|pledged their shares"
    ),
    "lock-up": (
        "lock-up*|lockup*|may not sell|cannot sell|can't sell|neither…may sell|not sell any shares|not to sell"
        "|must keep their shares|locked in for|barred from selling|will not sell…before|will not sell…for"
        "|agreed to keep their shares|keep their…shares for"
    ),
    "non-compete": "non-compete|non-competition|not to compete|not compete|will not compete",
    "exclusivity": (
        "exclusivity agreement*|exclusivity period*|exclusivity until|granted…exclusivity|exclusive talks"
        "|exclusive negotiation*"
        "|period of exclusivity|no-shop*|not solicit|not to solicit|may not solicit|go-shop*"
    ),
    "standstill": (
        "standstill*|not to hold more than|will not hold more|may not hold more|not increase its stake"
        "|not raise its stake"
        "|not to raise its stake|not to increase its stake|not buy further shares"
    ),
    "anti-dilution": "anti-dilution|dilution protection|protected against dilution",
    "warrant": "warrants|warrants over|receive warrants",
    "debt-swap": "debt-for-equity*|debt for equity|swap*…debt for|debt…swapped|exchange…notes for|notes…into shares",
    "write-down": "write-down of|write down…debt|written down|haircut*|forgive…debt|debt…written off",
    "conversion": (
        "convert…into shares|converted into shares|converted into ordinary|convertible into|conversion right*"
    ),
    "veto": (
        "veto over|veto on|veto right*|right of veto|power of veto|reserved matter*|need the consent of both"
        "|require the consent of both|unanimous consent"
    ),
    "board-seat": (
        "board seat*|seat on the board|seats on the board|seat on its board|seats on its board|seats on…board"
        "|right to name|right to appoint|right to nominate|will nominate|will appoint…directors"
        "|appoint…of the…directors"
        "|appoints…directors|name…of the…directors|nominate…directors|directors…nominated by|two directors"
        "|three directors"
    ),
    "approval": (
        "subject to…approval*|subject to…clearance*|subject to…consent|requires…approval|require…approval"
        "|needs…approval"
        "|need…approval|needs…clearance|need…clearance|requires…clearance|require…clearance|requires…consent"
        "|needs…consent"
        "|need…consent|still needs|needs the blessing|needs the go-ahead|needs a green light|needs the green light"
        "|must approve|must be approved|must clear|must be cleared|must still approve|has to approve|have to approve"
        "|has to be approved|have to clear|has to clear|has to pass|must pass|must agree to|awaiting approval"
        "|awaits approval|pending approval*|approval by|approval from|approvals from|clearance by|clearance from"
        "|clearances from|consent of the|sanction of the court|sanctioned by the court|waiting period"
        "|regulatory approval*"
        "|antitrust clearance*|merger clearance*|competition clearance*|antitrust approval*|shareholder approval"
        "|shareholders' approval|court approval|regulatory nod|nod from|go-ahead from|green light from"
        "|approval of the"
        "|conditional on…approval|conditional on…clearance|conditional upon…approval|be notified to"
        "|review by the committee"
        "|has cleared|was cleared by|has been cleared|has approved the sale|has approved the purchase"
        "|gave its consent|whether to approve|permit for|permit from"
    ),
    "deadline": (
        "has until|have until|had until|lapses on|lapse on|expires on|expire on|lapses if|will lapse|lapse if"
        "|long-stop*"
        "|long stop*|outside date|walk away if|withdraw if|terminate if|deadline|not completed by|not closed by"
        "|not become effective by|not done so by|not happened by|months to|days to|must be completed by|must close by"
        "|must decide by|open until|put up or shut up|offer closes on|offer period"
    ),
    "condition": (
        "conditional on|conditional upon|contingent on|contingent upon|acceptance condition*|customary conditions"
        "|customary closing conditions|closing conditions|usual conditions|condition of the|conditions of the"
        "|condition that"
        "|conditions are|subject to the tender|subject to acceptances|subject to due diligence|subject to financing"
        "|subject to the completion|subject to customary|subject to the sale|unless…accept|acceptances from"
        "|acceptances of"
        "|acceptances for at least|minimum acceptance*|minimum tender|acceptance threshold|depends on acceptances"
        "|provided that|on condition that|if at least #|if more than #"
    ),
    "undertaking": (
        "has pledged|have pledged|pledged not to|pledged to|pledges to|has promised|have promised|promised not to"
        "|promises to"
        "|promised to keep|has undertaken to|have undertaken to|undertakes to|gave undertakings|given undertakings"
        "|undertaken not to|gave assurances|has given assurances|guaranteed…jobs|guarantees for…jobs"
        "|commitment to keep"
        "|committed to keeping|committed itself to|will keep its headquarters|will keep…open|no compulsory redundanc*"
        "|has offered to sell|offered to sell its|offered to divest|has offered to divest|has offered to keep"
        "|has offered to go on|will be offered a job|agreed with the trustees|intends to keep…headquarters"
        "|will not close any"
        "|will not close|no mill…close|no plant…close|ruled out closing|honour existing|safeguard*…jobs|protect*…jobs"
    ),
    "commitment": (
        "will stay on as|will stay on for|stay on as chief|to stay on as|will continue as|will remain as"
        "|will remain chief"
        "|agreed to stay|will invest #|would invest #|must invest|to invest at least|committed to invest"
        "|commit to invest"
        "|agreed to invest|agreed to put #|agreed to reinvest|will reinvest|plans to invest #|promised to invest"
        "|pledged to invest|commits…to invest|investment commitment*"
    ),
    "loan": (
        "bridge loan*|term loan*|credit facilit*|loan facilit*|islamic facility|facility of #|under a facility"
        "|loan of #"
        "|syndicated loan*|loan from|loans from|borrow # from|revolving credit|debt financing|bridge facility"
        "|bank debt"
        "|commitment letters|bridge financing|acquisition financing|will lend|is lending|are lending|to lend it"
        "|# loan|# facility"
        "|loan to|loan for|loan by|lent by|shareholder loan*"
    ),
    "bond": (
        "new notes|bond issue|issue bonds|issue of bonds|bonds due|notes due|new bonds|convertible bond*"
        "|high-yield bond*"
    ),
    "equity-commitment": (
        "equity of #|equity commitment*|# of equity|# in equity|equity from|equity cheque|equity injection|new equity"
        "|rights issue of"
    ),
    "covenant": "covenant|covenants",
    "guarantee": (
        "guaranteed by|parent guarantee*|bank guarantee*|performance guarantee*|will guarantee…loan"
        "|guarantees the loan"
    ),
    "collateral": (
        "secured on|secured against|secured by|as collateral|as security|security over|pledge of the shares"
        "|mortgage over"
    ),
    "dividend": (
        "special dividend*|dividend of #|dividend policy|interim dividend*|extra dividend*|pay out at least"
        "|distribute at least"
    ),
    "consideration": (
        "all-stock|all-share|share alternative|stock alternative|elect to receive|choose to receive|paid in shares"
        "|paid partly in shares|cash and shares|cash-and-stock|cash and stock|stock-for-stock"
        "|loan note alternative|loan notes"
        "|exchange ratio|new shares for each|for every # shares"
    ),
    "payment": (
        "instalment*|installment*|down payment*|paid in tranches|# at completion|# at closing|# on completion"
        "|# on closing|upfront payment*|up-front payment*|balance…later"
    ),
    "contribution": (
        "initial investment of|contribute its|contributes its|will contribute|contributing its"
        "|put its…into the venture"
        "|transfer its…to the venture|into the joint venture|inject #|capital injection*|performance grant"
        "|grant for the"
        "|capital contribution*|contribution of #|each contribute|each invest"
    ),
    "lease": "sale and leaseback|leaseback|leased to|lease the|lease of|leases the|lease for # years|# lease",
    "licence": (
        "licence agreement*|license agreement*|licensing agreement*|licence to use|license to use|licensed to"
        "|royalt*|will license"
    ),
    "supply": (
        "supply contract*|supply agreement*|supply deal*|offtake*|will supply|supplies…under|to supply…for"
        "|supplied by…under"
    ),
    "management": (
        "management contract*|management agreement*|will manage the|services agreement*|transitional services"
    ),
    "offer": (
        "offered #|is offering #|offers #|offering #|make an open offer|make a mandatory|mandatory offer"
        "|mandatory bid"
        "|commence a tender offer|launch a tender offer|launched a tender offer|will make an offer|made an offer"
        "|cash offer of"
        "|cash offer for|offer of #…a share|offer of #…per share|offer at #|bid of #…a share|bid of #…per share"
        "|receive # in cash"
        "|receive #…in cash for each|receive #…for each|receive #…per share|# in cash for each share"
        "|open offer for|raised its offer"
        "|raised its bid|sweetened its|improved offer of|recommended cash offer|public offer for|exchange offer"
    ),
    "purchase": (
        "agreed to buy|agreed to acquire|agreed to purchase|agreed to sell|agreed to take"
        "|has agreed on a takeover|will buy"
        "|will acquire|will purchase|will take over|is to buy|is buying|is to acquire|is acquiring|is to sell"
        "|is selling"
        "|will raise its stake|will increase its stake|to raise its stake|will take a #|takes a #|will take control"
        "|will sell|agreement to buy|agreement to acquire|agreement to sell|deal to buy|deal to acquire|deal to sell"
        "|signed a deal|has bought|has acquired|sale of #|purchase of #"
    ),
}  # fmt: skip
ONCE: Final = frozenset(("purchase",))
"""What a deal has one of, told of first; what follows are its parts."""
ONCE_A_GIVER: Final = frozenset(("offer", "consideration"))
"""What each of those who give it gives once."""
SUPERSEDED: Final[Mapping[str, str]] = {
    "undertaking": "irrevocable",
    "condition": "earn-out",
    "approval": "veto",
    "bond": "covenant",
    "payment": "contribution",
}
"""Categories whose words say no more where those of another one stand in the same sentence."""
WITH_CONDITION: Final = frozenset(("condition", "deadline", "earn-out", "irrevocable"))
"""What is understood with its whole sentence only: "if" begins another clause."""
OVER: Final = (
    "a third party|higher offer|competing offer|rival offer|rejected|rejects|turned down|spurned|spurns|rebuffed"
    "|rebuffs|could bid|could offer|may bid|is weighing|weighing a|considering a"
    "|considered a|considering an|had promised|had pledged|it had promised|is said to|in talks to|approached by"
    "|had made offers|had both made"
    "|used to|was refused|no approved|alleging|alleged"
)
"""What is told beside words of a term that is none of this deal, or not any more."""
