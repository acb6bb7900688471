import { digestOf } from "../canonical.ts";

const hoursOfDay = 24;

/** In which hour of the day something has its turn: whichever, and always the same one. */
const turnOf = (name: string): number =>
  Number.parseInt(digestOf(name).slice(0, 8), 16) % hoursOfDay;

/** Whether it is the turn of a case, or of the log, to be read whole in a sweep that began then. */
export const isTurnOf = (name: string, at: string): boolean =>
  turnOf(name) === new Date(at).getUTCHours();

/** Which block, counted from 0, has its turn in a sweep that began then: this one or one after it. Each has it in one hour of a day. */
export const blockInTurn = (from: number, at: string): number =>
  from + ((new Date(at).getUTCHours() - (from % hoursOfDay) + hoursOfDay) % hoursOfDay);
