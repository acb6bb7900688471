import type { Names } from "../../values/names.ts";
import type { Procedure } from "../file/procedure.ts";
import type { LawFault } from "../faults.ts";
import { fault, inEach, none, twice } from "./parts.ts";

const inLanguages = (procedure: Procedure, names: Names, path: string): readonly LawFault[] => [
  ...procedure.languages
    .filter((language) => names[language] === undefined)
    .flatMap((language) => fault(`${path}.${language}`, { kind: "nameMissingIn", language })),
  ...Object.keys(names)
    .filter((language) => !procedure.languages.includes(language))
    .flatMap((language) => fault(`${path}.${language}`, { kind: "languageNotListed", language })),
];

/** Every name is there in every language that the file lists, and in no other. */
export const nameFaults = (procedure: Procedure): readonly LawFault[] => {
  const named = (one: { readonly name: Names }, path: string): readonly LawFault[] =>
    inLanguages(procedure, one.name, `${path}.name`);
  return [
    ...twice("languages", procedure.languages),
    ...inLanguages(procedure, procedure.title, "title"),
    ...(procedure.party === undefined ? none : named(procedure.party, "party")),
    ...inEach(procedure.bodies, "bodies", named),
    ...Object.entries(procedure.duties).flatMap(([id, duty]) => named(duty, `duties.${id}`)),
    ...inEach(procedure.classes, "classes", named),
    ...inEach(procedure.declarations, "declarations", (one, path) => [
      ...named(one, path),
      ...inEach(one.with, `${path}.with`, named),
    ]),
    ...Object.entries(procedure.counts ?? {}).flatMap(([id, names]) =>
      inLanguages(procedure, names, `counts.${id}`),
    ),
    ...inEach(procedure.stages, "stages", (stage, path) => [
      ...named(stage, path),
      ...inEach(stage.interventions, `${path}.interventions`, (one, at) => [
        ...named(one, at),
        ...inEach(one.with, `${at}.with`, named),
      ]),
      ...inEach(stage.options, `${path}.options`, named),
      ...inEach("with" in stage ? stage.with : undefined, `${path}.with`, named),
    ]),
    ...inEach(procedure.clocks, "clocks", (clock, path) => [
      ...named(clock, path),
      ...(clock.standsStill === undefined ? none : named(clock.standsStill, `${path}.standsStill`)),
    ]),
  ];
};
