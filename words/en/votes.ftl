### What the audit says of a vote, of its quorum and of its certification.

firstPassedByUnknown = the number of votes with which the law was first passed is not known
countsNotPublished = the counts were not published
declaredOtherwise = declared { TERM($declared) }, but { SAID($why) }: under the rule, { TERM($outcome) }
numberNeededUnknown = the number of votes needed is not known
countedFor = { $had } for, { $needed } needed{ $asked }, margin { $margin }
atMostFor = the votes for were not published; there can be at most { $most }, and { $needed } are needed{ $asked }
contradictsItself = the record contradicts itself: { $count } { TERM($what) }, { $whole } { TERM($of) }
quorumNumberUnknown = the number { TERM($what) } is not known; { $needed } are needed for a quorum
quorumFailed = { $count } { TERM($what) }, { $needed } needed for a quorum
quorum = quorum
majority = majority
ofVote = { SAID($rule) } (vote of { DATE($on) })
numberPresentNotPublished = the number present was not published
presentOfNeeded = { $present } present, { $needed } needed
declaredSo = declared { TERM($declared) }
certification = certification by a second person
voteImported = the vote was imported, so nobody certified it here
notCertifiedYet = not certified yet
certificationDeclined = certification was declined, so this record decides nothing
certifiedOtherwise = what was certified differs from the record of the vote
certificationsDiffered = three certifications differed from this record, so it decides nothing and the vote must be recorded again
recordedAndCertifiedBy = { $person } both recorded and certified it
recordedByCertifiedBy = recorded by { $recorder }, certified by { $certifier }
noVoteOnRecord = no plenary vote is on record
