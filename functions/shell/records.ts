import type { Ledger } from "../../src/ledger/ports.ts";
import type { Entry } from "../../src/case/entry.ts";
import { isCommandKind } from "../../src/commands/command-table.ts";

/** A kind of command that can be put on record: in a case, in the office's record, about an incident, or in the log. */
type Recorded = Entry["command"]["content"]["kind"];

/** Which kinds of command a function puts on record. */
export type Records = (kind: Recorded) => boolean;

/** Of a function that records these kinds. */
export const only =
  (...kinds: readonly Recorded[]): Records =>
  (kind) =>
    kinds.includes(kind);

/** Of a function that records what it takes of the commands of cases. */
export const inCases =
  (takes: Records): Records =>
  (kind) =>
    isCommandKind(kind) && takes(kind);

/** Of the function that records what is done in the office and about incidents, and nothing in a case. */
export const outsideCases: Records = (kind) => !isCommandKind(kind);

/** Of a function that records whatever people may. */
export const anything: Records = () => true;

const notRecorded = (kind: Recorded): Error => new Error(`this function does not record ${kind}`);

/**
 * A ledger of a function that only reads: what appends is not even in it.
 * @throws Error for every entry
 */
export const readOnly = <L extends Omit<Ledger, "append">>(
  reads: L,
): L & Pick<Ledger, "append"> => ({
  ...reads,
  append: ({ entry }) => {
    throw notRecorded(entry.command.content.kind);
  },
});

/**
 * A ledger to which a function appends the kinds of command that it is there for. The functions share their code; this holds each to
 * its own kinds whatever that code does, where IAM can only tell partitions apart.
 * @throws Error for an entry of another kind, before anything is written
 */
export const limitedTo = <L extends Ledger>(ledger: L, records: Records): L => ({
  ...ledger,
  append: (append) => {
    const { kind } = append.entry.command.content;
    if (records(kind)) return ledger.append(append);
    throw notRecorded(kind);
  },
});
