import { relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";

const counted = (results: readonly MutantResult[], ...statuses: readonly string[]): number =>
  results.filter(({ status }) => statuses.includes(status)).length;

/** Of the alterations that were tried, or that no test reaches, the share that some test noticed; 1 where there were none. */
export const shareNoticed = (results: readonly MutantResult[]): number => {
  const noticed = counted(results, "Killed", "Timeout");
  const all = noticed + counted(results, "Survived", "NoCoverage");
  return all === 0 ? 1 : noticed / all;
};

const one = ({ fileName, location, mutatorName, replacement, status }: MutantResult): string => {
  const place = `${relative(process.cwd(), fileName)}:${String(location.start.line)}`;
  const reached = status === "NoCoverage" ? ", which no test reaches" : "";
  return `${place} ${mutatorName}${reached}: ${replacement.replaceAll(/\s+/g, " ").slice(0, 120)}`;
};

/** What was left unnoticed, line by line, and the score. */
export const inWords = (results: readonly MutantResult[]): string => {
  const statuses = [...new Set(results.map(({ status }) => status))];
  const ignored = results.filter(({ status }) => status === "Ignored");
  const words = ignored.filter(({ statusReason }) => statusReason?.startsWith("words") === true);
  const left = results.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  return [
    ...left.map(one),
    statuses.map((status) => `${status} ${String(counted(results, status))}`).join(", "),
    `ignored: ${String(words.length)} words, ${String(ignored.length - words.length)} in values made once when a module is loaded`,
    `score ${(100 * shareNoticed(results)).toFixed(1)} %`,
  ].join("\n");
};
