// What is required before the deposit, and where each requirement stands.

export const notOnRecordIt = "it is not on record";
export const importedBeside = (step: string): string =>
  `no record of it; ${step} was imported, so it may have been done all the same`;
export const caseEnded = (stage: string): string => `the case ended as ${stage}`;
export const noAdoption = "no certified adoption";
export const declaredAdopted = (on: string): string => `declared adopted ${on}, as imported`;
export const adoptedCertified = (on: string): string => `adopted ${on}, and certified`;
export const lawNotSigned = "the law is not signed";
export const lawSignedOn = (on: string): string => `signed ${on}`;
export const lawSignedBy = (on: string, source: string): string => `signed ${on}, by ${source}`;
export const publicationNotOnRecord = "no publication is on record";
export const lawPublishedIn = (on: string, where: string): string => `published ${on} in ${where}`;
export const lawPublishedNumber = (on: string, where: string, number: string): string =>
  `published ${on} in ${where}, number ${number}`;
export const parliamentAdopted = "Parliament has adopted the law";
export const headSigned = "The law is signed by the head of state";
export const lawIsPublished = "The law is published";
export const silenceIsCertified = "The period of scrutiny is over, and its silence is certified";
export const noCertificateOfSilence = "no certificate of silence";
export const lastDayWas = (day: string): string => `the last day was ${day}`;
export const treatyIsSigned = "When the treaty was signed for the State";
export const treatySignatureMissing =
  "it is not on record, and the instrument prints that it is not";
export const treatySignedOn = (day: string): string => `the treaty was signed ${day}`;
export const treatySignedSometime = (on: string): string =>
  `the day is ${on}, and the instrument prints it so`;
export const resolvedAgainst = (day: string, house: string, on: string): string =>
  `certified as ended on ${day}, but ${house} resolved against on ${on}; a statement is awaited`;
export const anotherPeriodCounts = (day: string, period: string, start: string): string =>
  `certified as ended on ${day}, but by the facts now on record period ${period} counts, which runs from ${start}; its silence is to be certified`;
export const notSigned = "the instrument is not signed";
export const nonePrepared = "no instrument is prepared";
export const textNotAtHand = "its text is not at hand as plain text: read it";
export const treatyFullyNamed = "the text names title, date and place as the treaty file has them";
export const treatyPartsNotFound = (parts: string): string =>
  `the ${parts} of the treaty was not found in the text as its file writes it, or in another usual form: read it`;
export const noUsualWords = "none of the usual words stands in the text at hand: read it";
export const hasWords = (words: string): string => `the text has the words "${words}"`;
export const officeNotOnRecord = (signer: string): string =>
  `signed by ${signer}; in which office is not on record`;
export const signedByIn = (signer: string, office: string): string =>
  `signed by ${signer}, ${office}`;
export const powersOnRecord = "the full powers are on record";
export const nonePowersNeeded = (office: string): string => `none are needed: ${office}`;
export const noneOfThree = (signer: string): string =>
  `${signer} holds none of the three offices, and no full powers are on record`;
export const officeOfSigningUnknown = "in which office the instrument was signed is not on record";
export const placeAndDay = (place: string, day: string): string => `${place}, ${day}`;
export const placeDayIs = (place: string, on: string): string => `${place}; the day is ${on}`;
export const scanOnRecord = "the scan of what was signed is on record";
export const importedWithoutCustody = "the signature was imported without it";
export const nobodyRecordedCustody = "nobody recorded where the signed original is kept";
export const namesTreaty = "The instrument names the treaty: title, date and place";
export const saysConsent = "It says in clear words that the State consents to be bound";
export const undertakes = "It undertakes to perform the treaty";
export const whoSigned = "Who signed it, and in which office";
export const powersUnless = "Full powers, unless one of the three offices signed";
export const placeAndDate = "Place and date of issue";
export const signedAndScanned = "The instrument is signed, and its scan on record";
export const whereKept = "Where the signed original and its scan are kept";
export const noneReleased = "no notification is released";
export const cameBackRelease = (reference: string): string =>
  `${reference} came back: another, marked, is to be released`;
export const importedRelease = "imported: nobody released it here as a second person";
export const preparedAndReleased = (
  reference: string,
  preparer: string,
  releaser: string,
): string => `${reference}, prepared by ${preparer}, released by ${releaser}`;
export const originalStillHere = "the signed original is still here";
export const transmittedBy = (bearer: string, on: string): string =>
  `by ${bearer}, ${on}; no receipt is on record`;
