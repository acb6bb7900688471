### Papers: the letter that notifies the depositary.

letter-title = Notification to the depositary
letter-reference = Reference
letter-to = To
letter-date = Date
letter-duplicate = DUPLICATE: you may already have received this letter. The two are one notification.

letter-says-consent = Notice is hereby given that { $state } has ratified the treaty named below, and that its instrument is being transmitted for deposit.
letter-says-change_of_statement = Notice is hereby given that { $state } changes its statements under the treaty named below.
letter-says-denunciation = Notice is hereby given that { $state } denounces the treaty named below, and that its instrument is being transmitted.

letter-deposit = This letter announces the instrument; the original will be deposited with you separately.
letter-asks = Please confirm receipt and quote the reference.
