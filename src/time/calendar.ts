import * as z from "zod/mini";
import { type Digest, lawIdSchema } from "../values/ids.ts";
import { type IsoDate, isoDateSchema } from "./date.ts";

/** The days on which each house sits, as its operator imported them. Days after `endsOn` are not known, for any house. */
export const calendarSchema = z.strictObject({
  houses: z.record(lawIdSchema, z.array(isoDateSchema)),
  endsOn: isoDateSchema,
});
export type SittingCalendar = {
  readonly houses: Readonly<Record<string, readonly IsoDate[]>>;
  readonly endsOn: IsoDate;
};
export type PinnedCalendar = SittingCalendar & { readonly digest: Digest };
