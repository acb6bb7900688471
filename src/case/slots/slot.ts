import type { RecordedAct } from "../act.ts";
import type { AnyAct } from "../acts/act.ts";
import { acts } from "../acts/index.ts";
import { type CaseFact, unlessBefore } from "../case-fact.ts";

export type FactKind = RecordedAct["kind"];
/** A fact of one kind, or of one of several, as it stands now. */
export type Fact<Kind extends FactKind> = CaseFact<Extract<RecordedAct, { kind: Kind }>>;
/** Every fact of one kind, or of several, as they stand now; oldest first. */
export type Facts<Kind extends FactKind> = readonly Fact<Kind>[];

type Acts = typeof acts;
/** A slot by its place in a case. */
export type SlotName = Acts[FactKind]["fills"][number];
/** The kinds of facts that stand in a slot: each act says which it fills. */
export type Filling<Name extends SlotName> = {
  [Kind in FactKind]: Name extends Acts[Kind]["fills"][number] ? Kind : never;
}[FactKind];

const fills = <Name extends SlotName>(kind: FactKind, name: Name): kind is Filling<Name> => {
  const act: AnyAct = acts[kind];
  return act.fills.includes(name);
};

const factKinds = Object.values(acts).map(({ kind }) => kind);

/** Whether a fact stands in a slot. */
const isFilling = <Name extends SlotName>(
  fact: CaseFact,
  name: Name,
): fact is Fact<Filling<Name>> => fills(fact.act.kind, name);

/** How a slot takes in facts: `kinds` are those that it holds, and it is given no others. */
export type Slot<Value> = {
  /** What it holds before any fact. */
  readonly empty: Value;
  readonly kinds: readonly FactKind[];
  /** What the slot holds after further facts, given oldest first. Whatever it held stays as it was. */
  readonly with: (value: Value, facts: readonly CaseFact[]) => Value;
};

/** Whether a fact is of a kind. */
export const isFact = <Kind extends FactKind>(fact: CaseFact, kind: Kind): fact is Fact<Kind> =>
  fact.act.kind === kind;

const slot = <Value>(name: SlotName, empty: Value, take: Slot<Value>["with"]): Slot<Value> => ({
  empty,
  kinds: factKinds.filter((kind) => fills(kind, name)),
  with: take,
});

/** A slot for the newest of its facts. */
export const newest = <Name extends SlotName>(name: Name): Slot<Fact<Filling<Name>> | undefined> =>
  slot<Fact<Filling<Name>> | undefined>(
    name,
    undefined,
    (value, facts) => facts.findLast((fact) => isFilling(fact, name)) ?? value,
  );

/** A slot for the first of its facts, which nothing recorded later takes the place of. */
export const first = <Name extends SlotName>(name: Name): Slot<Fact<Filling<Name>> | undefined> =>
  slot<Fact<Filling<Name>> | undefined>(
    name,
    undefined,
    (value, facts) => value ?? facts.find((fact) => isFilling(fact, name)),
  );

/** A slot for every one of its facts. */
export const every = <Name extends SlotName>(name: Name): Slot<Facts<Filling<Name>>> =>
  slot<Facts<Filling<Name>>>(name, [], (value, facts) => [
    ...value,
    ...facts.filter((fact) => isFilling(fact, name)),
  ]);

/** A slot for what came of facts one after another. */
export const following = <Value>(
  name: SlotName,
  empty: Value,
  next: (value: Value, fact: CaseFact) => Value,
): Slot<Value> => slot(name, empty, (value, facts) => facts.reduce(next, value));

type SlotsOf<Values extends object> = { readonly [Name in keyof Values]: Slot<Values[Name]> };

const namesByKind = <Values extends object>(
  slots: SlotsOf<Values>,
): ReadonlyMap<FactKind, readonly (keyof Values)[]> => {
  const names = new Map<FactKind, (keyof Values)[]>();
  for (const name in slots)
    for (const kind of slots[name].kinds) names.set(kind, [...(names.get(kind) ?? []), name]);
  return names;
};

const emptyOf = <Values extends object>(slots: SlotsOf<Values>): Values =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the names in Object.fromEntries
  Object.fromEntries(
    Object.entries<{ readonly empty: unknown }>(slots).map(([name, { empty }]) => [name, empty]),
  ) as Values;

/** Several slots by their names, and also what further facts change in them, without the rest. */
type NamedSlots<Values extends object> = Slot<Values> & {
  readonly changed: (values: Values, facts: readonly CaseFact[]) => Partial<Values>;
};

/** Several slots by their names. A fact that none of them holds changes nothing. */
export const named = <Values extends object>(slots: SlotsOf<Values>): NamedSlots<Values> => {
  const names = namesByKind(slots);
  const changed = (values: Values, facts: readonly CaseFact[]): Partial<Values> => {
    const filed = new Map<keyof Values, CaseFact[]>();
    for (const fact of facts)
      for (const name of names.get(fact.act.kind) ?? []) {
        const file = filed.get(name);
        if (file === undefined) filed.set(name, [fact]);
        else file.push(fact);
      }
    const changes: Partial<Values> = {};
    for (const [name, file] of filed) changes[name] = slots[name].with(values[name], file);
    return changes;
  };
  return {
    empty: emptyOf(slots),
    kinds: [...names.keys()],
    changed,
    with: (values, facts) => ({ ...values, ...changed(values, facts) }),
  };
};

/** What was recorded of one instrument, from its preparation until the depositary returned it, if ever. */
export type Instrument = {
  readonly prepared: Facts<"InstrumentPrepared">;
  readonly released: Facts<"InstrumentReleased">;
  readonly signed: Facts<"InstrumentSigned">;
  readonly transmitted: Facts<"InstrumentTransmitted">;
};

/** An instrument that the depositary returned: another one is made from the beginning. */
export type ReturnedInstrument = Instrument & { readonly returned: Fact<"InstrumentReturned"> };

/** The instrument that counts, and before it those that were returned, oldest first. */
export type Instruments = {
  readonly current: Instrument;
  readonly returned: readonly ReturnedInstrument[];
};

const steps = named({
  prepared: every("instruments.prepared"),
  released: every("instruments.released"),
  signed: every("instruments.signed"),
  transmitted: every("instruments.transmitted"),
});

const after = ({ current, returned }: Instruments, fact: CaseFact): Instruments =>
  isFact(fact, "InstrumentReturned")
    ? { current: steps.empty, returned: [...returned, { ...current, returned: fact }] }
    : { current: steps.with(current, [fact]), returned };

/** The release of the instrument that counts, unless its text was prepared anew since. */
export const releaseNow = ({
  current: { prepared, released },
}: Instruments): Fact<"InstrumentReleased"> | undefined =>
  unlessBefore(released.at(-1), prepared.at(-1));

/** Every instrument, oldest first: those that were returned, and the one that counts. */
export const everyInstrument = ({ current, returned }: Instruments): readonly Instrument[] => [
  ...returned,
  current,
];

/** Every signature of an instrument, oldest first, also of those that were returned. */
export const everySignature = (instruments: Instruments): Instrument["signed"] =>
  everyInstrument(instruments).flatMap(({ signed }) => signed);

const noInstruments: Instruments = { current: steps.empty, returned: [] };

/** The instruments, each with its steps. */
export const instruments: Slot<Instruments> = {
  empty: noInstruments,
  kinds: [...steps.kinds, ...every("instruments.returned").kinds],
  with: (value, facts) => facts.reduce(after, value),
};
