### Pages: the answers that a field offers.

formChoices-purpose-consent = Consent to be bound
formChoices-purpose-change_of_statement = Change of statements
formChoices-purpose-denunciation = Denunciation

formChoices-fact-signature = Signature of the treaty
formChoices-fact-fullPowers = Full powers
formChoices-fact-depositaryNotice = Notice from the depositary
formChoices-fact-draftPresented = Presentation of the draft law in plenary
formChoices-fact-draftDiscussed = Discussion of the draft law
formChoices-fact-lawChangeAdopted = Change of domestic law adopted by parliament
formChoices-fact-confirmation = Confirmation of statements made at signature, by the depositary’s record
formChoices-fact-entryIntoForce = Entry into force for the State



formChoices-position-against = Against ratification

formChoices-office-headOfState = Head of State
formChoices-office-headOfGovernment = Head of government
formChoices-office-foreignMinister = Minister for foreign affairs
formChoices-office-other = Another person, with full powers
formChoices-office-unknown = Not known

formChoices-ground-dissolution = Parliament was dissolved
formChoices-ground-constitutionalReview = Review of constitutionality
formChoices-ground-other = Another ground, given in the reason

formChoices-outcome-wasSent = It was sent
formChoices-outcome-sendAgain = It must be sent again, marked as a duplicate

formChoices-effect-given = It has effect: the case goes on from it
formChoices-effect-denied = It has no effect: the case goes back, unless it has gone on since

formChoices-tie-for = For the motion
formChoices-tie-against = Against the motion
