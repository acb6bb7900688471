import type { Procedure } from "../../src/law/file/procedure.ts";
import { command } from "./cases.ts";
import type { Circumstances, Outcome, CaseBuilder } from "./case-builder.ts";
import { azerbaijan } from "./law.ts";
import { fileOf, procedureWith, type Part } from "./procedure-files.ts";
import { move } from "./command-fields.ts";

const authority = { cite: "an invented decree", url: null, mark: "seen", kind: "law" };

/** The shipped procedure in a later version, in force since a day, with what an invented decree changed. */
export const newerVersion = (changes: object = {}, from = "2026-01-01"): Procedure =>
  procedureWith(azerbaijan(), {
    ...changes,
    version: "2026.2",
    validity: { from, to: null, authority },
  });

/** The stages of the shipped procedure, one of them changed. */
export const stagesWith = (id: string, changes: object): readonly Part[] =>
  fileOf(azerbaijan()).stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage));

const quorumOf = (present: number) => ({
  tests: [{ count: "present", atLeast: present }],
  checked: "always",
  failing: "noDecision",
  authority,
});

/** The stages of the shipped procedure, where so many must be present at the plenary vote. */
export const withQuorum = (present: number): readonly Part[] => {
  const plenary = fileOf(azerbaijan()).stages.find(({ id }) => id === "plenary");
  const rules = (plenary?.["rules"] as object[] | undefined)?.map((rule) => ({
    ...rule,
    quorum: quorumOf(present),
  }));
  return stagesWith("plenary", { rules });
};

/** The clocks of the shipped procedure, one of them changed. */
export const clocksWith = (id: string, changes: object): readonly Part[] =>
  fileOf(azerbaijan()).clocks.map((clock) => (clock.id === id ? { ...clock, ...changes } : clock));

/** What a story asks when somebody moves it to a version whose file is at hand, having seen its newest entry. */
export const askToMoveTo = (
  story: CaseBuilder,
  procedure: Procedure,
  asking: Circumstances = {},
): Outcome =>
  story.when(command("MoveToVersion", { of: story.state.head }), {
    movesTo: { digest: move.procedure, procedure },
    ...asking,
  });

export const moveTo = (
  story: CaseBuilder,
  procedure: Procedure,
  asking: Circumstances = {},
): CaseBuilder => askToMoveTo(story, procedure, asking).thenActs("ProcedureVersionChanged");
