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

const placesOf = (entries: readonly { readonly caseId: string; readonly seq: number }[]): string =>
  [...Map.groupBy(entries, ({ caseId }) => caseId)]
    .map(([caseId, those]) => `${caseId} ${those.map(({ seq }) => String(seq)).join(", ")}`)
    .join("; ");

/** By what people acted, and what is to be said of their keys. */
export const signersInWords = ({ replay: { signers } }: Verified): readonly Sentence[] => {
  const { passkey, key, token, demonstrationName } = signers.counts;
  const total = passkey + key + token + demonstrationName;
  const counted: readonly Sentence[] =
    token + demonstrationName === 0
      ? [{ kind: "verifyAllSigned", count: total, passkey: String(passkey), key: String(key) }]
      : [
          {
            kind: "verifySomeSigned",
            count: total,
            passkey: String(passkey),
            key: String(key),
            token: String(token),
            name: String(demonstrationName),
          },
        ];
  const about = (
    kind: "verifyOnOneWord" | "verifyAfterLoss" | "verifyCounterBack",
    those: typeof signers.onOneWord,
  ): readonly Sentence[] =>
    those.map(({ person, key: digest, entries }) => ({
      kind,
      person,
      key: digest.slice(0, 16),
      entries: placesOf(entries),
    }));
  return [
    ...(total === 0 ? [] : counted),
    ...about("verifyOnOneWord", signers.onOneWord),
    ...about("verifyAfterLoss", signers.afterLoss),
    ...about("verifyCounterBack", signers.counterWentBack),
  ];
};
