import { contentIn } from "../../application/import/content-file.ts";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";
import { readText } from "./read-file.ts";

/**
 * The content of a JSON or YAML file, or of stdin for `-` (either of them).
 * @throws Stopped with line and column when it is neither
 */
export const readContent = async (shell: Shell, file: string): Promise<unknown> => {
  const text = await readText(shell, file);
  const isJson = file.endsWith(".json") || (file === "-" && /^\s*[[{]/.test(text));
  const content = contentIn(text, isJson ? "json" : "yaml");
  if (content.kind === "content") return content.value;
  const { place, what } = content;
  throw stopped(
    "MalformedFile",
    place === null
      ? { kind: "fileMalformed", file, why: what }
      : { kind: "fileMalformedAt", file, place, why: what },
  );
};
