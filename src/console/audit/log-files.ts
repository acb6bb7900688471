import { wordsIn } from "../../words/read.ts";
import type { Exported } from "../../application/log/export.ts";
import type { LogApi, ShownWorld } from "../../api/log.ts";
import { asAttachment } from "../../api/log.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { paragraph } from "../cases/parts.ts";
import type { PageContext, Pages } from "../pages.ts";
import { keysOf } from "./log-parts.ts";

const asFile = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": asAttachment(name),
    },
  });

/** The keys that sign checkpoints, as the verifier takes them. */
export const keyFile = async (pages: Pages, c: PageContext): Promise<Response> => {
  const keys = await keysOf(await pages.log.open());
  if (keys.length === 0) return notFoundPage(pages, c);
  return asFile(keys.map((line) => `${line}\n`).join(""), "tasdiq-key.txt");
};

/** A checkpoint as it was published. */
export const checkpointFile = async (pages: Pages, c: PageContext): Promise<Response> => {
  const size = c.req.param("size") ?? "";
  const { checkpoints }: ShownWorld = await pages.log.open();
  const note = /^[1-9]\d{0,14}$/.test(size) ? await checkpoints.get(Number(size)) : undefined;
  if (note === undefined) return notFoundPage(pages, c);
  return asFile(note, `tasdiq-checkpoint-${size}.txt`);
};

/** Says that nothing can be taken out of the log yet. */
export const noExportPage = (
  pages: Pages,
  c: PageContext,
  of: "case" | "log" = "case",
): Promise<Response> => {
  const { log } = c.var.visit.words.audit;
  const note = of === "case" ? log.noExportNote : log.noLogNote;
  return pageOf(pages, c, { title: log.noExport, body: paragraph(note), status: 409 });
};

/** Hands an export out under a name that says what it is; a page says where there is none yet. */
export const exportFile = async (
  pages: Pages,
  c: PageContext,
  { of, exported }: { readonly of: string; readonly exported: Exported },
): Promise<Response> => {
  if (exported.kind === "nothing")
    return exported.missing === "case" ? notFoundPage(pages, c) : noExportPage(pages, c, "log");
  const { size, published, lines } = exported;
  const { handOut }: LogApi = pages.log;
  const name = `tasdiq-${of}-${String(size)}-${String(published)}.jsonl`;
  return handOut({ name, lines }, wordsIn(c.var.visit.language));
};
