import { datesSeen as seeDates } from "../../src/verify/verify.ts";
import { documentsIn as findDocuments, type DocumentsFound } from "../../src/verify/documents.ts";
import type { Integrity } from "../../src/record/finish.ts";
import type { Line } from "../../src/record/line.ts";
import type { Fault } from "../../src/record/reading.ts";
import * as verifier from "../../src/verify/verify.ts";
import * as verifierOfExports from "../../src/verify/verify-export.ts";
import type { Sentence } from "../../src/words/messages.ts";
import { inEnglish } from "../../src/files/words.ts";

// What the verifier finds, with every place and reason in English, as tests compare it.

export type FaultInWords = { readonly where: string; readonly reason: string };

export const faultInWords = ({ where, reason }: Fault): FaultInWords => ({
  where: inEnglish(where),
  reason: inEnglish(reason),
});

const each = (faults: readonly Fault[]): readonly FaultInWords[] => faults.map(faultInWords);

/** A name that somebody gives to a checkpoint. */
export const named = (text: string): Sentence => ({ kind: "asGiven", text });

type GivenNote = { readonly note: string; readonly where: string };
type Given<Wanted> = Omit<Wanted, "checkpoints"> & { readonly checkpoints: readonly GivenNote[] };

const notesOf = (checkpoints: readonly GivenNote[]) =>
  checkpoints.map(({ note, where }) => ({ note, where: named(where) }));

type OpenInWords = Omit<Integrity["open"][number], "where"> & { readonly where: string };
type FoundInWords<Found> = Omit<Found, "faults" | "open"> & {
  readonly faults: readonly FaultInWords[];
  readonly open: readonly OpenInWords[];
};
export type IntegrityInWords = FoundInWords<Integrity>;

export const integrityInWords = <Found extends Pick<Integrity, "faults" | "open">>(
  found: Found,
): FoundInWords<Found> => ({
  ...found,
  faults: each(found.faults),
  open: found.open.map((one) => ({ ...one, where: inEnglish(one.where) })),
});

type OtherwiseInWords = Omit<verifier.Verified["replay"]["otherwise"][number], "where" | "why"> & {
  readonly where: string;
  readonly why: string;
};
export type Verified = Pick<verifier.Verified, "holds"> & {
  readonly integrity: IntegrityInWords;
  readonly replay: Omit<verifier.Verified["replay"], "faults" | "unlawful" | "otherwise"> & {
    readonly faults: readonly FaultInWords[];
    readonly unlawful: readonly FaultInWords[];
    readonly otherwise: readonly OtherwiseInWords[];
  };
  readonly documents: DocumentsInWords | undefined;
  readonly faults: readonly FaultInWords[];
};
type DocumentsInWords = Omit<DocumentsFound, "faults"> & {
  readonly faults: readonly FaultInWords[];
};

const verifiedInWords = (found: verifier.Verified): Verified => ({
  holds: found.holds,
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

export const verify = (
  given: Given<Parameters<typeof verifier.verify>[0]>,
): Verified | undefined => {
  const found = verifier.verify({ ...given, checkpoints: notesOf(given.checkpoints) });
  return found && verifiedInWords(found);
};

export const verifyExport = (
  given: Given<verifierOfExports.ToVerify>,
): IntegrityInWords | undefined => {
  const checkpoints = notesOf(given.checkpoints);
  const found = verifierOfExports.verifyExport({ ...given, checkpoints });
  return found && integrityInWords(found);
};

export const verifyLines = (
  read: verifierOfExports.ReadLines,
  given: Given<Parameters<typeof verifierOfExports.verifyLines>[1]>,
): IntegrityInWords | undefined => {
  const checkpoints = notesOf(given.checkpoints);
  const found = verifierOfExports.verifyLines(read, { ...given, checkpoints });
  return found && integrityInWords(found);
};

type Seeing<Found> = { readonly see: (line: Line) => void; readonly end: () => Found };

export const datesSeen = (): Seeing<readonly FaultInWords[]> => {
  const { see, end } = seeDates();
  return { see, end: () => each(end()) };
};

export const documentsIn = (folder: string): Seeing<DocumentsInWords> => {
  const { see, end } = findDocuments(folder);
  const inWords = (): DocumentsInWords => {
    const found = end();
    return { ...found, faults: each(found.faults) };
  };
  return { see, end: inWords };
};
