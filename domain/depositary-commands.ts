import * as z from "zod/mini";
import { isoDateSchema } from "./date.ts";
import { factDateSchema } from "./fact-date.ts";
import { digestSchema, entryHashSchema, lawIdSchema } from "./ids.ts";
import { instantSchema } from "./instant.ts";
import { statementIdSchema, suppliedTextsSchema } from "./statement.ts";
import { lineSchema, noteSchema } from "./text.ts";

/** In which office the instrument was signed. The first three need no full powers; `unknown` is for past cases only. */
export const signersOffices = [
  "headOfState",
  "headOfGovernment",
  "foreignMinister",
  "other",
  "unknown",
] as const;

const on = factDateSchema;
const sha = digestSchema;
const document = z.nullable(digestSchema);

const mailEvent = {
  reference: lineSchema,
  messageId: lineSchema,
  at: instantSchema,
  evidence: noteSchema,
};

/** The commands from the instrument on: what goes abroad, what comes back, and what is left to do at home. */
export const depositaryCommands = {
  PrepareInstrument: z.strictObject({
    kind: z.literal("PrepareInstrument"),
    text: sha,
    statements: suppliedTextsSchema,
  }),
  ReleaseInstrument: z.strictObject({
    kind: z.literal("ReleaseInstrument"),
    of: entryHashSchema,
    text: sha,
    statements: suppliedTextsSchema,
    /** The statements whose texts keep to the conditions of their clauses, as whoever releases has read them. */
    withinConditions: z.optional(
      z.array(statementIdSchema).check(
        z.maxLength(200),
        z.refine((ids) => new Set(ids).size === ids.length, "each statement's id stands once"),
      ),
    ),
  }),
  SignInstrument: z.strictObject({
    kind: z.literal("SignInstrument"),
    of: entryHashSchema,
    on,
    signer: lineSchema,
    office: z.enum(signersOffices),
    fullPowers: document,
    place: lineSchema,
    scan: sha,
    custody: z.nullable(lineSchema),
    statements: suppliedTextsSchema,
  }),
  TransmitInstrument: z.strictObject({
    kind: z.literal("TransmitInstrument"),
    of: entryHashSchema,
    on,
    bearer: lineSchema,
    receipt: document,
  }),
  ReturnInstrument: z.strictObject({
    kind: z.literal("ReturnInstrument"),
    of: entryHashSchema,
    on,
    reason: noteSchema,
    letter: document,
  }),
  PrepareNotification: z.strictObject({
    kind: z.literal("PrepareNotification"),
    to: lineSchema,
    text: sha,
    /** Whom the depositary may ask. Entries from before have none. */
    contact: z.optional(z.nullable(lineSchema)),
  }),
  ReleaseNotification: z.strictObject({
    kind: z.literal("ReleaseNotification"),
    of: entryHashSchema,
    text: sha,
    statements: suppliedTextsSchema,
  }),
  ClaimNotification: z.strictObject({
    kind: z.literal("ClaimNotification"),
    of: entryHashSchema,
    /** SHA-256 of the message without its date; left out where no letter could be made. */
    message: z.optional(digestSchema),
  }),
  RecordSent: z.strictObject({
    kind: z.literal("RecordSent"),
    reference: lineSchema,
    messageId: lineSchema,
  }),
  RecordNotSent: z.strictObject({
    kind: z.literal("RecordNotSent"),
    reference: lineSchema,
    reason: noteSchema,
  }),
  DeclareUnknown: z.strictObject({
    kind: z.literal("DeclareUnknown"),
    of: entryHashSchema,
    reason: noteSchema,
  }),
  ResolveUnknown: z.strictObject({
    kind: z.literal("ResolveUnknown"),
    of: entryHashSchema,
    outcome: z.enum(["wasSent", "sendAgain"]),
    evidence: noteSchema,
  }),
  RecordDelivery: z.strictObject({ kind: z.literal("RecordDelivery"), ...mailEvent }),
  RecordBounce: z.strictObject({ kind: z.literal("RecordBounce"), ...mailEvent }),
  RecordComplaint: z.strictObject({ kind: z.literal("RecordComplaint"), ...mailEvent }),
  ConfirmDeposit: z.strictObject({
    kind: z.literal("ConfirmDeposit"),
    receivedOn: on,
    reference: z.nullable(lineSchema),
    statements: suppliedTextsSchema,
    /** A day that the instrument names for its effect; it overrides the treaty's clock. Entries from before have none. */
    effective: z.optional(z.nullable(isoDateSchema)),
  }),
  RecordCirculation: z.strictObject({
    kind: z.literal("RecordCirculation"),
    on,
    reference: z.nullable(lineSchema),
    statements: z.array(statementIdSchema).check(
      z.minLength(1),
      z.maxLength(200),
      z.refine((ids) => new Set(ids).size === ids.length, "each statement's id stands once"),
    ),
  }),
  RecordObjection: z.strictObject({
    kind: z.literal("RecordObjection"),
    on,
    by: lineSchema,
    statement: statementIdSchema,
    effect: noteSchema,
  }),
  RecordTreatyInForce: z.strictObject({
    kind: z.literal("RecordTreatyInForce"),
    on,
    source: lineSchema,
  }),
  PromiseAmendment: z.strictObject({
    kind: z.literal("PromiseAmendment"),
    id: lawIdSchema,
    subject: lineSchema,
    dueOn: z.nullable(isoDateSchema),
    source: lineSchema,
  }),
  RecordAmendmentDone: z.strictObject({
    kind: z.literal("RecordAmendmentDone"),
    id: lawIdSchema,
    on,
    law: lineSchema,
  }),
  RecordLawRegistration: z.strictObject({
    kind: z.literal("RecordLawRegistration"),
    on,
    number: lineSchema,
    register: lineSchema,
  }),
} as const;
