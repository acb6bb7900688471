import { optionalDocument } from "../fields/documents.ts";
import { factDate, needed, optional } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** The adopted law: presented, signed or returned, published. */
export const lawVerbs = {
  PresentLaw: {
    about: "record that the adopted law was presented to the head of state",
    group: "clerk",
    example: "az-7 --on 2026-02-12 --as clerk",
    fields: { on: factDate("when it was presented") },
  } satisfies Verb<"PresentLaw">,
  SignLaw: {
    about: "record that the head of state signed the law",
    group: "headOfState",
    example: "az-7 --on 2026-02-20 --as head-of-state-office",
    fields: {
      on: factDate("when it was signed"),
      source: optional("--source <source>", "where this is known from"),
    },
  } satisfies Verb<"SignLaw">,
  ReturnLaw: {
    about: "record that the head of state returned the law with objections",
    group: "headOfState",
    example: "az-7 --on 2026-02-20 --objections objections.pdf --as head-of-state-office",
    fields: {
      on: factDate("when it was returned"),
      objections: optionalDocument("--objections <file>", "the objections"),
    },
  } satisfies Verb<"ReturnLaw">,
  PublishLaw: {
    about: "record that the law was published",
    group: "clerk",
    example:
      'az-7 --on 2026-02-24 --in "the official gazette" --number "the law\'s number" --as clerk',
    fields: {
      on: factDate("when it was published"),
      number: optional("--number <number>", "the law's number"),
      publishedIn: needed("--in <place>", "where it was published"),
    },
  } satisfies Verb<"PublishLaw">,
  RecordLawRegistration: {
    about: "record that the law was entered into a register of laws",
    group: "clerk",
    example: 'az-7 --on 2026-02-26 --number "17" --register "the state register" --as clerk',
    fields: {
      on: factDate("when it was registered"),
      number: needed("--number <number>", "its number in the register"),
      register: needed("--register <register>", "which register"),
    },
  } satisfies Verb<"RecordLawRegistration">,
} as const;
