import * as z from "zod/mini";
import type { LookAgain, LookedAgain } from "../ledger/sweep/looks.ts";
import { caseIdSchema, entryHashSchema, type CaseId } from "../values/ids.ts";
import { incidentKeySchema } from "../case/incident.ts";
import type { RetryAsked } from "../case/incident-command.ts";
import { asksFor } from "./event-asks-for.ts";
import type { Call } from "./lambda-call.ts";
import { briefly, incidentsInBrief } from "./incidents-in-brief.ts";

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
