### Why an entry does not show who acted. The entry is named before it.

bySystemOnly = says that the system did what only a person may do: { $command }
beforeOffice = is dated before the office was opened
notBySystemKey = says that the system acted, but is not signed with the office’s system key
noKeyRegistered = is signed for { $person }, who has no key registered
anotherKey = is signed with a key other than the one registered for { $person }
notSignedOver = has no valid signature by { $person } over the request
signedAtOtherTime = was recorded at { INSTANT($at) }, but { $person } signed the request at { INSTANT($madeAt) }: a signed request is valid from five minutes before that time until an hour after it
tokenNotOnRecord = rests on a token of an issuer that the office does not name, made out to another client, or read by another claim
noDemonstration = rests on a bare name, and the office is not a demonstration
shownByNothing = says that { $person } acted, but nothing shows it
withoutOffice = is in a ledger without an office
