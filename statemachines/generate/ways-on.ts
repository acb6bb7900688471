import { type Move, play } from "../../src/case/course/play.ts";
import {
  beginningName,
  outcomeName,
  placeName,
  type DrawingWords,
} from "../../src/law/drawing/words.ts";
import type { Event } from "../../src/law/file/event.ts";
import { type Procedure, stageOf } from "../../src/law/file/procedure.ts";
import { isEventOfKind } from "../../src/law/file/stage.ts";
import { internationalStages } from "../../src/law/file/stage-of-case.ts";
import { inEnglish } from "../../src/files/words.ts";
import { plain } from "./names.ts";
import type { Versions } from "./places.ts";

/** One of the four steps that every procedure has. */
export type InternationalStep = (typeof internationalStages)[number];

/** A way on from where a case stands: the stage or ending that it leads to, and the outcomes that lead there, in words. */
export type WayOn = { readonly to: string; readonly by: string };

/** The ways on from each stage at which a case may stand, in the order in which they are found. */
export type WaysOn = ReadonlyMap<string, readonly WayOn[]>;

const words: Pick<DrawingWords, "language" | "ending" | "outcome"> = {
  language: "en",
  ending: (stage) => inEnglish({ kind: "stageName", stage }),
  outcome: (event) => (isEventOfKind(event) ? inEnglish({ kind: "eventName", event }) : event),
};

const ofNoClass = "the treaty is of no class";

/** What happens to the instrument, whatever the procedure: a file has one item for it. */
const abroad: readonly (WayOn & { readonly from: InternationalStep })[] = [
  { from: "instrument", to: "notification", by: "the instrument is signed" },
  { from: "notification", to: "transmission", by: "the notification is released" },
  { from: "transmission", to: "deposit", by: "the notification is sent" },
  { from: "transmission", to: "notification", by: "the notification is not sent" },
];

/** The last of the steps before an event of the item, and the first after it. */
const eventsAbroad: Readonly<
  Record<string, { readonly before: InternationalStep; readonly after: InternationalStep }>
> = {
  instrumentSigned: { before: "instrument", after: "notification" },
  notified: { before: "transmission", after: "deposit" },
};

type Between = { readonly from?: Event | undefined; readonly until: readonly Event[] };

/** The steps at which a case may stand from one event of the procedure until others. */
const stepsBetween = (procedure: Procedure, { from, until }: Between): readonly string[] => {
  const item = procedure.international?.id;
  const abroadAt = ({ stage, what }: Event) => (stage === item ? eventsAbroad[what] : undefined);
  const [first, last] = [
    from === undefined ? undefined : abroadAt(from),
    until.map(abroadAt).find((one) => one !== undefined),
  ];
  return internationalStages.slice(
    first === undefined ? 0 : internationalStages.indexOf(first.after),
    last === undefined ? undefined : internationalStages.indexOf(last.before) + 1,
  );
};

/** When, from one event until others, something outside the steps abroad may move a case: a stage beside the line, or a declaration. */
const whileOpen = (procedure: Procedure, { at, by }: Move): Between => {
  if (at === null)
    return { until: procedure.declarations?.find(({ id }) => id === by)?.notAfter ?? [] };
  const beside = stageOf(procedure, at)?.beside;
  return beside === undefined ? { until: [] } : { from: beside.from, until: [beside.until] };
};

/** Where a case stands that is moved: at its stage, or at the steps abroad at which that may happen. */
const standsAt = (procedure: Procedure, move: Move): readonly string[] => {
  const item = procedure.international?.id;
  if (move.from !== item) return [move.from];
  return move.at === item ? ["deposit"] : stepsBetween(procedure, whileOpen(procedure, move));
};

/** Where a move leads: what happens to the instrument at a stage that need not take place passes that stage by. */
const leadsTo = (procedure: Procedure, { to, at, by }: Move): string => {
  const item = procedure.international?.id;
  if (to !== item) return to;
  return (at === item ? eventsAbroad[by]?.after : undefined) ?? "instrument";
};

/** What moved the case, in words: with the name of the stage where that is not the one at which it stands. */
const named = (procedure: Procedure, { from, at, by }: Move): string => {
  if (at === null) return by === "" ? ofNoClass : beginningName(procedure, by, words.language);
  const outcome = outcomeName(procedure, { stage: at, what: by }, words);
  return at === from ? outcome : `${placeName(procedure, at, words)}: ${outcome}`;
};

type Found = WayOn & { readonly from: string };

const foundIn = (procedure: Procedure): readonly Found[] => [
  ...play(procedure).moves.flatMap((move) =>
    standsAt(procedure, move).map((from) => ({
      from,
      to: leadsTo(procedure, move),
      by: plain(named(procedure, move)),
    })),
  ),
  ...abroad,
];

/** Every way that a case can take, by the versions of its procedure together, as playing them finds it. */
export const waysOn = (versions: Versions): WaysOn => {
  const found = versions.flatMap(foundIn);
  return new Map(
    [...Map.groupBy(found, ({ from }) => from)].map(([from, ways]) => [
      from,
      [...Map.groupBy(ways, ({ to }) => to)].map(([to, leading]) => ({
        to,
        by: [...new Set(leading.map(({ by }) => by))].join(", "),
      })),
    ]),
  );
};

/** The ways that every procedure has. */
export const waysAbroad: WaysOn = Map.groupBy(
  [...abroad, { from: "deposit", to: "deposited", by: "the instrument is deposited" }],
  ({ from }) => from,
);
