import type { NamesOf } from "../../case/fields/field.ts";
import { named, type Names } from "../../values/names.ts";
import type { RecordedAct } from "../../case/act.ts";
import { stageOfAct } from "../../case/act-in-file.ts";
import { definitionOf } from "../../commands/command-table.ts";
import { uncertifiedVote } from "../../case/certification.ts";
import { outcomeInFile } from "../../law/file/names-in-words.ts";
import { outcomesToRecord, type Stage } from "../../law/file/stage.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { stagesTaken } from "../../commands/rules/stage-of-command.ts";
import { namedSentenceIn } from "../../papers/wording.ts";
import type { Option } from "./controls/choice.ts";
import type { PersonKind } from "./kinds.ts";
import { committees } from "./options.ts";
import type { Scene } from "./scene.ts";

// What a procedure file names, as the options of a field.

type InFile = { readonly id: string; readonly name: Names };

const optionsOf = (list: readonly InFile[], { visit }: Scene): readonly Option[] =>
  list.map(({ id, name }) => ({ value: id, ...named(name, visit.language) }));

/** The procedure file of the case; undefined where a case is being opened. */
export const fileOf = ({ view }: Scene): Procedure | undefined => view?.law.procedure;

/** The act that says at which stage: of a correction, the one that it restates; of a certification, the vote. */
const actThere = ({ view, restating, kind }: Scene): RecordedAct | undefined => {
  if (restating !== undefined) return restating.fact.act;
  return kind === "CertifyVote" && view !== undefined
    ? uncertifiedVote(view.state)?.act
    : undefined;
};

/** The stages that are open for what is being recorded; of what concerns an act, the one at which it was done. */
export const openFor = (scene: Scene): readonly Stage[] => {
  const [file, { view, kind }] = [fileOf(scene), scene];
  if (file === undefined || view === undefined) return [];
  const act = actThere(scene);
  const there = act && stageOfAct(act);
  if (there !== undefined) return file.stages.filter(({ id }) => id === there);
  // A committee beside the lead may report at a stage that the case has left.
  const reporting = kind === "RecordReport" ? committees(scene).map(({ value }) => value) : [];
  const taken = [undefined, ...reporting].flatMap((committee) =>
    stagesTaken({ case: view.state, definition: definitionOf(kind) }, file, { kind, committee }),
  );
  return [...new Set(taken)];
};

/** Those of them that are meant: the one that was chosen, where one was. */
export const stagesNow = (scene: Scene): readonly Stage[] => {
  const open = openFor(scene);
  const chosen = open.filter(({ id }) => id === scene.stage);
  return chosen.length === 0 ? open : chosen;
};

export const stageOptions = (scene: Scene): readonly Option[] => optionsOf(openFor(scene), scene);

const outcomes = (scene: Scene, file: Procedure): readonly Option[] => {
  const all = stagesNow(scene).flatMap((stage) =>
    outcomesToRecord(stage).map((what) => [what, outcomeInFile(file, stage.id, what)] as const),
  );
  return [...new Map(all)].map(([value, said]) => ({
    value,
    ...namedSentenceIn(scene.visit.language, said),
  }));
};

type Bodies = readonly string[] | undefined;

/** The bodies that the law names for what is done at a stage. */
const entitledAt = (stage: Stage): readonly Bodies[] => {
  switch (stage.kind) {
    case "lay":
      return [stage.by];
    case "window":
      return stage.interventions.map(({ by }) => by);
    case "review":
      return [stage.askedBy];
    case "assent":
      return [[stage.body], stage.countersignedBy];
    case "examine":
    case "decide":
    case "publish":
    case "international":
      return [];
  }
};

const entitled = (scene: Scene, { declarations = [], clocks = [] }: Procedure): Bodies => {
  const ofStages = stagesNow(scene).flatMap(entitledAt);
  const ofCase: Partial<Readonly<Record<PersonKind, readonly Bodies[]>>> = {
    Declare: declarations.map(({ by }) => by),
    ExtendTime: clocks.map((clock) => ("extension" in clock ? clock.extension?.by : undefined)),
  };
  return [...ofStages, ...(ofCase[scene.kind] ?? [])].flatMap((one) => one ?? []);
};

/** All bodies, for whoever may not act may have acted all the same; those that the law names come first. */
const bodiesNow = (scene: Scene, file: Procedure): readonly Option[] => {
  const first = entitled(scene, file) ?? [];
  const isFirst = ({ id }: InFile): boolean => first.includes(id);
  return optionsOf(
    [...file.bodies.filter(isFirst), ...file.bodies.filter((one) => !isFirst(one))],
    scene,
  );
};

const lists: Readonly<Record<NamesOf, (scene: Scene, file: Procedure) => readonly Option[]>> = {
  outcomes,
  bodies: bodiesNow,
  classes: (scene, { classes = [] }) => optionsOf(classes, scene),
  declarations: (scene, { declarations = [] }) => optionsOf(declarations, scene),
  extendable: (scene, { clocks = [] }) =>
    optionsOf(
      clocks.filter((clock) => "extension" in clock),
      scene,
    ),
  waivable: (scene, { clocks = [] }) =>
    optionsOf(
      clocks.filter((clock) => "waiver" in clock),
      scene,
    ),
  interventions: (scene) =>
    optionsOf(
      stagesNow(scene).flatMap(({ interventions }) => interventions),
      scene,
    ),
  documents: (scene, { declarations = [] }) =>
    optionsOf(
      scene.kind === "Declare"
        ? declarations.flatMap(({ with: documents = [] }) => documents)
        : stagesNow(scene).flatMap(({ documents }) => documents),
      scene,
    ),
};

/** What the procedure file has of one list, as options. */
export const namedInFile =
  (names: NamesOf | undefined) =>
  (scene: Scene): readonly Option[] => {
    const file = fileOf(scene);
    return file === undefined || names === undefined ? [] : lists[names](scene, file);
  };

/** The counts that may be recorded: those of the stage, or of whoever intervenes, declares or waives something. */
export const countsNow = (scene: Scene): readonly string[] => {
  const file = fileOf(scene);
  if (file === undefined) return [];
  const recorded = stagesNow(scene).flatMap(({ records }) => records);
  return recorded.length > 0 ? [...new Set(recorded)] : ["for", "against"];
};
