import { exportLog } from "../../src/ledger/log/export.ts";
import { verifierKey, type VerifierKey } from "../../src/record/note.ts";
import { type FaultInWords, type Verified, verify } from "./in-words.ts";
import type { Lines } from "./changes.ts";
import { exportPorts, fileOf, linesOf } from "./exports.ts";
import type { RuleChange } from "../../src/verify/rule-changes.ts";
import { entriesIn, partsOf, rebuilt, type Json } from "./forging.ts";
import type { KeyOffice } from "./office.ts";

// A log made anew by whoever holds its key, with one thing changed in what its entries say.

type Changed = (entry: Json) => Json | undefined;
type Documents = (lines: Lines) => Lines;
export type Forger = (change: Changed, documents?: Documents) => Promise<readonly FaultInWords[]>;

/** Makes the log of an office anew with other entries and documents: the lines of an export, and the key that signed it. */
export const madeAnew = async (
  office: KeyOffice,
  change: Changed,
  documents: Documents = (lines) => lines,
): Promise<{ readonly lines: Lines; readonly key: VerifierKey }> => {
  const whole = await linesOf(await exportLog(exportPorts(office)));
  const items = entriesIn(whole).flatMap((entry) => {
    const changed = change(entry);
    return changed === undefined ? [] : [{ entry: changed }];
  });
  const lines = await rebuilt([...items, { seal: {} }], {
    signer: office.signer,
    documents: documents(partsOf(whole).documents),
  });
  return { lines, key: verifierKey(partsOf(lines).origin, await office.signer.publicKey()) };
};

/** The same, verified. */
export const verifiedAnew = async (
  office: KeyOffice,
  change: Changed,
  {
    documents,
    changes,
  }: { readonly documents?: Documents; readonly changes?: readonly RuleChange[] } = {},
): Promise<Verified | undefined> => {
  const { lines, key } = await madeAnew(office, change, documents);
  return verify({ file: fileOf(lines), keys: [key], checkpoints: [], ...(changes && { changes }) });
};

/** Says what the rules have against a log that is made anew. */
export const forgerOf = async (office: KeyOffice): Promise<Forger> => {
  await office.seal();
  return async (change, documents) =>
    (await verifiedAnew(office, change, documents && { documents }))?.replay.faults ?? [
      { where: "the export", reason: "is none" },
    ];
};
export const actsOf = (entry: Json): readonly Json[] => entry["acts"] as readonly Json[];
export const placeOf = (entry: Json): string =>
  `${String(entry["caseId"])}#${String(entry["seq"])}`;
export const only =
  (place: string, change: Changed): Changed =>
  (entry) =>
    placeOf(entry) === place ? change(entry) : entry;
export const withMore = (entry: Json): Json => ({
  ...entry,
  acts: actsOf(entry).map((act) => ({ ...act, more: 1 })),
});
export const pinned =
  (pins: Json): Changed =>
  (entry) => ({ ...entry, pins: { ...(entry["pins"] as Json), ...pins } });
