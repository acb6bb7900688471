import type { Hono } from "hono/tiny";
import * as z from "zod/mini";
import { paperBasis } from "../../application/paper-basis.ts";
import { paperOf } from "../../documents/inputs/index.ts";
import { languages, needsAudit, paperKinds, type Paper } from "../../documents/paper.ts";
import { noPrintInWords } from "../../documents/print-mode.ts";
import { standardOf } from "../../documents/standards.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { newApp, type Api } from "./api.ts";
import { atMost, bodyAs } from "./body.ts";
import { faultOf, refusedOver } from "./problem.ts";

export const wishBody = z.strictObject({
  caseId: caseIdSchema,
  paper: z.enum(paperKinds),
  language: z.enum(languages),
});
type Wish = z.infer<typeof wishBody>;

const largestWish = 4 * 1024;

/** How a shell sets a paper. It is handed in because the typesetter is large: a server may load it when it is first asked. */
export type SetPaper = (paper: Paper) => Promise<Uint8Array>;

const printed = async (api: Api, set: SetPaper, wish: Wish): Promise<Response> => {
  const basis = await paperBasis(api.desk, wish.caseId, { audited: needsAudit(wish.paper) });
  if (isRefusal(basis)) return refusedOver(basis);
  const wished = paperOf({ ...basis, language: wish.language }, wish.paper);
  if (wished.kind === "none") return faultOf(422, "NothingToPrint", noPrintInWords(wished.why));
  const bytes = await set(wished.paper);
  const digest = await api.desk.world.documents.put(bytes);
  const { caseId, paper, language } = wish;
  const { marking } = wished.paper;
  const standard = standardOf[paper].name;
  const size = bytes.length;
  return Response.json(
    { kind: "paper", caseId, paper, language, marking, standard, digest, size },
    { status: 201 },
  );
};

/** A paper of a case as it may be printed now, kept among the documents: the same wish on the same record, the same document. */
export const addPapers = (app: Hono, api: Api, set: SetPaper): void => {
  app.post("/api/papers", atMost(largestWish), async (c) => {
    const body = await bodyAs(c, wishBody);
    return body instanceof Response ? body : printed(api, set, body);
  });
};

/** An app that prints papers and does nothing else. */
export const papersApi = (api: Api, set: SetPaper): Hono => {
  const app = newApp(api);
  addPapers(app, api, set);
  return app;
};
