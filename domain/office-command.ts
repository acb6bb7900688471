import * as z from "zod/mini";
import type { FactOf } from "./fact-of.ts";
import { isoDateSchema } from "./date.ts";
import { duties } from "./duty.ts";
import { digestSchema, lawIdSchema, personSchema } from "./ids.ts";
import { lineSchema } from "./text.ts";

// The office's own record: who may act and in which duty, and which calendars are in force. It is kept in the same
// ledger as the cases, under the case id `office`, so that grants and revocations are as traceable as votes.

const publicKeySchema = z.string().check(
  // The last digit carries four bits only: written otherwise, one key could look like two.
  z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, "a raw Ed25519 public key in base64"),
);

export const officeCommandSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("OpenOffice"),
    name: lineSchema,
    demonstration: z.boolean(),
    administrator: personSchema,
    publicKey: z.nullable(publicKeySchema),
    /** The `iss` of the tokens that establish persons, in an office that takes tokens. */
    issuer: z.optional(lineSchema),
  }),
  z.strictObject({
    kind: z.literal("RegisterPerson"),
    registered: personSchema,
    publicKey: z.nullable(publicKeySchema),
  }),
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
  | OfficeFact<"DutyGranted", "GrantDuty">
  | OfficeFact<"DutyRevoked", "RevokeDuty">
  | OfficeFact<"CalendarImported", "ImportCalendar">;
