import type { ActOf, RecordedAct } from "../act.ts";
import { type CaseFact, unlessBefore } from "../case-fact.ts";

export type FactKind = RecordedAct["kind"];
/** A fact of one kind, or of one of several, as it stands now. */
export type Fact<Kind extends FactKind> = CaseFact<ActOf<Kind>>;
/** Every fact of one kind, or of several, as they stand now; oldest first. */
export type Facts<Kind extends FactKind> = readonly Fact<Kind>[];

/** How a slot takes in facts: `kinds` are those that it holds, and it is given no others. */
export type Slot<Value> = {
  readonly kinds: readonly FactKind[];
  /** What the slot holds after further facts, given oldest first. Whatever it held stays as it was. */
  readonly with: (value: Value, facts: readonly CaseFact[]) => Value;
};

/** Whether a fact is of a kind. */
export const isFact = <Kind extends FactKind>(fact: CaseFact, kind: Kind): fact is Fact<Kind> =>
  fact.act.kind === kind;

/** A slot for the newest fact of a kind. */
export const newest = <Kind extends FactKind>(kind: Kind): Slot<Fact<Kind> | undefined> => ({
  kinds: [kind],
  with: (value, facts) => facts.findLast((fact): fact is Fact<Kind> => isFact(fact, kind)) ?? value,
});

/** A slot for the first fact of a kind, which nothing recorded later takes the place of. */
export const first = <Kind extends FactKind>(kind: Kind): Slot<Fact<Kind> | undefined> => ({
  kinds: [kind],
  with: (value, facts) => value ?? facts.find((fact): fact is Fact<Kind> => isFact(fact, kind)),
});

/** A slot for every fact of some kinds. */
export const every = <Kind extends FactKind>(...kinds: readonly Kind[]): Slot<Facts<Kind>> => ({
  kinds,
  with: (value, facts) => [
    ...value,
    ...facts.filter((fact): fact is Fact<Kind> => kinds.some((kind) => isFact(fact, kind))),
  ],
});

/** A slot for what came of facts one after another. */
export const following = <Value>(
  kinds: readonly FactKind[],
  next: (value: Value, fact: CaseFact) => Value,
): Slot<Value> => ({ kinds, with: (value, facts) => facts.reduce(next, value) });

type SlotsOf<Values extends object> = { readonly [Name in keyof Values]: Slot<Values[Name]> };

const namesByKind = <Values extends object>(
  slots: SlotsOf<Values>,
): ReadonlyMap<FactKind, readonly (keyof Values)[]> => {
  const names = new Map<FactKind, (keyof Values)[]>();
  for (const name in slots)
    for (const kind of slots[name].kinds) names.set(kind, [...(names.get(kind) ?? []), name]);
  return names;
};

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

const noInstrument: Instrument = { prepared: [], released: [], signed: [], transmitted: [] };

/** No instrument, and none returned. */
export const noInstruments: Instruments = { current: noInstrument, returned: [] };

const steps = named<Instrument>({
  prepared: every("InstrumentPrepared"),
  released: every("InstrumentReleased"),
  signed: every("InstrumentSigned"),
  transmitted: every("InstrumentTransmitted"),
});

const after = ({ current, returned }: Instruments, fact: CaseFact): Instruments =>
  isFact(fact, "InstrumentReturned")
    ? { current: noInstrument, returned: [...returned, { ...current, returned: fact }] }
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

/** The instruments, each with its steps. */
export const instruments = following([...steps.kinds, "InstrumentReturned"], after);
