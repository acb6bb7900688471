/**
 * The keyword among the properties of every PDF that is printed as a working draft. The letters of the mark on its pages are
 * drawn by numbers, so nobody finds them among the bytes.
 */
export const draftMark = "tasdiq-working-draft";

/** The keyword among the properties of every PDF that is printed from a demonstration. */
export const demonstrationMark = "tasdiq-demonstration";

/** Whether a document is a paper that was printed as a working draft. */
export const isWorkingDraft = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes).includes(draftMark);
