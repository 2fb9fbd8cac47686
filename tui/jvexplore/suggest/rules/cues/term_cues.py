"""The words that show a term of a deal by themselves, by the category of the term.

A star stands for any end of a word, an ellipsis for some words of the same clause, a number sign for a number in
figures. What a form proposes as the category of words that somebody has selected is in
`dossier/prefill/cues/category_cues.py`; these are narrower, because nobody has said yet that there is a term at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.cues.deal_cues import DEAL_CUES
from jvexplore.suggest.rules.cues.right_cues import RIGHT_CUES

if TYPE_CHECKING:
    from collections.abc import Mapping

TERM_CUES: Final[Mapping[str, str]] = {
    **RIGHT_CUES,
    "break-fee": (
        "if…another offer…pay|if…better offer…pay|if…walks away…pay|if…pulls out…pay|must pay…if it walks"
        "|must pay…if it pulls|"
        "owe it #|owe the other #|owe them #|would owe #|would owe it|would owe the|must pay the other #"
        "|pay the other #|collect its expenses|reimbursed for its expenses|expenses, capped|must pay # if"
        "|must pay…if…walk*|would have to pay # if|better bid it must pay|better offer it must pay"
        "|pay # in compensation|penalty of #|pay a penalty|fee of # if|fee of #…if the deal"
        "|kill fee|reimburse…costs|break fee*|break-fee*|break-up fee*|breakup fee*|termination fee*"
        "|reverse break fee*|walk-away fee*"
        "|cost cover"
    ),
    "earn-out": (
        "depends on how many|depends on how much|tied to sales|tied to profit*|tied to results"
        "|hits its targets|if it hits|if sales reach|if profits reach|if profit reaches|"
        "payable if|payable on reaching|more depending on|depending on sales|depending on performance"
        "|linked to performance|linked to future|performance-related|performance targets|profit targets"
        "|revenue targets|sales targets|on top if|extra payment*|top-up payment*|additional payment*"
        "|contingent on|earn-out*|earnout*|contingent value right*|contingent payment*|contingent consideration"
        "|deferred consideration"
        "|milestone payment*|further # if|additional # if|another # if|extra # if|entitle its holder|up to # more"
        "|depending on future profit*|if profit targets|if targets are met"
    ),
    "irrevocable": (
        "will accept the offer|will accept it for|intend to accept|intends to accept|said they will accept"
        "|agreed to sell their shares into|agreed to back|voting agreement*|voting undertaking*|committed their"
        "|pledged to vote|promised to accept|promised to vote|promised to sell|irrevocabl*|agreed to tender"
        "|promised to tender|undertaken to accept|undertaken to vote|committed to accept"
        "|committed to vote|agreed to vote|agreement to vote|agreements to vote|signed up to vote"
        "|agreed to accept the offer|undertakings to accept|undertakings to vote"
        "|undertakings in support|undertaking given by|undertakings given by|letter of intent to accept"
        "|letters of intent"
        "|support agreement*|tender and support|pledged to accept|pledged their shares"
    ),
    "debt-swap": "debt-for-equity*|debt for equity|swap*…debt for|debt…swapped|exchange…notes for|notes…into shares",
    "write-down": "write-down of|write down…debt|written down|haircut*|forgive…debt|debt…written off",
    "approval": (
        "asked to back|asked to support|win the backing of|wins the backing of|needs the backing"
        "|need the backing|needs the support of|need the support of|needs the votes|must win the support"
        "|must win the votes|"
        "applied to…for an|for an exemption|exemption from the|waiver from the|scheduled to vote"
        "|will vote on|vote on…at|due to vote|asked to approve|asked to vote|must be signed off"
        "|must sign off|has to rule|expected to rule|must consent|has to agree|have to agree|"
        "parliament agrees|parliament must|parliament has to|must be voted|voted in favor|voted in favour"
        "|two-thirds of the|majority of the votes|passing of|ordinary resolution|special resolution"
        "|general meeting to approve|consents of|has to give its consent|have to give their consent"
        "|give its consent|signed off on|sign off on"
        "|sign-off from|sign-off by|vote on the deal|vote on the merger|vote on the sale|vote on the scheme"
        "|vote on the takeover|put to a vote|backing of…shareholders|nod of|the nod|blessing of|blessing from"
        "|approve the deal|approve the sale|approve the takeover|approve the transaction|approve the merger"
        "|clear the deal|clear the merger|clear the transaction|cleared by regulators|regulators approve"
        "|reviewed by|under review by|screening of foreign|licence transfer|consents from|consent from"
        "|authorisation from|authorization from|authorised by the|subject to…approval*|subject to…clearance*"
        "|subject to…consent|requires…approval|require…approval"
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
        "should the…not be satisfied by|conditions not be satisfied|not been satisfied by"
        "|not been met by|not satisfied by|hasn't closed by|isn't completed by|isn't closed by"
        "|not concluded by|not signed by|lapses unless|until…to accept|to make a firm offer"
        "|to make a formal offer|"
        "not handed over by|is not done by|is not done within|are not met by|is not met by|not in place by"
        "|not received by|not finished by|not ready by|will have # months|has # months|have # months|has # days"
        "|have # days|if the deal has not|if the sale has not|if the merger has not"
        "|if it has not closed"
        "|if the transaction has not|has not closed by|has not been completed by|not completed within"
        "|not closed within|expires at|ends on # if|cut-off date|closing date of the offer|offer remains open"
        "|remains open until|open for acceptance*|backstop date|drop-dead date|termination date"
        "|must be accepted by|valid until|has until|have until|had until|lapses on|lapse on|expires on|expire on"
        "|lapses if|will lapse|lapse if"
        "|long-stop*"
        "|long stop*|outside date|walk away if|withdraw if|terminate if|deadline|not completed by|not closed by"
        "|not become effective by|not done so by|not happened by|must be completed by|must close by"
        "|must decide by|offer…open until|put up or shut up|offer closes on|offer period"
    ),
    "condition": (
        "can call off|may call off|can pull out|may pull out|free to walk away if|"
        "may be drawn once|can be drawn once|only if the|only once the"
        "|meets its primary endpoint|"
        "depends on the completion|depends on completion|depend on the completion|depends on…being"
        "|will only go ahead if|only go ahead if|go ahead only if|depends on the sale|depends on the outcome"
        "|hinges on|is conditional|are conditional|must be met|precondition*|pre-condition*"
        "|subject to the approval of financing|subject to a minimum|subject to satisfactory|once the conditions"
        "|conditional on|conditional upon|contingent on|contingent upon|acceptance condition*"
        "|customary conditions"
        "|customary closing conditions|closing conditions|usual conditions|condition of the|conditions of the"
        "|condition that"
        "|conditions are|subject to the tender|subject to acceptances|subject to due diligence|subject to financing"
        "|subject to the completion|subject to customary|subject to the sale|unless…accept|acceptances from"
        "|acceptances of"
        "|acceptances for at least|minimum acceptance*|minimum tender|acceptance threshold|depends on acceptances"
        "|provided that|on condition that|if at least #|if more than #"
    ),
    "undertaking": (
        "no-layoff|no-closure|no-redundanc*|jobs guarantee|job guarantee|employment guarantee"
        "|offered to sell|promised to|offered to freeze|offered to cap|offered to give up"
        "|agreed to freeze|agreed to cap|agreed to keep|will withdraw…suit|withdraw…lawsuit*"
        "|withdraw…case|drop…lawsuit*|drop…suit|drop…case|drop its appeal|will freeze"
        "|will not raise prices|will not raise fares|keep prices|keep fares|"
        "employment rights|rights will be safeguarded|would sell up to|ready to offer|offer up|ready to sell"
        "|prepared to sell|no jobs would go|no job would go|no jobs will go|been promised|would not interfere"
        "|will not interfere|data will be kept|will be kept in|will be kept on|no change to the|would keep the"
        "|no closures|not to close|committed to keep|commits to keep|commitment to maintain|promised that"
        "|promised no|promises not to"
        "|pledge not to|pledge to keep|undertaking to keep|undertook to|undertook not to|guaranteed that"
        "|assured…that|an assurance that|given assurances that|gave assurances that|will not cut…jobs"
        "|will not move|will stay in"
        "|will be kept open|will keep the plant|will keep the name|will keep the brand|will keep the head"
        "|will remain based|will continue to be based|no plant will|no site will"
        "|agreed to divest|agreed to sell…to satisfy|offered remedies|remedies package|offered concessions"
        "|has pledged|have pledged|pledged not to|pledged to|pledges to|has promised|have promised"
        "|promised not to"
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
        "stay on the board|remain on the board|stay on until|stay until|remain until|stay as chief"
        "|remain as chief|"
        "committed to take|committed to buy|has committed #|have committed #|commits to take|offtake"
        "|agreed to remain|has agreed to stay|have agreed to stay|continue to run|continue to lead"
        "|continue to head|will stay for|remain for at least|remain with the|capital expenditure of #|spend # on"
        "|will spend #|plans to spend #|roll over|rolling over|reinvest|will stay on as|will stay on for"
        "|stay on as chief|to stay on as|will continue as|will remain as"
        "|will remain chief"
        "|agreed to stay|will invest #|would invest #|must invest|to invest at least|committed to invest"
        "|commit to invest"
        "|agreed to invest|agreed to put #|agreed to reinvest|will reinvest|plans to invest #|promised to invest"
        "|pledged to invest|commits…to invest|investment commitment*"
    ),
    "loan": (
        "take on debt|takes on debt|take on # of debt|new borrowing*|raise # of debt|raise debt of #|"
        "borrowing from|is borrowing|are borrowing|will borrow|to borrow #|borrowed from|lent it #"
        "|lends it #|will lend #|loan facility|funded by a loan|financed with a loan"
        "|paid for with a loan|paid for with # loan|overdraft facility|"
        "venture debt|debt from|lending the|is lending|replace…borrowings|refinance…with|underwritten #"
        "|underwritten…debt|underwritten…loan|bank facilities|bank facility|new debt"
        "|borrow #|borrowing #|borrowed # from|bank loans|bank borrowing*|senior debt|debt package|debt facility"
        "|debt facilities|financing package|financing provided by|financing from|committed financing"
        "|line of credit|credit line*|syndicate of banks|vendor loan|mezzanine|bridge loan*|term loan*"
        "|credit facilit*|loan facilit*|islamic facility|facility of #|under a facility"
        "|loan of #"
        "|syndicated loan*|loan from|loans from|borrow # from|revolving credit|debt financing|bridge facility"
        "|bank debt"
        "|commitment letters|bridge financing|acquisition financing|will lend|is lending|are lending|to lend it"
        "|# loan|# facility"
        "|loan to|loan for|loan by|lent by|shareholder loan*"
    ),
    "bond": (
        "issue # of|issue of # in|plans to issue bonds|plans to sell bonds|sell bonds|raise # in bonds|bond sale"
        "|green bond*|sukuk|new notes|bond issue|issue bonds|issue of bonds|bonds due|notes due|new bonds"
        "|convertible bond*"
        "|high-yield bond*"
    ),
    "equity-commitment": (
        "a rights issue|a share issue|issue of new shares|sale of new shares|"
        "put in #…equity|# of fresh equity|fresh equity|own equity|equity of #"
        "|equity commitment*|# of equity|# in equity|equity from|equity cheque|equity injection|new equity"
        "|rights issue of"
    ),
    "guarantee": (
        "will guarantee|would guarantee|to guarantee the|guaranteed by|state guarantee*"
        "|backed by the state|stand behind the loan*|underwritten by the state|"
        "warranties|indemnit*|tax covenant|guarantees the|guarantees its|guarantees their|guarantees all"
        "|has guaranteed|will guarantee the"
        "|stands surety|backed by a guarantee|letter of credit|guaranteed by|parent guarantee*|bank guarantee*"
        "|performance guarantee*|will guarantee…loan"
        "|guarantees the loan"
    ),
    "collateral": (
        "against a pledge|pledge of #|pledged # of|pledged…shares as|pledges over|charge over|lien on"
        "|lien over|first charge|"
        "escrow|held back as|secured on|secured against|secured by|as collateral|as security|security over"
        "|pledge of the shares"
        "|mortgage over"
    ),
    "dividend": (
        "pay a special|pays a special|pay a final dividend|keep the dividend"
        "|pre-completion dividend|permitted dividend|share of profits|profit share|special dividend*"
        "|dividend of #|dividend policy|interim dividend*|extra dividend*|pay out at least"
        "|distribute at least"
    ),
    "consideration": (
        "paying # a share|pays # a share|will pay # a share|pay # per share|paying # per share"
        "|# in cash and # shares|of the price in shares|"
        "consideration comprises|consideration of #|adjusted by reference"
        "|completion accounts|locked box|get #…shares for each|receive #…shares for each|# shares for each"
        "|# shares for every"
        "|new shares for every|shares for each share|half in shares|partly in shares|part in shares"
        "|in its own shares|in newly issued shares|newly issued shares|paid half in|mix of cash and"
        "|mixture of cash and|combination of cash and|payable in shares|payable in cash|in cash and stock"
        "|share swap|share-swap|swap ratio|all-stock|all-share|share alternative|stock alternative"
        "|elect to receive|choose to receive|paid in shares"
        "|paid partly in shares|cash and shares|cash-and-stock|cash and stock|stock-for-stock"
        "|loan note alternative|loan notes"
        "|exchange ratio|new shares for each|for every # shares"
    ),
    "payment": (
        "# is due on|# is due at|# is due after|# is due in|due a year after|due on completion"
        "|due at completion|due after completion|"
        "will also pay…#|would also pay…#|will pay # a year|will pay # up front|will pay # on|will pay # when"
        "|is to pay…#|are to pay…#|will receive #…in cash"
        "|is to receive #…in cash|hand over #|hands over #|will get #…in cash|is to get #…in cash"
        "|tiered royalt*|single-digit royalt*|double-digit royalt*|royalties on|royalty on|payable to"
        "|balance of #|rest of the price|"
        "technology fee|royalty of|royalties of|applied in repaying|returned to shareholders"
        "|return # to shareholders|used to repay|licence fee of|one-time fee|one-off fee|payable on|payable in"
        "|payable at|paid on completion|paid at closing|paid in full|paid over"
        "|in three payments|in two payments|deposit of #|advance of #|instalment*|installment*"
        "|down payment*|paid in tranches|# at completion|# at closing|# on completion"
        "|# on closing|upfront payment*|up-front payment*|balance…later"
    ),
    "contribution": (
        "put up #|puts up #|will put up|contributes #|"
        "will move…into a new company|move…into a new company|transferred to a new company"
        "|transferred into a new|into a new company|into a newco|will inject|hived off into"
        "|folded into the venture|put…into a new|contributes…business|moves its…into|"
        "is putting in #|putting in #|brought in as equity|bring in # as|chip in #|chips in #"
        "|each partner will put|each put #|put # into the venture|puts # into|put in #|puts in #|will put #…into"
        "|invest # in the venture|fund the venture|injects|transfer its…business|transfers its|bring its…into"
        "|brings its…into|initial investment of|contribute its|contributes its|will contribute|contributing its"
        "|put its…into the venture"
        "|transfer its…to the venture|into the joint venture|inject #|capital injection*|performance grant"
        "|grant for the"
        "|capital contribution*|contribution of #|each contribute|each invest"
    ),
    "lease": (
        "will lease|to lease it|leasing the|rented from|let to the|on a long lease|rent # square|"
        "lease back|leases back|rent the|will rent|rents the|rent of #|sale and leaseback|leaseback|leased to"
        "|lease the|lease of|leases the|lease for # years|# lease"
    ),
    "licence": (
        "for the use of the|for using the|to use the name|use of the name|use of the brand"
        "|royalty for the|royalty for using|exclusive licence|exclusive license|rights to develop"
        "|rights to sell|rights to market|"
        "license its|license the|licence its|licence the|licensed the|right to use the|rights to use the"
        "|use the brand|licence agreement*|license agreement*|licensing agreement*|licence to use|license to use"
        "|licensed to"
        "|will license"
    ),
    "supply": (
        "supply the venture|supply the company|supply it with|power purchase|take-or-pay|purchase agreement for"
        "|supply contract*|supply agreement*|supply deal*|offtake*|will supply|supplies…under|to supply…for"
        "|supplied by…under"
    ),
    "management": (
        "will run the|will operate the|will manage|operating agreement|management fee*|service agreement*"
        "|management contract*|management agreement*|will manage the|services agreement*|transitional services"
    ),
    **DEAL_CUES,
}
