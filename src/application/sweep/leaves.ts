import type { Log, LogLeaf } from "../ports.ts";
import { blockInTurn } from "./hour-of-case.ts";
import type { Page, Way } from "./list-to-check.ts";

/** So many leaves have their hour together, and are read at once. */
const blockSize = 500;

/** This leaf, or the first one of the next block that has its turn. */
const leafInTurn = (from: number, at: string): number => {
  const block = Math.floor(from / blockSize);
  const next = blockInTurn(block, at);
  return next === block ? from : next * blockSize;
};

const pageInTurn = async (
  log: Pick<Log, "leaves">,
  at: string,
  { after, limit }: Page,
): Promise<readonly LogLeaf[]> => {
  const page: LogLeaf[] = [];
  let from = after === "" ? 0 : Number(after) + 1;
  while (page.length < limit) {
    from = leafInTurn(from, at);
    const wanted = Math.min(limit - page.length, blockSize - (from % blockSize));
    const leaves = await log.leaves({ from, limit: wanted });
    page.push(...leaves);
    if (leaves.length < wanted) break;
    from += wanted;
  }
  return page;
};

/**
 * Goes through the log, block by block, each once a day, for the first entries of cases: every case has a leaf, also one that no list
 * names any more.
 */
export const firstLeavesInTurn = (
  log: Pick<Log, "leaves">,
  at: string,
  look: Way<LogLeaf>["looks"][number],
): Way<LogLeaf> => ({
  looks: [look],
  isOnIt: ({ seq }) => seq === 1,
  pageOf: (page) => pageInTurn(log, at, page),
  atOnce: blockSize,
  placeOf: ({ n }) => String(n),
  isCounted: false,
});
