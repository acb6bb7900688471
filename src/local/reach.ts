import { isIP } from "node:net";
import { signInIn } from "../ledger/reading/office-now.ts";
import type { Sentence } from "../words/messages.ts";
import type { Home } from "./home/home.ts";

/** Why a home is not served in this way; undefined where it may be. */
export const whyNotServed = async (
  home: Pick<Home, "settings" | "ledger">,
  reach: Reach,
): Promise<Sentence | undefined> => {
  if (reach.kind !== "public") return undefined;
  if (home.settings.demonstration) return { kind: "demonstrationNotPublic" };
  return (await signInIn(home.ledger)()) === undefined
    ? { kind: "publicWithoutSignIn" }
    : undefined;
};

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
