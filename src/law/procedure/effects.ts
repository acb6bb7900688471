import { holds, namedIn, type Condition, type Named } from "../file/condition.ts";
import { isNumbered, spanOf, type Clock, type Span } from "../file/clock.ts";
import { isLeftOut } from "../clocks/calendar-days.ts";
import { eventText, isSameEvent } from "../file/event.ts";
import { bodyOf, stageOf, type Procedure, clockOf } from "../file/procedure.ts";
import type { Stage } from "../file/stage.ts";
import { reachedFrom } from "../file/way.ts";
import { pathInFile, type LawFault } from "../faults.ts";
import { fault, inEach, none } from "./parts.ts";
import { canFollow, leadsBack } from "./order.ts";
import { kinds } from "../stages/kinds.ts";

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

const besideFaults = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => {
  if (stage.beside === undefined) return none;
  const { from, until, before = [] } = stage.beside;
  // What need not take place is waited for only once it has begun.
  const waits = stage.optional === true ? "done" : "reached";
  const cannotWait = before.filter((id) => {
    const other = stageOf(procedure, id);
    if (other === undefined) return false;
    return other.beside !== undefined || !canFollow(procedure, from, { stage: id, what: waits });
  });
  return [
    ...(stage.only === undefined ? none : fault(`${path}.only`, { kind: "besideAndReached" })),
    ...(isSameEvent(from, until)
      ? fault(`${path}.beside.until`, {
          kind: "cannotFollow",
          from: eventText(from),
          to: eventText(until),
        })
      : none),
    ...cannotWait.flatMap((id) =>
      fault(`${path}.beside.before`, { kind: "cannotWait", stage: id, from: eventText(from) }),
    ),
  ];
};

const stageFaults = (procedure: Procedure, stage: Stage, path: string): readonly LawFault[] => [
  ...besideFaults(procedure, stage, path),
  ...(stage.atMost === undefined ||
  leadsBack(procedure, stage.id) ||
  procedure.ledTo.some((to) => reachedFrom(procedure, [to]).has(stage.id))
    ? none
    : fault(`${path}.atMost`, { kind: "neverAgain", stage: stage.id })),
  ...(stage.optional === true && stage === procedure.international
    ? fault(`${path}.optional`, { kind: "depositOptional" })
    : none),
  ...inEach(stage.stops, `${path}.stops`, (id, at) => {
    const clock = clockOf(procedure, id);
    return clock !== undefined && !canStop(procedure, stage, clock)
      ? fault(at, { kind: "cannotStop", clock: id, stage: stage.id })
      : none;
  }),
];

/** Whether a stage can stand open while a clock runs, at the end of which something else happens. */
const canStop = (procedure: Procedure, stage: Stage, clock: Clock): boolean => {
  const { from: opens, until: closes } = stage.beside ?? {
    from: { stage: stage.id, what: "reached" },
    until: { stage: stage.id, what: "done" },
  };
  return (
    isNumbered(spanOf(clock)) &&
    clock.to.every((end) => end.stage !== stage.id) &&
    clock.from.some((from) => canFollow(procedure, from, closes)) &&
    clock.to.some((end) => canFollow(procedure, opens, end))
  );
};

/** Outcomes that a file names itself, by words that all files use. */
const ownNameFaults = (procedure: Procedure): readonly LawFault[] =>
  inEach(procedure.stages, "stages", (stage, path) => {
    const { events, usual, possible } = kinds[stage.kind];
    const known = ["reached", "done", ...events, ...Object.keys(usual), ...possible];
    const own = (one: { readonly id: string }, at: string): readonly LawFault[] =>
      known.includes(one.id) ? fault(`${at}.id`, { kind: "idReserved", id: one.id }) : none;
    return [
      ...inEach(stage.interventions, `${path}.interventions`, own),
      ...inEach(stage.options, `${path}.options`, own),
    ];
  });

/** Every length that a clock may have, with its place. */
const spansOf = (clock: Clock, path: string): readonly (readonly [Span, string])[] => [
  [spanOf(clock), `${path}.${"limit" in clock ? "limit" : "interval"}`],
  ...(clock.unless ?? []).flatMap(({ span }, index): readonly (readonly [Span, string])[] =>
    span === undefined ? [] : [[span, `${path}.unless[${String(index)}].span`]],
  ),
];

const spanFaults = (procedure: Procedure, clock: Clock, path: string): readonly LawFault[] =>
  spansOf(clock, path).flatMap(([span, at]) => {
    if (span.unit !== "sittingDays")
      return clock.counts.from === "firstSittingDayAfter"
        ? fault(`${path}.counts.from`, { kind: "firstDayOfSitting" })
        : none;
    return inEach(span.of, `${at}.of`, (id, place) =>
      bodyOf(procedure, id)?.kind === "chamber"
        ? none
        : fault(place, { kind: "sitsNever", body: id }),
    );
  });

