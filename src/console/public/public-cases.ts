import { readableAlone, readEntries } from "../../application/reading/read-entries.ts";
import { viewCase, viewFor, type CaseView } from "../../application/reading/queries.ts";
import { oneOfMany } from "../../application/reading/unreadable.ts";
import type { CaseExported, EntriesExported, Wanted } from "../../open-data/exported.ts";
import type { ActKind } from "../../procedure/case/act.ts";
import type { HashedEntry } from "../../procedure/case/entry.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { isPublic, withFacts } from "../../procedure/case/case.ts";
import { isRefusal } from "../../procedure/refusal.ts";
import type { PageContext, Pages } from "../pages.ts";

export type OpenCase = CaseView & EntriesExported;

// Who attends to what is the office's own arrangement, and nothing that happened to the treaty.
const ownArrangements: readonly ActKind[] = ["TaskClaimed", "TaskHandedOver"];

const isTold = ({ kind }: { readonly kind: ActKind }): boolean => !ownArrangements.includes(kind);

/** A case without what the office arranged for itself. */
const toldToEverybody = <One extends CaseExported & EntriesExported>(one: One): One => ({
  ...one,
  state: withFacts(
    one.state,
    one.state.facts.filter(({ act }) => isTold(act)),
  ),
  entries: one.entries.filter(({ entry }) => entry.acts.some(isTold)),
});

/** The entries of a case as they stood when it was looked at. */
export const entriesOf = async (
  { desk }: Pages,
  { state, law }: CaseView,
): Promise<readonly HashedEntry[]> => {
  const { caseId, version } = state;
  const entries = (await readEntries(desk.world, caseId)).slice(0, version);
  return readableAlone(desk, { caseId, law, entries }, undefined);
};

/** A case with its entries, without what the office arranged for itself. */
export const withEntries = async (pages: Pages, view: CaseView): Promise<OpenCase> =>
  toldToEverybody({ ...view, entries: await entriesOf(pages, view) });

const openCase = async (pages: Pages, caseId: CaseId): Promise<OpenCase | undefined> => {
  const view = await viewCase(pages.desk, caseId);
  return isRefusal(view) || !isPublic(view.state)
    ? undefined
    : withEntries(pages, viewFor(view, undefined));
};

/** Those of some cases that are public, as everybody is told of them; one that cannot be read is left out. */
export const openCases = async (
  pages: Pages,
  caseIds: readonly CaseId[],
): Promise<readonly OpenCase[]> => {
  const cases: OpenCase[] = [];
  for (const caseId of caseIds) {
    const found = await oneOfMany(pages.desk, caseId, () => openCase(pages, caseId));
    if ("read" in found && found.read !== undefined) cases.push(found.read);
  }
  return cases;
};

/** The address at which a page or a file of the public site is found from outside. */
export const absolute = ({ originOf }: Pages, c: PageContext, path: string): string =>
  `${originOf(c)}/${c.var.visit.language}${path}`;

/** How exports are wanted here: in the language of the address, with links to these pages. */
export const wantedBy = (pages: Pages, c: PageContext): Wanted => ({
  language: c.var.visit.language,
  pages: absolute(pages, c, "/public"),
  demonstration: c.var.visit.demonstration,
});
