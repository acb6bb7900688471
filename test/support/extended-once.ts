import { britishCase, command } from "./build.ts";
import type { Outcome } from "./given.ts";

const laid = britishCase("TreatyLaid");
const extension = command("ExtendScrutiny");

/** A second extension under a profile that allows one. */
export const once = (): Outcome => {
  if (laid.law.profile.approval.mode !== "negative" || !("extension" in laid.law.profile))
    throw new Error("a British profile");
  const profile = {
    ...laid.law.profile,
    extension: { ...laid.law.profile.extension, repeatable: false },
  };
  return britishCase("TreatyLaid", { ...laid.law, profile })
    .and(extension)
    .when(extension);
};
