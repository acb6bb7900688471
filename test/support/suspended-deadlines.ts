import { inEnglish, type FindingInWords } from "./in-english.ts";
import { deadlineFindings } from "../../src/audit/deadlines.ts";
import { deadlinesOf, type Deadline } from "../../src/clocks/deadline.ts";
import type { LawProcedure } from "../../src/procedure/profile/profile.ts";
import type { Law } from "../../src/procedure/rules/rule.ts";
import { azerbaijaniCase, command } from "./cases.ts";
import type { CaseBuilder } from "./case-builder.ts";
import { azerbaijan, azerbaijaniLaw, day } from "./law.ts";

/** What the rule on suspension that these tests use rests on. */
export const seen = { cite: "an invented article", url: null, mark: "seen" } as const;
const all = ["vote", "presentation", "signature"] as const;
/** The shipped procedure with a rule on suspension that somebody has read. */
export const read = (
  clocks: NonNullable<LawProcedure["suspension"]>["clocks"] = [...all],
): Law => ({
  ...azerbaijaniLaw(),
  profile: { ...azerbaijan(), suspension: { clocks, authority: seen } },
});

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
/** The deadline of the vote. */
export const voteOf = ({ state, law }: CaseBuilder): Deadline => {
  const [deadline] = deadlinesOf(state, law.profile as LawProcedure);
  if (deadline === undefined) throw new Error("no deadline");
  return deadline;
};
/** Until when the vote is surely in time, and until when possibly. */
export const dueOf = (spans: readonly Days[], law = read()): readonly unknown[] => {
  const { certainlyBy, possiblyBy } = voteOf(laid(law, spans));
  return [certainlyBy, possiblyBy];
};
/** What the audit says of it as of a day. */
export const verdict = (story: CaseBuilder, today: string): FindingInWords | undefined =>
  inEnglish(deadlineFindings(story.state, story.law, day(today)))[0];
