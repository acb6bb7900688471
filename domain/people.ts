import type { Case } from "./case.ts";
import type { PersonNumber } from "./ids.ts";

/** Everybody whom the office's record names, each once, in order of their numbers. */
export const peopleIn = (office: Case): readonly PersonNumber[] => {
  const named = office.facts.flatMap(({ act }): readonly PersonNumber[] => {
    if (act.kind === "OfficeOpened") return [act.administrator];
    if (act.kind === "DutyGranted") return [act.holder];
    return act.kind === "PersonRegistered" ? [act.registered] : [];
  });
  return [...new Set(named)].sort();
};
