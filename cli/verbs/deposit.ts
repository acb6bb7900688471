import { suppliedTextsAnew } from "../fields/documents.ts";
import { factDate, needed, optional, several } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** The deposit and what follows it: circulation, objections, entry into force, what is left to do at home. */
export const depositVerbs = {
  ConfirmDeposit: {
    about: "record that the depositary received the instrument",
    group: "treatyOfficer",
    example:
      'az-7 --received-on 2026-04-15 --reference "C.N.<number>.<year>.TREATIES-XVIII.16" --as treaty-officer-2',
    fields: {
      receivedOn: factDate("when the depositary received it", "--received-on <date>"),
      reference: optional(
        "--reference <reference>",
        "the depositary's reference as printed, where it uses any",
      ),
      statements: suppliedTextsAnew(),
      effective: optional(
        "--effective <day>",
        "a day that the instrument itself names for its effect, where it names one: YYYY-MM-DD",
      ),
    },
  } satisfies Verb<"ConfirmDeposit">,
  RecordCirculation: {
    about: "record that the depositary circulated late or modified statements",
    group: "treatyOfficer",
    example: "az-7 --on 2026-05-04 --statement scope --as treaty-officer-1",
    fields: {
      on: factDate("when they were circulated: the time for objections runs from it"),
      reference: optional("--reference <reference>", "the depositary's reference as printed"),
      statements: several("--statement <id>", "a circulated statement; repeat for each"),
    },
  } satisfies Verb<"RecordCirculation">,
  RecordObjection: {
    about: "record that another State objected to a statement",
    group: "treatyOfficer",
    example:
      'az-7 --on 2026-09-01 --by "the State" --statement scope --effect "what it says of the effect" --as treaty-officer-1',
    fields: {
      on: factDate("when it was made"),
      by: needed("--by <State>", "which State objected"),
      statement: needed("--statement <id>", "to which statement"),
      effect: needed("--effect <text>", "what it says of the effect between the two States"),
    },
  } satisfies Verb<"RecordObjection">,
  RecordTreatyInForce: {
    about: "record when the treaty itself entered into force",
    group: "treatyOfficer",
    example: 'az-7 --on 2026-06-01 --source "the depositary\'s notification" --as treaty-officer-1',
    fields: {
      on: factDate("when the treaty entered into force"),
      source: needed("--source <source>", "where this is known from"),
    },
  } satisfies Verb<"RecordTreatyInForce">,
  PromiseAmendment: {
    about: "record a change of the law that was promised so that the treaty can be carried out",
    group: "clerk",
    example:
      'az-7 --id criminal-code --subject "illegal access" --due-on 2027-01-31 --source "the explanatory note" --as clerk',
    fields: {
      id: needed("--id <id>", "a name for it: a-z, 0-9 and -"),
      subject: needed("--subject <text>", "what is to be changed"),
      dueOn: optional("--due-on <day>", "by when, where that was said: YYYY-MM-DD"),
      source: needed("--source <source>", "where it was promised"),
    },
  } satisfies Verb<"PromiseAmendment">,
  RecordAmendmentDone: {
    about: "record that a promised change of the law was made",
    group: "clerk",
    example: 'az-7 --id criminal-code --on 2026-12-01 --law "the amending law" --as clerk',
    fields: {
      id: needed("--id <id>", "which promised change"),
      on: factDate("when it was made"),
      law: needed("--law <law>", "by which law"),
    },
  } satisfies Verb<"RecordAmendmentDone">,
} as const;
