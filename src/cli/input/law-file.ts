import { lawFaultIn } from "../../law/faults.ts";
import type { Read } from "../../law/index.ts";
import type { Said } from "../../words/messages.ts";
import { stopped } from "../stop.ts";

type Kind = Read<unknown>["kind"];
type Of<K extends Kind, T> = Extract<Read<T>, { readonly kind: K }>;

/** What is wrong with a law file, each fault with its place. */
export const faultLines = ({ where, faults }: Of<"invalid", unknown>): readonly Said[] =>
  faults.map((fault) => lawFaultIn({ where, ...fault }));

/** What a law file should be. */
export type LawFile = "whatProcedure" | "whatTreaty" | "whatDefinition" | "whatVoteRule";

/**
 * The law file that was read.
 * @throws Stopped with every fault when it is not valid
 */
export const validLaw = <T>(what: LawFile, read: Read<T>): Of<"read", T> => {
  if (read.kind === "read") return read;
  throw stopped("InvalidLaw", {
    kind: "lawInvalid",
    what: { kind: what },
    faults: faultLines(read),
  });
};
