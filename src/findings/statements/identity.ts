import { everyInstrument } from "../../case/slots/slot.ts";
import type { Finding } from "../../words/finding.ts";
import type { Case } from "../../case/case.ts";
import { messageOf, refusal } from "../../words/refusal.ts";
import type { Sentence } from "../../words/messages.ts";
import { readOnRelease } from "./clause.ts";
import { confirmationFindings } from "./confirmation.ts";
import { statementsMade } from "./made.ts";
import { momentFindings } from "./moment.ts";
import { natureFindings } from "./nature.ts";
import { permittedFinding } from "./permitted.ts";
import { requiredFindings } from "./required.ts";
import type { Law } from "../../law/law.ts";
import {
  firstSupplied,
  identity,
  keyOfText,
  statementsOf,
  statementsVoted,
  textInWords,
  textsOf,
  textsSupplied,
  textDifferences,
  documentDifference,
} from "../../case/texts.ts";
import { notOnRecordBy, brokenBy } from "../refused-in-words.ts";
import { everySignature } from "../../case/slots/slot.ts";
import type { SuppliedText } from "../../treaty/statement.ts";

// What was signed last, and what was deposited, is compared with what was voted by another finder, where that is known.
const isComparedWithVote = (state: Case): ((text: SuppliedText, seq: number) => boolean) => {
  const known = new Set(
    textsOf(statementsVoted(state)).flatMap(({ what, digest }) =>
      digest === "unknown" ? [] : [what],
    ),
  );
  const compared = [everySignature(state.instruments).at(-1)?.seq, state.deposit?.seq];
  return (text, seq) => compared.includes(seq) && known.has(keyOfText(text));
};

const differing = (state: Case): readonly Finding[] => {
  const isCompared = isComparedWithVote(state);
  const recorded = new Map(textsOf(statementsOf(state)).map(({ what, digest }) => [what, digest]));
  return textsSupplied(state).flatMap(({ text, at, seq }): readonly Finding[] => {
    const what = keyOfText(text);
    const own = recorded.get(what);
    if (own === undefined || own === text.digest || isCompared(text, seq)) return [];
    const fields = { what: textInWords(text), supplied: text.digest, recorded: own };
    return [
      {
        rule: { kind: "suppliedAt", at },
        verdict: "broken",
        why: messageOf(refusal("TextDiffers", fields, identity)),
        authority: identity,
      },
    ];
  });
};

/** The texts of a case as they stood before an entry. */
const textsBefore = (
  { ballots, laid, textsSupplied: supplied }: Case,
  seq: number,
): Parameters<typeof statementsOf>[0] => ({
  ballots: ballots.filter(({ vote }) => vote.seq < seq),
  laid: laid.filter((one) => one.seq < seq),
  textsSupplied: supplied.filter((one) => one.seq < seq),
});

/** What was supplied of a past case at steps before and beside the signature and the deposit: texts left out, and texts of no statement. */
const leftOut = (state: Case): readonly Finding[] => {
  const compared = [everySignature(state.instruments).at(-1)?.seq, state.deposit?.seq];
  return state.textsSupplied
    .filter(({ imported, seq }) => imported && !compared.includes(seq))
    .flatMap(({ seq, act }) =>
      textDifferences(statementsOf(textsBefore(state, seq)), act.statements),
    )
    .filter(({ kind }) => kind !== "TextDiffers")
    .map((one) =>
      one.kind === "TextMissing"
        ? notOnRecordBy({ kind: "identityOfStatements" }, one)
        : brokenBy({ kind: "identityOfStatements" }, one),
    );
};

/** The text of the instrument that was released, where it is not the one that was prepared. A live case refuses it. */
const releasedOtherwise = ({ instruments }: Case): readonly Finding[] =>
  everyInstrument(instruments).flatMap(({ prepared, released }) =>
    released.flatMap(({ seq, act }) =>
      documentDifference(
        "theInstrument",
        act.text,
        prepared.findLast((one) => one.seq < seq)?.act.text,
      ).map((one) => brokenBy({ kind: "suppliedAt", at: "theReleaseOfTheInstrument" }, one)),
    ),
  );

/** The texts of which neither the laying nor the vote knew the digest, and which were supplied since. */
export const textsFixedLater = (state: Case): readonly Sentence[] => {
  const first = firstSupplied(state);
  return textsOf(statementsVoted(state))
    .filter(({ what, digest }) => digest === "unknown" && first.has(what))
    .map(textInWords);
};

// What was supplied later is compared with the first that was supplied; what parliament saw nobody here can say.
const fixedLater = (state: Case): readonly Finding[] => {
  const texts = textsFixedLater(state);
  return texts.length === 0
    ? []
    : [
        {
          rule: { kind: "votedIdentity" },
          verdict: "cannotBeVerified",
          why: { kind: "noTextAtVote", texts },
          authority: identity,
        },
      ];
};

/** Whether the texts supplied from the instrument on are those on record, each against the same one. */
export const suppliedTextFindings = (state: Case): readonly Finding[] => [
  ...fixedLater(state),
  ...differing(state),
  ...leftOut(state),
  ...releasedOtherwise(state),
];

/**
 * Every statement of a case against the treaty's clauses: permitted, named as what it is, made in time; what the treaty
 * requires; what was said at signature; and whether each text supplied is the one on record. A finding carries the mark of the clause that it rests on.
 */
export const statementFindings = (state: Case, { treaty }: Law): readonly Finding[] => [
  ...statementsMade(state).flatMap((made) => [
    permittedFinding(made.statement, treaty, readOnRelease(state)),
    ...natureFindings(made.statement, treaty),
    ...momentFindings(made, treaty),
  ]),
  ...requiredFindings(state, treaty),
  ...confirmationFindings(state, treaty),
  ...suppliedTextFindings(state),
];
