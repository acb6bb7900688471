import { statSync } from "node:fs";
import type { Manifest } from "../../local/backup/manifest.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Checked, Outside } from "../backup/check.ts";
import { report, type Report } from "../report.ts";
import { checkedJson, checkedLines, labelled } from "./backup.ts";

/** A checkpoint bears no date of its own; its seal does, and that is among what is missing. */
const datedInWords = (file: string): Sentence => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? [] : { kind: "backupOlderDated", at: found.mtime.toISOString() };
};

/** That a published checkpoint signs more than a backup holds, and what is missing; undefined where none does. */
export const olderInWords = (
  { madeAt }: Manifest,
  { beyond, entries, lastAt }: Checked,
): Sentence | undefined => {
  const newest = beyond.toSorted((one, other) => other.size - one.size)[0];
  if (newest === undefined) return undefined;
  const { size, file } = newest;
  return {
    kind: "backupOlder",
    entries,
    lastAt,
    madeAt,
    where: file,
    size: String(size),
    dated: datedInWords(file),
    missing: size - entries,
    last: String(size - 1),
  };
};

const comparedInWords = ({ notes, places }: Outside): Sentence => {
  if (notes.length > 0) return { kind: "comparedWith", count: notes.length };
  return places.length === 0 ? { kind: "comparedNoPlace" } : { kind: "comparedNone", places };
};

export type Restored = {
  readonly home: string;
  readonly older: Sentence | undefined;
  readonly backup: { readonly manifest: Manifest };
  readonly checked: Checked;
  readonly outside: Outside;
};

export const restoredReport = ({ home, older, backup, checked, outside }: Restored): Report => {
  const { madeAt, withKey } = backup.manifest;
  const json = {
    kind: "restored",
    home,
    madeAt,
    withKey,
    compared: outside.notes.length,
    lost: checked.beyond.map(({ size }) => size),
    ...checkedJson(checked),
  };
  return report(json, (print) => [
    `${print.green(print.say({ kind: "restoredHead" }))} ${print.say({ kind: "restoredFrom", home, madeAt })}`,
    ...checkedLines(print, checked),
    labelled(print, undefined, { kind: "restoredMark", entries: checked.entries }),
    labelled(print, "labelCompared", { kind: "restoredCompared", what: comparedInWords(outside) }),
    labelled(print, "labelKey", { kind: withKey ? "keysRestored" : "keysNotRestored" }),
    ...(older === undefined
      ? []
      : [
          print.red(labelled(print, "labelOlder", older)),
          labelled(print, "labelForked", { kind: "restoredForked" }),
          labelled(print, undefined, { kind: "restoredForkedThen" }),
        ]),
    labelled(print, "labelNext", { kind: "restoredNext" }),
  ]);
};
