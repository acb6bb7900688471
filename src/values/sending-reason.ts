import * as z from "zod/mini";
import { digestSchema } from "./ids.ts";
import { lineSchema, noteSchema } from "./text.ts";

/** Why a letter was not sent, or why nobody knows whether it was: a value, which `say` has a sentence for in each language. */
export const sendingReasonValueSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum([
      "lineBreakInSender",
      "lineBreakInAddressee",
      "lineBreakInSubject",
      "lineBreakInReference",
      "lineBreakInAttachment",
      "lineBreakInMark",
      "senderMissing",
      "addresseeMissing",
      "letterReferenceMissing",
      "letterReferenceTooLong",
      "mailClientRetries",
      "messageIdMissing",
      "senderStopped",
      "sendingNotBegun",
      "DepositaryUnnamed",
    ]),
  }),
  z.strictObject({
    kind: z.literal("DepositaryWithoutAddress"),
    depositary: lineSchema,
  }),
  z.strictObject({
    kind: z.literal("NotDepositarysAddress"),
    depositary: lineSchema,
    to: noteSchema,
    address: lineSchema,
  }),
  z.strictObject({ kind: z.literal("releasedTextMissing"), digest: digestSchema }),
  z.strictObject({ kind: z.literal("messageTooLarge"), bytes: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal("unmarkedBesideOthers"), files: z.array(noteSchema) }),
  z.strictObject({ kind: z.literal("referenceTaken"), reference: lineSchema }),
  z.strictObject({ kind: z.literal("outboxFailed"), why: noteSchema }),
  z.strictObject({ kind: z.literal("quoted"), text: noteSchema }),
]);

export type SendingReason = z.infer<typeof sendingReasonValueSchema>;

/** What another program or a person said, in their own words. */
export const quotedReason = (text: string): SendingReason => ({ kind: "quoted", text });

/** Accepts a text alone as well, which is then a quotation. */
export const sendingReasonSchema: z.ZodMiniType<SendingReason> = z.pipe(
  z.transform((value: unknown) => (typeof value === "string" ? quotedReason(value) : value)),
  sendingReasonValueSchema,
);
