import type { Case } from "../../case/case.ts";
import { inField, refusal } from "../../words/refusal.ts";
import { type Rule, notBefore, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { hasStatements } from "../../case/texts.ts";
import { objectionsTo, unknownStatements, objectableFrom } from "../../case/follow-up.ts";

const definition = {
  kind: "RecordObjection",
  verb: "record-objection",
  at: ["deposit", "deposited"],
  duty: "treatyOfficer",
} as const satisfies Definition;

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
  isBeside: (state) => hasStatements(state) && isObjectable(state),
};

/** Records that another State objected to a statement. */
export const recordObjection = { definition, rule } as const;
