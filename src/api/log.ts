import type { Words } from "../words/say.ts";
import type { ExportPorts } from "../ledger/log/export-lines.ts";
import type { Ledger } from "../ledger/ports.ts";

/** What is shown of a log, and the office whose record names the keys that sign it. */
export type LogPorts = ExportPorts & { readonly ledger: Pick<Ledger, "head"> };

/** An export under a name that says what its lines are: the same name, the same lines. */
export type ExportFile = { readonly name: string; readonly lines: AsyncIterable<string> };

/** What the places of the log need of their shell. */
export type LogApi = {
  /** Opened for each request. */
  readonly open: () => Promise<LogPorts>;
  /** Answers with an export, or with where it can be had; in these words, where it cannot. */
  readonly handOut: (file: ExportFile, words: Words) => Promise<Response>;
};

/** The `Content-Disposition` of what is kept as a file of this name (RFC 6266). The name holds no quotation mark. */
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
