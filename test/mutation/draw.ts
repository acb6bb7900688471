import { hash } from "node:crypto";
import type { MutantResult } from "@stryker-mutator/api/core";
import { MutantRunStatus, type MutantRunResult } from "@stryker-mutator/api/test-runner";

type Alteration = Pick<MutantResult, "fileName" | "location" | "mutatorName" | "replacement">;

/** Drawn by what it is and where: another run of the same code draws the same ones. */
export const isDrawn = (
  { fileName, location, mutatorName, replacement }: Alteration,
  oneOf: number,
): boolean => {
  const file = fileName.slice(fileName.lastIndexOf("/src/"));
  const what = [file, location, mutatorName, replacement];
  return Number.parseInt(hash("sha256", JSON.stringify(what)).slice(0, 12), 16) % oneOf === 0;
};

/** Stryker leaves out of its score what ended in an error, and knows no other way to say that something was not tried. */
export const notDrawn = {
  status: MutantRunStatus.Error,
  errorMessage: "not drawn",
} as const satisfies MutantRunResult;
