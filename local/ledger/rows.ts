import * as z from "zod/mini";
import type {
  Accepted,
  CaseRow,
  FoundCase,
  LogLeaf,
  StoredEntry,
  TaskRow,
} from "../../application/ports.ts";
import { caseIdSchema, digestSchema, entryHashSchema, personSchema } from "../../domain/ids.ts";
import { stages } from "../../domain/stage.ts";

// Rows as SQLite gives them, and what they become. A row that does not fit is a fault: nobody else writes this file.

const stage = z.enum(stages);

export const holderRow = z.object({ case_id: caseIdSchema });
export const waitingRow = z.object({ at: z.string() });
export const countRow = z.object({ count: z.number() });

/** The time of an accepted command stands in its entry alone. */
export const acceptedById = `
  SELECT case_id, seq, hash, bytes ->> '$.at' AS at, command_digest FROM entry WHERE command_id = ?`;
export const placeByCase = "SELECT version, hash FROM head WHERE case_id = ?";

export const acceptedRow = z.pipe(
  z.object({
    case_id: caseIdSchema,
    seq: z.number(),
    hash: entryHashSchema,
    at: z.string(),
    command_digest: digestSchema,
  }),
  z.transform((row): Accepted => ({
    receipt: { caseId: row.case_id, seq: row.seq, hash: row.hash, at: row.at },
    commandDigest: row.command_digest,
  })),
);

export const storedEntryRow = z.pipe(
  z.object({ seq: z.number(), hash: entryHashSchema, bytes: z.string() }),
  z.transform((row): StoredEntry => ({ seq: row.seq, hash: row.hash, bytes: row.bytes })),
);

export const placeRow = z.object({ seq: z.number(), n: z.number() });

export const headRow = z.object({
  version: z.number(),
  hash: entryHashSchema,
  stage_since: z.number(),
});

export const caseRow = z.pipe(
  z.object({
    case_id: caseIdSchema,
    stage,
    version: z.number(),
    at: z.string(),
    public: z.number(),
  }),
  z.transform((row): CaseRow => ({
    caseId: row.case_id,
    stage: row.stage,
    version: row.version,
    at: row.at,
    public: row.public === 1,
  })),
);

const openingRow = z.object({ title: z.string(), profile: z.string(), treaty: z.string() });

export const foundCaseIn = (row: unknown): FoundCase => ({
  ...caseRow.parse(row),
  ...openingRow.parse(row),
});

export const taskRow = z.pipe(
  z.object({
    case_id: caseIdSchema,
    stage,
    task_since: z.string(),
    due_on: z.nullable(z.string()),
    assignee: z.nullable(personSchema),
  }),
  z.transform((row): TaskRow => ({
    caseId: row.case_id,
    stage: row.stage,
    since: row.task_since,
    dueOn: row.due_on,
    assignee: row.assignee,
  })),
);

export const leafRow = z.pipe(
  z.object({ n: z.number(), case_id: caseIdSchema, seq: z.number(), hash: entryHashSchema }),
  z.transform((row): LogLeaf => ({ n: row.n, caseId: row.case_id, seq: row.seq, hash: row.hash })),
);
