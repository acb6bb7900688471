### Papers: the letter that notifies the depositary.

letter-title = Notification to the depositary
letter-reference = Reference
letter-to = To
letter-date = Date
letter-duplicate = DUPLICATE: an earlier letter with this content may have reached you. Both announce one and the same act.

letter-says-consent = Notice is hereby given that { $state } has ratified the treaty named below, and that its instrument is being transmitted for deposit.
letter-says-change_of_statement = Notice is hereby given that { $state } changes its statements under the treaty named below.
letter-says-denunciation = Notice is hereby given that { $state } denounces the treaty named below, and that its instrument is being transmitted.

letter-deposit = This letter only transmits and announces. The treaty determines what binds the State; where that is the deposit, the date on which the original instrument is received counts.
letter-asks = Please confirm receipt and quote the reference.
