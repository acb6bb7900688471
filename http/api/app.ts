import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod/mini";
import type { Credential } from "../../application/establish.ts";
import { handle } from "../../application/handle.ts";
import type { Desk } from "../../application/desk.ts";
import { faultsOf } from "../../application/malformed.ts";
import { auditOf, historyOf, isView, viewCase } from "../../application/queries.ts";
import { requestSchema } from "../../domain/request.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { refusal, type Refusal } from "../../domain/refusal.ts";
import { faultOf, refusedOver } from "./problem.ts";

const postSchema = z.strictObject({
  request: requestSchema,
  /** Base64 of the person's Ed25519 signature over the request; absent in a demonstration. */
  signature: z.optional(z.string()),
});

const largestBody = 512 * 1024;
const malformed = (reason: string): Response =>
  refusedOver(refusal("MalformedInput", { where: "the body", reason }));

const credentialOf = (signature: string | undefined): Credential =>
  signature === undefined ? { kind: "name" } : { kind: "signature", signature };

const bodyOf = async (request: Request): Promise<unknown> => {
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
};

const postCommand = async (desk: Desk, raw: Request): Promise<Response> => {
  const body = await bodyOf(raw);
  if (body === undefined) return malformed("is not JSON");
  const read = postSchema.safeParse(body);
  if (!read.success) return refusedOver(faultsOf(read.error, ""));
  const answer = await handle(desk, read.data.request, credentialOf(read.data.signature));
  return answer.kind === "refused"
    ? refusedOver(answer.refusal)
    : Response.json(answer, { status: answer.repeated ? 200 : 201 });
};

const getCase = async <T>(
  id: string,
  read: (caseId: z.infer<typeof caseIdSchema>) => Promise<T | Refusal>,
): Promise<Response> => {
  const caseId = caseIdSchema.safeParse(id);
  if (!caseId.success) return refusedOver(refusal("CaseNotFound", { caseId: id }));
  const found = await read(caseId.data);
  return typeof found === "object" && found !== null && "fields" in found
    ? refusedOver(found)
    : Response.json(found);
};

/** The API over one desk: commands in, cases, histories and audits out. Guards are asked before anything else. */
export const apiOver = (desk: Desk, ...guards: readonly MiddlewareHandler[]): Hono => {
  const app = new Hono();
  for (const guard of guards) app.use(guard);
  app.post(
    "/api/commands",
    bodyLimit({ maxSize: largestBody, onError: () => malformed("is too large") }),
    (c) => postCommand(desk, c.req.raw),
  );
  app.notFound((c) => faultOf(404, "NoSuchPlace", `there is nothing at ${c.req.path}`));
  app.onError((fault) => {
    desk.world.tell("a request could not be answered", fault);
    // What went wrong inside is for those who run the server. The command may be on record: its id makes asking again safe.
    return faultOf(500, "ServerFault", "a fault of this server; send the same request again");
  });
  app.get("/api/cases/:id", (c) =>
    getCase(c.req.param("id"), async (caseId) => {
      const view = await viewCase(desk, caseId);
      return isView(view) ? { case: view.state, next: view.next, deadlines: view.deadlines } : view;
    }),
  );
  app.get("/api/cases/:id/history", (c) =>
    getCase(c.req.param("id"), (caseId) => historyOf(desk, caseId)),
  );
  app.get("/api/cases/:id/audit", (c) =>
    getCase(c.req.param("id"), (caseId) => auditOf(desk, caseId)),
  );
  return app;
};
