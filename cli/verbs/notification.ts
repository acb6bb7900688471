import { document, suppliedTexts } from "../fields/documents.ts";
import { seenEntry } from "../fields/entry.ts";
import { needed, word } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** The notification of the depositary: it transmits and announces, it does not bind. */
export const notificationVerbs = {
  PrepareNotification: {
    about: "prepare the notification of the depositary",
    group: "treatyOfficer",
    example: "az-7 --to treaties@depositary.example --text notification.txt --as treaty-officer-1",
    fields: {
      to: needed("--to <address>", "the depositary's address"),
      text: document("--text <file>", "the notification's text"),
    },
  } satisfies Verb<"PrepareNotification">,
  ReleaseNotification: {
    about: "release the prepared notification, as another person; it is then sent",
    group: "releasing",
    example: "az-7 --of 51d0aa3377bb9911 --text notification.txt --as releasing-officer",
    fields: {
      of: seenEntry("the preparation of the notification"),
      text: document("--text <file>", "the notification's text, supplied anew"),
      statements: suppliedTexts(),
    },
  } satisfies Verb<"ReleaseNotification">,
  RecordSent: {
    about: "record by hand that the claimed notification left",
    group: "treatyOfficer",
    example: "az-7 --reference az-7/N1 --message-id <id@host> --as treaty-officer-1",
    fields: {
      reference: needed("--reference <reference>", "the notification's reference"),
      messageId: needed("--message-id <id>", "the message id under which it left"),
    },
  } satisfies Verb<"RecordSent">,
  RecordNotSent: {
    about: "record by hand that the claimed notification did not leave",
    group: "treatyOfficer",
    example: 'az-7 --reference az-7/N1 --reason "the mail server refused it" --as treaty-officer-1',
    fields: {
      reference: needed("--reference <reference>", "the notification's reference"),
      reason: needed("--reason <text>", "why"),
    },
  } satisfies Verb<"RecordNotSent">,
  ResolveUnknown: {
    about: "resolve a sending whose outcome nobody knows",
    group: "treatyOfficer",
    example:
      'az-7 --of c0ffee12ab34cd56 --outcome was-sent --evidence "acknowledged by the depositary" --as treaty-officer-1',
    fields: {
      of: seenEntry("the declaration that the outcome is unknown"),
      outcome: word("--outcome <outcome>", "what is to follow", ["was-sent", "send-again"]),
      evidence: needed("--evidence <text>", "what this rests on"),
    },
  } satisfies Verb<"ResolveUnknown">,
} as const;
