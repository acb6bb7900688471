import type { Said } from "../words/messages.ts";
import type * as z from "zod/mini";
import { jsonSent } from "../application/import/json-sent.ts";
import { faultsOf } from "../application/import/malformed.ts";
import { refusal, type Refusal } from "../procedure/refusal.ts";
import { utf8In } from "../procedure/values/utf8.ts";

/** The refusal of a body that is not what it must be. */
export const malformedBody = (reason: Said): Refusal =>
  refusal("MalformedInput", { where: "body", reason });

/** The body as its schema has it, or the refusal that names what is wrong with it. */
export const bodyAs = async <Body>(
  request: Request,
  schema: z.ZodMiniType<Body>,
): Promise<{ readonly value: Body } | Refusal> => {
  const text = utf8In(await request.arrayBuffer());
  if (text === undefined) return malformedBody({ kind: "inputNotUtf8" });
  const sent = jsonSent(text);
  if ("reason" in sent) return malformedBody({ kind: "inputNotJson", reason: sent.reason });
  const read = schema.safeParse(sent.value);
  return read.success ? { value: read.data } : faultsOf(read.error, "", sent.value);
};
