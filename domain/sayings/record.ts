// What the audit says of the record itself: documents, law files, checkpoints and signatures.

export const documentsUnaltered = "documents present and unaltered";
export const documentsAltered = (papers: string): string =>
  `the bytes in the store do not hash to the digest named: ${papers}`;
export const documentsMissing = (papers: string): string =>
  `not in the store, named by digest alone or lost since: ${papers}`;
export const documentsUnknown = (papers: string): string =>
  `the digest is on record as unknown: ${papers}`;
export const documentsPresent = (papers: string): string => `in the store and unaltered: ${papers}`;
export const actsAsAsked = "acts are what was asked for";
export const notReplayedHere =
  "a signature covers what was asked, and not the acts; they are not decided again here: `tasdiq verify` does so over an export";
export const recordUnaltered = "record of the case unaltered";
export const judgedByFile = (what: string): string => `${what} that the case is judged by`;
export const fileShipped = (name: string, digest: string, software: string): string =>
  `${name}, sha256:${digest}; the file that comes with ${software}`;
export const fileOwn = (name: string, digest: string, software: string): string =>
  `${name}, sha256:${digest}; an own file of the office: it does not come with ${software}`;
export const nameAndVersion = (id: string, version: string): string => `${id}, version ${version}`;
export const calendarOfProfile = (profile: string): string => `of ${profile}`;
export const procedureUpTo = (seq: string): string => `procedure up to entry ${seq}`;
export const eachByLaw = "each entry is judged by the law of the case";
export const entryByAnother = (seq: string): string =>
  `entry ${seq} is judged by another law than its case was under`;
export const newestCheckpoint = "the record is that of the newest checkpoint";
export const checkpointNotCompared =
  "no checkpoint is compared here; `tasdiq audit` in the office's home does so, and `tasdiq verify` over an export";
export const notThoseOfCheckpoint = (size: string): string =>
  `the entries of the case, or of the office, are not those of the newest checkpoint, of ${size} leaves`;
export const thoseOfCheckpoint = (seq: string, size: string): string =>
  `entries 1 to ${seq} are those of the newest checkpoint, of ${size} leaves`;
export const afterCheckpoint = (seq: string, size: string): string =>
  `what came after entry ${seq} came after the newest checkpoint, of ${size} leaves`;
export const whoActed = "who acted, by the signatures on record";
export const bySystemOnly = (kind: string): string =>
  `says that the system did what only a person may do: ${kind}`;
export const beforeOffice = "is dated before the office was opened";
export const entryFault = (seq: string, fault: string): string => `entry ${seq} ${fault}`;
export const signedWithKeys = (entries: string): string =>
  `${entries}: signed with the keys on record for those who acted, over what they asked for`;
export const onWordOfIssuer = (entries: string): string =>
  `${entries}: rest on the word of the issuer of tokens; nobody signed`;
export const onBareNames = (entries: string): string =>
  `${entries}: rest on bare names, as in a demonstration`;
export const bySystem = (entries: string): string =>
  `${entries}: signed by the system with the office's system key`;
export const notBySystemKey =
  "says that the system acted, and does not bear a signature by the office's system key";
export const textOf = (what: string): string => `text of ${what}`;
export const itHasFault = (fault: string): string => `it ${fault}`;
export const noKeyRegistered = (person: string): string =>
  `is signed for ${person}, who has no key registered`;
export const anotherKey = (person: string): string =>
  `is signed with another key than is registered for ${person}`;
export const notSignedOver = (person: string): string =>
  `does not bear the signature of ${person} over what was asked`;
export const issuerNotNamed = "rests on a token of an issuer that the office does not name";
export const noDemonstration = "rests on a bare name, and the office is no demonstration";
export const shownByNothing = (person: string): string =>
  `says that ${person} acted, and shows it by nothing`;
export const notNormalized = (line: string): string =>
  `is not in Unicode normalization form C (first in line ${line}): the same letters have other bytes`;
export const byteOrderMark = "begins with a byte order mark";
export const textEmpty = "is empty";
export const textTooLong = (count: string, most: string): string =>
  `has ${count} characters; at most ${most} are taken`;
export const notUtf8 = "is not UTF-8";
