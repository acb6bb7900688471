import * as z from "zod/mini";

/** The version of a profile: a year, and a number within it. */
export const versionSchema = z
  .string()
  .check(z.regex(/^[0-9]{4}\.[0-9]{1,3}$/, "a version such as 2026.1"));
