import type { Hono } from "hono/tiny";
import { noPrintInWords } from "../../documents/print-mode.ts";
import { standardOf } from "../../documents/standards.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { wishSchema, type Print, type PrintWish } from "../print.ts";
import { bodyLimits } from "../body-limits.ts";
import { newApp, type Api } from "./api.ts";
import { atMost, bodyAs } from "./body.ts";
import { faultOf, refusedOver } from "./problem.ts";

const keptPrint = async (api: Api, print: Print, wish: PrintWish): Promise<Response> => {
  const printed = await print(wish);
  if (isRefusal(printed)) return refusedOver(printed);
  if (printed.kind === "none") return faultOf(422, "NothingToPrint", noPrintInWords(printed.why));
  const { marking, bytes } = printed;
  const digest = await api.desk.world.documents.put(bytes);
  const { caseId, paper, language } = wish;
  const standard = standardOf[paper].name;
  const size = bytes.length;
  return Response.json(
    { kind: "paper", caseId, paper, language, marking, standard, digest, size },
    { status: 201 },
  );
};

/** A paper of a case as it may be printed now, kept among the documents: the same wish on the same record, the same document. */
export const addPapers = (app: Hono, api: Api, print: Print): void => {
  app.post("/api/papers", atMost(bodyLimits.paper), async (c) => {
    const body = await bodyAs(c, wishSchema);
    return body instanceof Response ? body : keptPrint(api, print, body);
  });
};

/** An app that prints papers and does nothing else. */
export const papersApi = (api: Api, print: Print): Hono => {
  const app = newApp(api);
  addPapers(app, api, print);
  return app;
};
