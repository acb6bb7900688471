// Errors by which SES says that it did not take the message: sending is not allowed, the message or the request is not
// good, or there were too many. Only what is listed counts; after anything else the letter may have left.
const certain: ReadonlySet<string> = new Set([
  "AccountSuspendedException",
  "BadRequestException",
  "LimitExceededException",
  "MailFromDomainNotVerifiedException",
  "MessageRejected",
  "NotFoundException",
  "SendingPausedException",
  "TooManyRequestsException",
  // Before the service itself looks at the request: who asks is not known or has no right.
  "AccessDeniedException",
  "ExpiredTokenException",
  "InvalidSignatureException",
  "UnrecognizedClientException",
]);

const statusOf = (fault: Error): number | undefined => {
  if (!("$metadata" in fault)) return undefined;
  const metadata = fault.$metadata;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata))
    return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
};

/** What a fault says of a letter that SES was asked to send: surely not taken, or nobody knows. */
export const notSent = (
  fault: unknown,
): { readonly kind: "refused" | "unknown"; readonly reason: string } => {
  if (!(fault instanceof Error)) return { kind: "unknown", reason: String(fault) };
  const reason = `${fault.name}: ${fault.message}`;
  const status = statusOf(fault) ?? 0;
  const isCertain = certain.has(fault.name) && status >= 400 && status < 500;
  return { kind: isCertain ? "refused" : "unknown", reason };
};
