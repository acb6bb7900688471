import type { CaseId } from "../../domain/ids.ts";
import { readPage } from "../read-entries.ts";
import type { Ledger } from "../ports.ts";
import { officeCaseId } from "../request.ts";
import { notEstablished } from "../who-acted.ts";

/** An entry that does not show who acted, and why it does not: whoever wrote it was not the one that it names. */
export type Unestablished = { readonly entry: string; readonly why: string };

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
  const office = await world.ledger.head(officeCaseId);
  for (const [caseId, { after, upTo }] of spans)
    for (let at = after; at < upTo; at += atOnce) {
      const page = { afterSeq: at, limit: Math.min(atOnce, upTo - at) };
      for (const { entry } of await readPage(world, caseId, page)) {
        const why =
          office === undefined
            ? "stands in a ledger without an office"
            : await notEstablished(world, office.state, entry);
        if (why !== undefined) return { entry: `${caseId}#${String(entry.seq)}`, why };
      }
    }
  return undefined;
};

/** Why nothing is sealed. */
export const unestablishedInWords = ({ entry, why }: Unestablished): string =>
  `the entry ${entry} ${why}. It was not recorded by this office's software, and is never sealed`;
