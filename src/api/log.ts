import type { Words } from "../words/say.ts";
import type { ExportPorts } from "../ledger/log/export-lines.ts";
import type { Ledger } from "../ledger/ports.ts";
import { HttpAnswer } from "./http-answer.ts";

/** What is shown of a log, and the office whose record names the keys that sign it. */
export type LogPorts = ExportPorts & { readonly ledger: Pick<Ledger, "head"> };

/** An export under a name that says what its lines are: the same name, the same lines. */
export type ExportFile = { readonly name: string; readonly lines: AsyncIterable<string> };

/** What the places of the log need of their shell. */
export type LogApi = {
  /** Opened for each request. */
  readonly open: () => Promise<LogPorts>;
  /** Answers with an export, or with where it can be had; in these words, where it cannot. */
  readonly handOut: (file: ExportFile, words: Words) => Promise<HttpAnswer>;
};

/** The `Content-Disposition` of what is kept as a file of this name (RFC 6266). The name holds no quotation mark. */
export const asAttachment = (name: string): string => `attachment; filename="${name}"`;

/** What is said with an export: JSON Lines, to be kept as a file of its name. */
export const exportHeaders = (name: string): Readonly<Record<string, string>> => ({
  "content-type": "application/jsonl; charset=utf-8",
  "content-disposition": asAttachment(name),
});

/** Lines are handed out together until they have so many bytes: one by one they would cost more than they hold. */
const pieceSize = 64 * 1024;

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let piece = "";
  for await (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < pieceSize) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  if (piece !== "") yield Buffer.from(piece);
}

/**
 * Hands an export out as it is made, a piece whenever its reader has taken the one before; a fault on the way breaks the
 * connection, so that no part passes for the whole.
 */
export const streamed: LogApi["handOut"] = ({ name, lines }) =>
  Promise.resolve(new HttpAnswer(inPieces(lines), { headers: exportHeaders(name) }));
