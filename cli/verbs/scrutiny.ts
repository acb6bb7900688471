import { certifiedCalendar } from "../fields/calendar.ts";
import { document, optionalDocument } from "../fields/documents.ts";
import { day, needed, wholeOr, word } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** The negative procedure: silence approves, and a clerk certifies the silence. */
export const scrutinyVerbs = {
  RecordResolution: {
    about: "record that a House resolved against ratification",
    group: "scrutiny",
    example: "gb-3 --on 2026-03-04 --house commons --position against --as clerk",
    fields: {
      on: day("the day of the resolution"),
      house: needed("--house <id>", "which House, by its id in the profile"),
      position: {
        ...word("--position <position>", "what it resolved", ["against"]),
        otherwise: "against",
      },
      record: optionalDocument("--record <file>", "the record of the resolution"),
    },
  } satisfies Verb<"RecordResolution">,
  RecordMinisterialStatement: {
    about: "record the minister's statement that the treaty should be ratified all the same",
    group: "scrutiny",
    example: "gb-3 --on 2026-03-09 --reasons statement.pdf --as head-of-state-office",
    fields: {
      on: day("the day on which the statement was laid"),
      reasons: document("--reasons <file>", "the statement"),
    },
  } satisfies Verb<"RecordMinisterialStatement">,
  ExtendScrutiny: {
    about: "record that the minister extended the first period",
    group: "scrutiny",
    example:
      "gb-3 --on 2026-03-02 --sitting-days 21 --statement extension.pdf --as head-of-state-office",
    fields: {
      on: day("the day of the extension"),
      sittingDays: needed("--sitting-days <n>", "by how many sitting days", wholeOr),
      statement: optionalDocument("--statement <file>", "the statement that extends it"),
    },
  } satisfies Verb<"ExtendScrutiny">,
  CertifySilence: {
    about: "certify that the period ended without a resolution",
    group: "scrutiny",
    example: "gb-3 --last-day 2026-04-20 --calendar days.csv --as clerk",
    fields: {
      lastDay: day("the last day of the period, as you counted it", "--last-day <day>"),
      calendar: certifiedCalendar(),
    },
  } satisfies Verb<"CertifySilence">,
} as const;
