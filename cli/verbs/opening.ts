import { commands } from "../../src/procedure/commands/index.ts";
import { documentOrUnknown, optionalDocument, statements } from "../fields/documents.ts";
import {
  day,
  factDate,
  kebab,
  manyFlag,
  needed,
  optional,
  word,
  flag,
  type Field,
} from "../fields/field.ts";
import type { Verb } from "./verb.ts";

const urgent: Field = {
  flags: [flag("--urgent", "the shorter period of urgent bills applies")],
  read: (flags) => (flags.is("urgent") ? true : undefined),
  otherwise: false,
};

const others: Field = {
  flags: [manyFlag("--other <committee>", "another committee; repeat for each")],
  read: (flags) => (flags.all("other").length === 0 ? undefined : flags.all("other")),
  otherwise: [],
};

/** From the opening of a case to the sitting. */
export const openingVerbs = {
  OpenCase: {
    about: "open a case: one treaty's way through one parliament's procedure",
    group: "clerk",
    example:
      'az-7 --profile az-milli-majlis --treaty un-cybercrime-2024 --title "UN Convention against Cybercrime" --as clerk',
    fields: {
      profile: needed("--profile <id>", "the parliament's procedure (`tasdiq law list`)"),
      treaty: needed("--treaty <id>", "the treaty (`tasdiq law list`)"),
      purpose: {
        ...word(
          "--purpose <purpose>",
          "what for",
          commands.OpenCase.definition.schema.shape.purpose.options,
        ),
        read: (flags) => flags.one("purpose"),
        otherwise: "consent",
      },
      title: needed("--title <title>", "the case's title, on one line"),
    },
  } satisfies Verb<"OpenCase">,
  RecordDatedFact: {
    about:
      "record a dated fact beside the procedure: the treaty's signature, its entry into force for the State, …",
    group: "clerk",
    example:
      'az-7 --fact signature --on 2025-10-25 --by "the signatory" --source "depositary notification" --as clerk',
    fields: {
      fact: word(
        "--fact <fact>",
        "which fact",
        commands.RecordDatedFact.definition.schema.shape.fact.options.map(kebab),
      ),
      on: factDate("when it happened"),
      by: optional("--by <name>", "who did it"),
      source: needed("--source <source>", "where this is known from"),
      statements: statements("statements made with it"),
    },
  } satisfies Verb<"RecordDatedFact">,
  Lay: {
    about: "lay the draft law, or the treaty, before parliament",
    group: "clerk",
    example:
      'az-7 --on 2026-02-02 --by "the initiator" --text draft-law.pdf --statements statements.yaml --as clerk',
    fields: {
      on: factDate("when it was laid"),
      by: needed("--by <initiator>", "who laid it"),
      text: documentOrUnknown("--text <file>", "the text laid"),
      statements: statements("declarations and reservations laid with it"),
      urgent,
    },
  } satisfies Verb<"Lay">,
  ReferToCommittees: {
    about: "refer the draft law to committees",
    group: "clerk",
    example: 'az-7 --on 2026-02-03 --lead "International Relations" --as clerk',
    fields: {
      on: factDate("when it was referred"),
      lead: needed("--lead <committee>", "the lead committee"),
      others,
    },
  } satisfies Verb<"ReferToCommittees">,
  RecordCommitteeReport: {
    about: "record a committee's report",
    group: "committee",
    example:
      'az-7 --on 2026-02-06 --committee "International Relations" --recommends adoption --opinion opinion.pdf --as committee-secretary',
    fields: {
      on: factDate("when the committee reported"),
      committee: needed("--committee <committee>", "which committee"),
      recommends: word("--recommends <what>", "its recommendation", [
        "adoption",
        "rejection",
        "unknown",
      ]),
      opinion: optionalDocument("--opinion <file>", "its written opinion"),
    },
  } satisfies Verb<"RecordCommitteeReport">,
  ScheduleSitting: {
    about: "schedule the sitting that will vote",
    group: "clerk",
    example: "az-7 --on 2026-02-10 --as clerk",
    fields: { sittingOn: day("the day of the sitting") },
  } satisfies Verb<"ScheduleSitting">,
} as const;
