import { unlessBefore, type CaseFact } from "../case-fact.ts";
import { every, following, isFact, named, type Fact, type Facts } from "./slot.ts";

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
