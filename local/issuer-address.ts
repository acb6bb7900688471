/** Which addresses of issuers a home takes: the command line that founds an office asks, and may know `local` only. */
export { isIssuerAddress } from "../http/pages/sign-in/issuer-address.ts";
