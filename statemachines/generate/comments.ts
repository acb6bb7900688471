import { eventText, type Event } from "../../src/law/file/event.ts";
import { bodyOf, type Procedure } from "../../src/law/file/procedure.ts";
import type { Names } from "../../src/values/names.ts";
import type { Stage } from "../../src/law/file/stage.ts";
import { azerbaijani, english } from "./names.ts";
import type { InVersion, Place } from "./places.ts";
import type { StageKind } from "../../src/law/stages/kinds.ts";

const kindWords: Readonly<Record<StageKind, string>> = {
  lay: "Laying",
  examine: "Examination",
  decide: "Decision",
  window: "A time in which somebody may intervene",
  review: "Review",
  assent: "Assent",
  publish: "Publication",
  international: "The international steps",
};

const bothNames = (names: Names): string => {
  const own = azerbaijani(names);
  return own === undefined ? english(names) : `${english(names)} (${own})`;
};

const actorsOf = (procedure: Procedure, stage: Stage): string => {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => bothNames(bodyOf(procedure, id)?.name ?? { en: id })).join(", ");
  if (stage.laidBefore.length > 0)
    return `: ${names(stage.actors)}, before ${names(stage.laidBefore)}`;
  return "body" in stage ? `: ${names([stage.body])}` : "";
};

const positionOf = ({ stages }: Procedure, event: Event): number =>
  stages.findIndex(({ id }) => id === event.stage);

/** Whether a stage beside the line may be open while a case stands at a stage of the line, as the order of the file has it. */
const standsBeside = ({ procedure, stage }: InVersion, one: Stage): boolean => {
  if (one.beside === undefined) return false;
  const at = procedure.stages.indexOf(stage);
  const from = positionOf(procedure, one.beside.from);
  return from <= at && at <= Math.max(from, positionOf(procedure, one.beside.until));
};

/** The stages beside a place, as its newest version has them: what happens at one resumes the wait of the place. */
export const besideNote = ({ versions: [newest] }: Place): string =>
  newest.procedure.stages
    .filter((one) => standsBeside(newest, one))
    .flatMap(({ name, beside }) =>
      beside === undefined
        ? []
        : [
            ` Beside it: ${bothNames(name)}, from ${eventText(beside.from)} until ${eventText(beside.until)}.`,
          ],
    )
    .join("");

/** Which versions know a place, where not all of them do. */
export const versionsNote = ({ versions }: Place, count: number): string =>
  versions.length === count
    ? ""
    : ` Only in ${versions.map(({ procedure }) => procedure.version).join(", ")}.`;

const reachedNote = (stage: Stage): string => {
  if (stage.only !== undefined) return " Entered only where an outcome leads here.";
  if (stage.when !== undefined) return " Entered only where its condition holds.";
  return stage.optional === true ? " May be passed by." : "";
};

/** What a wait says of its stage beside its name. */
export const placeComment = (place: Place, count: number): string => {
  const [{ procedure, stage }] = place.versions;
  const own = azerbaijani(stage.name);
  return [
    own === undefined ? "" : `${own}. `,
    `${kindWords[stage.kind]}${actorsOf(procedure, stage)}.`,
    reachedNote(stage),
    besideNote(place),
    versionsNote(place, count),
  ].join("");
};

/** What the whole definition says of itself: the versions that it knows, the newest first. */
export const definitionComment = (versions: readonly [Procedure, ...Procedure[]]): string => {
  const [{ id, title }] = versions;
  const known = versions.map(({ version }) => version).join(", ");
  return `${bothNames(title)}. Made from ${id} ${known} by npm run generate. It orders, waits and routes; it decides nothing and knows nothing that the ledger does not. Input: {caseId, epoch}. Any number of executions may follow one another for a case; each starts by asking where the case stands.`;
};
