// What is said of statements: their labels, clauses, moments and texts.

export const labelIsNature = (id: string): string =>
  `statement ${id}: its label is its legal nature`;
export const labelled = (label: string, clause: string, nature: string): string =>
  `labelled ${label}; ${clause} provides for ${nature}`;
export const labelDiffers = (label: string, clause: string, nature: string): string =>
  `labelled ${label}, but ${clause} provides for ${nature}`;
export const reservationAnyway = (differs: string): string =>
  `${differs}: it is a reservation however it is named`;
export const prohibitedAsSuch = (differs: string): string =>
  `${differs}: as a reservation it would be prohibited, because the list is closed; as what the clause provides for it bears the wrong name`;
export const textMustTell = (differs: string): string =>
  `${differs}: which of the two it is, its text must tell`;
export const textDiffersIn = (id: string, languages: string): string =>
  `repeated by ${id}, and the text differs (${languages})`;
export const sameText = (id: string): string => `repeated by ${id}, the same text byte for byte`;
export const noTwoTexts = (id: string): string =>
  `repeated by ${id}; no two texts on record to compare`;
export const mayBeOneOf = (ids: string): string =>
  `the statements voted do not all name their clause; it may be one of ${ids}`;
export const noneNamesClause = "no statement that goes with the consent names its clause";
export const noStatementVoted = "no statement voted is on record";
export const formulated = "formulated; it is confirmed by the deposit, which is not on record";
export const confirmedAtDeposit = "confirmed, and made on the day of the deposit";
export const modifiedAtDeposit = "modified: it is a new one, made on the day of the deposit";
export const notConfirmed = "not confirmed: it has no effect";
export const confirmationUnknown = "whether it was confirmed is not known";
export const confirmationOf = (id: string): string =>
  `statement ${id}: made at signature and confirmed on ratification`;
export const onlyForReservations = "the rule is one for reservations, and it is none";
export const notAllNameClause = "the statements voted do not all name their clause";
export const clausesRepeated = (count: string): string =>
  `${count} of their clauses stand among the statements voted`;
export const reservationsConfirmed = "reservations made at signature are confirmed on ratification";
export const madeAtSignature = (count: string): string => `${count} made at signature`;
export const requires = (clause: string, nature: string): string => `${clause} requires ${nature}`;
export const permits = (clause: string, nature: string): string => `${clause} permits ${nature}`;
export const needsNoAcceptance = "being authorized, it needs no acceptance (VCLT Art. 20(1))";
export const noClauseOfFile = (clause: string, id: string): string =>
  `${clause} is no clause of the treaty file ${id}`;
export const mayBeMadeUnknown = (unlisted: string, label: string): string =>
  `${unlisted}; whether a ${label} may be made there is not known`;
export const prohibitedClosed = (unlisted: string): string =>
  `${unlisted}, and its list of reservations is closed: this one is prohibited (VCLT Art. 19(b))`;
export const openUnlessPurpose = (unlisted: string): string =>
  `${unlisted}; it may be made unless it goes against the treaty's object and purpose, which no rule of this software judges`;
export const closedUnknown = (unlisted: string): string =>
  `${unlisted}, and whether its list of reservations is closed is not known`;
export const mayBeMeant = (clause: string, clauses: string): string =>
  `it names ${clause}; the treaty file has ${clauses}, which may be meant`;
export const namesNoClause = (label: string, subject: string): string =>
  `it names no clause; on record as a ${label}: ${subject}`;
export const permittedByTreaty = (id: string): string => `statement ${id}: permitted by the treaty`;
export const atRightMoment = (id: string): string => `statement ${id}: made at the right moment`;
export const madeAtSigning = "made at signature";
export const madeWithConsent = "made with the consent";
export const madeLate = "made after the deposit";
export const madeAsChange = "made as a change after the deposit";
export const madeUnknown = "made at a moment that is not on record";
export const circulatedThen = (made: string, on: string): string =>
  `${made}, and circulated ${on}: it is accepted unless somebody objects within twelve months`;
export const countsAsLate =
  "it counts as late: the depositary circulates it, and one objection within twelve months of the circulation blocks it";
export const withdrawalOnly =
  "a withdrawal is possible at any time (VCLT Art. 22), but of anything more it counts as late: the depositary circulates it, and one objection within twelve months of the circulation blocks it";
export const clauseAllowsIt = (clause: string, when: string): string =>
  `${clause} allows it ${when}`;
export const madeOfClause = (made: string, clause: string): string =>
  `${made} of what ${clause} asks`;
export const suppliedAt = (at: string): string =>
  `identity of statements: the text supplied at ${at}`;
export const votedIdentity = "identity of statements: what was voted";
export const noTextAtVote = (texts: string): string =>
  `no text was on record at the vote or the laying, for ${texts}; the first supplied since stands for it`;
export const givenBy = (ids: string): string => `given by ${ids}`;
export const noneNamesExactly = (clause: string, ids: string): string =>
  `none names ${clause} exactly; it may be meant by ${ids}`;
export const noneNames = (clause: string): string => `no statement on record names ${clause}`;
export const laidNotOnRecord = "what was laid before parliament is not on record";
export const statementRequired = (clause: string): string => `statement required: ${clause}`;
export const aboutSubject = (subject: string, why: string): string => `${subject}: ${why}`;
export const identityOfStatements = "identity of statements";
export const noTextFor = (texts: string): string => `no text on record for ${texts}`;
export const anotherText = (texts: string): string =>
  `another text than was voted, or none was: ${texts}`;
export const notCompared = (texts: string): string =>
  `not compared, because a text is not on record on one side or the other: ${texts}`;
export const sameAsVoted = (texts: string): string => `the same text as was voted: ${texts}`;
export const statementsAre = (when: string): string => `the statements ${when} are those voted`;
export const textChanged = (language: string, changed: string): string => `${language}: ${changed}`;
