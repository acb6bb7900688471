import * as z from "zod/mini";
import { lineSchema } from "./text.ts";

/**
 * What a rule rests on. `mark` says whether somebody has read the source (`seen`), the rule is from memory or inferred
 * (`unverified`), or Tasdiq sets it (`own`). An unverified rule is always shown as such; an own one names itself as such.
 */
export type Authority = {
  readonly cite: string;
  readonly url: string | null;
  readonly mark: "seen" | "unverified" | "own";
};

export const authoritySchema = z.strictObject({
  cite: lineSchema,
  url: z.nullable(
    z
      .string()
      .check(
        z.regex(/^https?:\/\/\S+$/, "an address that begins with http:// or https://, or null"),
      ),
  ),
  mark: z.enum(["seen", "unverified", "own"], "`seen`, `unverified` or `own`"),
});

/** The rules that Tasdiq itself sets so that a record can be trusted; they are its own, not a parliament's. */
export const ownRule = (rule: string): Authority => ({
  cite: `Tasdiq's own rule: ${rule}`,
  url: null,
  mark: "own",
});

export const authorityInWords = ({ cite, mark }: Authority): string =>
  mark === "unverified" ? `${cite} [unverified]` : cite;
