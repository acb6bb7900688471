import type { IncidentAct, RecordedAct } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { ActingDuty } from "../law/duty.ts";
import type { EntryHash, PersonNumber } from "../values/ids.ts";
import { readIncidentKey, type IncidentKey, type RetryOutcome } from "../case/incident.ts";

/** Who did something about an incident, and when. */
export type Done = {
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly at: string;
};

/** A retry; its outcome is null until it is on record, and for ever where the look was cut short. */
export type Retry = Done & { readonly of: EntryHash; readonly outcome: RetryOutcome | null };

/** How an incident ended: somebody said so and why, or a retry found that its trouble is over. */
export type Ending =
  | (Done & { readonly kind: "resolved"; readonly reason: string })
  | (Done & { readonly kind: "healed" });

/** What people did about one incident. */
export type Handling = {
  readonly key: IncidentKey;
  readonly trouble: string;
  readonly number: number;
  readonly owner: Done | null;
  readonly lastRetry: Retry | null;
  readonly ended: Ending | null;
  /** How the incident of the same trouble before this one ended. */
  readonly before: Ending | null;
};

type IncidentFact = CaseFact & { readonly act: IncidentAct };

// No other act names an incident.
const isIncidentAct = (act: RecordedAct): act is IncidentAct => "incident" in act;
const isIncidentFact = (fact: CaseFact): fact is IncidentFact => isIncidentAct(fact.act);

const doneIn = ({ person, duty, at }: CaseFact): Done => ({ person, duty, at });

const untouched = (key: IncidentKey, before: Ending | null): Handling => ({
  key,
  ...readIncidentKey(key),
  owner: null,
  lastRetry: null,
  ended: null,
  before,
});

const retried = (handling: Handling, outcome: RetryOutcome): Handling => {
  const { lastRetry } = handling;
  if (lastRetry === null) return handling;
  const { person, duty, at } = lastRetry;
  const ended = outcome === "healed" ? ({ kind: "healed", person, duty, at } as const) : null;
  return { ...handling, lastRetry: { ...lastRetry, outcome }, ended };
};

const after = (handling: Handling, fact: IncidentFact): Handling => {
  const { act } = fact;
  switch (act.kind) {
    case "IncidentTaken":
      return { ...handling, owner: doneIn(fact) };
    case "IncidentRetryAsked":
      return { ...handling, lastRetry: { ...doneIn(fact), of: fact.entry, outcome: null } };
    case "IncidentRetried":
      return retried(handling, act.outcome);
    case "IncidentResolved":
      return { ...handling, ended: { ...doneIn(fact), kind: "resolved", reason: act.reason } };
  }
};

export type Handlings = ReadonlyMap<string, Handling>;

/** What people did about the newest incident of each trouble, as their record tells it. */
export const handlingsIn = (record: Pick<Case, "facts"> | undefined): Handlings => {
  const newest = new Map<string, Handling>();
  for (const fact of record?.facts.filter(isIncidentFact) ?? []) {
    const { incident } = fact.act;
    const { trouble } = readIncidentKey(incident);
    const known = newest.get(trouble);
    const current = known?.key === incident ? known : untouched(incident, known?.ended ?? null);
    newest.set(trouble, after(current, fact));
  }
  return newest;
};

/** How one incident ended, however many of the same trouble came after it; null where it did not. */
export const endingIn = (
  record: Pick<Case, "facts"> | undefined,
  key: IncidentKey,
): Ending | null =>
  (record?.facts.filter(isIncidentFact) ?? [])
    .filter(({ act }) => act.incident === key)
    .reduce(after, untouched(key, null)).ended;

/** Which of a trouble's incidents is the one that is open or would be opened next. */
export const currentNumber = (handling: Handling | undefined): number => {
  if (handling === undefined) return 1;
  return handling.ended === null ? handling.number : handling.number + 1;
};
