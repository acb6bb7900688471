import { holidays } from "../clocks/houses.ts";
import { endings, openStages } from "../file/stage-of-case.ts";
import { namedIn, type Condition } from "../file/condition.ts";
import { stageOf, type Procedure, clockOf } from "../file/procedure.ts";
import { eventText, type Event } from "../file/event.ts";
import { eventsOf, type Stage } from "../file/stage.ts";
import { targetsOf } from "../file/way.ts";
import type { Span } from "../file/clock.ts";
import type { LawFault } from "../faults.ts";
import { fault, inEach, none, twice, unknownName } from "./parts.ts";
import type { Leads } from "../file/leads.ts";
import type { Document } from "../stages/kind.ts";
import { kinds } from "../stages/kinds.ts";

const ids = (list: readonly { readonly id: string }[] | undefined): readonly string[] =>
  (list ?? []).map(({ id }) => id);

/** An event names a stage of the file, and something that happens there. */
const eventFaults = (
  procedure: Procedure,
  { stage: id, what }: Event,
  path: string,
): readonly LawFault[] => {
  const stage = stageOf(procedure, id);
  if (stage === undefined) return unknownName(path, id, ids(procedure.stages));
  const known = eventsOf(stage);
  return known.includes(what)
    ? none
    : fault(path, { kind: "eventUnknown", event: what, stage: id, known });
};

const conditionFaults = (
  procedure: Procedure,
  condition: Condition | undefined,
  path: string,
): readonly LawFault[] =>
  condition === undefined
    ? none
    : namedIn(condition).flatMap((named) => {
        if ("class" in named) return unknownName(path, named.class, ids(procedure.classes));
        if ("declared" in named)
          return unknownName(path, named.declared, ids(procedure.declarations));
        if ("happened" in named) return eventFaults(procedure, named.happened, path);
        if ("passedWith" in named) return none;
        const rules = procedure.stages.flatMap((stage) => ids(stage.rules));
        return unknownName(path, named.passedBy, rules);
      });

/** Bodies that a file names and does not declare. */
const bodyFaults = (procedure: Procedure) => {
  const known = ids(procedure.bodies);
  const one = (id: string | undefined, path: string): readonly LawFault[] =>
    id === undefined ? none : unknownName(path, id, known);
  const all = (list: readonly string[] | undefined, path: string): readonly LawFault[] =>
    inEach(list, path, one);
  const span = (of: Span | undefined, path: string): readonly LawFault[] =>
    of !== undefined && "of" in of ? all(of.of, `${path}.of`) : none;
  return { one, all, span };
};

const stageBodies = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => {
  const { one, all } = bodyFaults(procedure);
  return [
    ...Object.entries(stage.bodies).flatMap(([field, bodies]) =>
      typeof bodies === "string"
        ? one(bodies, `${path}.${field}`)
        : all(bodies, `${path}.${field}`),
    ),
    ...inEach(stage.interventions, `${path}.interventions`, ({ by }, at) => all(by, `${at}.by`)),
  ];
};

/** A stage beside the others opens by its event: a case that were led there would stand in no line. */
const besideTargetFaults = (procedure: Procedure, to: string, path: string) =>
  procedure.stages.some(({ id, beside }) => id === to && beside !== undefined)
    ? fault(path, { kind: "leadsBeside", stage: to })
    : none;

/** Where something leads: to a stage of the file, an ending, on, or to a new round. */
const leadsFaults = (procedure: Procedure, leads: Leads, path: string): readonly LawFault[] => [
  ...targetsOf(leads).flatMap((to) => [
    ...unknownName(path, to, [...ids(procedure.stages), ...endings, "next", "stay"]),
    ...besideTargetFaults(procedure, to, path),
  ]),
  ...(typeof leads !== "string" && "unless" in leads
    ? inEach(leads.unless, `${path}.unless`, ({ when }, at) =>
        conditionFaults(procedure, when, `${at}.when`),
      )
    : none),
];

