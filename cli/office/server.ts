import { isObject } from "../input/json-value.ts";
import { Stopped, stopped } from "../stop.ts";
import { stopIn } from "./problem.ts";

/** A server, by its address, and the token that is shown to it. */
export type Server = { readonly address: URL; readonly token: string | undefined };

type Asked = {
  readonly method?: "GET" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * The server at an address. What is behind the host's name in it is where its API begins.
 * @throws Stopped when it is none, or when a token would go over the network in the clear
 */
export const serverAt = (text: string, token: string | undefined): Server => {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !["http:", "https:"].includes(address.protocol))
    throw stopped("MalformedFlag", { kind: "serverAddressMalformed", address: text });
  if (token !== undefined && address.protocol === "http:" && !loopback.has(address.hostname))
    throw stopped("MalformedFlag", { kind: "tokenInTheClear", address: text });
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  return { address, token };
};

const causeIn = (fault: unknown): string => {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  if (isObject(cause) && typeof cause["code"] === "string") return cause["code"];
  return cause instanceof Error && cause.message !== "" ? cause.message : "no answer";
};

const sent = async (server: Server, place: URL, asked: Asked): Promise<Response> => {
  const { address, token } = server;
  const own = place.origin === address.origin && token !== undefined;
  const headers = { ...asked.headers, ...(own ? { authorization: `Bearer ${token}` } : {}) };
  try {
    // Not followed elsewhere: whoever is sent on would take the request, and the token, to an address that nobody named.
    return await fetch(place, { ...asked, headers, redirect: "error" });
  } catch (fault) {
    throw new Error(`the server at ${place.origin} cannot be reached (${causeIn(fault)})`, {
      cause: fault,
    });
  }
};

const jsonIn = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Asks a place of the server.
 * @throws Stopped when it refuses, an error when it cannot be reached or fails
 */
export const ask = async (server: Server, path: string, asked: Asked = {}): Promise<Response> => {
  const place = new URL(path.replace(/^\//, ""), server.address);
  const response = await sent(server, place, asked);
  if (response.ok) return response;
  const stop = stopIn(response.status, await jsonIn(response));
  if (stop === undefined)
    throw new Error(
      `the server at ${place.origin} answered ${String(response.status)} to ${asked.method ?? "GET"} ${place.pathname}`,
    );
  throw new Stopped(() => stop.stop, stop.difference);
};

/** What a place of the server shows, as its guard knows it. */
export const askFor = async <T>(
  server: Server,
  path: string,
  wanted: { readonly is: (value: unknown) => value is T; readonly asked?: Asked },
): Promise<T> => {
  const found = await jsonIn(await ask(server, path, wanted.asked));
  if (wanted.is(found)) return found;
  throw new Error(
    `what ${server.address.origin} answered to ${path} is not understood; is it a server of Tasdiq?`,
  );
};
