import type { CaseSearch, FoundCase } from "../../application/ports.ts";
import { openStages, stages } from "../../procedure/case/stage.ts";
import type { Pages } from "../pages.ts";

/** Feeds, the calendar and the table hold so many cases: each is read whole for them. */
export const mostInFiles = 200;

const anything: Omit<CaseSearch, "order" | "afterId" | "limit"> = {
  stages,
  profile: null,
  treaty: null,
  publicOnly: true,
  terms: [],
};

type Found = { readonly rows: readonly FoundCase[]; readonly count: number };

/** Public cases in the order of their ids, a page of them. */
export const openPage = (
  { desk }: Pages,
  page: { readonly afterId: string; readonly limit: number },
): Promise<Found> => desk.world.register.find({ ...anything, order: "id", ...page });

/** The public cases that changed last; only those that are open where the endings are not wanted. */
export const newestOpen = async (
  { desk }: Pages,
  { ended }: { readonly ended: boolean },
): Promise<readonly FoundCase[]> => {
  const search = { ...anything, order: "newest", afterId: "", limit: mostInFiles } as const;
  const { rows } = await desk.world.register.find({
    ...search,
    stages: ended ? stages : openStages,
  });
  return rows;
};