/** Where outcomes lead: to stages of the file, to an ending, on, or to a new round. */
const onFaults = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => {
  const outcomes = [...Object.keys(kinds[stage.kind].usual), ...kinds[stage.kind].possible];
  const target = (leads: Leads, at: string): readonly LawFault[] =>
    leadsFaults(procedure, leads, at);
  return [
    ...twice(`${path}.without`, stage.without ?? []),
    ...inEach(stage.without, `${path}.without`, (outcome, at) => [
      ...unknownName(at, outcome, Object.keys(kinds[stage.kind].usual)),
      ...(stage.on?.[outcome] === undefined
        ? none
        : fault(at, { kind: "outcomeInAndOut", outcome })),
    ]),
    ...Object.entries(stage.on ?? {}).flatMap(([outcome, leads]) => [
      ...unknownName(`${path}.on.${outcome}`, outcome, outcomes),
      ...target(leads, `${path}.on.${outcome}`),
    ]),
    ...twice(`${path}.interventions`, ids(stage.interventions), ".id"),
    ...inEach(stage.interventions, `${path}.interventions`, ({ leads, when }, at) => [
      ...target(leads, `${at}.leads`),
      ...conditionFaults(procedure, when, `${at}.when`),
    ]),
    ...twice(`${path}.options`, ids(stage.options), ".id"),
    ...inEach(stage.options, `${path}.options`, ({ leads }, at) => target(leads, `${at}.leads`)),
  ];
};

const besideFaults = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => {
  if (stage.beside === undefined) return none;
  const { from, until, before = [] } = stage.beside;
  return [
    ...eventFaults(procedure, from, `${path}.beside.from`),
    ...eventFaults(procedure, until, `${path}.beside.until`),
    ...twice(`${path}.beside.before`, before),
    ...inEach(before, `${path}.beside.before`, (id, at) =>
      unknownName(before.length === 1 ? `${path}.beside.before` : at, id, ids(procedure.stages)),
    ),
  ];
};

const silenceFaults = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => {
  if (stage.silence === undefined) return none;
  const { clock, means } = stage.silence;
  const found = clockOf(procedure, clock);
  return [
    ...unknownName(`${path}.silence.clock`, clock, ids(procedure.clocks)),
    ...unknownName(`${path}.silence.means`, means, stage.outcomes),
    ...(found === undefined || found.to.some((end) => end.stage === stage.id)
      ? none
      : fault(`${path}.silence.clock`, {
          kind: "silenceOfOtherStage",
          clock,
          stage: stage.id,
          ends: found.to.map(eventText).join(", "),
        })),
  ];
};

/** What must go with something that is done: each once, where something is so that can be so. */
const documentFaults = (
  procedure: Procedure,
  documents: readonly Document[] | undefined,
  path: string,
): readonly LawFault[] => [
  ...twice(path, ids(documents), ".id"),
  ...inEach(documents, path, ({ when }, at) => conditionFaults(procedure, when, `${at}.when`)),
];

const stageFaults = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => [
  ...([...endings, "next", "stay"].includes(stage.id)
    ? fault(`${path}.id`, { kind: "idReserved", id: stage.id })
    : none),
  ...(openStages.some((id) => id === stage.id)
    ? fault(`${path}.id`, { kind: "stageIdReserved", id: stage.id })
    : none),
  ...conditionFaults(procedure, stage.when, `${path}.when`),
  ...inEach(stage.rules, `${path}.rules`, ({ when, options }, at) => [
    ...conditionFaults(procedure, when, `${at}.when`),
    ...inEach(options, `${at}.options`, (id, place) => unknownName(place, id, ids(stage.options))),
  ]),
  ...inEach(stage.interventions, `${path}.interventions`, ({ when, with: documents }, at) => [
    ...conditionFaults(procedure, when, `${at}.when`),
    ...documentFaults(procedure, documents, `${at}.with`),
  ]),
  ...documentFaults(procedure, "with" in stage ? stage.with : undefined, `${path}.with`),
  ...inEach(stage.kind === "assent" ? stage.with : undefined, `${path}.with`, ({ of }, at) =>
    unknownName(`${at}.of`, of, stage.outcomes),
  ),
  ...(stage.on?.["notInTime"] === undefined || stage.silence?.means === "notInTime"
    ? none
    : fault(`${path}.on.notInTime`, { kind: "notInTimeWithoutSilence", stage: stage.id })),
  ...inEach(stage.stops, `${path}.stops`, (id, at) => unknownName(at, id, ids(procedure.clocks))),
  ...stageBodies(procedure, stage, path),
  ...onFaults(procedure, stage, path),
  ...besideFaults(procedure, stage, path),
  ...silenceFaults(procedure, stage, path),
];

