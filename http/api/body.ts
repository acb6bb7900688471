import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type * as z from "zod/mini";
import { jsonSent } from "../../application/json-sent.ts";
import { faultsOf } from "../../application/malformed.ts";
import { utf8In } from "../../domain/utf8.ts";
import { refusal } from "../../domain/refusal.ts";
import { faultOf, refusedOver } from "./problem.ts";

/** The answer to a body that is not what it must be. */
export const malformed = (reason: string): Response =>
  refusedOver(refusal("MalformedInput", { where: "the body", reason }));

const mostPassedOver = 64 * 1024 * 1024;

/** Reads a body that is refused, and lets it go: who is still sending when the connection is closed never sees the answer. */
export const passOver = async (body: ReadableStream<Uint8Array> | null): Promise<void> => {
  if (body === null || body.locked) return;
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostPassedOver) return;
  }
};

/** Takes a body of so many bytes at most; answers 413 to a larger one, says what else to do, and keeps none of it. */
export const atMost = (bytes: number, instead?: string): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: async (c) => {
      await passOver(c.req.raw.body);
      const most = `the body is larger than ${String(bytes)} bytes`;
      return faultOf(413, "TooLarge", instead === undefined ? most : `${most}; ${instead}`);
    },
  });

/** The body as its schema has it, or the answer that names what is wrong with it. */
export const bodyAs = async <T>(c: Context, schema: z.ZodMiniType<T>): Promise<T | Response> => {
  const text = utf8In(await c.req.raw.arrayBuffer());
  if (text === undefined) return malformed("is not UTF-8");
  const sent = jsonSent(text);
  if ("reason" in sent) return malformed(`is not JSON that is taken here: ${sent.reason}`);
  const read = schema.safeParse(sent.value);
  return read.success ? read.data : refusedOver(faultsOf(read.error, ""));
};
