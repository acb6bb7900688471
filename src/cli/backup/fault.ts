import type { Said } from "../../words/messages.ts";
import type { Fault } from "../../verify/integrity/reading.ts";

/** What is not as it must be in a copy of a home, and where. */
export type FaultFound = { readonly where: string; readonly reason: Said };

/** A fault that the verifier or the file system names, which they do in English. */
export const faultAsWritten = ({ where, reason }: Fault): FaultFound => ({
  where,
  reason: { kind: "asWritten", text: reason },
});
