import type { Context } from "hono";
import { caseIdSchema, type CaseId } from "../../domain/ids.ts";
import { refusal, type Refusal } from "../../domain/refusal.ts";
import { shownAsJson } from "./shown.ts";

type Read = (caseId: CaseId) => Promise<object | Refusal>;

const found = async (c: Context, read: Read): Promise<object | Refusal> => {
  const id = c.req.param("id") ?? "";
  const caseId = caseIdSchema.safeParse(id);
  return caseId.success ? read(caseId.data) : refusal("CaseNotFound", { caseId: id });
};

/** Answers of a case what is read of it; an id that no case can have is one that is not found. */
export const showCase = async (c: Context, read: Read): Promise<Response> =>
  shownAsJson(c, await found(c, read));
