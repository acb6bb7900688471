import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { assent, assentSchema } from "./assent.ts";
import { decide, decideSchema } from "./decide.ts";
import { examine, examineSchema } from "./examine.ts";
import { international, internationalSchema } from "./international.ts";
import type { Kind, OfKind } from "./kind.ts";
import { lay, laySchema } from "./lay.ts";
import { publish, publishSchema } from "./publish.ts";
import { review, reviewSchema } from "./review.ts";
import { window, windowSchema } from "./window.ts";

/** A stage of a procedure: one of seven kinds, or the one item for the instrument, its notification and its deposit. */
export const stageSchema = once(() =>
  z.discriminatedUnion("kind", [
    laySchema(),
    examineSchema(),
    decideSchema(),
    windowSchema(),
    reviewSchema(),
    assentSchema(),
    publishSchema(),
    internationalSchema(),
  ]),
);

/** A stage as its file says it. */
export type StageInFile = z.infer<ReturnType<typeof stageSchema>>;
export type StageKind = StageInFile["kind"];

/** The eight kinds: what happens at them, and where that leads. */
export const kinds: Readonly<
  Record<StageKind, Pick<Kind<StageInFile>, "events" | "usual" | "possible">>
> = { lay, examine, decide, window, review, assent, publish, international };

/** What a stage has in particular, by its kind: the one place where its kind is asked for. */
const partsOf = (stage: StageInFile): ReturnType<Kind<StageInFile>["parts"]> => {
  switch (stage.kind) {
    case "lay":
      return lay.parts(stage);
    case "examine":
      return examine.parts(stage);
    case "decide":
      return decide.parts(stage);
    case "window":
      return window.parts(stage);
    case "review":
      return review.parts(stage);
    case "assent":
      return assent.parts(stage);
    case "publish":
      return publish.parts(stage);
    case "international":
      return international.parts(stage);
  }
};

/** What a stage has by its kind. */
export const ofKind = (stage: StageInFile): OfKind => {
  const { events, usual } = kinds[stage.kind];
  const parts = partsOf(stage);
  return {
    eventsBefore: events,
    neededBefore: [],
    usualOutcomes: Object.keys(usual),
    laidBefore: [],
    interventions: [],
    options: [],
    documents: [],
    decidedBy: undefined,
    votedBy: undefined,
    records: [],
    halves: [],
    rules: [],
    asLaid: undefined,
    ...parts,
    commands: {
      ...parts.commands,
      // What the law makes of silence is certified when its time has ended.
      ...(stage.silence === undefined ? {} : { CertifyTimeEnded: { leadsOn: true } as const }),
    },
  };
};
