import type { Sentence } from "../../words/messages.ts";
import { verdictOf } from "../../verify/verdict.ts";
import type { Verified } from "../../verify/verify.ts";

/** The answer in one sentence. */
export const headlineInWords = (found: Verified): Sentence => {
  switch (verdictOf(found)) {
    case "faulty":
      return { kind: "verifyFaulty" };
    case "unlawful":
      return { kind: "verifyUnlawful" };
    case "notShown":
      return {
        kind: found.integrity.covered === undefined ? "verifyNotCovered" : "verifyNotCompared",
      };
    case "holds":
      return {
        kind: found.replay.otherwise.length === 0 ? "verifyHolds" : "verifyHoldsChanged",
      };
  }
};

/** What an export covers. */
export const coverageInWords = ({ integrity: { covered, header } }: Verified): Sentence => {
  if (covered === undefined) return { kind: "verifyCoversNothing" };
  const { date } = covered;
  const { origin, caseId } = header;
  const sealed: Sentence =
    date === undefined ? { kind: "verifyNoSeal" } : { kind: "verifySealed", date };
  const size = String(covered.size);
  return caseId === undefined
    ? { kind: "verifyCoversLog", origin, size, sealed }
    : { kind: "verifyCoversCase", caseId, origin, size, sealed };
};

const documentsLeft = ({ documents }: Verified): readonly Sentence[] => {
  if (documents === undefined) return [{ kind: "verifyLeftTexts" }];
  return documents.missing === 0 ? [] : [{ kind: "verifyLeftDocuments", count: documents.missing }];
};

/** What nobody can tell from this export. */
export const notCovered = (found: Verified, here: string): readonly Sentence[] => {
  const { covered, header, hidden } = found.integrity;
  const { withheld } = found.replay;
  const after = covered === undefined ? 0 : header.size - covered.size;
  const recorded = found.replay.software.filter((one) => one !== here).join(", ");
  return [
    ...(after === 0 ? [] : [{ kind: "verifyLeftLeaves", count: after } as const]),
    ...(withheld === 0 ? [] : [{ kind: "verifyLeftWithheld", count: withheld } as const]),
    ...(hidden === 0 ? [] : [{ kind: "verifyLeftHidden", count: hidden } as const]),
    ...documentsLeft(found),
    ...(recorded === "" ? [] : [{ kind: "verifyLeftSoftware", here, recorded } as const]),
    { kind: "verifyLeftLimits" },
  ];
};

/** The checkpoints with which this export could not be compared, and what helps. Of a whole log each is a fault. */
export const notCompared = ({ integrity: { header, open } }: Verified): readonly Sentence[] =>
  (header.kind === "log" ? [] : open).map(({ where, size: signed }): Sentence =>
    signed > header.size
      ? { kind: "verifyNewer", where, signed, size: String(header.size) }
      : { kind: "verifyUnproven", where, signed },
  );

export const readInWords = ({ integrity, replay, documents }: Verified): Sentence => {
  const { entries, cases, checkpoints } = integrity;
  const judged = String(replay.judged);
  const read: Sentence = { kind: "verifyLookedAt", entries, cases, judged, checkpoints };
  return documents === undefined
    ? read
    : { kind: "verifyLookedAtDocuments", read, unaltered: documents.unaltered };
};
