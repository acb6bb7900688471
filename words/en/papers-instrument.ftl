### Papers: the instrument.

instrument-purposes-consent-title = Instrument of ratification
instrument-purposes-consent-operative = having examined the treaty named above, ratifies it, consents to be bound by it, and undertakes to perform it faithfully.
instrument-purposes-change_of_statement-title = Communication on statements
instrument-purposes-change_of_statement-operative = changes its statements under the treaty named above in the way that the annex sets out.
instrument-purposes-denunciation-title = Instrument of denunciation
instrument-purposes-denunciation-operative = denounces the treaty named above, with effect as that treaty provides.

instrument-decidedBy = Decided under the domestic procedure
instrument-declares = The undersigned, acting for the State in the office given below, declares:
instrument-annexed = Statements annexed to this instrument and signed with it: { $count }. They form part of it.
instrument-nothingAnnexed = No statements are annexed to this instrument.
instrument-witness = In witness whereof the undersigned has signed this instrument.
