import { anywhereCommands } from "./anywhere.ts";
import { assentCommands } from "./assent.ts";
import { decideCommands } from "./decide.ts";
import { examineCommands } from "./examine.ts";
import type { Given } from "./given.ts";
import { internationalCommands } from "./international.ts";
import type { Offer, Offers } from "./kind.ts";
import type { StageKind } from "./kinds.ts";
import { layCommands } from "./lay.ts";
import { publishCommands } from "./publish.ts";
import { reviewCommands } from "./review.ts";
import { windowCommands } from "./window.ts";

const ofKinds = {
  lay: layCommands,
  examine: examineCommands,
  decide: decideCommands,
  window: windowCommands,
  review: reviewCommands,
  assent: assentCommands,
  publish: publishCommands,
  international: {},
} as const satisfies Readonly<Record<StageKind, Offers>>;

const ofNoStage = { ...anywhereCommands, ...internationalCommands } as const;

type OfStage = {
  [Kind in StageKind]: keyof (typeof ofKinds)[Kind];
}[StageKind];

/** A command of a case by its id, as law files give it to duties. */
export type CommandId = OfStage | keyof typeof ofNoStage;

const all: Readonly<Record<CommandId, object>> = {
  ...layCommands,
  ...examineCommands,
  ...decideCommands,
  ...windowCommands,
  ...reviewCommands,
  ...assentCommands,
  ...publishCommands,
  ...ofNoStage,
};

const isCommandId = (id: string): id is CommandId => Object.hasOwn(all, id);

/** Every command of a case. */
export const commandIds: readonly CommandId[] = Object.keys(all).filter(isCommandId);

const offers: Readonly<Record<StageKind, Offers>> = ofKinds;

const isKind = (kind: string): kind is StageKind => Object.hasOwn(offers, kind);

const kindsWith = (isMeant: (offers: Offers) => boolean): readonly StageKind[] =>
  Object.keys(offers)
    .filter(isKind)
    .filter((kind) => isMeant(offers[kind]));

const stageKinds: ReadonlyMap<CommandId, readonly StageKind[]> = new Map(
  commandIds.map((id) => [
    id,
    [
      ...kindsWith((one) => Object.hasOwn(one, id) && one[id]?.leadsOn !== true),
      ...kindsWith((one) => one[id]?.leadsOn === true),
    ],
  ]),
);

/** The kinds of stage at which a command is given, those first from which it does not lead on; none where it belongs to no stage. */
export const stageKindsFor = (id: CommandId): readonly StageKind[] => stageKinds.get(id) ?? [];

/** How a command is given at the stages of some kind that give it a use; none where it belongs to no stage. */
export const offersOf = (id: CommandId): readonly Offer[] =>
  Object.values(offers).flatMap((one) => one[id] ?? []);

const given: Readonly<Record<string, Given>> = ofNoStage;

/** By whom a command that belongs to no stage is given; what is given at a stage the procedure file gives to duties. */
export const givenBy = (id: CommandId): Given => given[id] ?? {};
