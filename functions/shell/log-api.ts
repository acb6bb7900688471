import { HttpAnswer } from "../../src/api/http-answer.ts";
import { type ExportFile, exportHeaders, type LogApi } from "../../src/api/log.ts";
import { type Fault, faultOver } from "../../src/api/problem.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import { dynamoLog } from "../../src/aws/dynamo/index.ts";
import { type S3Exports, s3Exports } from "../../src/aws/s3-exports.ts";
import type { Words } from "../../src/words/say.ts";
import { bucketNamed } from "./services/bucket.ts";
import { checkpoints } from "./services/checkpoints.ts";
import { setting } from "./settings.ts";
import { tables } from "./services/tables.ts";

/** About what can be read in the 15 minutes of a function; it takes less than half of its 2 GB. */
const largestExport = 256 * 1024 * 1024;

const bytesOf = async (
  lines: AsyncIterable<string>,
  atMost: number,
): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const line of lines) {
    const part = Buffer.from(`${line}\n`);
    size += part.length;
    if (size > atMost) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const tooLarge: Fault = {
  status: 422,
  title: "ExportTooLarge",
  said: { kind: "exportTooLarge" },
};

/**
 * Puts an export into the bucket, unless it is there already, and answers with the address where it can be had, because a
 * function can answer with 6 MB at most. The API waits for half a minute; the making goes on after that, and who asks
 * again finds it made.
 */
export const handOutBy =
  (exports: S3Exports, atMost = largestExport) =>
  async ({ name, lines }: ExportFile, words: Words): Promise<HttpAnswer> => {
    if (!(await exports.has(name))) {
      const bytes = await bytesOf(lines, atMost);
      if (bytes === undefined) return faultOver(tooLarge, words);
      await exports.put(name, bytes, exportHeaders(name));
    }
    const location = await exports.addressOf(name);
    return new HttpAnswer(null, {
      status: 303,
      headers: { location, "cache-control": "no-store" },
    });
  };

/** The log and its checkpoints, and where exports are handed out. */
export const logApiOf = ({ ports: { ledger, documents } }: Desk): LogApi => {
  const log = {
    ledger,
    documents,
    log: dynamoLog(tables()),
    checkpoints: checkpoints(),
  };
  return {
    open: () => Promise.resolve(log),
    handOut: handOutBy(s3Exports(bucketNamed(setting("TASDIQ_EXPORTS_BUCKET")))),
  };
};
