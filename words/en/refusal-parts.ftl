### Parts of refusals.

sittingScheduled = the sitting is on { DATE($on) }
labelOfStatement = the label of statement { $statement }
clauseOfStatement = the clause of statement { $statement }
subjectOfStatement = the subject of statement { $statement }
authenticLanguageOfStatement = the authentic language of statement { $statement }
incidentNumberIs = the next one is number { $number }
incidentKeyUnknown = no incident has such a key
sweepsNotReadHere = this server does not look at what sweeps find
incidentGone = a check just now did not find it
incidentNotNamed = the last sweep did not report it, and no one has taken it
actNamed = { ACT($act) }
systemOnlyItself = only the system acts in its own name
signatureNeeded = this office is not a demonstration; sign with your key
requestFault = the request { SAID($fault) }
passkeyNeeded = an act is signed with your passkey or your key file; a session alone is not enough
newKeyMustSign = a registration is signed with the key that it registers
tokenNotAccepted = this office’s record does not name the issuer { $issuer } with the client { $clientId } and the claim { $personClaim }; an administrator records whose tokens it accepts with `tasdiq sign-in set`
tokenOfAnother = the token belongs to another person
tokenNotEnough = a token lets you read here, and is not enough to act: sign with your passkey or your key file; an administrator invites you to register one
keyNotRegistered = no key is registered for this person
signatureNotOver = the signature was not made with the registered key over this request
stageById = { $id } (‘{ SAID($name) }’)
