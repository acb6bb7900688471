import { paragraph, type Row, section, summaryList } from "../cases/parts.ts";
import { html, type Html } from "../html.ts";
import { listHtml } from "../names-html.ts";
import type { Scene } from "./office-form.ts";

/** What decides who is believed or where a letter goes. */
type Deciding = "signIn" | "relyingParty" | "sender" | "depositary" | "checkpointRecipients";

/** What a form decides, and what is on record of it now: shown above its fields. */
export const onRecordNow = ({ format }: Scene, deed: Deciding, rows: readonly Row[]): Html => {
  const { administration } = format.words;
  return html`${paragraph(administration.deeds[deed].intro)}
  ${section("on-record", administration.onRecord, summaryList(rows))}`;
};

/** Several things in one place, each on its line. */
export const linesHtml = (lines: readonly (Html | string)[]): Html =>
  listHtml(
    lines.map((line) => html`${line}`),
    html`<br />`,
  );
