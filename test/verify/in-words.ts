import { datesSeen as seeDates } from "../../src/verify/dates.ts";
import { documentsIn as findDocuments } from "../../src/verify/documents.ts";
import type { Integrity } from "../../src/verify/integrity/finish.ts";
import type { Fault } from "../../src/verify/integrity/reading.ts";
import * as verifier from "../../src/verify/verify.ts";
import * as verifierOfExports from "../../src/verify/verify-export.ts";
import type { Said } from "../../src/words/messages.ts";
import { inEnglish } from "../../src/words/read.ts";

// What the verifier finds, with every place and reason in English, as tests compare it.

export type FaultInWords = { readonly where: string; readonly reason: string };

export const faultInWords = ({ where, reason }: Fault): FaultInWords => ({
  where: inEnglish(where),
  reason: inEnglish(reason),
});

const each = (faults: readonly Fault[]): readonly FaultInWords[] => faults.map(faultInWords);

/** A name that somebody gives to a checkpoint. */
export const named = (text: string): Said => ({ kind: "asGiven", text });

type GivenNote = { readonly note: string; readonly where: string };
type Given<Wanted> = Omit<Wanted, "checkpoints"> & { readonly checkpoints: readonly GivenNote[] };

const notesOf = (checkpoints: readonly GivenNote[]) =>
  checkpoints.map(({ note, where }) => ({ note, where: named(where) }));

export const integrityInWords = <Found extends Pick<Integrity, "faults" | "open">>(
  found: Found,
) => ({
  ...found,
  faults: each(found.faults),
  open: found.open.map((one) => ({ ...one, where: inEnglish(one.where) })),
});

const verifiedInWords = (found: verifier.Verified) => ({
  ...found,
  integrity: integrityInWords(found.integrity),
  replay: {
    ...found.replay,
    faults: each(found.replay.faults),
    unlawful: each(found.replay.unlawful),
    otherwise: found.replay.otherwise.map((one) => ({
      ...one,
      where: inEnglish(one.where),
      why: inEnglish(one.why),
    })),
  },
  documents: found.documents && { ...found.documents, faults: each(found.documents.faults) },
  faults: each(found.faults),
});

export type IntegrityInWords = ReturnType<typeof integrityInWords<Integrity>>;
export type Verified = ReturnType<typeof verifiedInWords>;
export type ExportIntegrity = ReturnType<
  typeof integrityInWords<verifierOfExports.ExportIntegrity>
>;

export const verify = (given: Given<Parameters<typeof verifier.verify>[0]>) => {
  const found = verifier.verify({ ...given, checkpoints: notesOf(given.checkpoints) });
  return found && verifiedInWords(found);
};

export const verifyExport = (given: Given<verifierOfExports.ToVerify>) => {
  const checkpoints = notesOf(given.checkpoints);
  const found = verifierOfExports.verifyExport({ ...given, checkpoints });
  return found && integrityInWords(found);
};

export const verifyLines = (
  read: verifierOfExports.ReadLines,
  given: Given<Parameters<typeof verifierOfExports.verifyLines>[1]>,
) => {
  const checkpoints = notesOf(given.checkpoints);
  const found = verifierOfExports.verifyLines(read, { ...given, checkpoints });
  return found && integrityInWords(found);
};

export const datesSeen = () => {
  const { see, end } = seeDates();
  return { see, end: () => each(end()) };
};

export const documentsIn = (folder: string) => {
  const { see, end } = findDocuments(folder);
  const inWords = () => {
    const found = end();
    return { ...found, faults: each(found.faults) };
  };
  return { see, end: inWords };
};
