import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "../support/procedure-files.ts";

/** The stages of the shipped procedure, where so many must be present for the vote of the plenary. */
export const withPresent = (stages: readonly Part[], atLeast: number): readonly Part[] =>
  stages.map((stage) =>
    stage.id === "plenary"
      ? {
          ...stage,
          rules: (stage["rules"] as readonly { readonly quorum?: object }[]).map((rule) => ({
            ...rule,
            quorum: { ...rule.quorum, tests: [{ count: "present", atLeast }] },
          })),
        }
      : stage,
  );

/** The shipped procedure in a newer version, in force since the year began, by which 101 must be present. */
export const writeNewerVersion = (folder: string): void => {
  const shipped = JSON.parse(
    readFileSync(
      join(import.meta.dirname, "../../law/procedures/az-milli-majlis/2026.1.json"),
      "utf8",
    ),
  ) as { readonly stages: readonly Part[] };
  const from = "2026-01-01";
  const authority = { cite: "an invented decree", url: null, mark: "seen" };
  mkdirSync(join(folder, "law/procedures"), { recursive: true });
  writeFileSync(
    join(folder, "law/procedures/newer.json"),
    JSON.stringify({
      ...shipped,
      version: "2026.2",
      validity: { from, to: null, authority },
      stages: withPresent(shipped.stages, 101),
    }),
  );
};
