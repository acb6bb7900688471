import { isLoopbackName } from "../../api/loopback.ts";

/** Whether an issuer's address may be used: by TLS, or on this machine. */
export const isIssuerAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash } = new URL(address);
  if (search !== "" || hash !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isLoopbackName(hostname));
};
