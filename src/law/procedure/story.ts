import * as z from "zod/mini";
import { factDateSchema } from "../../clocks/dates/fact-date.ts";
import { eventSchema } from "../../procedure/model/condition.ts";
import { isCourseFault, type Course, type CourseFault } from "../../procedure/model/course.ts";
import { follow } from "../../procedure/model/follow.ts";
import { beginCourse } from "../../procedure/model/standing.ts";
import { partsOf } from "../../procedure/model/event.ts";
import type { Happening } from "../../procedure/model/happening.ts";
import type { Procedure } from "../../procedure/model/procedure.ts";
import { countSchema } from "../../procedure/model/vote-test.ts";
import { once } from "../../procedure/values/text.ts";
import { lawIdSchema } from "../../procedure/values/ids.ts";
import { noteSchema } from "../../procedure/values/text.ts";
import { readText, readValue, type Read } from "../read.ts";

const step = once(() => {
  const common = { on: factDateSchema, note: z.optional(noteSchema) };
  // Cantons may count by halves.
  const count = z.number().check(z.minimum(0), z.multipleOf(0.5));
  return z.union([
    z.strictObject({
      ...common,
      event: eventSchema,
      counts: z.optional(z.record(countSchema, count)),
      chair: z.optional(z.enum(["for", "against"])),
      quorumChallenged: z.optional(z.boolean()),
      putOffBefore: z.optional(z.boolean()),
      bySilence: z.optional(z.literal(true)),
    }),
    z.strictObject({ ...common, classes: z.array(lawIdSchema).check(z.maxLength(50)) }),
    z.strictObject({ ...common, declared: lawIdSchema }),
    z.strictObject({
      ...common,
      extended: lawIdSchema,
      by: z.int().check(z.minimum(1), z.maximum(3660)),
    }),
    z.strictObject({ ...common, waived: lawIdSchema }),
    z.strictObject({ ...common, withdrawn: z.literal(true) }),
    z.strictObject({ ...common, termEnded: z.literal(true) }),
  ]);
});
type Step = z.infer<ReturnType<typeof step>>;

/** What happened in one case, in its order, by the stages of a procedure. */
const storySchema = once(() =>
  z.strictObject({
    title: z.optional(noteSchema),
    procedure: z.optional(lawIdSchema),
    happened: z.array(step()).check(z.minLength(1), z.maxLength(1000)),
  }),
);
export type Story = z.infer<ReturnType<typeof storySchema>>;

/** Reads a story from its text. Answers like `readProcedure`. */
export const readStory = (text: string, where: string): Read<Story> =>
  readText(text, where, (file, name) =>
    readValue(file, name, { schema: storySchema(), sense: () => [] }),
  );

const ballotOf = (one: Extract<Step, { event: string }>) => {
  const { counts = {}, chair, quorumChallenged, putOffBefore } = one;
  return {
    counts,
    ...(chair === undefined ? {} : { chair }),
    ...(quorumChallenged === undefined ? {} : { quorumChallenged }),
    ...(putOffBefore === undefined ? {} : { putOffBefore }),
  };
};

const happeningOf = (one: Step): Happening => {
  const { on } = one;
  if ("event" in one) {
    const [stage, what] = partsOf(one.event);
    const silence = one.bySilence === true ? { bySilence: true as const } : {};
    return { kind: "at", stage, what, on, ballot: ballotOf(one), ...silence };
  }
  if ("classes" in one) return { kind: "classified", classes: one.classes, on };
  if ("declared" in one) return { kind: "declared", declaration: one.declared, on };
  if ("extended" in one) return { kind: "extended", clock: one.extended, n: one.by, on };
  if ("waived" in one) return { kind: "waived", clock: one.waived, on };
  return "withdrawn" in one ? { kind: "withdrawn", on } : { kind: "termEnded", on };
};

/** A story followed through its procedure: how far, and what stopped it. */
export type Followed = {
  /** The course after each step. */
  readonly courses: readonly Course[];
  readonly course: Course;
  readonly steps: readonly Happening[];
  /** The step for which the procedure has no place, counted from 1; undefined where all were followed. */
  readonly fault: { readonly step: number; readonly why: CourseFault } | undefined;
};

/** Follows a story through a procedure, as far as the procedure has a place for it. */
export const followStory = (procedure: Procedure, story: Story): Followed => {
  const steps = story.happened.map(happeningOf);
  const courses: Course[] = [];
  let course = beginCourse(procedure);
  for (const [index, happening] of steps.entries()) {
    const after = follow(course, happening);
    if (isCourseFault(after))
      return { courses, course, steps, fault: { step: index + 1, why: after } };
    course = after;
    courses.push(course);
  }
  return { courses, course, steps, fault: undefined };
};
