import * as z from "zod/mini";
import { duties } from "../../office/duty.ts";
import { entryHashSchema, personSchema } from "../../procedure/values/ids.ts";
import { instantSchema } from "../../clocks/dates/date.ts";

// Of all entries that are ever withheld only this kind leaves its case to be followed: it moves nothing.
const actSchema = z.strictObject({
  kind: z.literal("CertificationDiffered"),
  of: entryHashSchema,
});

const withheldSchema = z.object({
  seq: z.int(),
  at: instantSchema,
  person: personSchema,
  duty: z.enum(duties),
  acts: z.tuple([actSchema]),
});

/** What is said of a withheld entry after which a case can be followed: that a certification differed, and from which record. */
export type WithheldEntry = z.infer<typeof withheldSchema>;

/** Reads what stands in the place of a withheld entry; undefined where its case cannot be followed without what was entered. */
export const readWithheldEntry = (bytes: Buffer): WithheldEntry | undefined =>
  withheldSchema.safeParse(JSON.parse(bytes.toString())).data;
