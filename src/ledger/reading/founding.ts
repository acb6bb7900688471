import * as z from "zod/mini";
import type { Ledger } from "../ports.ts";
import { parsed } from "../../verify/export/json.ts";
import { officeCaseId } from "../handling/request.ts";

const foundedAsDemonstration = z.object({
  command: z.object({ content: z.object({ demonstration: z.literal(true) }) }),
});

/**
 * Whether the first entry of the office, by whichever version it was made, founded a demonstration: that is said once and for all, and
 * can be read where the rest of the record is damaged. No, where there is no such entry.
 */
export const isFoundedAsDemonstration = async ({
  entries,
}: Pick<Ledger, "entries">): Promise<boolean> => {
  const [first] = await entries(officeCaseId, { afterSeq: 0, limit: 1 });
  return first !== undefined && foundedAsDemonstration.safeParse(parsed(first.bytes)).success;
};
