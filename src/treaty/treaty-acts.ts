/** The ways in which a participant comes to be bound (VCLT Arts. 11 to 15), and the two that stand in lists beside them. */
export const actKinds = [
  "ratification",
  "accession",
  "acceptance",
  "approval",
  "succession",
  "definitiveSignature",
  "consentToBeBound",
  "simplifiedProcedure",
  "formalConfirmation",
  "signatureConfirmed",
  "notification",
  "provisionalApplication",
] as const;
export type ActKind = (typeof actKinds)[number];

/** The marks of the depositary's status tables. Case matters: `a` accedes, `A` accepts. No mark means ratification. */
const statusMarks: ReadonlyMap<string, ActKind> = new Map([
  ["", "ratification"],
  ["a", "accession"],
  ["A", "acceptance"],
  ["AA", "approval"],
  ["d", "succession"],
  ["s", "definitiveSignature"],
  ["n", "provisionalApplication"],
  ["P", "consentToBeBound"],
  ["p", "simplifiedProcedure"],
  ["c", "formalConfirmation"],
  ["C", "signatureConfirmed"],
]);

/** What else people write for the same. */
const otherWords: ReadonlyMap<string, ActKind> = new Map([
  ["adreferendumconfirmed", "signatureConfirmed"],
  ["confirmedadreferendum", "signatureConfirmed"],
  ["signatureadreferendumconfirmed", "signatureConfirmed"],
]);

const bare = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, "");

/** The kind of act that a word (`definitive signature`) or a mark of a status table (`AA`) names; undefined for neither. */
export const actKindOf = (text: string): ActKind | undefined => {
  const written = text.trim();
  if (written.length <= 2) return statusMarks.get(written);
  const word = bare(written);
  return actKinds.find((kind) => kind.toLowerCase() === word) ?? otherWords.get(word);
};

/** Provisional application is no consent to be bound (VCLT Art. 25). */
export const bindsFinally = (kind: ActKind): boolean => kind !== "provisionalApplication";
