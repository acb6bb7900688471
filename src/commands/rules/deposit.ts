import type { Rule as JudgedRule } from "../../words/finding-group.ts";
import type { Finding } from "../../words/finding.ts";
import type { IsoDate } from "../../time/date.ts";
import { judgeReference } from "../../treaty/depositary-reference.ts";
import { objectionWindow, type ObjectionWindow } from "../../treaty/objection-window.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Sentence } from "../../words/messages.ts";
import type { ActOf } from "../../case/act.ts";
import type { CaseFact } from "../../case/case-fact.ts";
import type { Case } from "../../case/case.ts";
import { inField, messageOf, refusal, type Refusal } from "../../words/refusal.ts";
import { type Authority, ownRule } from "../../words/authority.ts";
import type { Situation } from "./rule.ts";
import { statementsOnRecord } from "./texts.ts";

/** The promised change of the law by its short name. */
export const amendmentPromised = (
  state: Case,
  id: string,
): CaseFact<ActOf<"AmendmentPromised">> | undefined =>
  state.followUp.amendmentsPromised.find(({ act }) => act.id === id);

/** Whether a promised amendment is on record that was not made yet. */
export const isAmendmentOpen = (state: Case): boolean =>
  state.followUp.amendmentsPromised.some(
    ({ act }) => !state.followUp.amendmentsDone.some((done) => done.act.id === act.id),
  );

const onRecord = ownRule("onlyRecordedStatements");

export const unknownStatements = (state: Case, named: readonly string[]): readonly Refusal[] => {
  const ids = new Set(statementsOnRecord(state).map(({ id }) => id));
  const known = [...ids];
  return named
    .filter((statement) => !ids.has(statement))
    .map((statement) => refusal("StatementUnknown", { statement, known }, onRecord));
};

/** The circulation of a statement that counts: the newest one. */
export const circulationOf = (
  state: Case,
  statement: string,
): CaseFact<ActOf<"StatementsCirculated">> | undefined =>
  state.followUp.circulations.findLast(({ act }) => act.statements.includes(statement));

export const objectionsTo = (
  state: Case,
  statement: string,
): readonly CaseFact<ActOf<"ObjectionReceived">>[] => {
  const circulated = circulationOf(state, statement)?.seq ?? 0;
  return state.followUp.objections.filter(
    ({ seq, act }) => act.statement === statement && seq > circulated,
  );
};

export const objectionWindowOf = (
  state: Case,
  statement: string,
  today: IsoDate,
): ObjectionWindow | undefined => {
  const circulated = circulationOf(state, statement);
  if (circulated === undefined) return undefined;
  const objections = objectionsTo(state, statement).map(({ act }) => act);
  return objectionWindow({ circulatedOn: circulated.act.on, objections, today });
};

export type StatementWindow = { readonly statement: string; readonly window: ObjectionWindow };

/** The window that each circulated statement has if it is late or modified, as of a day. */
export const circulationWindows = (state: Case, today: IsoDate): readonly StatementWindow[] => {
  const ids = new Set(state.followUp.circulations.flatMap(({ act }) => act.statements));
  return [...ids].flatMap((statement) => {
    const window = objectionWindowOf(state, statement, today);
    return window === undefined ? [] : [{ statement, window }];
  });
};

const rightTreaty = ownRule("referenceOfTreaty");

const referencesAuthority = (treaty: Treaty): Authority =>
  treaty.references?.authority ?? rightTreaty;

const faultsOf = (treaty: Treaty, printed: string): readonly Refusal[] => {
  const judged = judgeReference(printed, treaty);
  if (judged.kind === "noneUsed")
    return [
      refusal(
        "NoReferenceUsed",
        { treaty: treaty.registration, printed },
        referencesAuthority(treaty),
      ),
    ];
  if (judged.kind !== "ofAnotherTreaty") return [];
  const { normalized, names } = judged;
  const fields = { printed, normalized, names, treaty: treaty.registration };
  return [refusal("ReferenceOfAnotherTreaty", fields, rightTreaty)];
};

/** What speaks against a printed reference of the depositary. */
export const referenceFaults = ({ law }: Situation, printed: string | null): readonly Refusal[] =>
  printed === null ? [] : inField("reference", faultsOf(law.treaty, printed));

/** What the audit says of a printed reference. */
export const referenceFindings = (treaty: Treaty, printed: string): readonly Finding[] => {
  const judged = judgeReference(printed, treaty);
  const rule: JudgedRule = { kind: "depositarysReference" };
  const authority = referencesAuthority(treaty);
  switch (judged.kind) {
    case "ofThisTreaty":
      return [
        {
          rule,
          verdict: "kept",
          why: { kind: "ofTreaty", reference: judged.normalized, treaty: treaty.registration },
          authority,
        },
      ];
    case "cannotBeCompared": {
      const why: Sentence = {
        kind: "noNumberToCompare",
        reference: judged.normalized,
        treaty: treaty.registration,
      };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "formUnknown": {
      const why: Sentence = { kind: "formNotKnown", printed };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "ofAnotherTreaty":
    case "noneUsed":
      // In the words of the refusal, so that a past case says it once.
      return faultsOf(treaty, printed).map((fault) => ({
        rule,
        verdict: "broken",
        why: messageOf(fault),
        authority: fault.authority,
      }));
  }
};

/** The same, where it must be said beside the act at once. */
export const referenceNotes = (treaty: Treaty, printed: string | null): readonly Finding[] =>
  printed === null
    ? []
    : referenceFindings(treaty, printed).filter(({ verdict }) => verdict === "cannotBeVerified");
