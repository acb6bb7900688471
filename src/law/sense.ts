import type { IsoDate } from "../time/date.ts";
import { beforeConclusion, concludedOn } from "../treaty/concluded-on.ts";
import {
  type EntryIntoForceDefinition,
  type TreatyDefinition,
} from "../treaty/treaty-definition.ts";
import { unknownDepositary } from "../treaty/depositary-reference.ts";
import { neededCount } from "../treaty/entry-into-force.ts";
import { ruleEnd } from "../treaty/treaty-clock.ts";
import type { StructuredCondition } from "../treaty/treaty-rule.ts";
import type { LawFault } from "./faults.ts";
import { twice } from "./procedure/parts.ts";

// What a schema cannot say of a treaty: each field is well formed, and yet they do not go together.

const earlyFaults = (treaty: TreatyDefinition): readonly LawFault[] => {
  const concluded = concludedOn(treaty);
  const { inForceOn } = treaty.entryIntoForce;
  const early = (path: string, on: IsoDate | undefined): readonly LawFault[] => {
    const reason = beforeConclusion(on, concluded);
    return reason === undefined ? [] : [{ path, reason }];
  };
  return [
    ...early("openedForSignature.on", treaty.openedForSignature?.on),
    ...early("entryIntoForce.inForceOn.on", inForceOn?.on),
    ...early("entryIntoForce.inForceOn.reachedOn", inForceOn?.reachedOn),
  ];
};

const conditionFaults = (path: string, condition: StructuredCondition): readonly LawFault[] => {
  const beyond = (needs: number | undefined, names: readonly string[] | undefined) =>
    needs !== undefined && names !== undefined && needs > names.length
      ? [
          {
            path: `${path}.atLeast`,
            reason: {
              kind: "moreThanNames",
              needed: String(needs),
              count: String(names.length),
            } as const,
          },
        ]
      : [];
  switch (condition.kind) {
    case "share":
      return [];
    case "namedStates":
      return [
        ...beyond(condition.atLeast, condition.states),
        ...twice(`${path}.states`, condition.states),
      ];
    case "membersOf":
      return [
        ...beyond(condition.atLeast, condition.members),
        ...twice(`${path}.members`, condition.members ?? []),
      ];
  }
};

const thresholdFaults = (definition: EntryIntoForceDefinition): readonly LawFault[] => {
  const { threshold, rule } = definition;
  const conditions = (threshold?.also ?? []).flatMap((one, index) =>
    typeof one === "string"
      ? []
      : conditionFaults(`entryIntoForce.threshold.also[${String(index)}]`, one),
  );
  const countless = ["allNegotiatingStates", "fixedDate", "unknown"].includes(rule.kind);
  const said = threshold?.count !== undefined || neededCount(definition) !== undefined;
  if (countless || said) return conditions;
  return [
    ...conditions,
    {
      path: "entryIntoForce.threshold.count",
      reason: { kind: "countMissing", rule: rule.kind },
    },
  ];
};

/** A day of the threshold that by the file's own rule leads elsewhere than to the file's own date. */
const ownDateFaults = ({
  rule,
  inForceOn,
  policy,
  countsFrom,
}: EntryIntoForceDefinition): readonly LawFault[] => {
  if (inForceOn?.reachedOn === undefined || countsFrom === "notice") return [];
  const { date } = ruleEnd(rule, inForceOn.reachedOn, policy);
  return date === null || date === inForceOn.on
    ? []
    : [
        {
          path: "entryIntoForce.inForceOn.on",
          reason: { kind: "notByRule", on: inForceOn.on, date },
        },
      ];
};

/** A name without an id, which settings could hold no address for; or an id that nobody can be called by. */
const depositaryFaults = ({ depositary }: TreatyDefinition): readonly LawFault[] => {
  if (depositary === undefined) return [];
  const [id, name] = [depositary.id, depositary.name].map((one) => one === unknownDepositary);
  return id === name
    ? []
    : [
        {
          path: "depositary.id",
          reason: { kind: "depositaryHalfUnknown", id: depositary.id, name: depositary.name },
        },
      ];
};

/** What does not go together in the definition of a treaty that its schema accepts. */
export const definitionSense = (treaty: TreatyDefinition): readonly LawFault[] => [
  ...earlyFaults(treaty),
  ...depositaryFaults(treaty),
  ...thresholdFaults(treaty.entryIntoForce),
  ...ownDateFaults(treaty.entryIntoForce),
  ...twice(
    "clauses",
    (treaty.clauses ?? []).map((one) => one.clause),
    ".clause",
  ),
];
