import { isIP } from "node:net";
import type { Sentence } from "../words/messages.ts";
import type { Home } from "./home/home.ts";

/** Why a home is not served in this way; undefined where it may be. */
export const whyNotServed = (
  { settings }: Pick<Home, "settings">,
  reach: Reach,
): Sentence | undefined =>
  reach.kind === "public" && settings.demonstration
    ? { kind: "demonstrationNotPublic" }
    : undefined;

/**
 * From where a served home is reached: from this machine alone, or under a public address, which a proxy serves by TLS
 * and hands on to where this server listens.
 */
export type Reach =
  | { readonly kind: "thisMachine" }
  | { readonly kind: "public"; readonly host: string; readonly origin: string };

export const thisMachine: Reach = { kind: "thisMachine" };

/** Where nobody else's network leads to. */
export const loopbackAddress = "127.0.0.1";

/** Whether an address to listen on is this machine's alone. */
export const isLoopbackAddress = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

/** An address as browsers write it in Origin; undefined for what is none, or is reached without TLS. */
export const publicOrigin = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(address);
  const isBare = pathname === "/" && search === "" && hash === "";
  return protocol === "https:" && isBare && !address.includes("@") ? origin : undefined;
};
