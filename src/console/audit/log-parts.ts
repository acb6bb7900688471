import { keyLines } from "../../application/log/checkpoint-keys.ts";
import type { ShownWorld } from "../../api/log.ts";
import { headRow, paragraph, section, tag, wide } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Speech } from "../speech.ts";
import { newestCheckpoints, type ListedCheckpoint } from "./checkpoints.ts";

const pageSize = 50;

/** The lines of the keys that sign now; none before the log has a name. */
export const keysOf = async (world: ShownWorld): Promise<readonly string[]> =>
  (await keyLines(world)).map(({ line }) => line);

/** The keys of the log, to be copied. */
export const keysSection = (
  { visit, words: { audit } }: Speech,
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
  { words, day }: Speech,
  { isReached, sealedAt }: ListedCheckpoint,
): Html | string => {
  const { log } = words.audit;
  if (!isReached) return tag("red", log.notReached);
  return sealedAt === undefined ? log.undated : day(sealedAt);
};

const checkpointRow = (speech: Speech, place: string, one: ListedCheckpoint): Html => {
  const { visit, words, number } = speech;
  const { log } = words.audit;
  const size = String(one.size);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${number(one.size)}</th>
    <td class="govuk-table__cell">${sealOf(speech, one)}</td>
    <td class="govuk-table__cell"><code class="tq-digest">${one.keyIds.join(", ")}</code></td>
    <td class="govuk-table__cell">
      <a class="govuk-link" href="${to(visit, `${place}/checkpoints/${size}`)}"
        >${log.download}<span class="govuk-visually-hidden">: ${log.downloadOf({ size })}</span></a
      >
    </td>
  </tr>`;
};

type Listed = Awaited<ReturnType<typeof newestCheckpoints>>;

const checkpointTable = (speech: Speech, place: string, { list }: Listed): Html => {
  const { log } = speech.words.audit;
  return wide(
    log.checkpoints,
    html`<table class="govuk-table">
      <caption class="govuk-table__caption govuk-visually-hidden">
        ${log.checkpoints}
      </caption>
      ${headRow([log.size, log.date, log.keyIds, log.download])}
      <tbody class="govuk-table__body">
        ${list.map((one) => checkpointRow(speech, place, one))}
      </tbody>
    </table>`,
  );
};

const turning = (
  { visit, words: { audit } }: Speech,
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
  speech: Speech,
  world: ShownWorld,
  { place, before }: { readonly place: string; readonly before: number },
): Promise<Html> => {
  const { log } = speech.words.audit;
  const listed = await newestCheckpoints(world, { before, most: pageSize });
  const body =
    listed.list.length === 0
      ? paragraph(log.noCheckpoints)
      : html`${paragraph(log.checkpointsNote)} ${checkpointTable(speech, place, listed)}
        ${turning(speech, place, listed)}`;
  return section("checkpoints", log.checkpoints, body);
};
