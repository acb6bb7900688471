import { responseOf } from "../../api/http-answer.ts";
import { asAttachment, type LogApi, type LogPorts } from "../../api/log.ts";
import { keyLines } from "../../ledger/log/checkpoint-keys.ts";
import type { Exported } from "../../ledger/log/export.ts";
import { caseIdSchema, logId } from "../../values/ids.ts";
import { wordsIn } from "../../files/words.ts";
import { headRow, paragraph, section, tag, wide } from "../cases/parts.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import type { PageFormat } from "../page-format.ts";

/** A published checkpoint, as it is listed. */
type ListedCheckpoint = {
  readonly size: number;
  /** When its seal was recorded; undefined where no entry of the log seals that size. */
  readonly sealedAt: string | undefined;
  /** Whether the log has as many leaves as it signs. */
  readonly isReached: boolean;
  readonly keyIds: readonly string[];
};

const sealCase = caseIdSchema.parse(logId);
const signature = /^\u2014 \S+ ([A-Za-z0-9+/]+=*)$/gmu;

/** The ids of the keys that signed a checkpoint; whether they did is for the verifier to say. */
const keyIdsIn = (note: string): readonly string[] =>
  [...note.matchAll(signature)].map(([, encoded = ""]) =>
    Buffer.from(encoded, "base64").toString("hex", 0, 4),
  );

const sealedAt = async (
  { log, ledger }: Pick<LogPorts, "log" | "ledger">,
  size: number,
): Promise<string | undefined> => {
  const [leaf] = await log.leaves({ from: size - 1, limit: 1 });
  if (leaf?.caseId !== sealCase) return undefined;
  const [seal] = await ledger.entries(sealCase, { afterSeq: leaf.seq - 1, limit: 1 });
  if (seal === undefined) return undefined;
  const entry: unknown = JSON.parse(seal.bytes);
  return typeof entry === "object" &&
    entry !== null &&
    "at" in entry &&
    typeof entry.at === "string"
    ? entry.at
    : undefined;
};

const listed = async (ports: LogPorts, size: number): Promise<ListedCheckpoint> => ({
  size,
  sealedAt: await sealedAt(ports, size),
  isReached: size <= (await ports.log.size()),
  keyIds: keyIdsIn((await ports.checkpoints.get(size)) ?? ""),
});

/** Checkpoints of at most a page, the newest first; those before a size where one is given. */
const newestCheckpoints = async (
  ports: LogPorts,
  { before, most }: { readonly before: number; readonly most: number },
): Promise<{ readonly list: readonly ListedCheckpoint[]; readonly more: boolean }> => {
  const sizes = (await ports.checkpoints.list()).filter((size) => size < before).toReversed();
  const list: ListedCheckpoint[] = [];
  for (const size of sizes.slice(0, most)) list.push(await listed(ports, size));
  return { list, more: sizes.length > most };
};

const pageSize = 50;

/** The lines of the keys that sign now; none before the log has a name. */
export const keysOf = async (ports: LogPorts): Promise<readonly string[]> =>
  (await keyLines(ports)).map(({ line }) => line);

/** The keys of the log, to be copied. */
export const keysSection = (
  { visit, words: { audit } }: PageFormat,
  keys: readonly string[],
  place: string,
): Html => {
  const { log } = audit;
  const lines = html`${paragraph(log.keysNote)}
    <ul class="govuk-list">
      ${keys.map((line) => html`<li><code class="tq-digest tq-copied">${line}</code></li>`)}
    </ul>
    ${paragraph(html`<a class="govuk-link" href="${to(visit, `${place}/key.txt`)}">${log.downloadKeys}</a>`)}`;
  return section("keys", log.keys, keys.length === 0 ? paragraph(log.noKeys) : lines);
};

const sealOf = (
  { words, day }: PageFormat,
  { isReached, sealedAt }: ListedCheckpoint,
): Html | string => {
  const { log } = words.audit;
  if (!isReached) return tag("red", log.notReached);
  return sealedAt === undefined ? log.undated : day(sealedAt);
};

const checkpointRow = (format: PageFormat, place: string, one: ListedCheckpoint): Html => {
  const { visit, words, number } = format;
  const { log } = words.audit;
  const size = String(one.size);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${number(one.size)}</th>
    <td class="govuk-table__cell">${sealOf(format, one)}</td>
    <td class="govuk-table__cell"><code class="tq-digest">${one.keyIds.join(", ")}</code></td>
    <td class="govuk-table__cell">
      <a
        class="govuk-link"
        href="${to(visit, `${place}/checkpoints/${size}`)}"
        aria-label="${log.downloadOf({ size })}"
        >${log.download}</a
      >
    </td>
  </tr>`;
};

type Listed = Awaited<ReturnType<typeof newestCheckpoints>>;

const checkpointTable = (format: PageFormat, place: string, { list }: Listed): Html => {
  const { log } = format.words.audit;
  return wide(
    log.checkpoints,
    html`<table class="govuk-table">
      <caption class="govuk-table__caption govuk-visually-hidden">
        ${log.checkpoints}
      </caption>
      ${headRow([log.size, log.date, log.keyIds, log.download])}
      <tbody class="govuk-table__body">
        ${list.map((one) => checkpointRow(format, place, one))}
      </tbody>
    </table>`,
  );
};

const turning = (
  { visit, words: { audit } }: PageFormat,
  place: string,
  { list, more }: Listed,
): Html => {
  const last = list.at(-1)?.size;
  return more && last !== undefined
    ? paragraph(
        html`<a class="govuk-link" href="${to(visit, `${place}?before=${String(last)}`)}"
          >${audit.log.older}</a
        >`,
      )
    : nothing;
};

/** The size below which checkpoints are wanted, as an address names it. */
export const beforeIn = (text: string | undefined): number =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;

/** The checkpoints that were published, a page of them. */
export const checkpointsSection = async (
  format: PageFormat,
  ports: LogPorts,
  { place, before }: { readonly place: string; readonly before: number },
): Promise<Html> => {
  const { log } = format.words.audit;
  const listed = await newestCheckpoints(ports, { before, most: pageSize });
  const body =
    listed.list.length === 0
      ? paragraph(log.noCheckpoints)
      : html`${paragraph(log.checkpointsNote)} ${checkpointTable(format, place, listed)}
        ${turning(format, place, listed)}`;
  return section("checkpoints", log.checkpoints, body);
};

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
  const { checkpoints }: LogPorts = await pages.log.open();
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
  return responseOf(await handOut({ name, lines }, wordsIn(c.var.visit.language)));
};
