import { addDays, type IsoDate } from "../../../time/date.ts";
import { latestDay, startOfDay } from "../../../time/fact-date.ts";
import { dueDay, type DatedRun } from "../../../case/clocks/clock-run.ts";
import type { NoticeStep } from "./notice.ts";
import type { Reminding } from "../../../office/reminding.ts";

/** What an office wishes to be told, and when. */
export type Wishes = Pick<Reminding, "daysBefore" | "hoursBefore" | "escalation">;

/** A step that is told of a run, and from when on (epoch ms). */
export type Reminder = {
  readonly step: NoticeStep;
  readonly from: number;
  /** The last day that the step is counted from. */
  readonly dueOn: IsoDate;
};

const hour = 3_600_000;

type Counting = { readonly wishes: Wishes; readonly startOf: (day: IsoDate) => number };

const daysBefore = (run: DatedRun, dueOn: IsoDate, { wishes, startOf }: Counting) => {
  const start = latestDay(run.startedOn);
  return wishes.daysBefore.flatMap((days): readonly Reminder[] => {
    const day = addDays(dueOn, -days);
    // A reminder on the very day on which something began to run would tell whoever began it nothing.
    return start === undefined || day > start
      ? [{ step: { kind: "daysBefore", days }, from: startOf(day), dueOn }]
      : [];
  });
};

// The end of the last day is that of the wall clock of the zone, so a day of 23 or 25 hours counts right.
const hoursBefore = (dueOn: IsoDate, { wishes, startOf }: Counting) =>
  wishes.hoursBefore.map((hours): Reminder => ({
    step: { kind: "hoursBefore", hours },
    from: startOf(addDays(dueOn, 1)) - hours * hour,
    dueOn,
  }));

const before = (run: DatedRun, dueOn: IsoDate, counting: Counting): readonly Reminder[] =>
  run.span.unit === "hours" ? hoursBefore(dueOn, counting) : daysBefore(run, dueOn, counting);

const inDoubt = (dueOn: IsoDate, { startOf }: Counting): Reminder => ({
  step: { kind: "doubtful" },
  from: startOf(addDays(dueOn, 1)),
  dueOn,
});

/** What is told once a run is over on every reading of the record; nothing where that can never be said. */
const afterwards = (run: DatedRun, { wishes, startOf }: Counting): readonly Reminder[] => {
  const { mayHaveEnded, ends } = run;
  const { isPeriod } = run.clock;
  const { possiblyBy: dueOn } = ends;
  if (dueOn === null || (mayHaveEnded && !isPeriod)) return [];
  return [
    {
      step: { kind: isPeriod ? "periodOver" : "over" },
      from: startOf(addDays(dueOn, 1)),
      dueOn,
    },
    ...wishes.escalation.map(({ afterDays, duty }, index): Reminder => ({
      step: { kind: "escalated", number: index + 1, afterDays, duty },
      from: startOf(addDays(dueOn, afterDays + 1)),
      dueOn,
    })),
  ];
};

/**
 * All that is ever told of a run by what an office wishes, in its order, in a list for each last day that is told of: where it is in
 * doubt whether a suspension moved it, the earlier one has its own. In a period nobody has to act by the earlier one, so only the
 * day is told on which it is over on every reading.
 */
export const remindersOf = (
  run: DatedRun,
  wishes: Wishes,
  timeZone: string,
): readonly (readonly Reminder[])[] => {
  const counting = { wishes, startOf: (day: IsoDate) => startOfDay(timeZone, day) };
  const { unmoved } = run.ends;
  const until = (dueOn: IsoDate): readonly Reminder[] => [
    ...before(run, dueOn, counting),
    ...(run.clock.isPeriod ? [] : [inDoubt(dueOn, counting)]),
  ];
  const all = [...until(dueDay(run)), ...afterwards(run, counting)];
  // Passed, the earlier day is in doubt and not over: the later day may hold.
  return unmoved === null || run.clock.isPeriod ? [all] : [until(unmoved), all];
};
