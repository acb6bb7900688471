### Papers: the note verbale.

noteVerbale-title = Note verbale
noteVerbale-number = No.
noteVerbale-from = From (ministry or mission)
noteVerbale-to = To

noteVerbale-transmits-consent = The authority named above presents its compliments to the depositary and has the honour to transmit, for deposit, the instrument by which { $state } ratifies the treaty named below.
noteVerbale-transmits-change_of_statement = The authority named above presents its compliments to the depositary and has the honour to transmit a communication by which { $state } changes its statements under the treaty named below.
noteVerbale-transmits-denunciation = The authority named above presents its compliments to the depositary and has the honour to transmit the instrument by which { $state } denounces the treaty named below.

noteVerbale-withAnnex = The annex of statements is enclosed.
noteVerbale-asks = It requests the depositary to confirm receipt and to state the date on which the instrument was received.
noteVerbale-closes = It avails itself of this opportunity to renew to the depositary the assurances of its highest consideration.
noteVerbale-instrument = Instrument signed
noteVerbale-contact = Contact for questions
noteVerbale-initials = Initials
