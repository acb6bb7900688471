import type { Said } from "../words/messages.ts";
import { logCase } from "./integrity/heads.ts";
import { placeOfLeaf } from "./integrity/leaves.ts";
import type { Line } from "./integrity/line.ts";
import type { Fault } from "./integrity/reading.ts";

/** The dates of entries and of the seals between them may differ by so many milliseconds: clocks differ, and work waits. */
const slack = 3_600_000;

export type DatesSeen = {
  readonly see: (line: Line) => void;
  readonly end: () => readonly Fault[];
};

const isLater = (one: string, other: string): boolean =>
  one > other && Date.parse(one) - Date.parse(other) > slack;

/**
 * Compares the dates of entries with those of the seals before and after them in the log: a seal bounds how far back the
 * office can date an entry, and how far ahead.
 */
export const datesSeen = (): DatesSeen => {
  const faults: Fault[] = [];
  let sealed = "";
  let latest: { readonly at: string; readonly where: Said } | undefined;
  const seal = (at: string): void => {
    if (latest !== undefined && isLater(latest.at, at))
      faults.push({
        where: latest.where,
        reason: { kind: "datedAfterSeal", at: latest.at, sealed: at },
      });
    if (at > sealed) sealed = at;
    latest = undefined;
  };
  return {
    see: (line) => {
      const place = line.kind === "leaf" ? line.entry?.place : undefined;
      if (line.kind !== "leaf" || place === undefined) return;
      const { at } = place;
      if (place.caseId === logCase) {
        seal(at);
        return;
      }
      if (isLater(sealed, at))
        faults.push({
          where: placeOfLeaf(line),
          reason: { kind: "datedBeforeSeal", at, sealed },
        });
      if (latest === undefined || at > latest.at) latest = { at, where: placeOfLeaf(line) };
    },
    end: () => faults,
  };
};
