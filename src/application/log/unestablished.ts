import type { CaseId } from "../../procedure/values/ids.ts";
import type { Said } from "../../words/messages.ts";
import type { Ledger } from "../ports.ts";
import { readPage } from "../reading/read-entries.ts";
import { establishmentFindings, type Unestablished } from "../reading/who-acted.ts";

/** Entries of a case: those after one number, up to another. */
export type Span = { readonly after: number; readonly upTo: number };

const atOnce = 200;

/**
 * The first entry in some spans that does not show who acted; undefined where each does. A seal vouches for what it seals, so
 * such an entry is never sealed.
 * @throws Altered when an entry is not what its hash says
 */
export const unestablished = async (
  world: { readonly ledger: Pick<Ledger, "entries" | "head" | "leavesOf"> },
  spans: ReadonlyMap<CaseId, Span>,
): Promise<Unestablished | undefined> => {
  for (const [caseId, { after, upTo }] of spans)
    for (let at = after; at < upTo; at += atOnce) {
      const page = { afterSeq: at, limit: Math.min(atOnce, upTo - at) };
      const [found] = await establishmentFindings(world, await readPage(world, caseId, page));
      if (found !== undefined) return found;
    }
  return undefined;
};

/** Why nothing is sealed. */
export const neverSealed = (found: Unestablished): Said => [found, { kind: "neverSealed" }];
