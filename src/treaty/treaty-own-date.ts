import type { Said } from "../words/messages.ts";
import type { IsoDate } from "../clocks/dates/date.ts";
import { ruleEnd, type Worked } from "./treaty-clock.ts";
import type { EntryIntoForceDefinition } from "./treaty-definition.ts";
import type { Judged, Reached } from "./treaty-threshold.ts";

/** The treaty's own date, the day on which its threshold was reached, and how both are known. */
export type Own = {
  readonly reachedOn: IsoDate | null;
  readonly inForceOn: IsoDate | null;
  readonly arithmetic: Said;
  readonly findings: readonly Said[];
};

const untold = (judged: readonly Judged[]): Said =>
  judged.length === 0
    ? { kind: "noThresholdStated" }
    : judged.flatMap(({ condition, state }): readonly Said[] =>
        state.kind === "holds" ? [] : [{ kind: "conditionOpen", condition, why: state.why }],
      );

/** By the list alone: the treaty's own date, or why there is none. */
const byList = ({ rule, policy }: EntryIntoForceDefinition, reached: Reached): Worked => {
  if (reached.on !== null) return ruleEnd(rule, reached.on, policy);
  if (rule.kind === "fixedDate" && reached.judged.length === 0)
    return { date: rule.date, arithmetic: { kind: "fixedDate", date: rule.date } };
  const open = untold(reached.judged);
  const { notBefore: day } = reached;
  return {
    date: null,
    arithmetic:
      day === null ? { kind: "notReached", open } : { kind: "notReachedBefore", open, day },
  };
};

type OnRecord = NonNullable<EntryIntoForceDefinition["inForceOn"]>;

/** Whether the list leaves open what the file records: some conditions it cannot answer, and none speaks against it. */
const leavesOpen = ({ on, notBefore, judged }: Reached, { reachedOn }: OnRecord): boolean =>
  on === null &&
  judged.every(({ state }) => state.kind !== "notYet") &&
  (notBefore === null || reachedOn === undefined || notBefore <= reachedOn);

const recordSaid = ({ on, reachedOn }: OnRecord): Said =>
  reachedOn === undefined
    ? { kind: "fileRecords", on }
    : { kind: "fileRecordsThreshold", on, reachedOn };

/** What the treaty file records stays, whatever a list gives; where the list gives another day, a reader must know. */
const onRecord = (recorded: OnRecord, reached: Reached, list: Worked): Own => {
  const { on, reachedOn } = recorded;
  const record = recordSaid(recorded);
  const sameDate = list.date === on;
  const days = { reachedOn: reachedOn ?? (sameDate ? reached.on : null), inForceOn: on };
  if (sameDate && days.reachedOn === reached.on)
    return { ...days, arithmetic: list.arithmetic, findings: [] };
  const finding: Said = leavesOpen(reached, recorded)
    ? { kind: "notToldByList", open: untold(reached.judged), record }
    : { kind: "notGivenByList", record, list: list.arithmetic };
  return {
    ...days,
    arithmetic: { kind: "recordedBesideList", record, list: list.arithmetic },
    findings: [finding],
  };
};

/** The treaty's own date: the one that the file records, else the one that the list gives. */
export const ownDate = (definition: EntryIntoForceDefinition, reached: Reached): Own => {
  const list = byList(definition, reached);
  const recorded = definition.inForceOn ?? null;
  return recorded === null
    ? {
        reachedOn: reached.on,
        inForceOn: list.date,
        arithmetic: list.arithmetic,
        findings: [],
      }
    : onRecord(recorded, reached, list);
};
