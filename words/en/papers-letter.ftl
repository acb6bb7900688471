### Papers: the letter that notifies the depositary.

letter-title = Notification to the depositary
letter-reference = Reference
letter-to = To
letter-date = Date
letter-duplicate = DUPLICATE: an earlier letter with this content may have reached you. Both announce one and the same act.

letter-says-consent = It is hereby notified that { $state } has ratified the treaty named below, and that its instrument is being transmitted for deposit.
letter-says-change_of_statement = It is hereby notified that { $state } changes its statements under the treaty named below.
letter-says-denunciation = It is hereby notified that { $state } denounces the treaty named below, and that its instrument is being transmitted.

letter-deposit = This letter transmits and announces. What binds is what the treaty says; where that is the deposit, the day on which the original instrument is received counts.
letter-asks = Please confirm receipt and quote the reference.
