import { datesSeen } from "./dates.ts";
import { documentsIn, type DocumentsFound } from "./documents.ts";
import { checkpointsSeen } from "./foreign-keys.ts";
import type { Fault } from "./integrity/reading.ts";
import type { RuleChange } from "../procedure/rule-changes.ts";
import { replayer, type Replay } from "./replay/replay.ts";
import { sealsIn } from "./seals.ts";
import { verifyExport, type ExportIntegrity, type ToVerify } from "./verify-export.ts";

/**
 * What became of an export: what it covers, and everything that is wrong with it. Whether it is unaltered and whether it is lawful
 * are two answers: the faults in `replay.unlawful` are of entries that nobody altered.
 */
export type Verified = {
  readonly integrity: ExportIntegrity;
  readonly replay: Replay;
  readonly documents: DocumentsFound | undefined;
  readonly faults: readonly Fault[];
  /** Whether nothing is wrong, and every checkpoint at hand was compared. */
  readonly holds: boolean;
};

type Wanted = Omit<ToVerify, "see"> & {
  readonly documents?: string;
  /** The changes of rules since the first release; left out, those that are known. */
  readonly changes?: readonly RuleChange[];
};

/**
 * Verifies an export: that it is unaltered, that the rules lead to what it records, and where a folder is given, that the
 * documents are those that it names. It is read once from end to end, and once more case by case. Undefined if the file is
 * no export.
 * @throws when a file cannot be read
 */
export const verify = ({ documents: folder, changes, ...given }: Wanted): Verified | undefined => {
  const { file } = given;
  const [replaying, seals, dates] = [replayer(file, changes), sealsIn(file), datesSeen()];
  const documents = folder === undefined ? undefined : documentsIn(folder);
  const checkpoints = checkpointsSeen(given);
  const integrity = verifyExport({
    ...given,
    see: (line, end) => {
      replaying.see(line, end);
      for (const one of [seals, dates, checkpoints, documents]) one?.see(line);
    },
  });
  if (integrity === undefined) return undefined;
  const replay = replaying.end();
  const looked = documents?.end();
  const signatures = checkpoints.end(integrity, replay.checkpointKeys);
  const others = [
    ...signatures,
    ...seals.end(integrity.header),
    ...dates.end(),
    ...(looked?.faults ?? []),
  ];
  const faults = [...integrity.faults, ...replay.faults, ...others];
  const holds = faults.length === 0 && integrity.open.length === 0;
  return { integrity, replay, documents: looked, faults, holds };
};
