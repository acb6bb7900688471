import * as z from "zod/mini";
import { expects } from "./expectation.ts";

/** The version of a procedure: a year, and a number within it. */
export const versionSchema = z
  .string()
  .check(z.regex(/^[0-9]{4}\.[0-9]{1,3}$/, expects("wantVersion")));
