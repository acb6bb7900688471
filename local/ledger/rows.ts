import * as z from "zod/mini";
import type {
  Accepted,
  CaseHead,
  CaseRow,
  LogLeaf,
  StoredEntry,
  TaskRow,
} from "../../application/ports.ts";
import type { Case } from "../../domain/case.ts";
import {
  caseIdSchema,
  commandIdSchema,
  digestSchema,
  entryHashSchema,
  type CaseId,
} from "../../domain/ids.ts";
import { stages, type Stage } from "../../domain/stage.ts";

// Rows as SQLite gives them, and what they become. A row that does not fit is a fault: nobody else writes this file.

const stage = z.enum(stages);

export const placeRow = z.object({ version: z.number(), hash: z.nullable(entryHashSchema) });
export const holderRow = z.object({ case_id: caseIdSchema });
export const countRow = z.object({ count: z.number() });

export const acceptedRow = z.pipe(
  z.object({
    id: commandIdSchema,
    case_id: caseIdSchema,
    seq: z.number(),
    hash: entryHashSchema,
    at: z.string(),
    digest: digestSchema,
  }),
  z.transform((row): Accepted => ({
    receipt: { caseId: row.case_id, seq: row.seq, hash: row.hash, at: row.at },
    commandDigest: row.digest,
  })),
);

export const storedEntryRow = z.pipe(
  z.object({ seq: z.number(), hash: entryHashSchema, bytes: z.string() }),
  z.transform((row): StoredEntry => ({ seq: row.seq, hash: row.hash, bytes: row.bytes })),
);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

// Written from a Case by this software; its facts are not judged again here, for they follow from the entries.
const isCase = (value: unknown): value is Case =>
  isObject(value) &&
  caseIdSchema.safeParse(value["caseId"]).success &&
  typeof value["version"] === "number" &&
  entryHashSchema.safeParse(value["head"]).success &&
  typeof value["at"] === "string" &&
  stage.safeParse(value["stage"]).success &&
  isObject(value["pins"]) &&
  Array.isArray(value["facts"]);

const headColumns = z.object({
  case_id: caseIdSchema,
  version: z.number(),
  hash: entryHashSchema,
  stage_since: z.number(),
  state: z.string(),
});

/** @throws if the stored head is torn or not that of its case. */
export const parseHead = (found: unknown): CaseHead => {
  const row = headColumns.parse(found);
  const state: unknown = JSON.parse(row.state);
  const fits =
    isCase(state) &&
    state.caseId === row.case_id &&
    state.version === row.version &&
    state.head === row.hash;
  if (!fits) throw new Error(`The stored head of ${row.case_id} contradicts itself`);
  return { state, stageSince: row.stage_since };
};

export const caseRow = z.pipe(
  z.object({ case_id: caseIdSchema, stage, version: z.number(), at: z.string() }),
  z.transform((row): CaseRow => ({
    caseId: row.case_id,
    stage: row.stage,
    version: row.version,
    at: row.at,
  })),
);

export const taskRow = z.pipe(
  z.object({ case_id: caseIdSchema, stage, since: z.string(), due_on: z.nullable(z.string()) }),
  z.transform((row): TaskRow => ({
    caseId: row.case_id,
    stage: row.stage,
    since: row.since,
    dueOn: row.due_on,
  })),
);

export const leafRow = z.pipe(
  z.object({ n: z.number(), case_id: caseIdSchema, seq: z.number(), hash: entryHashSchema }),
  z.transform((row): LogLeaf => ({ n: row.n, caseId: row.case_id, seq: row.seq, hash: row.hash })),
);

/** Where an open case stands and since which of its versions: what a driver for it must agree with. */
export type OpenCase = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly stage: Stage;
  readonly stageSince: number;
};

export const openCaseRow = z.pipe(
  z.object({ case_id: caseIdSchema, version: z.number(), stage, stage_since: z.number() }),
  z.transform((row): OpenCase => ({
    caseId: row.case_id,
    version: row.version,
    stage: row.stage,
    stageSince: row.stage_since,
  })),
);
