import type { Context } from "hono";
import type { Hono } from "hono/tiny";
import * as z from "zod/mini";
import { handle } from "../../application/handle.ts";
import { handleOffice, officeRequestSchema } from "../../application/office.ts";
import type { Answer } from "../../application/answer.ts";
import { answerShown } from "../../application/shapes/answer.ts";
import type { CommandKind } from "../../domain/command-kinds.ts";
import { officeCaseId } from "../../application/request.ts";
import { refusal } from "../../domain/refusal.ts";
import { requestSchema } from "../../domain/request.ts";
import { bodyLimits } from "../body-limits.ts";
import { wordsIn } from "../../words/read.ts";
import { newApp, type Api } from "./api.ts";
import { atMost, bodyAs } from "./body.ts";
import { faultOf, problemOver, refusedOver } from "./problem.ts";

/** Base64 of the person's Ed25519 signature over the request; absent where a token or, in a demonstration, a name will do. */
export const signature = z.optional(
  z.string().check(z.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/, "an Ed25519 signature in base64")),
);
export const commandBody = z.strictObject({ request: requestSchema, signature });
export const officeBody = z.strictObject({ request: officeRequestSchema, signature });

/** The answer to a command, over HTTP. */
export const answered = async ({ desk }: Api, answer: Answer): Promise<Response> => {
  const shown = await answerShown(desk, answer, wordsIn("en"));
  return shown.kind === "refused"
    ? problemOver(shown)
    : Response.json(shown, { status: shown.repeated ? 200 : 201 });
};

// A command's id is what makes sending it again safe; a second name for it could only say something else. The draft of
// the field writes its value in quotes (draft-ietf-httpapi-idempotency-key-header).
export const otherKey = (c: Context, id: string): Response | undefined => {
  const key = c.req.header("idempotency-key")?.replace(/^"(.*)"$/, "$1");
  return key === undefined || key === id
    ? undefined
    : refusedOver(
        refusal("MalformedInput", {
          where: "Idempotency-Key",
          reason: `is not the command's id, ${id}`,
        }),
      );
};

const postCommand = async (api: Api, c: Context): Promise<Response> => {
  const body = await bodyAs(c, commandBody);
  if (body instanceof Response) return body;
  const { request } = body;
  const { kind } = request.command;
  if (c.req.param("kind") !== kind)
    return refusedOver(
      refusal("MalformedInput", {
        where: "request.command.kind",
        reason: `${kind} was sent to the place of ${String(c.req.param("kind"))}`,
      }),
    );
  const other = otherKey(c, request.id);
  if (other !== undefined) return other;
  const credential = api.credentialOf(c.env, body.signature);
  if (credential instanceof Response) return credential;
  const answer = await handle(api.desk, request, credential);
  api.heard({ kind, caseId: request.caseId, id: request.id }, answer);
  return answered(api, answer);
};

const postOffice = async (api: Api, c: Context): Promise<Response> => {
  const body = await bodyAs(c, officeBody);
  if (body instanceof Response) return body;
  const other = otherKey(c, body.request.id);
  if (other !== undefined) return other;
  const credential = api.credentialOf(c.env, body.signature);
  if (credential instanceof Response) return credential;
  const { id, office } = body.request;
  const answer = await handleOffice(api.desk, body.request, credential);
  api.heard({ kind: office.kind, caseId: officeCaseId, id }, answer);
  return answered(api, answer);
};

/** Which kinds of command an app takes: each its own place, `/api/commands/<kind>`. */
export type Takes = (kind: string) => boolean;

const onlyKind =
  (kind: CommandKind): Takes =>
  (given) =>
    given === kind;

/** Commands in cases. An app that does not take a kind answers as if there were no such place. */
export const addCommands = (app: Hono, api: Api, takes: Takes = () => true): void => {
  app.post("/api/commands/:kind", atMost(bodyLimits.command), (c) =>
    takes(c.req.param("kind"))
      ? postCommand(api, c)
      : faultOf(404, "NoSuchPlace", `${c.req.path} is served elsewhere`),
  );
};

/** Commands of the office: who may act, which calendar is in force. */
export const addOffice = (app: Hono, api: Api): void => {
  app.post("/api/office", atMost(bodyLimits.command), (c) => postOffice(api, c));
};

/** An app that takes one kind of command and nothing else. */
export const commandApi = (api: Api, kind: CommandKind): Hono => {
  const app = newApp(api);
  addCommands(app, api, onlyKind(kind));
  return app;
};
