import * as z from "zod/mini";
import type { FactOf } from "./fact-of.ts";
import { isoDateSchema } from "./date.ts";
import { duties } from "./duty.ts";
import { digestSchema, lawIdSchema, personSchema } from "./ids.ts";
import { isOfSmallOrder } from "./small-order.ts";
import { lineSchema } from "./text.ts";

// The office's own record: who may act and in which duty, and which calendars are in force. It is kept in the same
// ledger as the cases, under the case id `office`, so that grants and revocations are as traceable as votes.

const publicKeySchema = z.string().check(
  // The last digit carries four bits only: written otherwise, one key could look like two.
  z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, "a raw Ed25519 public key in base64"),
  z.refine(
    (publicKey) => !isOfSmallOrder(publicKey),
    "this key is a point of small order, by which anybody can sign; make a new key",
  ),
);

export const officeCommandSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("OpenOffice"),
    name: lineSchema,
    demonstration: z.boolean(),
    administrator: personSchema,
    publicKey: z.nullable(publicKeySchema),
    /** The key by which the system signs what it records, this entry first. */
    systemKey: publicKeySchema,
    /** The key by which the log's checkpoints are signed. */
    checkpointKey: publicKeySchema,
    /** The `iss` of the tokens that establish persons, in an office that takes tokens. */
    issuer: z.optional(lineSchema),
  }),
  z.strictObject({
    kind: z.literal("RegisterPerson"),
    registered: personSchema,
    publicKey: z.nullable(publicKeySchema),
  }),
  /** From now on the system signs by this key, and by the one before it no more. */
  z.strictObject({ kind: z.literal("ReplaceSystemKey"), publicKey: publicKeySchema }),
  /** From now on checkpoints are signed by this key, too. */
  z.strictObject({ kind: z.literal("AddCheckpointKey"), publicKey: publicKeySchema }),
  /** From now on no checkpoint is signed by this key. */
  z.strictObject({ kind: z.literal("RetireCheckpointKey"), publicKey: publicKeySchema }),
  z.strictObject({ kind: z.literal("GrantDuty"), holder: personSchema, granted: z.enum(duties) }),
  z.strictObject({ kind: z.literal("RevokeDuty"), holder: personSchema, revoked: z.enum(duties) }),
  z.strictObject({
    kind: z.literal("ImportCalendar"),
    profile: lawIdSchema,
    calendar: digestSchema,
    endsOn: isoDateSchema,
    days: z.int().check(z.minimum(1)),
  }),
]);
export type OfficeCommand = z.infer<typeof officeCommandSchema>;
export type OfficeCommandOf<Kind extends OfficeCommand["kind"]> = Extract<
  OfficeCommand,
  { kind: Kind }
>;
type OfficeFact<Kind extends string, From extends OfficeCommand["kind"]> = FactOf<
  Kind,
  OfficeCommandOf<From>
>;

export type OfficeAct =
  | OfficeFact<"OfficeOpened", "OpenOffice">
  | OfficeFact<"PersonRegistered", "RegisterPerson">
  | OfficeFact<"SystemKeyReplaced", "ReplaceSystemKey">
  | OfficeFact<"CheckpointKeyAdded", "AddCheckpointKey">
  | OfficeFact<"CheckpointKeyRetired", "RetireCheckpointKey">
  | OfficeFact<"DutyGranted", "GrantDuty">
  | OfficeFact<"DutyRevoked", "RevokeDuty">
  | OfficeFact<"CalendarImported", "ImportCalendar">;
