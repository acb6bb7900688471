import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import type { CommandOf } from "../../case/command.ts";
import { inField, type Refusal, refusal } from "../../words/refusal.ts";
import { knownDate } from "../../time/fact-date.ts";
import {
  type Rule,
  notCurrent,
  notInFuture,
  otherPersonThan,
  type Situation,
} from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { statementsOf, documentDifference, textDifferences } from "../../case/texts.ts";
import {
  preparedInstrument,
  instrumentToRelease,
  releasedInstrument,
} from "../../case/instrument.ts";
import { fourEyes } from "../../findings/separation.ts";

const definition = {
  kind: "ReleaseInstrument",
  verb: "release-instrument",
  at: ["instrument"],
  duty: "releasing",
  irreversible: true,
  awaits: "consent",
} as const satisfies Definition;

const read = ownRule("conditionsOfLaidStatement");

const unknownStatements = (state: Case, named: readonly string[]): readonly Refusal[] => {
  const known = statementsOf(state).map(({ id }) => id);
  return named
    .filter((statement) => !known.includes(statement))
    .map((statement) => refusal("StatementUnknown", { statement, known }, read));
};

/** Refuses a day without the paper that shows it, or the paper without its day: a release here is dated by its entry alone. */
const paperFaults = (
  situation: Situation,
  { onPaper = null, evidence = null }: CommandOf<"ReleaseInstrument">,
): readonly Refusal[] => [
  ...((onPaper === null) === (evidence === null)
    ? []
    : inField(onPaper === null ? "onPaper" : "evidence", [
        refusal("PaperIncomplete", {}, ownRule("signedTextReleased")),
      ])),
  ...(onPaper === null ? [] : inField("onPaper", notInFuture(situation, knownDate(onPaper)))),
];

const rule: Rule<"ReleaseInstrument"> = {
  against: (situation, command) => {
    const draft = preparedInstrument(situation.case);
    return [
      ...(draft === undefined
        ? [refusal("NothingPrepared", { what: "instrument" })]
        : notCurrent(command.of, { what: "preparedInstrument", current: draft.entry })),
      ...otherPersonThan(
        situation,
        draft && { person: draft.person, did: "preparedTheInstrument" },
        "releaseIt",
      ),
      ...inField("text", documentDifference("theInstrument", command.text, draft?.act.text)),
      ...inField("statements", textDifferences(statementsOf(situation.case), command.statements)),
      ...inField(
        "withinConditions",
        unknownStatements(situation.case, command.withinConditions ?? []),
      ),
      ...paperFaults(situation, command),
    ];
  },
  names: preparedInstrument,
  firstHalf: (state) => [preparedInstrument(state)?.person],
  authority: () => fourEyes,
  isNext: (state) =>
    instrumentToRelease(state) !== undefined && releasedInstrument(state) === undefined,
};

/**
 * Releases the prepared instrument for signature, as another person, who says which statements keep to the conditions of their
 * clauses.
 */
export const releaseInstrument = { definition, rule } as const;
