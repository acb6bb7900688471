import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type {
  Accepted,
  CaseRow,
  FoundCase,
  LogLeaf,
  StoredEntry,
  TaskRow,
  Wait,
} from "../../ledger/ports.ts";
import {
  type CaseId,
  caseIdSchema,
  type Digest,
  digestSchema,
  type EntryHash,
  entryHashSchema,
  personSchema,
  lawIdSchema,
} from "../../values/ids.ts";

/** An item as the table takes and gives it. */
export type Item = Record<string, AttributeValue>;

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });
export const claim = (value: boolean): AttributeValue => ({ BOOL: value });

// Numbers are counts, versions and epoch milliseconds: all of them exact as JavaScript numbers.
const plainValue = ({ S, N, BOOL }: AttributeValue): unknown =>
  S ?? (N === undefined ? BOOL : Number(N));

/** An item's values without their types of attribute, to be parsed as a row is. */
export const plain = (item: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));

// Items as the tables give them, and what they become. An item that does not fit is a fault: nobody else writes here.

/** Reads items of one shape. */
const reading =
  <T>(schema: z.ZodMiniType<T>): ((item: Item) => T) =>
  (item) =>
    schema.parse(plain(item));

const stage = lawIdSchema;

export const entryIn: (item: Item) => StoredEntry = reading(
  z.pipe(
    z.object({
      seq: z.number(),
      hash: entryHashSchema,
      bytes: z.string(),
      disclosure: z.optional(z.string()),
    }),
    z.transform(({ disclosure, ...row }) => ({ ...row, disclosure: disclosure ?? null })),
  ),
);

/** Which leaf of the log an entry is. */
export const placeIn = reading(z.object({ seq: z.number(), n: z.number() }));

/** Where a case stands; what it is there follows from its entries. */
export const standingIn = reading(
  z.object({ version: z.number(), hash: entryHashSchema, stageSince: z.number() }),
);
export type Standing = ReturnType<typeof standingIn>;

export const caseRowIn: (item: Item) => CaseRow = reading(
  z.pipe(
    z.object({
      sk: caseIdSchema,
      procedure: z.optional(z.string()),
      stage,
      version: z.number(),
      at: z.string(),
      public: z.optional(z.boolean()),
    }),
    z.transform(({ sk, procedure, public: isPublic, ...rest }) => ({
      caseId: sk,
      procedure: procedure ?? null,
      ...rest,
      public: isPublic ?? false,
    })),
  ),
);

const openingIn = reading(
  z.object({ title: z.string(), procedure: z.string(), treaty: z.string() }),
);

/** The digest of the procedure file that a case is judged by. */
export const judgedByIn: (item: Item) => Digest = reading(
  z.pipe(
    z.object({ judgedBy: digestSchema }),
    z.transform(({ judgedBy }) => judgedBy),
  ),
);

export const taskRowIn: (item: Item) => TaskRow = reading(
  z.pipe(
    z.object({
      sk: caseIdSchema,
      stage,
      taskSince: z.string(),
      dueOn: z.optional(z.string()),
      assignee: z.optional(personSchema),
    }),
    z.transform(({ sk, stage, taskSince, dueOn, assignee }) => ({
      caseId: sk,
      stage,
      since: taskSince,
      dueOn: dueOn ?? null,
      assignee: assignee ?? null,
    })),
  ),
);

export const foundCaseIn = (item: Item): FoundCase => ({
  ...caseRowIn(item),
  ...openingIn(item),
  task: item["taskSince"] === undefined ? null : taskRowIn(item),
});

export const acceptedIn: (item: Item) => Accepted = reading(
  z.pipe(
    z.object({
      caseId: caseIdSchema,
      seq: z.number(),
      hash: entryHashSchema,
      at: z.string(),
      digest: digestSchema,
    }),
    z.transform(({ digest, ...receipt }) => ({ receipt, commandDigest: digest })),
  ),
);

export const holderIn = reading(z.object({ holder: caseIdSchema }));

export const sizeIn = reading(z.object({ size: z.number() }));

export const leafIn: (item: Item) => LogLeaf = reading(
  z.pipe(
    z.object({
      seq: z.number(),
      entryCase: caseIdSchema,
      entrySeq: z.number(),
      hash: entryHashSchema,
    }),
    z.transform(({ seq, entryCase, entrySeq, hash }) => ({
      n: seq,
      caseId: entryCase,
      seq: entrySeq,
      hash,
    })),
  ),
);

const unsequencedRow = z.object({ sk: z.string(), hash: entryHashSchema });
const place = z.object({ caseId: caseIdSchema, seq: z.string() });
const placeInKey = /^(?<caseId>[^#]+)#(?<seq>\d{10})$/;

/** An entry that has no leaf yet. */
export type Unsequenced = {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly hash: EntryHash;
};

export const unsequencedIn = (item: Item): Unsequenced => {
  const { sk, hash } = unsequencedRow.parse(plain(item));
  const { caseId, seq } = place.parse(placeInKey.exec(sk)?.groups);
  return { caseId, seq: Number(seq), hash };
};

const waitingRow = z.object({ at: z.optional(z.string()) });

/** Since when an entry waits for its leaf; undefined for one that an earlier version put there, which did not say. */
export const waitsSince = (item: Item): string | undefined => waitingRow.parse(plain(item)).at;

export const waitIn: (item: Item) => Wait = reading(
  z.pipe(
    z.object({
      pk: z.string(),
      epoch: z.number(),
      entered: z.string(),
      retry: z.number(),
      stage,
      version: z.number(),
      clock: z.string(),
      definition: z.string(),
      token: z.string(),
    }),
    z.transform(({ pk, ...rest }) => ({
      caseId: caseIdSchema.parse(pk.replace("driver#", "")),
      ...rest,
    })),
  ),
);

export const epochIn = reading(z.object({ epoch: z.number(), by: z.string() }));
