import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { authoritySchema, type Authority } from "../procedure/values/authority.ts";
import { lawIdSchema } from "../procedure/values/ids.ts";
import { once } from "../procedure/values/once.ts";
import { lineSchema } from "../procedure/values/text.ts";

/** A chamber whose votes are listed without the number of its members, and that number. */
export type Chamber = {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly authority: Authority;
};

const chambersSchema = () =>
  z.strictObject({
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
export const chambers = once((): readonly Chamber[] => {
  const text = readFileSync(join(import.meta.dirname, "../../law/chambers.json"), "utf8");
  return chambersSchema().parse(JSON.parse(text)).chambers;
});
