import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { LogApi } from "../../api/log.ts";
import type { Checkpoints as Published } from "../../ledger/log/checkpoints.ts";
import { headerIn } from "../../verify/export/line-in.ts";
import { openCheckpoint } from "../../record/note.ts";
import type { Header } from "../../record/line.ts";
import { verdictOf } from "../../verify/verdict.ts";
import type { Verified } from "../../verify/verify.ts";
import { fileControl, textControl } from "../administration/controls.ts";
import { mayReadAll } from "../cases/who-may-read.ts";
import { errorSummary } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html, type Html } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Visit } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { pageFormat } from "../page-format.ts";
import { headingOf, verifiedPart } from "./verification-result.ts";
import type { VerifyApart } from "./verify-in-thread.ts";
import { type Wish, type WishFault, wishIn } from "./verify-wish.ts";

/** Lays an uploaded file down for as long as something is done with it; whatever comes of that, nothing is left of it. */
const withTemporaryFile = async <T>(file: Blob, act: (path: string) => Promise<T>): Promise<T> => {
  // The name that somebody gave the file is no part of where it lies.
  const folder = await mkdtemp(join(tmpdir(), `tasdiq-verify-${String(process.pid)}-`));
  const path = join(folder, "export.jsonl");
  try {
    const parts = async function* (): AsyncGenerator<Uint8Array> {
      yield* file.stream();
    };
    await pipeline(Readable.from(parts()), createWriteStream(path, { mode: 0o600 }));
    return await act(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** What was typed into the form, and what is wrong with it. */
type Filled = { readonly keys: string; readonly faults: readonly WishFault[] };

const said = ({ words }: Visit, { field, why, found = "" }: WishFault): FormFault => {
  const { verify } = words.audit;
  return { at: field, words: why === "badKey" ? verify.badKey({ line: found }) : verify[why] };
};

/** What is wrong with the form, each with a link to its field. */
const faultSummary = (visit: Visit, { faults }: Filled): Html =>
  errorSummary(
    visit,
    faults.map((one) => said(visit, one)),
  );

/** The form in which an export is handed in. */
const verifyForm = (visit: Visit, { keys, faults: found }: Filled): Html => {
  const { verify } = visit.words.audit;
  const faults = found.map((one) => said(visit, one));
  return html`<p class="govuk-body">${verify.intro}</p>
    <form method="post" action="${to(visit, "/audit/log/verify")}" enctype="multipart/form-data">
      ${formToken(visit)}
      ${fileControl(visit, { name: "export", label: verify.file, hint: verify.fileHint, faults })}
      ${fileControl(visit, { name: "checkpoints", label: verify.checkpoints, hint: verify.checkpointsHint, faults }, true)}
      ${textControl(visit, { name: "keys", label: verify.keys, hint: verify.keysHint, faults }, keys)}
      <button class="govuk-button">${verify.do}</button>
    </form>`;
};

/** So many of the office's own checkpoints are looked at on either side of the size that an export names. */
const most = 20;
const longestHeader = 4096;

const headerOf = async (file: string): Promise<Header | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: longestHeader - 1 }))
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const start = Buffer.concat(chunks);
  const end = start.indexOf(10);
  return end < 0 ? undefined : headerIn(start.subarray(0, end));
};

type Checkpoints = NonNullable<Wish["checkpoints"]>;

type Held = Pick<Wish, "keys"> & {
  readonly published: Pick<Published, "get">;
  readonly header: Header;
};

/** Those of so many sizes that a key at hand signed: another says nothing of the export. */
const signedIn = async (
  { published, header, keys }: Held,
  sizes: readonly number[],
): Promise<Checkpoints> => {
  const own: Checkpoints[number][] = [];
  for (const size of sizes) {
    const note = (await published.get(size)) ?? "";
    const opened = openCheckpoint(note, keys);
    if ("checkpoint" in opened && opened.checkpoint.origin === header.origin)
      own.push({ note, where: { kind: "placeOwnCheckpoint", size } });
  }
  return own;
};

/**
 * The checkpoints that an export is held against: those that were given, or those that this office published of the same
 * log. To which size it goes is only what the export says of itself, so the newest is always among them.
 */
const checkpointsFor = async (
  log: LogApi,
  { checkpoints, keys }: Wish,
  file: string,
): Promise<Checkpoints> => {
  if (checkpoints !== undefined) return checkpoints;
  const header = await headerOf(file);
  if (header === undefined) return [];
  const { checkpoints: published } = await log.open();
  const held = { published, header, keys };
  const sizes = await published.list();
  const within = sizes.filter((size) => size <= header.size).slice(-most);
  const beyond = sizes.filter((size) => size > header.size).slice(-most);
  return [...(await signedIn(held, within)), ...(await signedIn(held, beyond)).slice(-1)];
};

const place = "/:language/audit/log/verify";

type Found = { readonly verified: Verified } | { readonly fault: WishFault };

const faultyExport = (why: WishFault["why"]): Found => ({ fault: { field: "export", why } });

// Loaded late: few ask for it, and it knows all of the domain.
const verifyHere = async (): Promise<VerifyApart> => {
  const { verify } = await import("../../verify/verify.ts");
  return (given) => Promise.resolve(verify(given));
};

const verifiedAt = async (pages: Pages, wish: Wish, file: string): Promise<Found> => {
  const checkpoints = await checkpointsFor(pages.log, wish, file);
  const verify = pages.verifyApart ?? (await verifyHere());
  const verified = await verify({ file, keys: wish.keys, checkpoints });
  if (verified === "tooLong") return faultyExport("tooLong");
  return verified === undefined ? faultyExport("noExport") : { verified };
};

const verifiedFile = async (pages: Pages, wish: Wish): Promise<Found> => {
  try {
    return await withTemporaryFile(wish.file, (file) => verifiedAt(pages, wish, file));
  } catch (fault) {
    pages.desk.ports.warn("an uploaded export could not be read", fault);
    return faultyExport("unreadable");
  }
};

const formPage = (pages: Pages, c: PageContext, filled: Filled): Promise<Response> => {
  const { visit } = c.var;
  const { verify } = visit.words.audit;
  const { faults } = filled;
  const body = verifyForm(visit, filled);
  if (faults.length === 0) return pageOf(pages, c, { title: verify.title, under: "audit", body });
  return pageOf(pages, c, {
    title: verify.title,
    under: "audit",
    body,
    faulty: true,
    above: faultSummary(visit, filled),
    status: faults.some(({ why }) => why === "tooLarge") ? 413 : 422,
  });
};

/** Verifying an export in this server, by the code that outsiders run. */
export const addVerifying = (app: PagesApp, pages: Pages): void => {
  app.get(place, (c) =>
    mayReadAll(c.var.visit) ? formPage(pages, c, { keys: "", faults: [] }) : notFoundPage(pages, c),
  );
  app.post(place, async (c) => {
    if (!mayReadAll(c.var.visit)) return notFoundPage(pages, c);
    const given = c.var.form ?? new FormData();
    const typed = given.get("keys");
    const keys = typeof typed === "string" ? typed : "";
    const wish = await wishIn(pages.log, given);
    if (!("kind" in wish)) return formPage(pages, c, { keys, faults: wish });
    const found = await verifiedFile(pages, wish);
    if ("fault" in found) return formPage(pages, c, { keys, faults: [found.fault] });
    const format = pageFormat(c.var.visit);
    const { software } = pages.desk.ports;
    const body = verifiedPart(format, found.verified, { software, ownKeys: wish.ownKeys });
    return pageOf(pages, c, {
      title: headingOf(format, verdictOf(found.verified)),
      under: "audit",
      body,
    });
  });
};
