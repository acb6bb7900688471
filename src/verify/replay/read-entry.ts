import { worthSchema } from "../../case/worth.ts";
import * as z from "zod/mini";
import { instantSchema } from "../../time/date.ts";
import { type IncidentCommand, incidentCommandSchema } from "../../case/incident-command.ts";
import { type OfficeCommand, officeCommandSchema } from "../../case/office-command.ts";
import type { Act } from "../../case/act.ts";
import { type Entry, entryVersion } from "../../case/entry.ts";
import { type SealLog, sealSchema } from "../../case/seal.ts";
import {
  type Disclosure,
  formSaid,
  isWithheld,
  openedLeaf,
  saltSchema,
  withheldSchema,
} from "../../case/withheld.ts";
import { parsed } from "../export/json.ts";
import { type Command, commandSchema } from "../../case/command.ts";
import { despiteSchema, requestSchema } from "../../case/request.ts";
import {
  caseIdSchema,
  commandIdSchema,
  digestSchema,
  entryHashSchema,
  lawIdSchema,
  personSchema,
  systemCommandIdSchema,
} from "../../values/ids.ts";
import { assertionFields } from "../../values/passkey.ts";
import type { Sentence } from "../../words/messages.ts";

const establishmentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("key"), key: digestSchema, signature: z.string() }),
  z.strictObject({
    kind: z.literal("token"),
    issuer: z.string(),
    clientId: z.string(),
    personClaim: z.string(),
    subject: z.string(),
  }),
  z.strictObject({ kind: z.literal("passkey"), key: digestSchema, ...assertionFields }),
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
    madeAt: instantSchema,
    mode: requestSchema.shape.mode,
    content: z.looseObject({ kind: z.string() }),
    despite: z.optional(despiteSchema),
    withheld: z.optional(withheldSchema),
  }),
  pins: z.strictObject({
    procedure: digestSchema,
    treaty: digestSchema,
    calendar: z.nullable(digestSchema),
    software: z.string(),
  }),
  acts: z.array(z.custom<Act>(isAct)),
  worth: worthSchema(),
  step: z.nullable(
    z.strictObject({
      stage: lawIdSchema,
      round: z.int().check(z.minimum(1)),
      to: lawIdSchema,
    }),
  ),
});

// Once opened. Nothing of this stands in the bytes.
const openedSchema = z.extend(entrySchema, {
  salt: z.optional(saltSchema),
  isBlank: z.optional(z.literal(true)),
});

type Leaf = z.infer<typeof entrySchema>;
type Opened = z.infer<typeof openedSchema>;

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

type Faulty = { readonly fault: Sentence };

const unknownField = (error: z.core.$ZodError): Faulty => ({
  fault: { kind: "entryUnknown", field: fieldIn(error) },
});

/** An entry with what is withheld put back; blank where nothing opens it. */
const opened = (leaf: Leaf, opens: Disclosure | undefined): Opened | Faulty => {
  const { withheld, content } = leaf.command;
  if (isWithheld(leaf.command) !== (withheld !== undefined))
    return { fault: { kind: "withheldNotOfKind" } };
  if (withheld === undefined) return leaf;
  const isForm = opens === undefined || withheld.form === formSaid(content, opens.fields);
  if (!isForm) return { fault: { kind: "disclosureNotOfEntry" } };
  const read = openedSchema.safeParse(openedLeaf(leaf, opens));
  return read.success ? read.data : unknownField(read.error);
};

const readWith =
  <Of extends Content>(contentSchema: z.ZodMiniType<Of>) =>
  (bytes: Buffer, opens?: Disclosure): Read<Of> => {
    const leaf = entrySchema.safeParse(parsed(bytes.toString()));
    if (!leaf.success) return unknownField(leaf.error);
    const entry = opened(leaf.data, opens);
    if ("fault" in entry) return entry;
    const content = contentSchema.safeParse(entry.command.content);
    return content.success
      ? { entry: { ...entry, command: { ...entry.command, content: content.data } } }
      : { fault: { kind: "commandUnknown", field: fieldIn(content.error) } };
  };

export const readCaseEntry = readWith(commandSchema());
export const readOfficeEntry = readWith(officeCommandSchema);
export const readIncidentEntry = readWith(incidentCommandSchema);
export const readSealEntry = readWith(sealSchema);
