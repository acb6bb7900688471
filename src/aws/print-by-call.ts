import * as z from "zod/mini";
import { damages, damageFault, type Damage } from "../ledger/reading/unreadable.ts";
import { markings } from "../views/paper.ts";
import { noPrints } from "../views/print-mode.ts";
import { authoritySchema } from "../words/authority.ts";
import { isRefusal, kindsByClass, type Refusal } from "../words/refusal.ts";
import { lineSchema } from "../values/text.ts";
import { wishSchema, type Print, type Printed, type PrintWish } from "../api/print.ts";
import { asksFor } from "./event-asks-for.ts";
import type { Call } from "./lambda-call.ts";

/** What the function that sets papers is asked for by another one of ours. */
const printEvent = z.strictObject({ print: wishSchema });

const authority = z.union([
  authoritySchema,
  z.strictObject({ rule: lineSchema, mark: z.literal("own") }),
]);

const isRefusalSent = (value: unknown): value is Refusal =>
  typeof value === "object" &&
  value !== null &&
  isRefusal(value) &&
  Object.values(kindsByClass()).some((kinds) => kinds.includes(value.kind)) &&
  authority.safeParse(value.authority).success;

const printAnswer = z.union([
  z.strictObject({
    kind: z.literal("printed"),
    marking: z.enum(markings),
    bytes: z.pipe(
      z.base64(),
      z.transform((text): Uint8Array => Buffer.from(text, "base64")),
    ),
  }),
  z.strictObject({ kind: z.literal("none"), why: z.enum(noPrints) }),
  z.strictObject({ kind: z.literal("unreadable"), why: z.enum(damages) }),
  z.custom<Refusal>(isRefusalSent),
]);

/** Whether an event asks for a print. */
export const asksForPrint = asksFor("print");

/**
 * The print that is asked for.
 * @throws when the event names no paper of a case
 */
export const printAskedFor = (event: unknown): PrintWish => printEvent.parse(event).print;

/** What came of it, as the function that sets papers answers it: a print in base64, for an answer is JSON, of 6 MB at most. */
export const printTold = (printed: Printed | Refusal): z.input<typeof printAnswer> =>
  isRefusal(printed) || printed.kind === "none"
    ? printed
    : { ...printed, bytes: Buffer.from(printed.bytes).toString("base64") };

/** That what the paper would say is damaged: whoever reads the case is told why there is none. */
export const damageTold = (why: Damage): z.input<typeof printAnswer> => ({
  kind: "unreadable",
  why,
});

/**
 * Has the function that sets papers print, which alone has the typesetter.
 * @throws when it did not print, came upon damage, or answered what is no print
 */
export const printByCall =
  (call: Call): Print =>
  async (print) => {
    const answer = printAnswer.parse(await call({ print } satisfies z.input<typeof printEvent>));
    if (answer.kind === "unreadable") throw damageFault(answer.why, print.caseId);
    return answer;
  };
