import { entryVersion } from "../../../case/entry.ts";
import * as z from "zod/mini";
import { caseIdSchema, digestSchema } from "../../../values/ids.ts";
import { unreadableReasons } from "../../../ledger/reading/unreadable.ts";
import {
  text,
  orNull,
  count,
  hash,
  authority,
  finding,
  nextStep,
  act,
  onDate,
  statement,
  suspended,
  workedOut,
  objectionWindow,
  amendment,
  verdict,
} from "./parts.ts";

export const caseSchema = z.object({
  kind: z.literal("case"),
  caseId: caseIdSchema,
  title: text,
  procedure: z.object({ id: text, version: text }),
  treaty: z.object({ id: text, registration: text, title: text }),
  stage: text,
  stageName: text,
  suspended: orNull(suspended),
  version: count,
  head: hash,
  facts: z.array(z.object({ name: text, on: orNull(onDate), about: text })),
  next: z.array(nextStep),
  beside: z.array(nextStep),
  deadlines: z.array(finding),
  calendarAwaited: z.boolean(),
  entryIntoForce: orNull(workedOut),
  denunciationEffect: orNull(workedOut),
  windows: z.array(z.object({ statement: text, window: objectionWindow })),
  amendments: z.array(amendment),
  unknownSending: orNull(z.object({ reference: text, reason: text, inOutbox: z.array(text) })),
  statements: z.array(statement),
  statementsAtSignature: z.array(statement),
  otherStatements: z.array(statement),
});

const caseRow = z.object({
  caseId: caseIdSchema,
  procedure: orNull(text),
  stage: text,
  stageName: text,
  version: count,
  at: text,
  public: z.boolean(),
});

export const casesSchema = z.object({
  kind: z.literal("cases"),
  cases: z.array(caseRow),
  next: orNull(text),
});

const assignment = z.object({ person: text, duty: text, since: text });

const notice = z.object({
  caseId: caseIdSchema,
  due: text,
  of: hash,
  dueOn: text,
  orLater: z.boolean(),
  step: text,
  at: text,
  daysLeft: orNull(count),
  to: z.array(z.object({ duty: text, person: orNull(text) })),
});

const openTask = z.object({
  caseId: caseIdSchema,
  stage: text,
  stageName: text,
  since: text,
  dueOn: orNull(text),
  assignee: orNull(text),
  next: z.array(nextStep),
  assignees: z.array(assignment),
  overdue: z.boolean(),
  isPeriod: z.boolean(),
  periodOver: z.boolean(),
  isAhead: z.boolean(),
  suspended: orNull(suspended),
  orLater: z.boolean(),
  dueUnmoved: orNull(text),
  moveUnverified: z.boolean(),
  runs: orNull(text),
  noDay: orNull(
    z.enum(["noCalendar", "calendarEnds", "noNumber", "startUnknown", "suspensionUnknown"]),
  ),
  unreadable: orNull(z.enum(unreadableReasons)),
  notices: z.array(notice),
});

export const tasksSchema = z.object({
  kind: z.literal("tasks"),
  duty: orNull(text),
  person: orNull(text),
  tasks: z.array(openTask),
  next: orNull(text),
});

export const noticesSchema = z.object({
  kind: z.literal("notices"),
  duty: orNull(text),
  person: orNull(text),
  notices: z.array(notice),
  next: orNull(text),
});

const basisCounts = z.object({ read: count, memory: count, own: count });

const findingCounts = z.object({
  kept: count,
  broken: count,
  notFollowed: count,
  running: count,
  cannotBeVerified: count,
  open: count,
  unknowable: count,
  unverified: count,
  keptOn: basisCounts,
  brokenOn: basisCounts,
});

export const auditSchema = z.object({
  kind: z.literal("audit"),
  cases: z.array(
    z.object({
      caseId: caseIdSchema,
      findings: z.array(finding),
      altered: z.boolean(),
      brief: text,
      about: z.optional(
        z.object({
          nature: z.enum(["record", "published", "exercise", "both"]),
          said: text,
          question: text,
          answer: text,
          madeFrom: text,
          facts: z.array(z.object({ day: text, what: text })),
          notOnRecord: z.array(text),
          first: z.array(text),
        }),
      ),
      counts: findingCounts,
    }),
  ),
  counts: findingCounts,
});

