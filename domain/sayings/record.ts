// What is wrong with who acted, and with a text.

export const bySystemOnly = (kind: string): string =>
  `says that the system did what only a person may do: ${kind}`;
export const beforeOffice = "is dated before the office was opened";
export const notBySystemKey =
  "says that the system acted, and does not bear a signature by the office's system key";
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
