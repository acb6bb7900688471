import { signedBySystem } from "./case-builder.ts";
import { fold } from "../../src/case/apply.ts";
import type { Case } from "../../src/case/case.ts";
import type { ActingDuty } from "../../src/law/duty.ts";
import { entryVersion, type HashedEntry } from "../../src/case/entry.ts";
import type { CaseId, CommandId, EntryHash, PersonNumber } from "../../src/values/ids.ts";
import { incidentCommandSchema, type IncidentCommand } from "../../src/case/incident-command.ts";
import { decideIncident } from "../../src/commands/decide-incident.ts";
import type { Decision } from "../../src/commands/decide.ts";
import { digestOf } from "./law.ts";

export const missing = "documentMissing.az-7.4.1";

/** Somebody who asks, with the duties they hold. */
export type Asking = Parameters<typeof decideIncident>[1];

const asking = (person: string, duty: ActingDuty): Asking => ({
  person: person as PersonNumber,
  duty,
  dutiesHeld: duty === "system" ? [] : [duty],
});
export const anna = asking("administrator-1", "administrator");
export const boris = asking("administrator-2", "administrator");
export const officer = asking("treaty-officer-1", "treaty-officer");
export const theSystem = asking("system", "system");

/** The hash of the record's entry of that number. */
export const entryOf = (seq: number): EntryHash =>
  digestOf(`incident ${String(seq)}`) as string as EntryHash;

export type Step = readonly [Asking, IncidentCommand];

export const take = (incident = missing): IncidentCommand =>
  incidentCommandSchema.parse({ kind: "TakeIncident", incident });
export const retry = (incident = missing): IncidentCommand =>
  incidentCommandSchema.parse({ kind: "RetryIncident", incident });
export const resolve = (incident = missing): IncidentCommand =>
  incidentCommandSchema.parse({ kind: "ResolveIncident", incident, reason: "put back" });
export const retried = (of: number, outcome: string, incident = missing): IncidentCommand =>
  incidentCommandSchema.parse({ kind: "RecordRetry", incident, of: entryOf(of), outcome });

const recorded = (entries: readonly HashedEntry[], [by, content]: Step): HashedEntry => {
  const decision = decideIncident(fold(entries), by, content);
  if (decision.kind === "refused") throw new Error(`refused: ${decision.refusal.kind}`);
  const seq = entries.length + 1;
  return {
    hash: entryOf(seq),
    entry: {
      v: entryVersion,
      caseId: "incidents" as CaseId,
      seq,
      prev: entries.at(-1)?.hash ?? null,
      at: `2026-01-01T09:00:0${String(seq)}.000Z`,
      nonce: `nonce-${String(seq)}`,
      person: by.person,
      establishedBy: by.person === "system" ? signedBySystem : { kind: "demonstrationName" },
      duty: by.duty,
      command: {
        id: `command-${String(seq)}` as CommandId,
        madeAt: "2026-01-01T09:00:00.000Z",
        mode: { kind: "live" },
        content,
      },
      pins: {
        procedure: digestOf("none"),
        treaty: digestOf("none"),
        calendar: null,
        software: "test",
      },
      acts: decision.acts,
      worth: { kind: "stands" },
      step: decision.step,
    },
  };
};

/** The incidents' record after these steps. */
export const recordOf = (steps: readonly Step[]): Case | undefined =>
  fold(
    steps.reduce<readonly HashedEntry[]>(
      (entries, step) => [...entries, recorded(entries, step)],
      [],
    ),
  );

/** What is decided on a step after others. */
export const decidedAfter = (before: readonly Step[], [by, command]: Step): Decision =>
  decideIncident(recordOf(before), by, command);
