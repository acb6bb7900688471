import type { CommanderError } from "commander";
import { personCommandKinds } from "../procedure/command-kinds.ts";
import { commandRow } from "../procedure/command-table.ts";
import type { Said } from "../words/messages.ts";

// Commander names the faulty word in quotation marks, and what is spelt alike in brackets on a line of its own.
const quotedIn = (message: string): string => /'([^']*)'/u.exec(message)?.[1] ?? "";
const suggestedIn = (message: string): readonly string[] =>
  /\(Did you mean (?:one of )?(.+)\?\)/u.exec(message)?.[1]?.split(", ") ?? [];
const countsIn = (message: string): readonly string[] =>
  /Expected (\d+) arguments? but got (\d+)/u.exec(message)?.slice(1) ?? [];

const perhaps = (like: readonly string[]): readonly Said[] =>
  like.length === 0 ? [] : [{ kind: "usageDidYouMean", like }];

// Commander suggests what is spelt alike; whoever types `vote` means one of the verbs that have it as a part.
const verbsLike = (word: string): readonly string[] =>
  word.length < 3
    ? []
    : personCommandKinds.map((kind) => commandRow(kind).verb).filter((verb) => verb.includes(word));

const verbUnknown = (name: string, suggested: readonly string[]): Said => {
  const like = suggested.length > 0 ? suggested : verbsLike(name);
  const advice: readonly Said[] = like.length > 0 ? perhaps(like) : [{ kind: "usageVerbsListed" }];
  return [{ kind: "usageVerbUnknown", name }, ...advice];
};

/** Why Commander does not understand a command line, by the code of its error. */
export const usageSaid = ({ code, message }: CommanderError): Said => {
  const [name, suggested] = [quotedIn(message), suggestedIn(message)];
  switch (code) {
    case "commander.unknownCommand":
      return verbUnknown(name, suggested);
    case "commander.unknownOption":
      return [{ kind: "usageFlagUnknown", name }, ...perhaps(suggested)];
    case "commander.missingArgument":
      return { kind: "usageArgumentMissing", name };
    case "commander.optionMissingArgument":
      return { kind: "usageValueMissing", flag: name };
    case "commander.excessArguments": {
      const [expected = "", found = ""] = countsIn(message);
      return { kind: "usageArgumentsTooMany", expected, found };
    }
    default:
      return { kind: "usage", text: message.replace(/^error: /u, "").trim() };
  }
};
