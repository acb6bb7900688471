### Papers: the note verbale.

noteVerbale-title = Note verbale
noteVerbale-number = No. { $number }

noteVerbale-named = { $depositary }, in the capacity of depositary
noteVerbale-depositary = depositary
noteVerbale-addressee = To the depositary

noteVerbale-transmits-consent = The { $sender } presents its compliments to the { $to } of the { $title }, and has the honour to transmit herewith, for deposit, the instrument by which { $state } ratifies it{ $signed }{ $annexed }.
noteVerbale-transmits-change_of_statement = The { $sender } presents its compliments to the { $to } of the { $title }, and has the honour to transmit herewith a communication by which { $state } changes its statements under it{ $signed }{ $annexed }.
noteVerbale-transmits-denunciation = The { $sender } presents its compliments to the { $to } of the { $title }, and has the honour to transmit herewith the instrument by which { $state } denounces it{ $signed }{ $annexed }.

noteVerbale-signedAt = , signed at { $place } on { $day }
noteVerbale-signedOn = , signed on { $day }
noteVerbale-signedBy = { $signed } by { $signer }
noteVerbale-withAnnex = , together with the statements annexed to it
noteVerbale-asks = It would be grateful if receipt, and the date of receipt, were confirmed.
noteVerbale-closes = It avails itself of this opportunity to renew the assurances of its highest consideration.
noteVerbale-instrument = Instrument signed
noteVerbale-contact = Contact for questions
noteVerbale-placeAndDate = Place and date
noteVerbale-initials = Initials
noteVerbale-enclosed = Enclosure: the original, as signed
noteVerbale-enclosedWithAnnex = Enclosures: the original, as signed; the annex of statements, as signed
