import type { Digest } from "../values/ids.ts";
import type { Case } from "./case.ts";

/** The calendar by which the end of a time was last certified in a case. */
export const certifiedCalendarDigest = (state: Case): Digest | undefined =>
  state.facts
    .flatMap(({ act }) => (act.kind === "TimeEndCertified" ? (act.calendar ?? []) : []))
    .at(-1);
