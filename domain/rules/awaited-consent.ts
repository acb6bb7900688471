import { currentEntry, type Case } from "../case.ts";
import type { Command } from "../command.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { certificationAwaited } from "./awaited-certification.ts";
import { silenceFaults, type CountedBy } from "./awaited-silence.ts";

/** What speaks against a command of this kind while parliament's consent, as certified, is not what stands on record. */
export const consentFaults = (
  state: Case,
  by: CountedBy,
  kind: Command["kind"],
): readonly Refusal[] => {
  const vote = certificationAwaited(state, kind);
  return [
    ...(vote === undefined
      ? []
      : [refusal("VoteAwaitsCertification", { entry: currentEntry(vote) })]),
    ...silenceFaults(state, by, kind),
  ];
};
