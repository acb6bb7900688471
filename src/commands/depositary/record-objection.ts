import type { Case } from "../../case/case.ts";
import { inField, refusal } from "../../words/refusal.ts";
import { type Rule, notBefore, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { factDate, line, note, statementId } from "../../case/fields/fields.ts";
import { hasStatements } from "../../case/texts.ts";
import { objectionsTo, unknownStatements, objectableFrom } from "../../case/follow-up.ts";

export const definition = {
  kind: "RecordObjection",
  acts: ["ObjectionReceived"],
  verb: "record-objection",
  at: ["deposit", "deposited"],
  duty: "treatyOfficer",
  whileSuspended: true,
  correctable: true,
  openData: ["by", "statement", "effect"],
} as const satisfies Definition;

const fields = () => ({ on: factDate, by: line, statement: statementId, effect: note });

const isObjectable = (state: Case): boolean =>
  state.followUp.circulations.length > 0 || state.deposit !== undefined;

const rule: Rule<"RecordObjection"> = {
  against: (situation, command) => {
    const { statement, by } = command;
    const earlier = objectionsTo(situation.case, statement).find(({ act }) => act.by === by);
    const from = objectableFrom(situation.case, statement);
    return [
      ...inField("statement", [
        ...unknownStatements(situation.case, [statement]),
        ...(from === undefined ? [refusal("NotCirculated", { statement })] : []),
      ]),
      ...inField(
        "by",
        earlier === undefined
          ? []
          : [refusal("ObjectedAlready", { by, statement, entry: earlier.entry })],
      ),
      ...inField("on", [...notInFuture(situation, command.on), ...notBefore(command.on, from)]),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ObjectionReceived" }),
  isBeside: (state) => hasStatements(state) && isObjectable(state),
};

/** Records that another State objected to a statement. */
export const recordObjection = { fields, rule } as const;
