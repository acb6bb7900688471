import type { Sentence } from "../../words/messages.ts";
import { SentenceFault } from "../../words/say.ts";
import type { Language } from "../../words/values.ts";
import { answerSchemas } from "../../api/description/answers.ts";
import { type Fits, requestTo } from "../../api/client.ts";
import { isLoopbackName } from "../../values/sign-in.ts";
import { isObject } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { placeOf } from "./office.ts";
import type { Answered, Reached } from "./reached.ts";

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

const fits: Fits = (id, value) => answerSchemas[id].safeParse(value).success;

type Limits = {
  /** The largest answer that is read, in bytes; the pages of a list are one answer. */
  readonly bytes: number;
  /** How long no byte may come, in milliseconds. */
  readonly silence: number;
};

// A page of the history may hold a thousand entries of 128 KB; the slowest answers, of a sweep or an audit, begin within minutes.
const usualLimits: Limits = { bytes: 256 * 1024 * 1024, silence: 4 * 60_000 };

/** So many bytes an answer counts at least: of empty pages too there is an end. */
const leastCounted = 4096;

/** Counts the bytes of an answer, on from those of the answers of the same place just before. */
const countBytes = () => {
  let place = "";
  let size = 0;
  return {
    begin: ({ origin, pathname }: URL): void => {
      if (place !== origin + pathname) size = 0;
      place = origin + pathname;
      size += leastCounted;
    },
    add: (bytes: number): number => (size += bytes),
  };
};

/** Ends what listens to its signal when no byte has come for so long. */
const watchFor = (silence: number, why: Sentence) => {
  const ending = new AbortController();
  const timer = setTimeout(() => {
    ending.abort(new SentenceFault(why));
  }, silence);
  return {
    signal: ending.signal,
    byteCame: () => timer.refresh(),
    end: () => {
      clearTimeout(timer);
      // What was not read to its end is not read on.
      ending.abort();
    },
  };
};

/**
 * Sends a request and reads the whole answer.
 * @throws SentenceFault where the answer goes beyond the limits
 */
const readAnswer = async (
  request: Request,
  { bytes: most, silence }: Limits,
  count: ReturnType<typeof countBytes>,
): Promise<Answered> => {
  const place = new URL(request.url);
  const { origin } = place;
  count.begin(place);
  const seconds = String(silence / 1000);
  const watch = watchFor(silence, { kind: "serverStalled", origin, seconds });
  try {
    // Not followed elsewhere: whoever is sent on would take the request, and the token, to an address that nobody named.
    const response = await fetch(new Request(request, { redirect: "error", signal: watch.signal }));
    const chunks: Uint8Array[] = [];
    const body: ReadableStream<Uint8Array> | null = response.body;
    for await (const chunk of body ?? []) {
      watch.byteCame();
      if (count.add(chunk.length) > most)
        throw new SentenceFault({ kind: "serverAnswerTooLarge", origin, most: String(most) });
      chunks.push(chunk);
    }
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      bytes: Buffer.concat(chunks),
    };
  } finally {
    watch.end();
  }
};

/** What is shown to a server, and in which language it is to answer. */
type Showing = {
  /** The token that establishes the person; undefined where they sign. */
  readonly personToken: string | undefined;
  /** The token that lies in the home, for a server of this machine. It lets in, and establishes nobody. */
  readonly homeToken: string | undefined;
  readonly language: Language;
  readonly limits?: Limits;
};

/**
 * A server of the office, by its address, and the token that is shown to it.
 * @throws Stopped when it is none, or when a token would go over the network in the clear
 */
export const reachServer = (
  text: string,
  { personToken, homeToken, language, limits = usualLimits }: Showing,
): Reached => {
  const base = baseIn(text, personToken);
  // What lies in a home is for no other machine.
  const token = personToken ?? (isLoopbackName(base.hostname) ? homeToken : undefined);
  const count = countBytes();
  const send = async (request: Request): Promise<Answered> => {
    const { origin } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set("accept-language", language);
    if (origin === base.origin && token !== undefined)
      headers.set("authorization", `Bearer ${token}`);
    try {
      return await readAnswer(new Request(request, { headers }), limits, count);
    } catch (fault) {
      if (fault instanceof SentenceFault) throw fault;
      throw new SentenceFault(
        { kind: "serverUnreachable", origin, why: causeIn(fault) },
        { cause: fault },
      );
    }
  };
  return {
    base,
    fits,
    takesToken: personToken !== undefined,
    mayLose: true,
    answerTo: (route, wish) => send(requestTo(route, base, wish)),
    put: (ticket, body) => {
      const { method, headers } = ticket;
      const type = { "content-type": "application/octet-stream" };
      return send(
        new Request(placeOf({ base }, ticket), { method, headers: { ...type, ...headers }, body }),
      );
    },
  };
};
