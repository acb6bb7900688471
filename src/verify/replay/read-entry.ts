import { hash } from "node:crypto";
import * as z from "zod/mini";
import { instantSchema } from "../../clocks/dates/date.ts";
import { type IncidentCommand, incidentCommandSchema } from "../../office/incident-command.ts";
import { type OfficeCommand, officeCommandSchema } from "../../office/office-command.ts";
import type { Act } from "../../procedure/case/act.ts";
import { type Entry, entryVersion } from "../../procedure/case/entry.ts";
import { type SealLog, sealSchema } from "../../procedure/case/seal.ts";
import { type Command, commandSchema } from "../../procedure/command.ts";
import { despiteSchema, requestSchema } from "../../procedure/request.ts";
import {
  caseIdSchema,
  commandIdSchema,
  type Digest,
  digestSchema,
  entryHashSchema,
  lawIdSchema,
  personSchema,
  systemCommandIdSchema,
} from "../../procedure/values/ids.ts";
import type { Sentence } from "../../words/messages.ts";

const membersOf = (value: object): string =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalText(one)}`)
    .join(",");

/** RFC 8785 canonical JSON of a value that has whole numbers only. */
export const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object" && value !== null) return `{${membersOf(value)}}`;
  return JSON.stringify(value);
};

/** The SHA-256 of a value's canonical JSON: what binds a request to what was said. */
export const digestOf = (value: unknown): Digest =>
  digestSchema.parse(hash("sha256", canonicalText(value), "hex"));

const establishmentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("key"), key: digestSchema, signature: z.string() }),
  z.strictObject({
    kind: z.literal("token"),
    issuer: z.string(),
    clientId: z.string(),
    personClaim: z.string(),
    subject: z.string(),
  }),
  z.strictObject({ kind: z.literal("demonstrationName") }),
  z.strictObject({ kind: z.literal("system"), key: digestSchema, signature: z.string() }),
]);

// An act's fields are not read here: it is compared with what the rules lead to, and only its kind folds it.
const isAct = (value: unknown): value is Act =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";

const entrySchema = z.strictObject({
  v: z.literal(entryVersion),
  caseId: caseIdSchema,
  seq: z.int(),
  prev: z.nullable(entryHashSchema),
  at: instantSchema,
  nonce: z.string(),
  person: z.union([z.literal("system"), personSchema]),
  establishedBy: establishmentSchema,
  duty: lawIdSchema,
  command: z.strictObject({
    id: z.union([commandIdSchema, systemCommandIdSchema]),
    mode: requestSchema.shape.mode,
    content: z.unknown(),
    despite: z.optional(despiteSchema),
  }),
  pins: z.strictObject({
    procedure: digestSchema,
    treaty: digestSchema,
    calendar: z.nullable(digestSchema),
    software: z.string(),
  }),
  acts: z.array(z.custom<Act>(isAct)),
  step: z.nullable(
    z.strictObject({
      stage: lawIdSchema,
      round: z.int().check(z.minimum(1)),
      to: lawIdSchema,
    }),
  ),
});

type Content = Command | OfficeCommand | IncidentCommand | SealLog;

export type EntryWith<Of extends Content> = Omit<Entry, "command"> & {
  readonly command: Omit<Entry["command"], "content"> & { readonly content: Of };
};

/** An entry, or what keeps it from being one that these rules know. */
export type Read<Of extends Content> =
  { readonly entry: EntryWith<Of> } | { readonly fault: Sentence };

/** The field at which an entry is not as these rules know it; empty where it is the entry itself. */
const fieldIn = ({ issues: [first] }: z.core.$ZodError): string => {
  const named = first?.code === "unrecognized_keys" ? first.keys.slice(0, 1) : [];
  return [...(first?.path ?? []), ...named].join(".");
};

const readWith =
  <Of extends Content>(contentSchema: z.ZodMiniType<Of>) =>
  (bytes: Buffer): Read<Of> => {
    const read = entrySchema.safeParse(JSON.parse(bytes.toString()));
    if (!read.success) return { fault: { kind: "entryUnknown", field: fieldIn(read.error) } };
    const content = contentSchema.safeParse(read.data.command.content);
    if (!content.success)
      return { fault: { kind: "commandUnknown", field: fieldIn(content.error) } };
    return { entry: { ...read.data, command: { ...read.data.command, content: content.data } } };
  };

export const readCaseEntry = readWith(commandSchema());
export const readOfficeEntry = readWith(officeCommandSchema);
export const readIncidentEntry = readWith(incidentCommandSchema);
export const readSealEntry = readWith(sealSchema);
