import type { SittingCalendar } from "../../src/time/calendar.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { isCourseFault, type Course } from "../../src/case/course/course.ts";
import { follow } from "../../src/case/course/follow.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { play } from "../../src/case/course/play.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { beginCourse } from "../../src/case/course/standing.ts";
import { classes, event, procedureText } from "../procedures/files.ts";
import { faultsOf } from "./files.ts";

/** What stands in a list of a file: a stage, a rule, a clock; or a part of one. */
export type Part = Record<string, unknown>;

export const authority = { cite: "an amendment made for this test", url: null, mark: "seen" };
export const half = { moreThan: { share: [1, 2], of: ["for", "against"] } };

/** A file that one change is made to. */
export class Amended {
  readonly file: Part;
  constructor(name: string) {
    this.file = JSON.parse(procedureText(`${name}/2026.1.json`)) as Part;
  }
  list(name: string): Part[] {
    return this.file[name] as Part[];
  }
  private of(list: string, id: string): Part {
    const found = this.list(list).find((one) => one["id"] === id);
    if (found === undefined) throw new Error(`no ${id} in ${list}`);
    return found;
  }
  private ruleOf(stage: string, id: string): Part {
    const found = (this.of("stages", stage)["rules"] as Part[]).find((one) => one["id"] === id);
    if (found === undefined) throw new Error(`no rule ${id} at ${stage}`);
    return found;
  }
  stage(id: string, more: Part): this {
    Object.assign(this.of("stages", id), more);
    return this;
  }
  on(id: string, more: Part): this {
    this.stage(id, { on: { ...(this.of("stages", id)["on"] as Part | undefined), ...more } });
    return this;
  }
  body(id: string, more: Part): this {
    Object.assign(this.of("bodies", id), more);
    return this;
  }
  clock(id: string, more: Part): this {
    Object.assign(this.of("clocks", id), more);
    return this;
  }
  rule(stage: string, id: string, more: Part): this {
    Object.assign(this.ruleOf(stage, id), more);
    return this;
  }
  quorum(stage: string, id: string, more: Part): this {
    const rule = this.ruleOf(stage, id);
    rule["quorum"] = { ...(rule["quorum"] as Part), ...more };
    return this;
  }
  /** Puts a stage before another. */
  add(before: string, stage: Part): this {
    const stages = this.list("stages");
    stages.splice(
      stages.findIndex(({ id }) => id === before),
      0,
      { name: this.of("stages", before)["name"], authority, ...stage },
    );
    return this;
  }
  remove(list: string, id: string): this {
    this.file[list] = this.list(list).filter((one) => one["id"] !== id);
    return this;
  }
  removeDuty(id: string): this {
    this.file["duties"] = Object.fromEntries(
      Object.entries(this.file["duties"] as Part).filter(([name]) => name !== id),
    );
    return this;
  }
  /** No duty may give these commands any more. */
  withoutCommands(...commands: readonly string[]): this {
    for (const duty of Object.values(this.file["duties"] as Record<string, Part>))
      duty["may"] = (duty["may"] as string[]).filter((one) => !commands.includes(one));
    return this;
  }
}

const read = (amended: Amended): Procedure => {
  const one = readProcedure(JSON.stringify(amended.file), "amended.json");
  if (one.kind === "invalid") throw new Error(faultsOf(one).join("\n"));
  return one.value;
};

/** All that can happen, in order; the last may be refused. */
const followed = (
  procedure: Procedure,
  happened: readonly Happening[],
): [Course, string | null] => {
  let course = beginCourse(procedure);
  for (const one of happened) {
    const after = follow(course, one);
    if (isCourseFault(after)) return [course, after.kind];
    course = after;
  }
  return [course, null];
};

type Sentence = {
  /** Where the case stands. */
  readonly at?: string;
  /** Why the last of it cannot happen. */
  readonly refused?: string;
  /** Of a stage the outcome by the rule, and whether it is as declared. */
  readonly vote?: readonly [string, string, boolean | null];
  /** Of a clock its day and what became of it. */
  readonly time?: readonly [string, string | null, string];
  /** What is found of who acted. */
  readonly act?: string;
};

export type Row = readonly [
  what: string,
  file: string,
  change: (file: Amended) => unknown,
  happened: readonly Happening[],
  said: Sentence,
];

const saidOf = (
  [course, refused]: [Course, string | null],
  said: Sentence,
  calendar: SittingCalendar | undefined,
): Sentence => {
  const judged = judgeCourse(course, "2026-03-04" as IsoDate, calendar);
  const vote = judged.votes.findLast(({ at }) => at.stage === said.vote?.[0]);
  const time = judged.runs.findLast(({ clock }) => clock.id === said.time?.[0]);
  const act = judged.lacking.find(({ kind }) => kind === said.act);
  return {
    ...(said.at === undefined ? {} : { at: course.at }),
    ...(said.refused === undefined ? {} : { refused: refused ?? "nothing" }),
    ...(vote === undefined
      ? {}
      : { vote: [vote.at.stage, vote.judgement?.outcome ?? "none", vote.agrees] as const }),
    ...(time === undefined ? {} : { time: [time.clock.id, time.day, time.verdict] as const }),
    ...(act === undefined ? {} : { act: act.kind }),
  };
};

/**
 * What is said of a case under a file with one change, as far as a row names it. The changed file is valid, and a play of it reaches
 * each of its stages and the deposit.
 */
export const underChange = (
  [, name, change, happened, said]: Row,
  calendar?: SittingCalendar,
): Sentence => {
  const amended = new Amended(name);
  change(amended);
  const procedure = read(amended);
  const { isWhole, stages, courses } = play(procedure);
  expect([isWhole, stages.size, courses.has("deposited")]).toEqual([
    true,
    procedure.stages.length,
    true,
  ]);
  return saidOf(followed(procedure, happened), said, calendar);
};

// The days and counts are made up.
export const toVote = [
  event("draft-law.laid", "2026-01-20"),
  event("committee.referred", "2026-01-21"),
  event("committee.favourable", "2026-02-02"),
];
export const present = { present: 110, against: 30, abstaining: 10, notVoting: 0 };
export const plenary = (
  what: string,
  counts: Record<string, number> = {},
): readonly Happening[] => [
  ...toVote,
  event(`plenary.${what}`, "2026-02-10", { for: 70, ...present, ...counts }),
];
export const toAssent = [...plenary("adopted"), event("head-of-state.presented", "2026-02-12")];
export const signed = [...toAssent, event("head-of-state.signed", "2026-03-03")];
export const treaty = "treaty-law";
export const az = "az-milli-majlis";
export const toConsent = [
  event("message.laid", "2025-06-02"),
  event("committee.favourable", "2025-06-03"),
  event("second-reading.begun", "2025-06-05"),
  event("second-reading.favourable", "2025-06-05"),
  event("consent.begun", "2025-06-09"),
];
export const consent = (what: string, counts: Record<string, number>): readonly Happening[] => [
  ...toConsent,
  event(`consent.${what}`, "2025-06-09", counts),
];
export const senators = { for: 60, against: 40, present: 100, membersInOffice: 100 };
export const twoThirds = "two-thirds-present";
export const statute = [classes("statute-of-consent"), event("bill.laid", "2021-01-10")];
export const toSejm = [
  ...statute,
  event("first-reading.favourable", "2021-01-20"),
  event("second-reading.favourable", "2021-01-25"),
];
export const sejm = [
  ...toSejm,
  event("sejm.adopted", "2021-02-01", { for: 200, against: 50, abstaining: 10 }),
];
export const senatePresented = [...sejm, event("senate.presented", "2021-02-10")];
