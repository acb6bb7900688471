import { statSync } from "node:fs";
import type { Manifest } from "../../local/backup/manifest.ts";
import type { Checked } from "../backup/check.ts";
import type { Outside } from "../backup/outside.ts";
import { report, type Report } from "../report.ts";
import { checkedJson, checkedLines } from "./backup.ts";
import { counted } from "./count.ts";

/** That a published checkpoint signs more than a backup holds, and what is missing; undefined where none does. */
export const olderInWords = (
  manifest: Manifest,
  { beyond, entries, lastAt }: Checked,
): string | undefined => {
  const newest = beyond.toSorted((one, other) => other.size - one.size)[0];
  if (newest === undefined) return undefined;
  const { size, where } = newest;
  return [
    `this backup is older than a published checkpoint: it holds ${counted(entries, "leaf", "leaves")}, the newest entry of ${lastAt}, and was made at ${manifest.madeAt}`,
    `${where} signs ${String(size)} leaves${datedIn(where)}`,
    `missing are the ${counted(size - entries, "leaf", "leaves")} from ${String(entries)} to ${String(size - 1)}`,
  ].join("; ");
};

/** A checkpoint bears no date of its own; its seal does, and that is among what is missing. */
const datedIn = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? "" : ` (its file is of ${found.mtime.toISOString()})`;
};

const compared = ({ notes, places }: Outside): string => {
  if (notes.length > 0) return `${counted(notes.length, "checkpoint")} from outside the home`;
  const looked =
    places.length === 0
      ? "none are kept outside the home"
      : `${places.join(", ")} holds none; if it was lost, copy those in the home's folder checkpoints there`;
  return `nothing: ${looked}. Whether a newer state was ever published cannot be told`;
};

const keyWords = (withKey: boolean): string =>
  withKey
    ? "the keys that sign checkpoints and the system's entries were in the backup, where they lay in the home"
    : "the keys that sign checkpoints and the system's entries were not in it: put them back as checkpoint-key.pem and system-key.pem, mode 600, before anything else is done; without them nothing is signed, and the system records nothing. If one is lost for good, an administrator replaces it: `tasdiq key rotate --lost`, whose new line must be handed out, and `tasdiq key rotate --system`";

const forked = [
  "  Forked      Outsiders hold checkpoints of entries that are gone. They stand in restored.json.",
  "              Nothing is signed beside them: docs/runbooks/one-machine.md says what to do.",
];

export type ToTell = {
  readonly home: string;
  readonly older: string | undefined;
  readonly backup: { readonly manifest: Manifest };
  readonly checked: Checked;
  readonly outside: Outside;
};

export const restoredReport = ({ home, older, backup, checked, outside }: ToTell): Report => {
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
  return report(json, (paint) => [
    `${paint.green("Restored:")} ${home}, from the backup of ${madeAt}`,
    ...checkedLines(checked),
    `  Compared    with ${compared(outside)}`,
    `  Key         ${keyWords(withKey)}`,
    ...(older === undefined ? [] : [`  ${paint.red("Older")}       ${older}`, ...forked]),
    "  Next        compare `tasdiq list` with the receipts that people hold",
  ]);
};
