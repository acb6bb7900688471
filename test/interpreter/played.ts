import { substitutionsFor, type TaskNames, tokensOf } from "../../statemachines/manifest.ts";

/** Here each task is called by its own name. */
export const taskNames: TaskNames = {
  readCase: "readCase",
  openWait: "openWait",
  sayWhatIsDue: "sayWhatIsDue",
  handOver: "handOver",
  claimNotification: "claimNotification",
  sendNotification: "sendNotification",
  recordSending: "recordSending",
};

/**
 * Puts names in the place of the tokens of tasks, and the definition's digest in the place of its own.
 * @throws a fault that lists the tokens that only the file or only the manifest has
 */
export const substitute = (aslText: string, names: TaskNames): string => {
  const values = substitutionsFor(aslText, names);
  const inText = tokensOf(aslText);
  const unknown = inText.filter((token) => values[token] === undefined);
  const unused = Object.keys(values).filter((token) => !inText.includes(token));
  if (unknown.length > 0 || unused.length > 0) {
    const parts = [
      unknown.length > 0 ? `not in the manifest: ${unknown.join(", ")}` : "",
      unused.length > 0 ? `not in the definition: ${unused.join(", ")}` : "",
    ];
    throw new Error(`Substitution tokens, ${parts.filter((part) => part !== "").join("; ")}`);
  }
  // Inside a JSON string, so a name is escaped as JSON would.
  return aslText.replaceAll(/\$\{([^}]*)\}/g, (_, token: string) =>
    JSON.stringify(values[token] ?? "").slice(1, -1),
  );
};

/** A definition as the interpreter plays it. */
export const playedDefinition = (aslText: string): string => substitute(aslText, taskNames);
