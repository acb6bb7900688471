import { exitsOf, readLevels, type Exit, type Fields, type Level } from "./asl.ts";

/** Mermaid wants ids without spaces; numbered in the order of the file they stay the same. */
const idsOf = (level: Level): ReadonlyMap<string, string> =>
  new Map([...level.states.keys()].map((name, index) => [name, `s${index + 1}`]));

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

const isFault = (level: Level, name: string): boolean =>
  level.states.get(name)?.["Type"] === "Fail";

const isEnd = (state: Fields): boolean => state["Type"] === "Succeed" || state["End"] === true;

const arrow = (from: string, to: string, label: string): string =>
  label === "" ? `    ${from} --> ${to}` : `    ${from} --> ${to}: ${plain(label)}`;

/** Several ways between the same two states become one arrow. */
const arrowsOf = (level: Level, name: string, ids: ReadonlyMap<string, string>): string[] => {
  const labels = new Map<string, string[]>();
  for (const exit of exitsOf(level.states.get(name) ?? {})) {
    if (isFault(level, exit.to)) continue;
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
 * The same text gives the same drawing. Branches are not drawn.
 */
export const drawMachine = (aslText: string): string => {
  const [level] = readLevels(aslText);
  if (level === undefined) throw new Error("A definition without a machine");
  const ids = idsOf(level);
  const drawn = [...level.states.keys()].filter((name) => !isFault(level, name));
  const names = drawn.map((name) => `    state "${plain(name)}" as ${ids.get(name) ?? ""}`);
  const ends = drawn
    .filter((name) => isEnd(level.states.get(name) ?? {}))
    .map((name) => arrow(ids.get(name) ?? "", "[*]", ""));
  return [
    "stateDiagram-v2",
    ...names,
    arrow("[*]", ids.get(level.startAt) ?? "", ""),
    ...drawn.flatMap((name) => arrowsOf(level, name, ids)),
    ...ends,
    "",
  ].join("\n");
};
