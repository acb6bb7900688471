import { createHash } from "node:crypto";
import { asAttachment } from "../../api/log.ts";
import { isKnownTag } from "../../api/tagged.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import { entriesForEverybody } from "../../ledger/reading/read-entries.ts";
import { oneOfMany } from "../../ledger/reading/unreadable.ts";
import type { CaseExported, EntriesExported, Wanted } from "../../exports/export-input.ts";
import type { ActKind } from "../../case/act.ts";
import { isPublic, withFacts } from "../../case/case.ts";
import { isRefusal } from "../../words/refusal.ts";
import type { CaseId } from "../../values/ids.ts";
import { packed } from "../compress.ts";
import type { Page } from "../layout.ts";
import type { PageContext, Pages } from "../pages.ts";
import { pageInBytes } from "../respond.ts";
import { type CaseView } from "../../ledger/reading/case-view.ts";

/** For so many seconds somebody between may answer with what was answered before. */
const fresh = 300;

type SharedFile = { readonly text: string; readonly type: string; readonly name?: string };
type Shared = Omit<SharedFile, "text"> & { readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Answers with what everybody may have, so that it may be kept on the way. For somebody who is signed in a page bears
 * their name and their form's secret, so theirs is kept nowhere.
 */
const shared = async (c: PageContext, { bytes, type, name }: Shared): Promise<Response> => {
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  const headers: Record<string, string> = {
    etag,
    vary: "Cookie, Accept-Encoding",
    "cache-control":
      c.var.visit.visitor === undefined ? `public, max-age=${String(fresh)}` : "private, no-cache",
  };
  // Said of a 304 too: where nothing is said the server says text/plain, and a cache would believe it.
  headers["content-type"] = type;
  if (isKnownTag(c.req.header("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  if (name !== undefined) headers["content-disposition"] = asAttachment(name);
  const sent = await packed(c, bytes);
  // One page, and other bytes: then its mark may not claim that they are the same.
  if (sent.headers["content-encoding"] !== undefined) headers["etag"] = `W/${etag}`;
  return new Response(sent.bytes, { headers: { ...sent.headers, ...headers } });
};

/** A file for everybody. */
export const sharedFile = (c: PageContext, { text, ...file }: SharedFile): Promise<Response> =>
  shared(c, { ...file, bytes: new TextEncoder().encode(text) });

/** A page for everybody. */
export const sharedPage = async (
  pages: Pick<Pages, "look">,
  c: PageContext,
  page: Omit<Page, "under" | "status">,
): Promise<Response> => {
  const bytes = await pageInBytes(pages, c.var.visit, { ...page, under: "public" });
  return shared(c, { bytes, type: "text/html; charset=utf-8" });
};

export type SharedCase = CaseView & EntriesExported;

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

/** A case with its entries, without what the office arranged for itself. */
export const withEntries = async (pages: Pages, view: CaseView): Promise<SharedCase> =>
  toldToEverybody({ ...view, entries: await entriesForEverybody(pages.desk, view) });

const sharedCase = async (pages: Pages, caseId: CaseId): Promise<SharedCase | undefined> => {
  const view = await viewCase(pages.desk, caseId, undefined);
  return isRefusal(view) || !isPublic(view.state) ? undefined : withEntries(pages, view);
};

/** Those of some cases that are public, as everybody is told of them; one that cannot be read is left out. */
export const openCases = async (
  pages: Pages,
  caseIds: readonly CaseId[],
): Promise<readonly SharedCase[]> => {
  const cases: SharedCase[] = [];
  for (const caseId of caseIds) {
    const found = await oneOfMany(pages.desk, caseId, () => sharedCase(pages, caseId));
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
