/** Which addresses of issuers a home takes: the command line that founds an office asks, and may know `local` only. */
export { isIssuerAddress } from "../console/sign-in/issuer.ts";
