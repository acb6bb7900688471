import type { DrawingWords } from "../../src/law/drawing/words.ts";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { knownDate, unknownDate, type FactDate } from "../../src/time/fact-date.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { isCourseFault, type Course } from "../../src/case/course/course.ts";
import { followByWorth, worthIn } from "../../src/case/course/worth-in-course.ts";
import { follow } from "../../src/case/course/follow.ts";
import { beginCourse } from "../../src/case/course/standing.ts";
import { eventSchema } from "../../src/law/file/event.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import type { Ballot } from "../../src/law/votes/judge.ts";
import { judgeCourse, type JudgedCourse } from "../../src/case/course/judged-course.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "law/procedures");

/** The files of the procedures that come with the software, such as `pl-consent/2026.1.json`. */
export const procedureFiles: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));

export const procedureText = (file: string): string => readFileSync(join(folder, file), "utf8");

const readBefore = new Map<string, Procedure>();

/** A procedure as the product reads it. Its file is read once for all tests of a suite: nobody changes it. */
export const procedureIn = (file: string): Procedure => {
  const before = readBefore.get(file);
  if (before !== undefined) return before;
  const read = readProcedure(procedureText(file), file);
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.faults));
  readBefore.set(file, read.value);
  return read.value;
};

export const day = (text: string): FactDate => knownDate(text as IsoDate);

/** `event("sejm.adopted", "2021-05-04", { for: 290 })`. */
export const event = (
  name: string,
  on: string,
  counts: Ballot["counts"] = {},
): Extract<Happening, { kind: "at" }> => {
  const { stage, what } = eventSchema.parse(name);
  return { kind: "at", stage, what, on: day(on), ballot: { counts } };
};

/** The course after all of these, each of which the procedure must have a place for. */
export const courseOf = (procedure: Procedure, ...happened: readonly Happening[]): Course =>
  happened.reduce<Course>((course, one) => {
    const { after } = followByWorth(course, one, { today: "2030-01-01" as IsoDate });
    if (isCourseFault(after)) throw new Error(`${JSON.stringify(one)}: ${JSON.stringify(after)}`);
    return after;
  }, beginCourse(procedure));

/** Why the last of these cannot happen after the others. */
export const refusedAfter = (procedure: Procedure, ...happened: readonly Happening[]): unknown => {
  const last = happened.at(-1);
  return last === undefined
    ? undefined
    : follow(courseOf(procedure, ...happened.slice(0, -1)), last);
};

/** What the last of these is worth after the others. */
export const worthAfter = (procedure: Procedure, ...happened: readonly Happening[]): unknown => {
  const last = happened.at(-1);
  return last === undefined
    ? undefined
    : worthIn(courseOf(procedure, ...happened.slice(0, -1)), last, {
        today: "2030-01-01" as IsoDate,
      });
};

const judged = (course: Course, today = "2030-01-01"): JudgedCourse =>
  judgeCourse(course, today as IsoDate);

/** Each vote: its stage, how it is judged, and whether that is as declared. */
export const votes = (
  course: Course,
): readonly (readonly [string, string | null, boolean | null])[] =>
  judged(course).votes.map(({ at, judgement, agrees }) => [
    at.stage,
    judgement?.outcome ?? null,
    agrees,
  ]);

/** Each run of a time limit: its clock, its day and whether it was kept. */
export const times = (course: Course, today?: string): readonly unknown[] =>
  judged(course, today).runs.map(({ clock, day: due, verdict }) => [clock.id, due, verdict]);

/** The interventions by fewer than the law asks for. */
export const tooFew = (course: Course): readonly unknown[] =>
  judged(course).lacking.filter(({ kind }) => kind === "tooFew");

/** What the acts of a course lack by the law. */
export const lacking = (course: Course): readonly unknown[] => judged(course).lacking;

export const classes = (...names: readonly string[]) =>
  ({ kind: "classified", classes: names, on: unknownDate }) as const;

/** The words of a drawing, as the file and the code have them. */
export const plainWords: DrawingWords = {
  language: "en",
  kind: (kind) => kind,
  ending: (ending) => ending,
  outcome: (outcome) => outcome,
  beside: "beside",
  ifReached: "if reached",
  condition: () => "on a condition",
  otherwise: "otherwise",
};
