import { AwsClient } from "aws4fetch";
import * as z from "zod/mini";
import { type Print, type Printed, type PrintWish, wishSchema } from "../api/print.ts";
import { type Damage, damageFault, damages } from "../ledger/reading/unreadable.ts";
import type { LookAgain, LookedAgain } from "../ledger/sweep/looks.ts";
import type { RetryAsked } from "../office/incident-command.ts";
import { incidentKeySchema } from "../office/incident.ts";
import { markings } from "../papers/paper.ts";
import { noPrints } from "../papers/print-mode.ts";
import { isRefusal, type Refusal } from "../procedure/refusal.ts";
import { authoritySchema } from "../procedure/values/authority.ts";
import { type CaseId, caseIdSchema, entryHashSchema } from "../procedure/values/ids.ts";
import { lineSchema } from "../procedure/values/text.ts";
import { briefly, incidentsInBrief } from "./incidents-in-brief.ts";
import type { Credentials } from "./s3/request.ts";

/** Whether an event asks, under this name, for what a function does for others of ours, however badly. */
const asksFor =
  (name: string) =>
  (event: unknown): boolean =>
    typeof event === "object" && event !== null && name in event;

/** What the function that sweeps is asked for: a look at one case, or at what belongs to none. */
const lookEvent = z.strictObject({ look: z.nullable(caseIdSchema) });

/** The same for a retry: which incident, and the entry by which it was asked. */
const retryEvent = z.strictObject({
  retry: z.strictObject({ incident: incidentKeySchema, of: entryHashSchema }),
});

const found = { incidents: incidentsInBrief };
const lookAnswer = z.object({
  ...found,
  looked: z.boolean(),
  ended: z.optional(z.literal(true)),
  elsewhere: z.object({ ...found, at: z.string() }),
});

/** Whether an event asks for a look. */
export const asksForLook = asksFor("look");

/**
 * What is to be looked at.
 * @throws when the event names no case
 */
export const lookAskedFor = (event: unknown): CaseId | null => lookEvent.parse(event).look;

/** Whether an event asks for a retry to be looked into. */
export const asksForRetry = asksFor("retry");

/**
 * Which retry is to be looked into.
 * @throws when the event names none
 */
export const retryAskedFor = (event: unknown): RetryAsked => retryEvent.parse(event).retry;

/**
 * Has the function that sweeps look into a retry and record its outcome: it has the system's key.
 * @throws when it did not, or did not answer in time
 */
export const endRetryByCall =
  (call: Call) =>
  async (retry: RetryAsked): Promise<void> => {
    await call({ retry } satisfies z.input<typeof retryEvent>);
  };

/** What a look found, as the function that sweeps answers it. */
export const lookTold = ({
  incidents,
  looked,
  ended,
  elsewhere,
}: LookedAgain): z.input<typeof lookAnswer> => ({
  incidents: incidents.map(briefly),
  looked,
  ...(ended === undefined ? {} : { ended }),
  elsewhere: {
    at: elsewhere?.at ?? "",
    incidents: (elsewhere?.incidents ?? []).map(briefly),
  },
});

/**
 * Has the function that sweeps look again, which alone may read and make good all that belongs to it.
 * @throws when it did not look, or answered what is no look
 */
export const lookByCall =
  (call: Call): LookAgain =>
  async (look) => {
    const { ended, ...answer } = lookAnswer.parse(
      await call({ look } satisfies z.input<typeof lookEvent>),
    );
    return { ...answer, ...(ended === undefined ? {} : { ended }) };
  };

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
    if (answer.kind === "unreadable")
      throw damageFault(answer.why, `what is printed of the case ${print.caseId} is damaged`);
    return answer;
  };

export type Callee = {
  readonly name: string;
  readonly region: string;
  /** Of another server that speaks Lambda. */
  readonly endpoint?: string | undefined;
  readonly credentials: () => Credentials;
  /** For how long the answer is waited for, in milliseconds. */
  readonly patience: number;
};

/** Calls a function with an event, and answers what it answered. */
export type Call = (event: unknown) => Promise<unknown>;

/**
 * Calls another function and waits for its answer. One attempt; a function that was given up on goes on by itself.
 * @throws when it was not called, ended in a fault, or did not answer in time
 */
export const lambdaCall =
  ({ name, region, endpoint, credentials, patience }: Callee): Call =>
  async (event) => {
    const { sessionToken, ...who } = credentials();
    const client = new AwsClient({
      ...who,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      service: "lambda",
      region,
      retries: 0,
    });
    const server = endpoint ?? `https://lambda.${region}.amazonaws.com`;
    const answer = await client.fetch(`${server}/2015-03-31/functions/${name}/invocations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`Lambda answered ${String(answer.status)} to a call of ${name}`);
    const fault = answer.headers.get("x-amz-function-error");
    // Its words stand in its own log.
    if (fault !== null) throw new Error(`${name} ended in a fault: ${fault}`);
    const said: unknown = JSON.parse(text);
    return said;
  };
