import type { Entry, HashedEntry } from "../../../case/entry.ts";
import { personKeysOf } from "../../../office/registered-keys.ts";
import type { CaseId } from "../../../values/ids.ts";
import { counterOf } from "../../../verify/assertion.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Desk } from "../../desk.ts";
import { officeIn } from "../../reading/office-now.ts";
import type { Findings } from "../findings.ts";
import { incident } from "../incident.ts";

/** Of what one passkey signed in a record: the first entry whose counter is above 0 and not above the one before. */
type NotGrown = { readonly entry: Entry; readonly counter: number; readonly before: number };

/** Follows the counters of the passkeys in one record, entry by entry. */
export const followCounters = (): {
  readonly see: (entries: readonly HashedEntry[]) => void;
  readonly notGrown: ReadonlyMap<string, NotGrown>;
} => {
  const last = new Map<string, number>();
  const notGrown = new Map<string, NotGrown>();
  const see = ({ entry }: HashedEntry): void => {
    const { establishedBy: by } = entry;
    if (by.kind !== "passkey") return;
    const [counter, before] = [counterOf(by), last.get(by.key) ?? 0];
    if (before > 0 && counter <= before && !notGrown.has(by.key))
      notGrown.set(by.key, { entry, counter, before });
    last.set(by.key, counter);
  };
  return {
    see: (entries) => {
      entries.forEach(see);
    },
    notGrown,
  };
};

/** Tells of a passkey that may be a copy, as long as it is in use: whoever has revoked it has done what can be done. */
export const tellCopied = async (
  { ledger }: Desk["ports"],
  caseId: CaseId,
  {
    notGrown,
    findings,
  }: { readonly notGrown: ReadonlyMap<string, NotGrown>; readonly findings: Findings },
): Promise<void> => {
  if (notGrown.size === 0) return;
  const office = await officeIn(ledger)();
  const keys = office === undefined ? [] : personKeysOf(office);
  for (const { standing, fingerprint, person } of keys) {
    const found = fingerprint === undefined ? undefined : notGrown.get(fingerprint);
    if (found === undefined || standing !== "inForce") continue;
    const {
      counter,
      before,
      entry: { seq, at: since },
    } = found;
    const says: Sentence = { kind: "counterNotGrown", seq, person, counter, before };
    findings.incident(incident("passkeyMayBeCopied", { caseId, since, says, mark: seq }));
  }
};
