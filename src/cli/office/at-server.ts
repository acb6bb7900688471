import type { Sentence } from "../../words/messages.ts";
import { SentenceFault } from "../../words/say.ts";
import type { Language } from "../../words/values.ts";
import { procedureSchema } from "../../procedure/file/procedure.ts";
import { answerSchemas } from "../../api/description/answers.ts";
import type { Fits } from "../../api/client.ts";
import { isLoopbackName } from "../../api/loopback.ts";
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

/** What is shown to a server, and in which language it is to answer. */
type Showing = {
  /** The token that establishes the person; undefined where they sign. */
  readonly personToken: string | undefined;
  /** The token that lies in the home, for a server of this machine. It lets in, and establishes nobody. */
  readonly homeToken: string | undefined;
  readonly language: Language;
};

/**
 * A server of the office, by its address, and the token that is shown to it.
 * @throws Stopped when it is none, or when a token would go over the network in the clear
 */
export const reachServer = (
  text: string,
  { personToken, homeToken, language }: Showing,
): Reached => {
  const base = baseIn(text, personToken);
  // What lies in a home is for no other machine.
  const token = personToken ?? (isLoopbackName(base.hostname) ? homeToken : undefined);
  return {
    base,
    fits,
    takesToken: personToken !== undefined,
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
