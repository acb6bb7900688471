import * as z from "zod/mini";
import {
  commandIdSchema,
  digestSchema,
  type CaseId,
  type CommandId,
  type Digest,
  type PersonNumber,
} from "../values/ids.ts";

/** A document that was taken in for a form: what the sender called it and how long it is; both null where it comes from the record. */
export type FiledDocument = {
  readonly name: string | null;
  readonly size: number | null;
  readonly digest: Digest;
};

/** Whose draft it is, and of what. */
export type DraftName = {
  readonly person: PersonNumber;
  readonly caseId: CaseId;
  readonly verb: string;
};

/** What somebody has typed so far and not yet put on record. Nothing in it has been judged. */
export type Draft = DraftName & {
  /** The id that the command will have, so that what is sent twice is recorded once. */
  readonly commandId: CommandId;
  readonly values: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, FiledDocument>>;
  /** When it was last changed: ISO 8601, UTC. */
  readonly at: string;
};

/** Drafts belong to their person, are no part of the record, and are forgotten after `draftLife`. */
export type Drafts = {
  readonly get: (name: DraftName) => Promise<Draft | undefined>;
  /** Keeps a draft in the place of the one before it. */
  readonly put: (draft: Draft) => Promise<void>;
  readonly remove: (name: DraftName) => Promise<void>;
  /** A person's drafts, the last changed first. */
  readonly draftsOf: (person: PersonNumber) => Promise<readonly Draft[]>;
};

/** How long a draft is kept after its last change, in milliseconds. */
export const draftLife = 90 * 24 * 3600 * 1000;

/** A draft holds at most so many bytes; an entry of the record holds fewer, and an item of the table in the cloud has its limit too. */
export const largestDraft = 256 * 1024;

const contentSchema = z.strictObject({
  commandId: commandIdSchema,
  values: z.record(z.string(), z.string()),
  documents: z.record(
    z.string(),
    z.strictObject({
      name: z.nullable(z.string()),
      size: z.nullable(z.number()),
      digest: digestSchema,
    }),
  ),
  at: z.string(),
});

/** What is kept of a draft beside its name. */
export const contentOf = ({ commandId, values, documents, at }: Draft): string =>
  JSON.stringify({ commandId, values, documents, at });

export const sizeOf = (draft: Draft): number => Buffer.byteLength(contentOf(draft), "utf8");

/** @throws when what was kept is no draft */
export const draftOf = (name: DraftName, content: string): Draft => ({
  ...name,
  ...contentSchema.parse(JSON.parse(content)),
});

/** When a draft is forgotten, in epoch milliseconds. */
export const endOf = ({ at }: Pick<Draft, "at">): number => Date.parse(at) + draftLife;

/** Those that are not forgotten yet, the last changed first. */
export const newestFirst = (drafts: readonly Draft[], now: number): readonly Draft[] =>
  drafts
    .filter((draft) => endOf(draft) > now)
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
