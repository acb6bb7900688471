import type { Authority } from "../../procedure/values/authority.ts";

/** An article of the Vienna Convention on the Law of Treaties, read by somebody here. */
export const vclt = (article: string): Authority => ({
  cite: `Vienna Convention on the Law of Treaties, Art. ${article}`,
  url: null,
  mark: "seen",
});
