import * as z from "zod/mini";
import { authoritySchema, type Authority } from "../domain/authority.ts";
import { lawIdSchema } from "../domain/ids.ts";
import { lineSchema } from "../domain/text.ts";
import chambersFile from "./chambers.json" with { type: "json" };

/** A chamber whose votes are listed without the number of its members, and that number. */
export type Chamber = {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly authority: Authority;
};

const chambersSchema = z.strictObject({
  chambers: z.array(
    z.strictObject({
      id: lawIdSchema,
      name: lineSchema,
      members: z.int().check(z.minimum(1)),
      authority: authoritySchema,
    }),
  ),
});

/** The chambers that lists of votes name. */
export const chambers = (): readonly Chamber[] => chambersSchema.parse(chambersFile).chambers;
