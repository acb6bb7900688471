import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type * as z from "zod/mini";
import { faultsOf } from "../../application/malformed.ts";
import { refusal } from "../../domain/refusal.ts";
import { refusedOver } from "./problem.ts";

const malformed = (reason: string): Response =>
  refusedOver(refusal("MalformedInput", { where: "the body", reason }));

/** Refuses a body of more than so many bytes before it is read to its end. */
export const atMost = (bytes: number, reason = "is too large"): MiddlewareHandler =>
  bodyLimit({ maxSize: bytes, onError: () => malformed(reason) });

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The body as its schema has it, or the answer that names what is wrong with it. */
export const bodyAs = async <T>(c: Context, schema: z.ZodMiniType<T>): Promise<T | Response> => {
  const body = jsonOf(await c.req.raw.text());
  if (body === undefined) return malformed("is not JSON");
  const read = schema.safeParse(body);
  return read.success ? read.data : refusedOver(faultsOf(read.error, ""));
};
