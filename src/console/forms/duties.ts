import { isKnownAt, isOfAnyDuty } from "../../commands/command-table.ts";
import type { Duty } from "../../law/duty.ts";
import { dutiesOf, mayGive } from "../../law/procedure/duties-of-command.ts";
import { catalogueIn, dutyIn } from "../../papers/wording.ts";
import type { Named } from "../../values/names.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { firstHalves } from "../../commands/rules/index.ts";
import type { PersonNumber } from "../../values/ids.ts";
import { stagesNow } from "./in-file.ts";
import type { Language } from "../../words/values.ts";
import type { PersonKind } from "./kinds.ts";
import type { Scene } from "./scene.ts";
import { stageKindsFor } from "../../law/stages/commands.ts";

const mayAll = (procedure: Procedure, duty: Duty, kinds: readonly PersonKind[]): boolean =>
  kinds.every((kind) => mayGive(procedure, duty, kind));

const everyProcedure = (law: Scene["law"]): readonly Procedure[] =>
  law()
    .procedures()
    .map(({ value }) => value);

/** What of a form decides who may fill it in. */
export type Asked = Pick<Scene, "visitor" | "kind" | "view" | "law" | "restating">;

/** The duties to which a command belongs. */
export const dutiesThatMay = ({ kind, view, law, restating }: Asked): readonly Duty[] => {
  if (isOfAnyDuty(kind)) return [...new Set(view?.next.flatMap((step) => step.duties) ?? [])];
  // Whoever corrects a fact holds the duty that records it.
  const kinds = restating === undefined ? [kind] : [kind, restating.kind];
  const procedures = view === undefined ? everyProcedure(law) : [view.law.procedure];
  return [
    ...new Set(
      procedures.flatMap((procedure) =>
        dutiesOf(procedure).filter((duty) => mayAll(procedure, duty, kinds)),
      ),
    ),
  ];
};

/** Those of them that the visitor holds. */
export const ownDuties = (scene: Asked): readonly Duty[] =>
  dutiesThatMay(scene).filter((duty) => scene.visitor.duties.includes(duty));

/** Who did the first half of what needs two persons, where it was the visitor: the second half is another's. */
export const ownFirstHalf = ({ view, kind, visitor }: Asked): PersonNumber | undefined =>
  view && firstHalves(view.state, kind).find((person) => person === visitor.person);

/** Whether a command belongs to the stage at which the case stands. */
export const isInItsTime = (scene: Scene): boolean => {
  const { view, kind } = scene;
  if (view === undefined || isKnownAt(kind, view.state.stage)) return true;
  return stageKindsFor(kind).length > 0 && stagesNow(scene).length > 0;
};

/** What duties are called on a form: by the procedure of its case, or of any where a case is being opened. */
export const dutyNames = (
  language: Language,
  { view, law }: Pick<Asked, "view" | "law">,
): ((duty: Duty) => Named) => {
  const paper = catalogueIn(language);
  const procedures = view === undefined ? everyProcedure(law) : [view.law.procedure];
  return (duty) => dutyIn(paper, procedures, duty);
};
