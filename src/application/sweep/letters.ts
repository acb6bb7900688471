import { checkLetter, lettersOnRecord } from "../../ledger/check/letter.ts";
import type { Ledger } from "../ports.ts";
import { incident } from "./incident.ts";
import type { CaseLook } from "./looks.ts";

/** Answers the digest of the message that lies under a reference; undefined where none does. */
export type LyingUnder = (reference: string) => Promise<string | undefined>;

/** Compares the letters of a case, where people send them, with what was claimed. */
export const lookAtLetters =
  (ledger: Pick<Ledger, "head">, lyingUnder: LyingUnder): CaseLook =>
  async ({ caseId, stage, at }, findings) => {
    if (stage !== "transmission" && stage !== "deposit") return;
    const state = (await ledger.head(caseId))?.state;
    if (state === undefined) return;
    for (const letter of lettersOnRecord(state)) {
      const [found] = checkLetter(letter, await lyingUnder(letter.reference));
      if (found === undefined) continue;
      const about = { caseId, since: at, says: found, mark: letter.reference };
      findings.incident(incident("letterNotAsRecorded", about));
    }
  };
