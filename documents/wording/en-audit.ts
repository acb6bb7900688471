import type { Catalogue } from "./catalogue.ts";

export const auditInEnglish: Catalogue["audit"] = {
  title: "Certificate of audit",
  intro:
    "The case named below was audited rule by rule, from its entries and from the documents that they name. A rule that the record does not answer is never called kept.",
  asOf: "Judged as of",
  entries: "Number of entries",
  counts: "Findings",
  verdicts: {
    kept: "kept",
    broken: "broken",
    running: "running",
    cannotBeVerified: "cannot be verified",
  },
  unverified: "Findings that rest on an unverified authority",
  findings: "Findings, rule by rule",
  restsOn: (authority) => `Rests on: ${authority}`,
  none: "No rule had anything to judge.",
  language: null,
  verify: "How to repeat it",
  steps: [
    "Obtain the case from the office: its entries, or an export of it that carries its proofs.",
    "Check its integrity first: the certificate of procedure history and the export say how.",
    "Run the audit over the same entries (the command is: tasdiq audit, the case, --json) by the procedure and treaty files whose digests are printed here, as of the same day. The findings must be the same.",
  ],
  limits: "What this does not show",
  limitLines: [
    "That what was recorded is true: rules are judged on the facts on record.",
    "What was recorded after the last entry named here, or became due after the day named here.",
    "That the law files are right: each finding says what its rule rests on, and a rule marked as unverified was read by nobody in its source.",
    "It names persons by their personnel numbers where a finding rests on who acted.",
    "It bears no signature of its own.",
  ],
};
