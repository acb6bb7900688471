import { courseFindings, judgedCase } from "../../src/findings/stages/course-findings.ts";
import type { EndDays } from "../../src/case/clocks/clock-run.ts";
import { runningIn } from "./running.ts";
import { fileOf, procedureWith, type Part } from "./procedure-files.ts";
import { azerbaijaniCase, command } from "./cases.ts";
import type { CaseBuilder } from "./case-builder.ts";
import { inEnglish, type FindingInWords } from "./in-english.ts";
import { azerbaijan, azerbaijaniLaw, day } from "./law.ts";
import type { Law } from "../../src/law/law.ts";

/** What the rule on suspension that these tests use rests on. */
export const seen = { cite: "an invented article", url: null, mark: "seen", kind: "law" } as const;
const all: readonly string[] = ["vote", "presentation", "signature"];

type Clock = Part & { readonly standsStill?: object };
const withClocks = (change: (clock: Clock) => Part): Law => ({
  ...azerbaijaniLaw(),
  procedure: procedureWith(azerbaijan(), {
    clocks: fileOf(azerbaijan()).clocks.map((clock) =>
      change({ ...clock, counts: { ...(clock["counts"] as object), authority: seen } }),
    ),
  }),
});
/** The shipped procedure, where somebody has read from which day its times count, and nobody whether they stand still. */
export const unread = (): Law => withClocks((clock) => clock);
/** The same, where somebody has also read which times a suspension stops. */
export const read = (stopped = all): Law =>
  withClocks(({ standsStill, ...clock }) =>
    standsStill !== undefined && stopped.includes(clock.id)
      ? { ...clock, standsStill: { ...standsStill, authority: seen } }
      : clock,
  );
/** The same, with forty working days for the vote: from a laying on 12 January until 9 March, and longer if one was a holiday. */
export const inWorkingDays = (): Law =>
  withClocks((clock) =>
    clock.id === "vote" ? { ...clock, limit: { unit: "workingDays", n: 40 } } : clock,
  );

/** A day after everything that these tests tell of. */
export const late = { today: "2027-12-31" };
const onItsDay = (on: string) => (on === "unknown" ? late : { today: on.slice(-10) });

type Days = readonly [string, string | null];
/** Suspended on some days and resumed on others, each recorded on its day. */
export const suspendedOn = (
  story: CaseBuilder,
  spans: readonly Days[],
  recordedOn: (on: string) => { readonly today: string } = onItsDay,
): CaseBuilder =>
  spans.reduce((told, [on, until]) => {
    const still = told.record(command("Suspend", { on }), recordedOn(on));
    return until === null
      ? still
      : still.record(command("Resume", { on: until }), recordedOn(until));
  }, story);

/** Laid on 12 January, so the vote is due on 12 March. */
export const laid = (law: Law, spans: readonly Days[], on = "2026-01-12"): CaseBuilder =>
  suspendedOn(azerbaijaniCase("CaseOpened", law).record(command("Lay", { on }), late), spans);
/** The days on which the time for the vote may end, while it runs. */
export const voteOf = ({ state, law }: CaseBuilder): EndDays => {
  const [due] = runningIn(state, law.procedure, { calendar: undefined });
  if (due?.ends.kind !== "days") throw new Error("nothing is due");
  return due.ends;
};
/** Until when the vote is surely in time, and until when possibly. */
export const dueOf = (spans: readonly Days[], law = read()): readonly unknown[] => {
  const { certainlyBy, possiblyBy } = voteOf(laid(law, spans));
  return [certainlyBy, possiblyBy];
};
/** What the audit says of it as of a day. */
export const verdict = ({ state, law }: CaseBuilder, today: string): FindingInWords | undefined =>
  inEnglish(courseFindings(judgedCase(state, law, { today: day(today) }))).find(({ rule }) =>
    rule.startsWith("Was the time limit ‘Vote"),
  );
