import * as z from "zod/mini";
import { caseIdSchema, digestSchema } from "../../../values/ids.ts";
import { text, orNull, count, hash, authority, finding, nextStep, act } from "./parts.ts";

export const acceptedSchema = z.object({
  kind: z.literal("accepted"),
  receipt: z.object({ caseId: caseIdSchema, seq: count, hash, at: text }),
  acts: z.array(act),
  findings: z.array(finding),
  stage: text,
  next: z.array(nextStep),
  repeated: z.boolean(),
  stageName: orNull(text),
  now: orNull(
    z.object({
      stage: text,
      stageName: text,
      version: count,
      next: z.array(nextStep),
      beside: z.array(nextStep),
      addressee: orNull(text),
    }),
  ),
});

/** What a refusal is at the command line, and beside the problem details over HTTP. */
export const refusalSchema = z.object({
  kind: z.literal("refused"),
  class: z.enum(["input", "notFound", "conflict", "rule", "duty"]),
  sentence: text,
  refusal: z.object({
    kind: text,
    fields: z.record(z.string(), z.unknown()),
    authority,
    findings: z.optional(z.array(finding)),
  }),
});

export const stored = z.object({ digest: digestSchema, size: count });

export const ticket = z.object({
  method: z.literal("PUT"),
  url: text,
  headers: z.record(z.string(), z.string()),
  expiresAt: text,
});

export const printedPaper = z.object({
  kind: z.literal("paper"),
  caseId: caseIdSchema,
  paper: text,
  language: text,
  marking: z.enum(["draft", "clean"]),
  standard: text,
  digest: digestSchema,
  size: count,
});
