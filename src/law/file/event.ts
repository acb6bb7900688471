import * as z from "zod/mini";
import { expects } from "../../values/expectation.ts";

/** Something that happens at a stage: `adopted` at `senate`, which a file writes as `senate.adopted`. */
export type Event = { readonly stage: string; readonly what: string };

/** An event as a file writes it. */
export const eventSchema = z.pipe(
  z
    .string()
    .check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}\.[a-z][A-Za-z0-9-]{0,63}$/, expects("wantEvent"))),
  z.transform((written): Event => {
    const [stage = "", what = ""] = written.split(".");
    return { stage, what };
  }),
);

/** An event as a file writes it. */
export const eventText = ({ stage, what }: Event): string => `${stage}.${what}`;

export const isSameEvent = (one: Event, other: Event): boolean =>
  one.stage === other.stage && one.what === other.what;
