import type { Sentence } from "../../words/messages.ts";
import { SentenceFault } from "../../words/say.ts";
import type { Language } from "../../words/values.ts";
import { procedureSchema } from "../../procedure/file/procedure.ts";
import { answerSchemas } from "../../api/description/answers.ts";
import type { Fits } from "../../api/client.ts";
import { isLoopbackName } from "../../office/sign-in.ts";
import { isObject } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import type { Reached } from "./reached.ts";

/** The address of a server. What is behind the host's name in it is where its API begins. */
const baseIn = (text: string, token: string | undefined): URL => {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !["http:", "https:"].includes(address.protocol))
    throw stopped("MalformedFlag", { kind: "serverAddressMalformed", address: text });
  if (token !== undefined && address.protocol === "http:" && !isLoopbackName(address.hostname))
    throw stopped("MalformedFlag", { kind: "tokenInTheClear", address: text });
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  return address;
};

const causeIn = (fault: unknown): Sentence => {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  if (isObject(cause) && typeof cause["code"] === "string")
    return { kind: "asWritten", text: cause["code"] };
  return cause instanceof Error && cause.message !== ""
    ? { kind: "asWritten", text: cause.message }
    : { kind: "serverSilent" };
};

// Of a procedure the whole file is used.
const fits: Fits = (id, value) =>
  answerSchemas[id].safeParse(value).success &&
  (id !== "ProcedureAnswer" ||
    (isObject(value) && procedureSchema().safeParse(value["procedure"]).success));

/**
 * A server of the office, by its address, and the token that is shown to it.
 * @throws Stopped when it is none, or when a token would go over the network in the clear
 */
export const reachServer = (
  text: string,
  { token, language }: { readonly token: string | undefined; readonly language: Language },
): Reached => {
  const base = baseIn(text, token);
  return {
    base,
    fits,
    takesToken: token !== undefined,
    mayLose: true,
    send: async (request) => {
      const { origin } = new URL(request.url);
      const headers = new Headers(request.headers);
      headers.set("accept-language", language);
      if (origin === base.origin && token !== undefined)
        headers.set("authorization", `Bearer ${token}`);
      try {
        // Not followed elsewhere: whoever is sent on would take the request, and the token, to an address that nobody named.
        return await fetch(new Request(request, { headers, redirect: "error" }));
      } catch (fault) {
        throw new SentenceFault(
          { kind: "serverUnreachable", origin, why: causeIn(fault) },
          { cause: fault },
        );
      }
    },
  };
};
