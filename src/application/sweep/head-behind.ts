import type { Said } from "../../words/messages.ts";
import type { Ledger } from "../ports.ts";
import { incident } from "./incident.ts";
import type { RecordLook } from "./looks.ts";

/** Tells of a head that is behind its entries, where heads and entries do not lie together and nobody may make heads anew. */
export const lookIfBehind =
  (ledger: Pick<Ledger, "entries" | "head">): RecordLook =>
  async ({ caseId, version, at }, findings) => {
    const [next] = await ledger.entries(caseId, { afterSeq: version, limit: 1 });
    if (next === undefined) return;
    // It may have been recorded since the list was read, and its head with it.
    const head = await ledger.head(caseId);
    if (head !== undefined && head.state.version >= next.seq) return;
    const says: Said = { kind: "headBehind", caseId, headAt: version, last: next.seq };
    findings.incident(incident("headBehind", { caseId, since: at, says, mark: next.seq }));
  };
