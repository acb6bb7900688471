### What the audit says of a vote, of its quorum and of its certification.

countsNotPublished = the counts were not published
atMostFor = the votes for were not published; there can be at most { $most }
contradictsItself = the record contradicts itself: { $count } { TERM($what) }, { $whole } { TERM($of) }
tieUndecided = the votes for and against are equal, and the record does not say how the tie was decided
quorum = quorum
readings = readings
certification = Did a second person certify it?
voteImported = the vote was imported, so nobody certified it here
notCertifiedYet = not certified yet
certificationDeclined = certification was declined, so this record has no effect
certifiedOtherwise = what was certified differs from the record of the vote
certificationsDiffered = three certifications differed from this record, so it has no effect and the vote must be recorded again
recordedAndCertifiedBy = { $person } both recorded and certified it
recordedByCertifiedBy = recorded by { $recorder }, certified by { $certifier }
notDecidedByVote = declared { TERM($declared) }: it was not decided by a vote
