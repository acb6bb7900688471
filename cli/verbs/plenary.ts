import { documentOrUnknown, optionalDocument, suppliedTexts } from "../fields/documents.ts";
import { seenEntry } from "../fields/entry.ts";
import { factDate, needed } from "../fields/field.ts";
import { declaredResult, voteRecord } from "../fields/vote.ts";
import type { Verb } from "./verb.ts";

/** The plenary vote: recorded by one person, certified by another. */
export const plenaryVerbs = {
  RecordPlenaryVote: {
    about: "record the plenary vote: counts, a roll call, or that none were published",
    group: "plenary",
    example:
      "az-7 --on 2026-02-10 --for 83 --against 2 --neutral 3 --not-voting 2 --present 90 --declared adopted --text draft-law.pdf --as plenary-secretary-1",
    fields: {
      on: factDate("the day of the vote"),
      record: voteRecord(),
      declared: declaredResult(),
      text: documentOrUnknown("--text <file>", "the text voted on"),
      statements: suppliedTexts(),
      initiatorsConsent: optionalDocument(
        "--initiators-consent <file>",
        "where the text was amended: the initiator's consent",
      ),
    },
  } satisfies Verb<"RecordPlenaryVote">,
  CertifyPlenaryVote: {
    about: "certify the recorded vote as another person: enter counts and result again",
    group: "plenary",
    example:
      "az-7 --of 3f2a91bc77aa0012 --for 83 --against 2 --neutral 3 --not-voting 2 --present 90 --declared adopted --as plenary-secretary-2",
    fields: {
      of: seenEntry("the record of the vote"),
      record: voteRecord(),
      declared: declaredResult(),
    },
  } satisfies Verb<"CertifyPlenaryVote">,
  DeclineCertification: {
    about: "decline to certify the recorded vote; it must then be recorded again",
    group: "plenary",
    example:
      'az-7 --of 3f2a91bc77aa0012 --reason "the protocol says 82 for" --as plenary-secretary-2',
    fields: {
      of: seenEntry("the record of the vote"),
      reason: needed("--reason <text>", "why"),
    },
  } satisfies Verb<"DeclineCertification">,
  ReferBack: {
    about: "record that the sitting referred the draft law back to committee",
    group: "clerk",
    example: 'az-7 --on 2026-02-10 --reason "the annex is incomplete" --as clerk',
    fields: {
      on: factDate("when it was referred back"),
      reason: needed("--reason <text>", "why"),
    },
  } satisfies Verb<"ReferBack">,
} as const;
