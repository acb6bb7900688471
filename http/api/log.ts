import type { Context } from "hono";
import type { Hono } from "hono/tiny";
import type { Checkpoints } from "../../application/log/checkpoints.ts";
import {
  exportCase,
  exportLog,
  exportPublicCase,
  type Exported,
} from "../../application/log/export.ts";
import type { ExportedWorld } from "../../application/log/export-lines.ts";
import { keyLines } from "../../application/log/checkpoint-keys.ts";
import type { Ledger } from "../../application/ports.ts";
import { readsForAudit } from "../../domain/confidential-votes.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { refusal, type Refusal } from "../../domain/refusal.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import { newApp, type Api } from "./api.ts";
import { faultOf, refusedOver } from "./problem.ts";

/** What is shown of a log, and the office whose record names the keys that sign it. */
export type ShownWorld = ExportedWorld & { readonly ledger: Pick<Ledger, "head"> };

/** An export under a name that says what its lines are: the same name, the same lines. */
export type ExportFile = { readonly name: string; readonly lines: AsyncIterable<string> };

/** What the places of the log need of their shell. */
export type LogApi = {
  /** Opened for each request. */
  readonly open: () => Promise<ShownWorld>;
  /** Answers with an export, or with where it can be had. */
  readonly handOut: (file: ExportFile) => Promise<Response>;
};

export const asAttachment = (name: string): string => `attachment; filename="${name}"`;

/** What is said with an export: JSON Lines, to be kept as a file of its name. */
export const exportHeaders = (name: string): Readonly<Record<string, string>> => ({
  "content-type": "application/jsonl; charset=utf-8",
  "content-disposition": asAttachment(name),
});

async function* inBytes(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(`${line}\n`);
}

/** Hands an export out as it is made; a fault on the way breaks the connection, so that no part passes for the whole. */
export const streamed: LogApi["handOut"] = ({ name, lines }) =>
  Promise.resolve(
    new Response(ReadableStream.from(inBytes(lines)), { headers: exportHeaders(name) }),
  );

const asText = (text: string): Response =>
  new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });

const nothingOnRecord = (): Response =>
  faultOf(404, "NothingOnRecord", "nothing has a place in the log yet");

const mostSizes = 1000;
const usualSizes = 100;

const numberIn = (text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise;
  return /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : Number.NaN;
};

type SizesWanted = { readonly after: number; readonly limit: number };

const sizesWanted = (
  after: string | undefined,
  limit: string | undefined,
): SizesWanted | Refusal => {
  const wanted = { after: numberIn(after, 0), limit: numberIn(limit, usualSizes) };
  if (Number.isNaN(wanted.after))
    return refusal("MalformedInput", { where: "after", reason: "expected a whole number" });
  return wanted.limit >= 1 && wanted.limit <= mostSizes
    ? wanted
    : refusal("MalformedInput", {
        where: "limit",
        reason: `expected a whole number from 1 to ${String(mostSizes)}`,
      });
};

const sizesIn = async (
  checkpoints: Pick<Checkpoints, "list">,
  { after, limit }: SizesWanted,
): Promise<Response> => {
  const sizes = await checkpoints.list(after);
  const newest = sizes.at(-1) ?? (await checkpoints.list()).at(-1) ?? null;
  return Response.json({ sizes: sizes.slice(0, limit), newest });
};

const checkpointOf = async (
  checkpoints: Pick<Checkpoints, "get">,
  text: string,
): Promise<Response> => {
  const size = numberIn(text, Number.NaN);
  const note = Number.isNaN(size) ? undefined : await checkpoints.get(size);
  return note === undefined
    ? faultOf(404, "NoCheckpoint", `no checkpoint of ${text} leaves was published`)
    : asText(note);
};

const handedOut = async (
  { handOut }: LogApi,
  exported: Exported,
  {
    kind,
    caseId,
    isWhole = false,
  }: {
    readonly kind: "log" | "case" | "public";
    readonly caseId: string;
    /** Whether nothing is withheld in it: then its lines are others, and so is its name. */
    readonly isWhole?: boolean;
  },
): Promise<Response> => {
  if (exported.kind === "lines") {
    const { size, published, lines } = exported;
    const what = kind === "log" ? kind : `${kind}-${caseId}`;
    const of = isWhole ? `${what}-whole` : what;
    return handOut({ name: `tasdiq-${of}-${String(size)}-${String(published)}.jsonl`, lines });
  }
  if (exported.missing === "entries") return nothingOnRecord();
  if (exported.missing === "case") return refusedOver(refusal("CaseNotFound", { caseId }));
  const when = exported.missing === "checkpoint" ? "yet" : "since this case is on record";
  const words = `no checkpoint was published ${when}; a case is shown up to one`;
  return faultOf(409, "NotSealed", words);
};

const addCheckpoints = (app: Hono, { open }: LogApi): void => {
  app.get("/api/checkpoints", async (c) => {
    const wanted = sizesWanted(c.req.query("after"), c.req.query("limit"));
    return "kind" in wanted ? refusedOver(wanted) : sizesIn((await open()).checkpoints, wanted);
  });
  app.get("/api/checkpoints/:size", async (c) =>
    checkpointOf((await open()).checkpoints, c.req.param("size")),
  );
  app.get("/api/key", async () => {
    const lines = await keyLines(await open());
    return lines.length === 0
      ? nothingOnRecord()
      : asText(lines.map(({ line }) => `${line}\n`).join(""));
  });
};

/** Of a case alone, or the log for everybody that opens this case. */
const ofCase = {
  case: exportCase,
  public: exportPublicCase,
} as const;

const exportOf = async (
  shell: LogApi,
  kind: keyof typeof ofCase,
  id: string,
): Promise<Response> => {
  const caseId = isTreatyCase(id) ? caseIdSchema.safeParse(id).data : undefined;
  if (caseId === undefined) return refusedOver(refusal("CaseNotFound", { caseId: id }));
  const world = await shell.open();
  const isWhole = kind === "case" && world.withholds === false;
  return handedOut(shell, await ofCase[kind](world, caseId), { kind, caseId, isWhole });
};

const addExports = (app: Hono, shell: LogApi, { readerOf }: Pick<Api, "readerOf">): void => {
  const openFor = async (c: Context): Promise<ShownWorld> => ({
    ...(await shell.open()),
    withholds: !readsForAudit(await readerOf?.(c)),
  });
  app.get("/api/export", async (c) => {
    const world = await openFor(c);
    const isWhole = world.withholds === false;
    return handedOut(shell, await exportLog(world), { kind: "log", caseId: "", isWhole });
  });
  app.get("/api/cases/:id/export", async (c) =>
    exportOf({ ...shell, open: () => openFor(c) }, "case", c.req.param("id")),
  );
  app.get("/api/cases/:id/public-export", (c) => exportOf(shell, "public", c.req.param("id")));
};

/** Checkpoints, the keys that verify them, and exports: what outsiders check the record by. Looked at, never changed. */
export const addLog = (app: Hono, shell: LogApi, api: Pick<Api, "readerOf">): void => {
  addCheckpoints(app, shell);
  addExports(app, shell, api);
};

/** An app that hands the log out and does nothing else. */
export const logApi = (api: Api, shell: LogApi): Hono => {
  const app = newApp(api);
  addLog(app, shell, api);
  return app;
};
