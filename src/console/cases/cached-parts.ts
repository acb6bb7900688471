import type { Case } from "../../procedure/case/case.ts";
import type { Html } from "../html.ts";
import { written } from "../page-bytes.ts";

/** How many ways of asking are kept of one case: two languages, today and the day before. */
const mostAsked = 4;

/**
 * Parts of a page that follow from a case alone and from how they are asked for: made once for each state of the case that
 * is remembered, and gone with it. Nothing that differs from visitor to visitor may be kept so.
 */
export const cachedParts = (): ((
  state: Case,
  asked: string,
  make: () => Promise<readonly Html[]>,
) => Promise<readonly Uint8Array[]>) => {
  const kept = new WeakMap<Case, Map<string, readonly Uint8Array[]>>();
  return async (state, asked, make) => {
    const known = kept.get(state) ?? new Map<string, readonly Uint8Array[]>();
    const before = known.get(asked);
    if (before !== undefined) return before;
    const parts: Uint8Array[] = [];
    for (const part of await make()) parts.push(await written(part));
    // Of yesterday's pages nobody asks any more.
    if (known.size >= mostAsked) known.clear();
    kept.set(state, known.set(asked, parts));
    return parts;
  };
};
