### Papers: the instrument.

instrument-arms = Arms of { $state }
instrument-whereas = WHEREAS the { $title } (hereinafter “the Treaty”) { $facts };
instrument-and = { " and " }
instrument-concluded = was concluded or adopted on { $day } ({ $place })
instrument-concludedOn = was concluded or adopted on { $day }
instrument-concludedAt = was concluded or adopted at { $place }
instrument-opened = was opened for signature at { $place } on { $day }
instrument-openedOn = was opened for signature on { $day }
instrument-signed = AND WHEREAS the Treaty was signed on behalf of { $state } on { $day };
instrument-signedFirst = WHEREAS the { $title } (hereinafter “the Treaty”) was signed on behalf of { $state } on { $day };
instrument-recited = above-mentioned Treaty

instrument-purposes-consent-title = Instrument of ratification
instrument-purposes-consent-declares = NOW THEREFORE I, { $signer }, declare that { $state }, having considered the { $treaty }, ratifies the same and undertakes faithfully to perform and carry out the stipulations therein contained{ $annexed }.
instrument-purposes-change_of_statement-title = Communication on statements
instrument-purposes-change_of_statement-declares = NOW THEREFORE I, { $signer }, declare that { $state } changes its statements under the { $treaty }{ $annexed }.
instrument-purposes-denunciation-title = Instrument of denunciation
instrument-purposes-denunciation-declares = NOW THEREFORE I, { $signer }, declare that { $state }, having considered the { $treaty }, denounces the same, with effect as it provides{ $annexed }.

instrument-annexed = , with the statements set out in the Annex, which forms an integral part of this instrument
instrument-witness = IN WITNESS WHEREOF I have signed this instrument and caused the seal of { $state } to be affixed hereto.
instrument-done = Done at { $place } on { $day }.