const clockFaults = (procedure: Procedure): readonly LawFault[] => {
  const { all, span } = bodyFaults(procedure);
  return inEach(procedure.clocks, "clocks", (clock, path) => [
    ...inEach(clock.from, `${path}.from`, (event, at) => eventFaults(procedure, event, at)),
    ...inEach(clock.to, `${path}.to`, (event, at) =>
      eventFaults(procedure, event, clock.to.length === 1 ? `${path}.to` : at),
    ),
    ...span(
      "limit" in clock ? clock.limit : clock.interval,
      `${path}.${"limit" in clock ? "limit" : "interval"}`,
    ),
    ...("extension" in clock ? all(clock.extension?.by, `${path}.extension.by`) : none),
    ...inEach(clock.unless, `${path}.unless`, (other, at) => [
      ...conditionFaults(procedure, other.when, `${at}.when`),
      ...span(other.span, `${at}.span`),
    ]),
  ]);
};

/** Every name that a file uses is one that it declares, and every declared id stands once. */
export const referenceFaults = (procedure: Procedure): readonly LawFault[] => {
  const { all, one } = bodyFaults(procedure);
  const { withdrawal, onEndOfTerm } = procedure;
  const rules = procedure.stages.flatMap((stage) => ids(stage.rules));
  return [
    ...twice("bodies", ids(procedure.bodies), ".id"),
    ...inEach(procedure.bodies, "bodies", ({ id }, path) =>
      id === holidays ? fault(`${path}.id`, { kind: "bodyIdReserved", id }) : none,
    ),
    ...twice("stages", ids(procedure.stages), ".id"),
    ...twice("clocks", ids(procedure.clocks), ".id"),
    ...twice("classes", ids(procedure.classes), ".id"),
    ...twice("declarations", ids(procedure.declarations), ".id"),
    ...rules
      .filter((id, index) => rules.indexOf(id) !== index)
      .flatMap((name) => fault("stages", { kind: "standsTwice", name })),
    ...Object.entries(procedure.duties).flatMap(([id, duty]) => one(duty.for, `duties.${id}.for`)),
    ...inEach(procedure.declarations, "declarations", (declaration, path) => [
      ...all(declaration.by, `${path}.by`),
      ...documentFaults(procedure, declaration.with, `${path}.with`),
      ...(declaration.leads === undefined
        ? none
        : leadsFaults(procedure, declaration.leads, `${path}.leads`)),
      ...inEach(declaration.notAfter, `${path}.notAfter`, (event, at) =>
        eventFaults(procedure, event, at),
      ),
    ]),
    ...inEach(procedure.stages, "stages", (stage, path) => stageFaults(procedure, stage, path)),
    ...clockFaults(procedure),
    ...(withdrawal === undefined
      ? none
      : [
          ...all(withdrawal.by, "withdrawal.by"),
          ...(withdrawal.until === undefined
            ? none
            : eventFaults(procedure, withdrawal.until, "withdrawal.until")),
        ]),
    ...conditionFaults(procedure, onEndOfTerm?.when, "onEndOfTerm.when"),
    ...(onEndOfTerm?.at === undefined
      ? none
      : [
          ...unknownName("onEndOfTerm.at", onEndOfTerm.at, ids(procedure.stages)),
          ...besideTargetFaults(procedure, onEndOfTerm.at, "onEndOfTerm.at"),
        ]),
  ];
};
