import { mailAddress } from "../fields/address.ts";
import { document, documentAnew, suppliedTextsAnew } from "../fields/documents.ts";
import { seenEntry } from "../fields/entry.ts";
import { needed, optional, word } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

const mailEvent = (when: string) => ({
  reference: needed("--reference <reference>", "the notification's reference"),
  messageId: needed("--message-id <id>", "the message id that the report names"),
  at: needed("--at <instant>", `${when}: 2026-03-10T09:30:00Z, in universal time`),
  evidence: needed("--evidence <text>", "what this rests on"),
});

/** The notification of the depositary: it transmits and announces, it does not bind. */
export const notificationVerbs = {
  PrepareNotification: {
    about: "prepare the notification of the depositary",
    group: "treatyOfficer",
    example: "az-7 --to treaties@depositary.example --text notification.txt --as treaty-officer-1",
    fields: {
      to: mailAddress("--to <address>", "the depositary's e-mail address"),
      text: document("--text <file>", "the notification's text"),
      contact: optional("--contact <who>", "whom the depositary may ask; it stands in the letter"),
    },
  } satisfies Verb<"PrepareNotification">,
  ReleaseNotification: {
    about: "release the prepared notification, as another person; it is then sent",
    group: "releasing",
    example: "az-7 --of 51d0aa3377bb9911 --text notification.txt --as releasing-officer",
    fields: {
      of: seenEntry("the preparation of the notification"),
      text: documentAnew("--text <file>", "the notification's text, supplied anew"),
      statements: suppliedTextsAnew(),
    },
  } satisfies Verb<"ReleaseNotification">,
  RecordSent: {
    about: "only the sender records that a notification left; from a person this is refused",
    group: "treatyOfficer",
    example: "az-7 --reference az-7/N1 --message-id <id@host> --as treaty-officer-1",
    fields: {
      reference: needed("--reference <reference>", "the notification's reference"),
      messageId: needed("--message-id <id>", "the message id under which it left"),
    },
  } satisfies Verb<"RecordSent">,
  RecordNotSent: {
    about:
      "only the sender records that a notification did not leave; from a person this is refused",
    group: "treatyOfficer",
    example: 'az-7 --reference az-7/N1 --reason "the mail server refused it" --as treaty-officer-1',
    fields: {
      reference: needed("--reference <reference>", "the notification's reference"),
      reason: needed("--reason <text>", "why"),
    },
  } satisfies Verb<"RecordNotSent">,
  ResolveUnknown: {
    about: "settle a sending whose outcome is unknown",
    group: "treatyOfficer",
    example:
      'az-7 --of c0ffee12ab34cd56 --outcome was-sent --evidence "acknowledged by the depositary" --as treaty-officer-1',
    fields: {
      of: seenEntry("the declaration that the outcome is unknown"),
      outcome: word("--outcome <outcome>", "what is to follow", ["was-sent", "send-again"]),
      evidence: needed("--evidence <text>", "what this rests on"),
    },
  } satisfies Verb<"ResolveUnknown">,
  RecordDelivery: {
    about: "record that a sent notification reached the depositary's mail server",
    group: "treatyOfficer",
    example:
      'az-7 --reference az-7/N1 --message-id <id@host> --at 2026-03-10T09:30:00Z --evidence "the log of the mail server" --as treaty-officer-1',
    fields: mailEvent("when it was delivered"),
  } satisfies Verb<"RecordDelivery">,
  RecordBounce: {
    about: "record that a sent notification bounced; another is then sent, marked",
    group: "treatyOfficer",
    example:
      'az-7 --reference az-7/N1 --message-id <id@host> --at 2026-03-10T09:30:00Z --evidence "the bounce message" --as treaty-officer-1',
    fields: mailEvent("when it bounced"),
  } satisfies Verb<"RecordBounce">,
  RecordComplaint: {
    about: "record that the depositary's mail server complained of a notification",
    group: "treatyOfficer",
    example:
      'az-7 --reference az-7/N1 --message-id <id@host> --at 2026-03-10T09:30:00Z --evidence "the complaint" --as treaty-officer-1',
    fields: mailEvent("when the complaint was made"),
  } satisfies Verb<"RecordComplaint">,
} as const;
