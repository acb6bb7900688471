import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type * as z from "zod/mini";
import { jsonSent } from "../../application/json-sent.ts";
import { faultsOf } from "../../application/malformed.ts";
import { utf8In } from "../../domain/utf8.ts";
import { refusal } from "../../domain/refusal.ts";
import type { BodyLimit } from "../body-limits.ts";
import { faultOf, refusedOver } from "./problem.ts";

/** The answer to a body that is not what it must be. */
export const malformed = (reason: string): Response =>
  refusedOver(refusal("MalformedInput", { where: "the body", reason }));

/** Takes a body up to its limit; answers 413 to a larger one, says what else to do, and keeps none of it. */
export const atMost = ({ bytes }: BodyLimit, instead?: string): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
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
  return read.success ? read.data : refusedOver(faultsOf(read.error, "", sent.value));
};
