const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether an issuer's address may be used: by TLS, or on this machine. */
export const isIssuerAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash } = new URL(address);
  if (search !== "" || hash !== "") return false;
  return protocol === "https:" || (protocol === "http:" && loopbackNames.has(hostname));
};
