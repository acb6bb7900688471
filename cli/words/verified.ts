import type { Verified } from "../../verify/verify.ts";
import { counted } from "./count.ts";

/** What an export covers, in one sentence. */
export const coverageInWords = ({ integrity }: Verified): string => {
  const { covered, header } = integrity;
  if (covered === undefined) return "Covered: nothing; no checkpoint that a given key signed fits";
  const date = covered.date === undefined ? "not dated by a seal" : `sealed ${covered.date}`;
  const what = header.caseId === undefined ? "the log" : `the case ${header.caseId} in the log`;
  return `Covered: ${what} ${header.origin}, to size ${String(covered.size)}, ${date}`;
};

const beyond = ({ header, covered }: Verified["integrity"]): readonly string[] => {
  const left = header.size - (covered?.size ?? 0);
  if (covered === undefined || left === 0) return [];
  return [`${counted(left, "leaf", "leaves")} after it: signed by no checkpoint yet`];
};

/** What nobody can tell from this export. */
export const notCovered = (found: Verified, software: string): readonly string[] => {
  const { integrity, replay, documents } = found;
  const others = replay.software.filter((one) => one !== software);
  return [
    ...beyond(integrity),
    ...(integrity.withheld === 0
      ? []
      : [
          `${counted(integrity.withheld, "entry", "entries")} withheld: of it the record shows auditors alone what was entered`,
        ]),
    ...(integrity.hidden === 0
      ? []
      : [`${counted(integrity.hidden, "entry", "entries")} of which only the hash is here`]),
    ...(documents === undefined
      ? ["texts and scans: give their folder with --documents"]
      : documents.missing === 0
        ? []
        : [`${counted(documents.missing, "document")} that is named and not in the folder`]),
    ...(others.length === 0
      ? []
      : [`judged by the rules of ${software}; recorded by ${others.join(", ")}`]),
    "whether the office's clock was right, and whether a key was in its owner's hands",
  ];
};

/** The checkpoints with which this export could not be compared, and what helps. Of a whole log each is a fault. */
export const notCompared = ({ integrity: { header, open } }: Verified): readonly string[] =>
  (header.kind === "log" ? [] : open).map(({ where, size }) => {
    const signs = `${where} signs ${counted(size, "leaf", "leaves")}`;
    return size > header.size
      ? `${signs}, and this export ends with ${String(header.size)}: ask for a newer one`
      : `${signs}, and this export does not show that they are its first: ask for a newer one, or the whole log`;
  });

export const lookedAt = ({ integrity, replay, documents }: Verified): string =>
  [
    `${counted(integrity.entries, "entry", "entries")} of ${counted(integrity.cases, "record")} read`,
    `${String(replay.judged)} decided again by the rules`,
    `${counted(integrity.checkpoints, "checkpoint")} at hand`,
    ...(documents === undefined ? [] : [`${counted(documents.unaltered, "document")} unaltered`]),
  ].join(", ");
