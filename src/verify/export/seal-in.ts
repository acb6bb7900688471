import type { Seal } from "../integrity/heads.ts";
import { countIn, hashIn, member } from "./json.ts";

/** The seal that an entry is; undefined for any other. */
export const sealIn = (entry: unknown): Seal | undefined => {
  const content = member(member(entry, "command"), "content");
  const [size, cases] = [countIn(member(content, "size")), countIn(member(content, "cases"))];
  const [root, headsRoot] = [hashIn(member(content, "root")), hashIn(member(content, "headsRoot"))];
  if (member(content, "kind") !== "SealLog" || size === undefined || cases === undefined)
    return undefined;
  return root === undefined || headsRoot === undefined
    ? undefined
    : { size, root, cases, headsRoot };
};