const isMonthDay = (monthDay: string): boolean => {
  const day = new Date(`2024-${monthDay}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === monthDay;
};

/** Days of each year that exist, and never all of them, for a time over which no day counts would never end. */
const leftOutFaults = ({ leavesOut }: Clock, path: string): readonly LawFault[] => {
  const each = leavesOut?.each ?? [];
  const wrong = inEach(each, `${path}.leavesOut.each`, ({ from, to }, at) =>
    isMonthDay(from) && isMonthDay(to) ? none : fault(at, { kind: "noDayOfYear" }),
  );
  if (wrong.length > 0 || each.length === 0) return wrong;
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(5, 10),
  );
  const counts = days.some((day) => !isLeftOut(day, each));
  return counts ? none : fault(`${path}.leavesOut`, { kind: "noDayCounts" });
};

/** In the time of a window, and in one whose silence has an effect, nobody has to act; and people have to know when it is over. */
const periodFaults = (clock: Clock, path: string): readonly LawFault[] => [
  ...(clock.strength === undefined
    ? none
    : fault(`${path}.strength`, { kind: "shouldOfPeriod", clock: clock.id })),
  ...(isNumbered(spanOf(clock))
    ? none
    : fault(`${path}.limit`, { kind: "periodWithoutNumber", clock: clock.id })),
];

const clockFaults = (procedure: Procedure): readonly LawFault[] =>
  inEach(procedure.clocks, "clocks", (clock, path) => [
    ...spanFaults(procedure, clock, path),
    ...leftOutFaults(clock, path),
    ...(clock.isPeriod ? periodFaults(clock, path) : none),
  ]);

const silenceFaults = (procedure: Procedure): readonly LawFault[] =>
  inEach(procedure.stages, "stages", ({ silence }, path) => {
    const clock = procedure.clocks?.find(({ id }) => id === silence?.clock);
    return clock !== undefined && "interval" in clock
      ? fault(`${path}.silence.clock`, { kind: "silenceOfInterval", clock: clock.id })
      : none;
  });

/** Whether a condition can hold, and can fail to, whatever its parts are. */
const isOpen = (condition: Condition): boolean => {
  const key = (one: Named): string => JSON.stringify(one);
  const parts = [...new Set(namedIn(condition).map(key))];
  if (parts.length > 10) return true;
  const answers = Array.from({ length: 2 ** parts.length }, (_, row) =>
    holds(condition, (one) => (((row >> parts.indexOf(key(one))) & 1) === 1 ? "yes" : "no")),
  );
  return answers.includes("yes") && answers.includes("no");
};

/** What a condition names can happen before the stage at which it is asked. */
const isEverSo = (procedure: Procedure, stage: Stage, named: Named): boolean => {
  const ruleStage = (id: string): string | undefined =>
    procedure.stages.find(({ rules }) => rules.some((rule) => rule.id === id))?.id;
  const done = { stage: stage.id, what: "done" };
  if (procedure.ledTo.some((to) => reachedFrom(procedure, [to]).has(stage.id))) return true;
  if ("happened" in named) return canFollow(procedure, named.happened, done);
  if (!("passedBy" in named)) return true;
  const from = ruleStage(named.passedBy);
  return from === undefined || canFollow(procedure, { stage: from, what: "adopted" }, done);
};

const placeOfStage = /^stages\[(\d+)\]/;

const conditionFaults = (procedure: Procedure): readonly LawFault[] =>
  procedure.conditions.flatMap(({ condition, path: parts }) => {
    const path = pathInFile(parts);
    if (!isOpen(condition)) return fault(path, { kind: "conditionAlways" });
    const [, index] = placeOfStage.exec(path) ?? [];
    const stage = index === undefined ? undefined : procedure.stages[Number(index)];
    if (stage === undefined) return none;
    return namedIn(condition)
      .filter((named) => !isEverSo(procedure, stage, named))
      .flatMap((named) =>
        fault(path, { kind: "neverBefore", name: nameOf(named), stage: stage.id }),
      );
  });

const nameOf = (named: Named): string => {
  if ("happened" in named) return eventText(named.happened);
  return "passedBy" in named ? named.passedBy : "";
};

const headFaults = ({
  timeZone,
  validity: { from, to },
  onEndOfTerm,
}: Procedure): readonly LawFault[] => [
  ...(onEndOfTerm?.effect === "goesOn" && onEndOfTerm.when !== undefined
    ? fault("onEndOfTerm.when", { kind: "conditionAlways" })
    : none),
  ...(isTimeZone(timeZone) ? none : fault("timeZone", { kind: "noTimeZone", zone: timeZone })),
  ...(from !== null && to !== null && to < from
    ? fault("validity.to", { kind: "validNever" })
    : none),
];

/** What a file says that nothing could obey: it would be accepted, and be without effect or never end. */
export const effectFaults = (procedure: Procedure): readonly LawFault[] => [
  ...headFaults(procedure),
  ...inEach(procedure.stages, "stages", (stage, path) => stageFaults(procedure, stage, path)),
  ...ownNameFaults(procedure),
  ...clockFaults(procedure),
  ...silenceFaults(procedure),
  ...conditionFaults(procedure),
];
