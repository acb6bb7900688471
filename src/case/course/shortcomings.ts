import type { SittingCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import type { Event } from "../../law/file/event.ts";
import { clockOf, declarationOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Leads } from "../../law/file/leads.ts";
import type { Document } from "../../law/stages/kind.ts";
import { allPassed, type Weighed } from "../../law/votes/judge.ts";
import { weighedNeeds } from "../../law/votes/enough.ts";
import type { Names } from "../../values/names.ts";
import type { Source } from "../../words/source.ts";
import { runsMetBy } from "../clocks/clock-run.ts";
import { extensionFaults, type ExtensionFault } from "../clocks/extension.ts";
import {
  hasHappened,
  holdsIn,
  isCourseFault,
  type Course,
  type EffectHeld,
  type Happened,
  type Other,
} from "./course.ts";
import { follow } from "./follow.ts";
import { isUncountersigned } from "./found-later.ts";
import { withoutEffectBy } from "./target.ts";
import type { Happening } from "./happening.ts";
import { powerUsed, type Power } from "./power.ts";

/** What an act lacks by the law: the part of the file that asks for it, by ids, and on what that part rests. */
export type Shortcoming = { readonly rule: string; readonly authority: Source } & (
  | {
      readonly kind: "notEntitled";
      readonly by: string;
      readonly entitled: readonly string[];
    }
  /** By fewer than the law asks for; null where their number is not on record. */
  | { readonly kind: "tooFew"; readonly enough: false | null; readonly weighed: readonly Weighed[] }
  /** After the event until which it is possible. */
  | { readonly kind: "tooLate"; readonly after: Event }
  /** The law gives no such power in this case. */
  | { readonly kind: "notProvidedFor" }
  /** After the time in which it is possible was over, whichever day that counts from. */
  | { readonly kind: "timeOver"; readonly clock: string; readonly day: IsoDate }
  | { readonly kind: "extension"; readonly why: ExtensionFault }
  /** Signed, and no countersignature of it is on record. */
  | { readonly kind: "notCountersigned"; readonly by: readonly string[] }
  | { readonly kind: "without"; readonly document: Names }
  /** Which documents went with it is not on record. */
  | { readonly kind: "documentsUnknown" }
  /** It was found without effect when it was recorded, and what is on record now does not show it. */
  | { readonly kind: "asRecorded" }
);

/** By what times are counted that an act was to keep. */
export type CountedBy = {
  /** The day in the parliament's zone. */
  readonly today: IsoDate;
  readonly calendar?: SittingCalendar | undefined;
};

type ByBody = { readonly by?: string };

const notEntitled = (
  { part, authority, by: entitled }: Power,
  { by }: ByBody,
): readonly Shortcoming[] =>
  by === undefined || entitled === undefined || entitled.includes(by)
    ? []
    : [{ kind: "notEntitled", rule: `${part}.by`, authority, by, entitled }];

const tooFew = (procedure: Procedure, power: Power, act: Happening): readonly Shortcoming[] => {
  const weighed = weighedNeeds(procedure, power, "ballot" in act ? act.ballot : undefined);
  const enough = allPassed(weighed);
  if (enough === true) return [];
  const failed = weighed.find(({ passed }) => passed === enough);
  const authority = failed?.test.authority ?? power.authority;
  return [{ kind: "tooFew", rule: `${power.part}.needs`, authority, enough, weighed }];
};

/** What the law gives nobody in a course as it stands: a power that this case does not have, or has no longer. */
const outsidePower = (
  course: Course,
  { part, authority, when, notAfter = [] }: Power,
): readonly Shortcoming[] => {
  const after = notAfter.find((event) => hasHappened(course, event));
  return [
    ...(holdsIn(course, when) === "no"
      ? [{ kind: "notProvidedFor", rule: `${part}.when`, authority } as const]
      : []),
    ...(after === undefined
      ? []
      : [{ kind: "tooLate", rule: `${part}.notAfter`, authority, after } as const]),
  ];
};

type WhereItLeads = { readonly part: string; readonly leads: Leads };

/** Where the file says that an act leads, and in which part. */
const leadsOf = (procedure: Procedure, act: Happening): WhereItLeads | undefined => {
  if (act.kind === "declared") {
    const leads = declarationOf(procedure, act.declaration)?.leads;
    return leads === undefined
      ? undefined
      : { part: `declarations.${act.declaration}.leads`, leads };
  }
  if (act.kind !== "at") return undefined;
  const stage = stageOf(procedure, act.stage);
  const leads = stage?.leads.get(act.what);
  const isOwn = stage?.interventions.some(({ id }) => id === act.what) === true;
  const part = isOwn ? `interventions.${act.what}.leads` : `on.${act.what}`;
  return leads === undefined ? undefined : { part: `stages.${act.stage}.${part}`, leads };
};

/** What the law gives no effect in a course as it stands, though it has one in others: such as a return of what a court found to conform. */
const withoutEffectHere = (before: Course, act: Happening): readonly Shortcoming[] => {
  const where = leadsOf(before.procedure, act);
  if (where === undefined) return [];
  const authority = withoutEffectBy(before, where.leads);
  return authority === undefined ? [] : [{ kind: "notProvidedFor", rule: where.part, authority }];
};

/** Whether what was done is looked at with what the law gives somebody: it used a power, or the law gives it no effect here. */
export const isUseOfPower = (before: Course, act: Happening): boolean =>
  powerUsed(before.procedure, act) !== undefined || withoutEffectHere(before, act).length > 0;

/** Whether the law gives no such power where a case stands, whoever would use it. */
export const isOutsidePower = (course: Course, act: Happening): boolean => {
  const power = powerUsed(course.procedure, act);
  return (
    (power !== undefined && outsidePower(course, power).length > 0) ||
    withoutEffectHere(course, act).length > 0
  );
};

/** What a course holds of an act that was followed in it last. */
const lastOf = (course: Course, act: Happening): Happened | Other | undefined =>
  act.kind === "at" ? course.happened.at(-1) : course.others.at(-1);

const afterTime = (
  course: Course,
  made: Happened | Other | undefined,
  by: CountedBy,
): readonly Shortcoming[] =>
  made?.kind !== "at"
    ? []
    : runsMetBy(course, made, by).flatMap(({ clock: { id }, authority, verdict, day }) =>
        verdict === "broken" && day !== null
          ? [{ kind: "timeOver", rule: `clocks.${id}`, authority, clock: id, day } as const]
          : [],
      );

const extensionParts: Readonly<Record<ExtensionFault, string>> = {
  noneRunning: "",
  tooLong: ".extension.atMost",
  tooOften: ".extension.times",
  afterEnd: ".extension.beforeItEnds",
  endUnknown: ".extension.beforeItEnds",
};

const ofExtension = (
  course: Course,
  made: Happened | Other | undefined,
  by: CountedBy,
): readonly Shortcoming[] => {
  if (made?.kind !== "extended") return [];
  const clock = clockOf(course.procedure, made.clock);
  const extension = clock !== undefined && "extension" in clock ? clock.extension : undefined;
  if (clock === undefined || extension === undefined) return [];
  return extensionFaults({ course, calendar: undefined, ...by }, made).map((why) => ({
    kind: "extension",
    why,
    rule: `clocks.${clock.id}${extensionParts[why]}`,
    authority: why === "noneRunning" ? clock.authority : extension.authority,
  }));
};

/**
 * What the use of a power lacks by the law, and what the law gives no effect in this case.
 * @param before the course before it
 */
export const shortcomingsOfPower = (
  before: Course,
  act: Happening,
  by: CountedBy,
): readonly Shortcoming[] => {
  const power = powerUsed(before.procedure, act);
  if (power === undefined) return withoutEffectHere(before, act);
  const after = follow(before, act);
  const [course, made] = isCourseFault(after) ? [before, undefined] : [after, lastOf(after, act)];
  return [
    ...notEntitled(power, "by" in act ? act : {}),
    ...tooFew(before.procedure, power, act),
    ...outsidePower(before, power),
    ...withoutEffectHere(before, act),
    ...afterTime(course, made, by),
    ...ofExtension(course, made, by),
    // What goes with something at a stage is looked at with the step.
    ...(act.kind === "at" ? [] : without(before, act)),
  ];
};

/** Whether it is open if an act lacks something: whoever looks may find that it does not. */
export const isOpenLack = (lack: Shortcoming): boolean =>
  lack.kind === "documentsUnknown" ||
  lack.kind === "asRecorded" ||
  (lack.kind === "tooFew" && lack.enough === null) ||
  (lack.kind === "extension" && lack.why === "endUnknown");

// What a step lacks that is no use of a power, leaves it standing.
const lacksOfSteps: readonly Shortcoming["kind"][] = [
  "notCountersigned",
  "without",
  "documentsUnknown",
];

/**
 * Whether an act is without effect for what it lacks: the law is certain of it on every reading, and somebody read it there. Where
 * the law is silent, disputed or unverified, an act stands.
 */
export const deniesEffect = (lack: Shortcoming): boolean =>
  lack.authority.mark === "seen" && !isOpenLack(lack) && !lacksOfSteps.includes(lack.kind);

const actedFor = (course: Course, act: Happened): readonly Shortcoming[] => {
  const stage = stageOf(course.procedure, act.stage);
  if (stage === undefined || powerUsed(course.procedure, act) !== undefined) return [];
  const { authority } = stage;
  return notEntitled({ part: `stages.${act.stage}`, authority, by: stage.doneBy(act.what) }, act);
};

const notCountersigned = (course: Course, act: Happened): readonly Shortcoming[] => {
  const stage = stageOf(course.procedure, act.stage);
  const by = stage?.doneBy("countersigned");
  return stage === undefined || by === undefined || !isUncountersigned(course, act)
    ? []
    : [
        {
          kind: "notCountersigned",
          rule: `stages.${act.stage}.countersigned`,
          authority: stage.authority,
          by,
        },
      ];
};

/** What must go with an act of a course, and the part of the file that says so. */
const formOf = (
  { procedure }: Course,
  act: Happening,
): { readonly rule: string; readonly documents: readonly Document[] } => {
  if (act.kind === "declared") {
    const { with: documents = [] } = declarationOf(procedure, act.declaration) ?? {};
    return { rule: `declarations.${act.declaration}.with`, documents };
  }
  if (act.kind !== "at") return { rule: "", documents: [] };
  const documents = (stageOf(procedure, act.stage)?.documents ?? []).filter(
    ({ of = act.what }) => of === act.what,
  );
  return { rule: `stages.${act.stage}.with`, documents };
};

const without = (course: Course, act: Happening): readonly Shortcoming[] => {
  const { rule, documents } = formOf(course, act);
  const needed = documents.filter(({ when }) => holdsIn(course, when) === "yes");
  const [first] = needed;
  if (first === undefined) return [];
  const given = "with" in act ? act.with : undefined;
  if (given === undefined) return [{ kind: "documentsUnknown", rule, authority: first.authority }];
  return needed
    .filter(({ id }) => !given.includes(id))
    .map(({ id, name, authority }) => ({
      kind: "without",
      rule: `${rule}.${id}`,
      authority,
      document: name,
    }));
};

/** What a step at a stage lacks by the law, beside its time and its votes. */
export const shortcomingsOfStep = (course: Course, act: Happened): readonly Shortcoming[] => [
  ...actedFor(course, act),
  ...notCountersigned(course, act),
  ...without(course, act),
];

/** What an act of a course lacks, whether it is without effect for it, and what somebody held of that who decides it. */
export type Lacking = Shortcoming & {
  readonly act: Happening;
  readonly isWithoutEffect: boolean;
  readonly held?: EffectHeld | undefined;
};

// Another calendar, or a date that was corrected, may show another worth than the entry has.
const asRecorded = ({ procedure }: Course, act: Happening): Shortcoming => {
  const { part: rule, authority } = powerUsed(procedure, act) ?? {
    part: act.kind,
    authority: procedure.validity.authority,
  };
  return { kind: "asRecorded", rule, authority };
};

/** What the acts of a course lack by the law, beside their times and their votes. Of one without effect it is what makes it so. */
export const lackingIn = (course: Course, by: CountedBy): readonly Lacking[] => [
  ...course.powersUsed.flatMap(({ act, before, isWithoutEffect, held }): readonly Lacking[] => {
    const all = shortcomingsOfPower(before, act, by);
    // That an act which has effect came too late is said of the time.
    const said = isWithoutEffect
      ? [all.find(deniesEffect) ?? asRecorded(course, act)]
      : all.filter(({ kind }) => kind !== "timeOver");
    return said.map((lack) => ({ ...lack, act, isWithoutEffect, held }));
  }),
  ...course.happened.flatMap((act) =>
    shortcomingsOfStep(course, act).map((lack) => ({ ...lack, act, isWithoutEffect: false })),
  ),
];
