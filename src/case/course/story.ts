import * as z from "zod/mini";
import { factDateSchema } from "../../time/fact-date.ts";
import { isCourseFault, type Course, type CourseFault } from "./course.ts";
import type { CountedBy } from "./shortcomings.ts";
import { followByWorth } from "./worth-in-course.ts";
import type { Worth } from "../worth.ts";
import { beginCourse } from "./standing.ts";
import { eventSchema } from "../../law/file/event.ts";
import type { Happening } from "./happening.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { countSchema } from "../../law/file/vote-test.ts";
import { once, noteSchema } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { messageOf } from "../../words/refusal.ts";
import { pathInFile, type LawFault } from "../../law/faults.ts";
import { readText, readValue, type Read } from "../../law/read.ts";
import { wholeFaults } from "../../law/votes/whole-counts.ts";

const step = once(() => {
  const common = { on: factDateSchema, note: z.optional(noteSchema) };
  // Cantons may count by halves, where the procedure says so.
  const count = z.number().check(z.minimum(0), z.multipleOf(0.5));
  const counts = z.optional(z.record(countSchema, count));
  const body = z.optional(lawIdSchema);
  const documents = z.optional(z.array(lawIdSchema).check(z.maxLength(20)));
  return z.union([
    z.strictObject({
      ...common,
      event: eventSchema,
      body,
      with: documents,
      counts,
      tie: z.optional(z.enum(["for", "against"])),
      quorumChallenged: z.optional(z.boolean()),
      putOffBefore: z.optional(z.boolean()),
      bySilence: z.optional(z.literal(true)),
    }),
    z.strictObject({ ...common, classes: z.array(lawIdSchema).check(z.maxLength(50)) }),
    z.strictObject({ ...common, declared: lawIdSchema, body, with: documents, counts }),
    z.strictObject({
      ...common,
      extended: lawIdSchema,
      by: z.int().check(z.minimum(1), z.maximum(3660)),
      body,
    }),
    z.strictObject({ ...common, waived: lawIdSchema, counts }),
    z.strictObject({ ...common, stoodStill: lawIdSchema, until: factDateSchema }),
    z.strictObject({ ...common, withdrawn: z.literal(true), body }),
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

// As in a case: half votes count only where the procedure says so of a count at its stage.
const countFaults = (procedure: Procedure, { happened }: Story): readonly LawFault[] =>
  happened.flatMap((one, index) => {
    if (!("counts" in one) || one.counts === undefined) return [];
    const stage = "event" in one ? one.event.stage : undefined;
    const path = pathInFile(["happened", index, "counts"]);
    return wholeFaults(procedure, { stage, counts: one.counts }).map((refused) => ({
      path,
      reason: messageOf(refused),
    }));
  });

/** Reads a story of a procedure from its text. Answers like `readProcedure`. */
export const readStory = (text: string, where: string, procedure: Procedure): Read<Story> =>
  readText(text, where, (file, name) =>
    readValue(file, name, {
      schema: storySchema(),
      sense: (story) => countFaults(procedure, story),
    }),
  );

const atStage = (one: Extract<Step, { event: unknown }>): Happening => {
  const { event, on, body, counts = {}, bySilence, with: documents } = one;
  const { stage, what } = event;
  const { tie, quorumChallenged, putOffBefore } = one;
  return {
    kind: "at",
    stage,
    what,
    on,
    ballot: {
      counts,
      ...(tie === undefined ? {} : { tie }),
      ...(quorumChallenged === undefined ? {} : { quorumChallenged }),
      ...(putOffBefore === undefined ? {} : { putOffBefore }),
    },
    ...doneBy(body),
    ...withDocuments(documents),
    ...(bySilence === undefined ? {} : { bySilence }),
  };
};

const doneBy = (body: string | undefined) => (body === undefined ? {} : { by: body });

const withDocuments = (documents: readonly string[] | undefined) =>
  documents === undefined ? {} : { with: documents };

const happeningOf = (one: Step): Happening => {
  const { on } = one;
  if ("event" in one) return atStage(one);
  if ("classes" in one) return { kind: "classified", classes: one.classes, on };
  if ("stoodStill" in one)
    return { kind: "stoodStill", clock: one.stoodStill, on, until: one.until };
  if ("termEnded" in one) return { kind: "termEnded", on };
  if ("waived" in one)
    return { kind: "waived", clock: one.waived, on, ballot: { counts: one.counts ?? {} } };
  const by = doneBy(one.body);
  if ("declared" in one) {
    const ballot = { counts: one.counts ?? {} };
    const form = withDocuments(one.with);
    return { kind: "declared", declaration: one.declared, on, ballot, ...by, ...form };
  }
  return "extended" in one
    ? { kind: "extended", clock: one.extended, n: one.by, on, ...by }
    : { kind: "withdrawn", on, ...by };
};

/** A story followed through its procedure: how far, and what stopped it. */
export type Followed = {
  /** The course after each step. */
  readonly courses: readonly Course[];
  readonly course: Course;
  readonly steps: readonly Happening[];
  /** What each step that was followed is worth. */
  readonly worths: readonly Worth[];
  /** The step for which the procedure has no place, counted from 1; undefined where all were followed. */
  readonly fault: { readonly step: number; readonly why: CourseFault } | undefined;
};

/**
 * Follows a story through a procedure, as far as the procedure has a place for it.
 * @param by the day and the sitting days by which times are counted that an act was to keep
 */
export const followStory = (procedure: Procedure, story: Story, by: CountedBy): Followed => {
  const steps = story.happened.map(happeningOf);
  const courses: Course[] = [];
  const worths: Worth[] = [];
  let course = beginCourse(procedure);
  for (const [index, happening] of steps.entries()) {
    const { worth, after } = followByWorth(course, happening, by);
    if (isCourseFault(after))
      return { courses, course, steps, worths, fault: { step: index + 1, why: after } };
    course = after;
    worths.push(worth);
    courses.push(course);
  }
  return { courses, course, steps, worths, fault: undefined };
};
