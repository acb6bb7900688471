import type { Field } from "../../case/fields/field.ts";
import { isByCalendar, spanOf } from "../../law/file/clock.ts";
import { quorumsOf } from "../../law/file/rule.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { fileOf, namedInFile, openFor, stagesNow } from "./in-file.ts";
import { committees } from "./options.ts";
import type { PersonKind } from "./kinds.ts";
import type { Fields, Scene } from "./scene.ts";
import { commandFields } from "../../case/command.ts";

// A form asks for what the law of its case has a use for, and for nothing else.

type Use = (scene: Scene, file: Procedure) => boolean;

const atSomeStage =
  (use: (stage: Stage) => boolean): Use =>
  (scene) =>
    stagesNow(scene).some((stage) => stage.decidedBy !== undefined && use(stage));

// Where no member votes, such as between States, there is nobody to name.
const isVotedByName = ({ records }: Stage): boolean =>
  records.includes("for") || records.includes("against");

/** Whether the chair or the lot decides a tie. */
const isTieDecided = ({ rules }: Stage): boolean =>
  rules.some((one) => one.tie !== undefined && "decidedBy" in one.tie);

/** What a vote is recorded and certified with only where some rule has a use for it. */
const byVoteRules: Readonly<Record<string, Use>> = {
  rollCall: atSomeStage(isVotedByName),
  tie: atSomeStage(isTieDecided),
  quorumChallenged: atSomeStage(({ rules }) =>
    rules.flatMap(quorumsOf).some(({ checked }) => checked === "ifChallenged"),
  ),
  putOffBefore: atSomeStage(({ rules }) =>
    rules.flatMap(quorumsOf).some(({ failing }) => failing === "putOff"),
  ),
};

/** What went with something, where the file says that anything must. */
const asksForForm: Readonly<Record<string, Use>> = {
  with: (scene) => namedInFile("documents")(scene).length > 0,
};

/** What a procedure file need not have a use for. What is not here is asked for under every file. */
const uses: Partial<Readonly<Record<PersonKind, Readonly<Record<string, Use>>>>> = {
  Lay: asksForForm,
  Declare: asksForForm,
  RecordIntervention: asksForForm,
  RecordReport: {
    committee: (scene) => committees(scene).length > 0,
    counts: (scene) => stagesNow(scene).some(({ records }) => records.length > 0),
    tie: (scene) => stagesNow(scene).some(isTieDecided),
  },
  RecordVote: {
    counts: atSomeStage(({ records }) => records.length > 0),
    ...byVoteRules,
    statementTexts: atSomeStage(({ asLaid }) => asLaid !== undefined),
    consent: atSomeStage(({ asLaid }) => asLaid?.unlessConsentOf !== undefined),
    statements: atSomeStage(
      ({ asLaid }) => asLaid === undefined || asLaid.unlessConsentOf !== undefined,
    ),
  },
  RecordAssent: {
    ...asksForForm,
    objections: (scene) => stagesNow(scene).some((stage) => stage.outcomes.includes("returned")),
  },
  CertifyVote: byVoteRules,
  CertifyTimeEnded: {
    calendar: (_, { clocks = [] }) => clocks.some((clock) => isByCalendar(spanOf(clock))),
  },
};

const fieldOf = (kind: PersonKind, name: string): Field | undefined => {
  const fields: Readonly<Record<string, Field>> = commandFields()[kind];
  return fields[name];
};

// Where there is nothing to choose from, there is nothing to ask.
const hasChoice = (scene: Scene, kind: PersonKind, name: string): boolean => {
  const field = fieldOf(kind, name);
  if (field?.kind === "stage") return openFor(scene).length > 0;
  const isLeftOut = field?.kind === "ofProcedure" && field.isOptional === true;
  return !isLeftOut || namedInFile(field.names)(scene).length > 1;
};

const isAsked = (scene: Scene, kind: PersonKind, field: string): boolean => {
  const file = fileOf(scene);
  const use = uses[kind]?.[field];
  const isUsed = file === undefined || use === undefined || use(scene, file);
  return isUsed && hasChoice(scene, kind, field);
};

/** The fields of a command that a form asks for. */
export const fieldsAsked = (scene: Scene, kind: PersonKind): Fields =>
  Object.fromEntries(
    Object.entries(scene.fieldsOf(kind)).filter(([field]) => isAsked(scene, kind, field)),
  );

/** What stands in those that it does not ask for. */
export const valuesUnasked = (
  scene: Scene,
  kind: PersonKind,
): Readonly<Record<string, unknown>> => {
  const fields: Readonly<Record<string, Field>> = commandFields()[kind];
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { otherwise }]) =>
      otherwise === undefined || isAsked(scene, kind, name) ? [] : [[name, otherwise]],
    ),
  );
};
