import { wait } from "./generate/blocks.ts";
import { besideNote, definitionComment, placeComment, versionsNote } from "./generate/comments.ts";
import { definitionText, frameNames, type Waiting } from "./generate/frame.ts";
import { internationalWaits, type Note } from "./generate/international.ts";
import { english, stateName, whereNow } from "./generate/names.ts";
import {
  isInternationalPlace,
  newestFirst,
  type Place,
  placesOf,
  type Versions,
} from "./generate/places.ts";
import { waysAbroad, type WaysOn, waysOn } from "./generate/ways-on.ts";

const noNote: Note = () => "";

const statesOf = (waits: readonly Waiting[]): readonly string[] =>
  waits.flatMap(({ states }) => Object.keys(states));

const abroad = (place: Place, count: number): readonly Waiting[] => {
  const { name } = place.versions[0].stage;
  return internationalWaits((step) =>
    [
      step === "instrument" ? ` ${english(name)}.` : "",
      besideNote(place),
      versionsNote(place, count),
    ].join(""),
  );
};

const waitingAt = (place: Place, count: number, taken: ReadonlySet<string>): Waiting => {
  const name = stateName(english(place.versions[0].stage.name), place.id, taken);
  const { id: stage } = place;
  const states = {
    [name]: wait({ stage, comment: placeComment(place, count), next: whereNow(name) }),
  };
  return { stage, states, wait: name };
};

/**
 * Makes the definition that carries cases through a procedure: one wait for each stage of its main line, in the order and the
 * words of the file, and for the international steps; from each the ways that the file allows. It knows the stages of every version that it is given, because a case is
 * carried on by the version that it was opened under.
 * @param given all of one procedure, in any order
 * @param ways where each stage may lead; found by playing every version if left out, which takes seconds for the longest procedures
 * @returns Amazon States Language with the tokens of the tasks in the place of their names; the same files give the same text
 */
export const generateDefinition = (given: Versions, ways?: WaysOn): string => {
  const versions = newestFirst(given);
  const count = versions.length;
  const taken = new Set([...frameNames, ...statesOf(internationalWaits(noNote))]);
  const waits = placesOf(versions).flatMap((place) => {
    if (isInternationalPlace(place)) return abroad(place, count);
    const waiting = waitingAt(place, count, taken);
    statesOf([waiting]).forEach((name) => taken.add(name));
    return [waiting];
  });
  return definitionText(definitionComment(versions), waits, ways ?? waysOn(versions));
};

const commonComment =
  "Carries one treaty through one parliament's procedure where the procedure has no definition of its own. It orders, waits and routes; it decides nothing and knows nothing that the ledger does not. Of the stages it names the international steps, which every procedure ends with. Input: {caseId, epoch}. Any number of executions may follow one another for a case; each starts by asking where the case stands.";

/** The definition that carries cases of any procedure: it names the steps that all of them have. */
export const generateCommon = (): string =>
  definitionText(commonComment, internationalWaits(noNote), waysAbroad);
