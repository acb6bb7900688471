import * as z from "zod/mini";
import type { Answer } from "../../ledger/handling/answer.ts";
import type { Credential } from "../../ledger/handling/establish.ts";
import { expects } from "../../values/expectation.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Recording } from "../api.ts";
import { HttpAnswer } from "../http-answer.ts";
import { jsonAnswer, problemOver } from "../problem.ts";
import type { Answers, Incoming } from "../route.ts";
import { answerToSend, type AcceptedAnswer } from "../shapes/answer.ts";

/** Base64 of the person's Ed25519 signature over the request; absent where a token or, in a demonstration, a name will do. */
export const signature = z.optional(
  z.string().check(z.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/, expects("wantSignature"))),
);

/** The answers to a command. */
export const accepted: Answers<AcceptedAnswer> = {
  byStatus: {
    200: {
      about: "Accepted before: its first result.",
      content: { json: "Accepted" },
    },
    201: { about: "Accepted: it is on record.", content: { json: "Accepted" } },
  },
};

// A command's id is what makes sending it again safe; a second name for it could only say something else. The draft of
// the field writes its value in quotes (draft-ietf-httpapi-idempotency-key-header).
const otherKey = ({ header }: Incoming, id: string): Refusal | undefined => {
  const key = header("idempotency-key")?.replace(/^"(.*)"$/, "$1");
  return key === undefined || key === id
    ? undefined
    : refusal("MalformedInput", {
        where: "Idempotency-Key",
        reason: { kind: "keyNotCommandId", id },
      });
};

type Sent<Asked> = { readonly request: Asked; readonly signature?: string | undefined };

type Give<Asked> = (
  recording: Recording,
  request: Asked,
  credential: Credential,
) => Promise<Answer>;

/** Gives a command in the name of the person whom the shell has identified, and answers with the receipt or the refusal. */
export const giving =
  <Asked extends { readonly id: string }>(give: Give<Asked>) =>
  async (
    recording: Recording,
    asked: Incoming & { readonly body: Sent<Asked> },
  ): Promise<HttpAnswer | Refusal> => {
    const { request, signature: signed } = asked.body;
    const other = otherKey(asked, request.id);
    if (other !== undefined) return other;
    const credential = recording.credentialOf(asked, signed);
    if (credential instanceof HttpAnswer) return credential;
    const answer = await give(recording, request, credential);
    const shown = await answerToSend(recording.desk, answer, asked.words);
    return shown.kind === "refused"
      ? problemOver(shown)
      : jsonAnswer(shown.repeated ? 200 : 201, shown);
  };
