import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Procedure } from "../../src/law/file/procedure.ts";
import type { Stage } from "../../src/law/file/stage.ts";

/** The stages of the shipped procedure, where so many must be present for the vote of the plenary. */
export const withPresent = (stages: readonly Stage[], atLeast: number): readonly Stage[] =>
  stages.map((stage) =>
    stage.kind !== "decide" || stage.id !== "plenary" || stage.rules === undefined
      ? stage
      : {
          ...stage,
          rules: stage.rules.map((rule) =>
            rule.quorum === undefined
              ? rule
              : { ...rule, quorum: { ...rule.quorum, tests: [{ count: "present", atLeast }] } },
          ),
        },
  );

/** The shipped procedure in a newer version, in force since the year began, by which 101 must be present. */
export const writeNewerVersion = (folder: string): void => {
  const shipped = JSON.parse(
    readFileSync(
      join(import.meta.dirname, "../../law/procedures/az-milli-majlis/2026.1.json"),
      "utf8",
    ),
  ) as Procedure;
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
