### Why an entry does not show who acted. The entry is named before it.

bySystemOnly = says that the system did what only a person may do: { $command }
beforeOffice = is dated before the office was opened
notBySystemKey = says that the system acted, but is not signed with the office’s system key
noKeyRegistered = is signed for { $person }, who has no key registered
anotherKey = is signed with a key other than the one registered for { $person }
notSignedOver = has no valid signature by { $person } over the request
signedAtOtherTime = was recorded at { INSTANT($at) }, but { $person } signed the request at { INSTANT($madeAt) }: a signed request is valid from five minutes before that time until an hour after it
tokenNotOnRecord = rests on a token of an issuer that the office does not name, made out to another client, or read by another claim
tokenAlone = rests on a token alone ({ $person }), though the office’s record says that a token is not enough to act
noDemonstration = rests on a bare name, and the office is not a demonstration
shownByNothing = says that { $person } acted, but nothing shows it
passkeyNotInForce = is signed for { $person } with a passkey that was not in use then: not registered, not confirmed, or revoked
secretNotOfInvitation = does not show the secret of the invitation or code by which { $person } registered a key
notByOwnNewKey = is not signed with the new key that it registers for { $person }
assertionUnreadable = has a passkey’s signature for { $person } that cannot be read
assertionOfOtherKind = has an answer of a passkey for { $person } that is not a signature
assertionOfOtherRequest = has a passkey’s signature by { $person } over another request
assertionOfOtherOrigin = was signed by { $person } with a passkey at an address other than the office’s
assertionInFrame = was signed by { $person } with a passkey in a page within another site’s page
assertionOfOtherParty = was signed by { $person } with a passkey for another relying party
userNotPresent = was signed by a passkey of { $person } without anybody present
userNotVerified = was signed by a passkey of { $person } that did not check a PIN, fingerprint or face
backupChanged = was signed by a passkey of { $person } whose word on backups is not what it was at registration
assertionSignature = has no valid signature by the passkey of { $person }
withoutOffice = is in a ledger without an office