export const transmittedReceipt = (bearer: string, on: string): string =>
  `by ${bearer}, ${on}; the receipt is on record`;
export const noReferencesUsed = "this depositary uses no references";
export const afterDeposit = "it comes after the deposit, which is not on record";
export const noReferenceOnRecord = "no reference is on record";
export const noticeNotRecorded = "the depositary's notice has not been recorded";
export const noneThatSays = "no notification is prepared that could say it";
export const letterNames = (to: string, who: string): string => `the letter to ${to} names ${who}`;
export const letterNamesNobody = (to: string): string =>
  `the letter to ${to} names nobody: prepare it with whom they may ask`;
export const letterSeeDocument = (to: string): string =>
  `the letter to ${to} names nobody: see whether the document sent with it does`;
export const releasedBySecond = "The notification is released by a second person";
export const originalOnWay = "The signed original is on its way to the depositary, or there";
export const knowsWhomToAsk = "The depositary knows whom to ask";
export const addressIsSet = "The address for letters to the depositary is set";
export const lettersGoTo = (depositary: string, address: string): string =>
  `letters to ${depositary} go to ${address}`;
export const addressNotSet = (depositary: string, setting: string): string =>
  `no address is set for ${depositary}: ask those who run Tasdiq to add it to ${setting}`;
export const depositaryNotNamed =
  "the treaty file does not say who the depositary is, so no letter can be sent from here";
export const referenceAfter = "After the deposit: the depositary's reference";
export const requiredBy = (clause: string, subject: string): string =>
  `Required by ${clause}: ${subject}`;
export const isPermitted = (label: string, id: string): string =>
  `The ${label} (${id}) is permitted, bears its right name and is made in time`;
export const isPermittedTo = (label: string, clause: string, id: string): string =>
  `The ${label} to ${clause} (${id}) is permitted, bears its right name and is made in time`;
export const mendLabel = "let its label say what it is, or name the clause that is meant";
export const signatureNotOnRecord =
  "the signature of the treaty is not on record, nor whether anything was said at it";
export const noReservationMade = "no reservation was made at signature, as recorded";
export const signatureReservations = "Reservations made at signature are confirmed";
export const reservationIsConfirmed = (id: string, clause: string): string =>
  `The reservation made at signature (${id}, ${clause}) is confirmed in the same words`;
export const noStatementGoes = "no statement goes with the consent, as recorded";
export const laidUnknown =
  "what was laid before parliament is not on record, nor whether statements were";
export const authenticOnRecord = "the authentic text of each is on record by its digest";
export const authenticWithNobody = (ids: string): string =>
  `nobody here has the authentic text of ${ids}`;
export const byDigestAlone = (steps: string): string =>
  `by digest alone at: ${steps}; whether whoever gave it had the text is not on record`;
export const toBeSupplied = "to be supplied anew at the signature of the instrument";
export const sameSoFar = (steps: string): string => `the same so far at: ${steps}`;
export const signatureImported = "the signature was imported: nobody compared the texts here";
export const suppliedAsFiles = (steps: string): string =>
  `supplied anew as files by other persons, and the same, at: ${steps}`;
export const sameAt = (steps: string): string => `the same at: ${steps}`;
export const nothingToCompare = (ids: string): string =>
  `no text on record to compare with, for ${ids}`;
export const votedNotOnRecord = (texts: string): string =>
  `the text voted was not on record, for ${texts}: the first that was supplied since stands for it`;
export const nothingSigned = "nothing is signed";
export const nobodySupplied = "nobody supplied a text signed with the instrument";
export const nobodySuppliedFor = (ids: string): string =>
  `nobody supplied a text signed with the instrument, for ${ids}`;
export const eachSupplied = "each text was supplied anew, as a file, with what was signed";
export const eachTranslated = "each statement has a text in English or French";
export const notTranslated = (ids: string): string => `no text in English or French for ${ids}`;
export const authenticAtHand = "The authentic text of each statement is at hand";
export const textsAreVoted = "The texts of the statements are those that were voted";
export const inInstrument = "The statements stand in the instrument, or in an annex signed alike";
export const courtesyGoes = "A courtesy translation into English or French goes along";
