import * as z from "zod/mini";
import { expects } from "./expectation.ts";
import { lineSchema } from "./text.ts";

const isAddress = (name: string): boolean => name.startsWith("[") || /^[\d.]+$/.test(name);

/**
 * Whether a browser makes passkeys under an origin: one with a certificate, or this computer's own by the name `localhost`. Under a
 * numeric address it makes none (Web Authentication, Level 3, section 5.1.3).
 */
export const isPasskeyOrigin = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname } = new URL(address);
  if (origin !== address || isAddress(hostname)) return false;
  return protocol === "https:" || (protocol === "http:" && hostname === "localhost");
};

/** The relying party of an address: its host. What is no address of such a kind the schema refuses. */
export const relyingPartyOf = (origin: string): RelyingParty => ({
  origin,
  id: URL.canParse(origin) ? new URL(origin).hostname : "",
});

/** For whom people's browsers make passkeys: the origin of the office's pages, and the relying party that authenticators are told. */
export const relyingPartySchema = z
  .strictObject({
    /** The origin as browsers write it: `https://records.example` or `http://localhost:8000`. */
    origin: lineSchema.check(z.refine(isPasskeyOrigin, expects("wantPasskeyOrigin"))),
    /** The host of the origin, and never a domain above it, where another server could ask for the same passkeys. */
    id: lineSchema,
  })
  .check(
    z.refine(
      ({ origin, id }) => isPasskeyOrigin(origin) && id === new URL(origin).hostname,
      expects("wantRelyingPartyOfOrigin"),
    ),
  );
export type RelyingParty = { readonly origin: string; readonly id: string };
