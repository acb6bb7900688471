import type { datedFacts, purposes } from "../../../../domain/command.ts";
import type { signersOffices } from "../../../../domain/depositary-commands.ts";
import type { suspensionGrounds } from "../../../../domain/suspension-commands.ts";
import type { DeclaredResult } from "../../../../domain/vote-record.ts";

type Words<Option extends string> = Readonly<Record<Option, string>>;

/** The answers that a field offers, where no other catalogue has them. */
export type ChoicesInWords = {
  readonly purpose: Words<(typeof purposes)[number]>;
  readonly fact: Words<(typeof datedFacts)[number]>;
  readonly recommends: Words<"adoption" | "rejection" | "unknown">;
  readonly declared: Words<DeclaredResult>;
  readonly position: Words<"against">;
  readonly office: Words<(typeof signersOffices)[number]>;
  readonly ground: Words<(typeof suspensionGrounds)[number]>;
  readonly outcome: Words<"wasSent" | "sendAgain">;
};

export const choicesInEnglish: ChoicesInWords = {
  purpose: {
    consent: "Consent to be bound",
    "change-of-statement": "Change of statements",
    denunciation: "Denunciation",
  },
  fact: {
    signature: "Signature of the treaty",
    fullPowers: "Full powers",
    depositaryNotice: "Notice of the depositary",
    confirmation: "Confirmation of statements made at signature, by the depositary's record",
    entryIntoForce: "Entry into force for the State",
  },
  recommends: { adoption: "Adoption", rejection: "Rejection", unknown: "Not known" },
  declared: { adopted: "Adopted", rejected: "Rejected", noDecision: "No decision: no quorum" },
  position: { against: "Against ratification" },
  office: {
    headOfState: "Head of State",
    headOfGovernment: "Head of government",
    foreignMinister: "Minister for foreign affairs",
    other: "Another, with full powers",
    unknown: "Not known",
  },
  ground: {
    dissolution: "Parliament was dissolved",
    constitutionalReview: "Review of constitutionality",
    other: "Another, as the reason says",
  },
  outcome: { wasSent: "It was sent", sendAgain: "It is sent again, marked as a duplicate" },
};
