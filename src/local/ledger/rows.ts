import * as z from "zod/mini";
import type {
  Accepted,
  CaseRow,
  FoundCase,
  LogLeaf,
  StoredEntry,
  TaskRow,
} from "../../ledger/ports.ts";
import { Altered } from "../../ledger/reading/altered-record.ts";
import { digestOfAsked } from "../../ledger/handling/request.ts";
import { caseIdSchema, entryHashSchema, lawIdSchema, personSchema } from "../../values/ids.ts";

// Rows as SQLite gives them, and what they become. A row that does not fit is a fault: nobody else writes this file.

const stage = lawIdSchema;

import { entryIn } from "../../ledger/reading/stored-entries.ts";
const storedColumns = {
  seq: z.number(),
  hash: entryHashSchema,
  bytes: z.string(),
  disclosure: z.nullable(z.string()),
};

export const holderRow = z.object({ case_id: caseIdSchema });
export const waitingRow = z.object({ at: z.string() });
export const countRow = z.object({ count: z.number() });

/** When a command was accepted, and what it asked, stands in its entry alone. */
export const acceptedById =
  "SELECT case_id, seq, hash, bytes, disclosure FROM entry WHERE command_id = ?";
export const placeByCase = "SELECT version, hash FROM head WHERE case_id = ?";

const acceptedStored = z.object({ case_id: caseIdSchema, ...storedColumns });

/**
 * What was accepted under a command's id.
 * @throws Altered when the entry that bears it is not what its hash says
 */
export const acceptedIn = (row: unknown): Accepted => {
  const { case_id: caseId, ...stored } = acceptedStored.parse(row);
  const { seq, hash } = stored;
  const entry = entryIn(stored, caseId);
  if (entry === undefined) throw new Altered({ kind: "entryAltered", caseId, seq });
  return { receipt: { caseId, seq, hash, at: entry.at }, commandDigest: digestOfAsked(entry) };
};

export const storedEntryRow = z.pipe(
  z.object(storedColumns),
  z.transform((row): StoredEntry => ({ ...row })),
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
    procedure: z.nullable(z.string()),
    stage,
    version: z.number(),
    at: z.string(),
    public: z.number(),
  }),
  z.transform((row): CaseRow => ({
    caseId: row.case_id,
    procedure: row.procedure,
    stage: row.stage,
    version: row.version,
    at: row.at,
    public: row.public === 1,
  })),
);

export const procedureRow = z.object({ procedure: z.string() });

const openingRow = z.object({ title: z.string(), procedure: z.string(), treaty: z.string() });

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

const noTask = z.object({ task_since: z.null() });

export const foundCaseIn = (row: unknown): FoundCase => ({
  ...caseRow.parse(row),
  ...openingRow.parse(row),
  task: noTask.safeParse(row).success ? null : taskRow.parse(row),
});

export const leafRow = z.pipe(
  z.object({ n: z.number(), case_id: caseIdSchema, seq: z.number(), hash: entryHashSchema }),
  z.transform((row): LogLeaf => ({ n: row.n, caseId: row.case_id, seq: row.seq, hash: row.hash })),
);