export const readinessSchema = z.object({
  kind: z.literal("readiness"),
  caseId: caseIdSchema,
  items: z.array(
    z.object({
      id: text,
      what: text,
      status: z.enum(["met", "missing", "broken", "notKnown", "later"]),
      why: text,
      authority,
      entry: z.optional(hash),
    }),
  ),
  counts: z.object({ met: count, missing: count, broken: count, notKnown: count, later: count }),
});

const firstDay = z.enum(["sameDay", "dayAfter", "firstSittingDayAfter"]);
const lastDay = orNull(z.object({ surely: text, possibly: orNull(text) }));

const startsOfClock = z.array(z.object({ firstDay, start: orNull(text), last: lastDay }));

export const clockSchema = z.object({
  kind: z.literal("clock"),
  caseId: caseIdSchema,
  clock: text,
  name: z.record(text, text),
  calendar: orNull(z.object({ digest: text, endsOn: text })),
  runs: z.array(
    z.object({
      startedOn: onDate,
      verdict,
      why: text,
      authority,
      extensions: z.array(text),
      readings: z.array(
        z.object({
          start: text,
          firstDay,
          what: text,
          days: z.array(
            z.object({
              from: text,
              to: text,
              how: z.enum([
                "counts",
                "dayOfStart",
                "weekend",
                "holiday",
                "leftOut",
                "notSitting",
                "beforeCalendar",
              ]),
              counted: orNull(z.object({ first: count, last: count })),
              what: text,
              authority: orNull(authority),
            }),
          ),
          moves: z.array(z.object({ what: text, authorities: z.array(authority) })),
          last: lastDay,
          result: text,
        }),
      ),
    }),
  ),
  expected: z.array(z.object({ clock: text, after: text, start: text, last: lastDay, what: text })),
  backwards: orNull(
    z.object({
      on: text,
      starts: startsOfClock,
      earlier: z.array(z.object({ clock: text, on: text, starts: startsOfClock })),
      what: z.array(text),
    }),
  ),
});

/** An entry as it was hashed (docs/architecture.md, "The entry"). */
export const entry = z.object({
  v: z.literal(entryVersion),
  caseId: caseIdSchema,
  seq: count,
  prev: orNull(hash),
  at: text,
  nonce: text,
  person: text,
  establishedBy: z.looseObject({ kind: text }),
  duty: text,
  command: z.object({
    id: text,
    madeAt: text,
    mode: z.looseObject({ kind: z.enum(["live", "import"]) }),
    content: act,
    despite: z.optional(z.object({ findings: z.array(text), reason: text })),
    withheld: z.optional(z.object({ commitment: digestSchema, form: z.optional(text) })),
  }),
  pins: z.object({
    procedure: digestSchema,
    treaty: digestSchema,
    calendar: orNull(digestSchema),
    software: text,
  }),
  acts: z.array(act),
  worth: z.object({ kind: text, rule: z.optional(text) }),
  step: orNull(z.object({ stage: text, round: count, to: text })),
});

const findingValue = z.object({ rule: z.unknown(), verdict: text, why: z.unknown(), authority });

const historyRow = z.object({
  seq: count,
  at: text,
  acts: z.array(
    z.object({
      kind: text,
      restated: orNull(text),
      stage: orNull(text),
      on: onDate,
      authority: orNull(authority),
    }),
  ),
  person: text,
  duty: text,
  imported: z.boolean(),
  source: orNull(text),
  documents: z.array(z.object({ paper: z.looseObject({ kind: text }), what: text, digest: text })),
  hash,
  prev: orNull(hash),
  leaf: orNull(count),
  established: text,
  notEstablished: orNull(z.looseObject({ kind: text })),
  findings: z.array(findingValue),
  entry,
  disclosure: orNull(z.object({ salt: text, fields: z.record(z.string(), z.unknown()) })),
});

export const historyPage = z.object({
  kind: z.literal("history"),
  caseId: caseIdSchema,
  demonstration: z.boolean(),
  entries: z.array(historyRow),
  next: orNull(count),
});

/** A whole procedure: law/schemas/procedure.schema.json describes it. */
export const procedureSchema = z.object({
  kind: z.literal("procedure"),
  procedure: z.looseObject({ id: text, version: text }),
});

/** At which sizes of the log checkpoints were published, and the newest; null where none was. */
export const checkpointSizes = z.object({ sizes: z.array(count), newest: orNull(count) });
