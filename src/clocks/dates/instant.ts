import * as z from "zod/mini";
import { expects } from "../../procedure/values/expectation.ts";

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

const isInstant = (value: string): boolean =>
  pattern.test(value) &&
  // A 30 February or a 25 o'clock has the shape of an instant and is none.
  !Number.isNaN(Date.parse(value)) &&
  new Date(Date.parse(value)).toISOString().slice(0, 19) === value.slice(0, 19);

/** A moment in universal time, such as `2026-03-02T09:00:00Z`: what a mail server stamps on what it reports. */
export const instantSchema = z.string().check(z.refine(isInstant, expects("wantInstant")));
