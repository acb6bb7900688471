import { exitsOf, readMachine, type Exit, type Machine } from "../../../statemachines/asl.ts";

/** Mermaid wants ids without spaces; numbered in the order of the file they stay the same. */
const idsOf = (machine: Machine): ReadonlyMap<string, string> =>
  new Map([...machine.states.keys()].map((name, index) => [name, `s${index + 1}`]));

/** Mermaid reads these as syntax inside a label. */
const plain = (text: string): string => text.replaceAll('"', "'").replaceAll(/[:;#]/g, " ").trim();

const equality = /^\{%\s*\$\w+\s*=\s*'([^']*)'\s*%\}$/;
const negation = /^\{%\s*\$not\(\$(\w+)\)\s*%\}$/;

const conditionLabel = (condition: string): string => {
  const value = equality.exec(condition)?.[1];
  if (value !== undefined) return value;
  const negated = negation.exec(condition)?.[1];
  return negated === undefined ? condition.slice(2, -2).trim() : `not ${negated}`;
};

const labelOf = (exit: Exit): string => {
  switch (exit.by.kind) {
    case "next":
      return "";
    case "default":
      return "otherwise";
    case "choice":
      return conditionLabel(exit.by.condition);
    case "catch":
      return exit.by.errors.includes("States.Timeout") ? "time is up" : "error";
  }
};

const isOfType = (machine: Machine, name: string, type: "Succeed" | "Fail"): boolean =>
  machine.states.get(name)?.["Type"] === type;

const arrow = (from: string, to: string, label: string): string =>
  label === "" ? `    ${from} --> ${to}` : `    ${from} --> ${to}: ${plain(label)}`;

/** Several ways between the same two states become one arrow. */
const arrowsOf = (machine: Machine, name: string, ids: ReadonlyMap<string, string>): string[] => {
  const labels = new Map<string, string[]>();
  for (const exit of exitsOf(machine.states.get(name) ?? {})) {
    if (isOfType(machine, exit.to, "Fail")) continue;
    labels.set(exit.to, [...(labels.get(exit.to) ?? []), labelOf(exit)]);
  }
  const from = ids.get(name) ?? "";
  return [...labels].map(([to, all]) =>
    arrow(from, ids.get(to) ?? "", all.filter((label) => label !== "").join(", ")),
  );
};

/**
 * Draws a definition as a Mermaid state diagram: stages, waits and endings. Faults (the Fail
 * states and the ways into them) are left out, because nearly every state has one.
 * The same text gives the same drawing.
 */
export const drawMachine = (aslText: string): string => {
  const machine = readMachine(aslText);
  const ids = idsOf(machine);
  const drawn = [...machine.states.keys()].filter((name) => !isOfType(machine, name, "Fail"));
  const names = drawn.map((name) => `    state "${plain(name)}" as ${ids.get(name) ?? ""}`);
  const ends = drawn
    .filter((name) => isOfType(machine, name, "Succeed"))
    .map((name) => arrow(ids.get(name) ?? "", "[*]", ""));
  return [
    "stateDiagram-v2",
    ...names,
    arrow("[*]", ids.get(machine.startAt) ?? "", ""),
    ...drawn.flatMap((name) => arrowsOf(machine, name, ids)),
    ...ends,
    "",
  ].join("\n");
};
