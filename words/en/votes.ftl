### What the audit says of a vote, of its quorum and of its certification.

firstPassedByUnknown = the votes with which the law was first passed are not known
countsNotPublished = counts not published
declaredOtherwise = declared { TERM($declared) }, but { SAID($why) }: by the rule { TERM($outcome) }
numberNeededUnknown = the number needed is not known
countedFor = { $had } for, { $needed } needed{ $asked }, margin { $margin }
atMostFor = votes for not published; at most { $most } can be for, { $needed } needed{ $asked }
contradictsItself = the record contradicts itself: { $count } { TERM($what) }, { $whole } { TERM($of) }
quorumNumberUnknown = number { TERM($what) } not known, { $needed } needed for a quorum
quorumFailed = { $count } { TERM($what) }, { $needed } needed for a quorum
quorum = quorum
majority = majority
ofVote = { SAID($rule) } (vote of { DATE($on) })
numberPresentNotPublished = number present not published
presentOfNeeded = { $present } present, { $needed } needed
declaredSo = declared { TERM($declared) }
certification = certification by a second person
voteImported = the vote was imported; nobody certified it here
notCertifiedYet = not certified yet
certificationDeclined = certification was declined: this record decides nothing
certifiedOtherwise = what was certified differs from the record of the vote
certificationsDiffered = three certifications differed from this record: it decides nothing and is recorded anew
recordedAndCertifiedBy = { $person } recorded and certified it
correctedAfterCertified = the record was corrected after it was certified, and not certified again
recordedByCertifiedBy = recorded by { $recorder }, certified by { $certifier }
noVoteOnRecord = no record of a plenary vote
