import * as z from "zod/mini";
import { givenByRule } from "../../fields/field.ts";
import { registeredKey, wordsTyped } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That somebody entered the six words of another person's new key. Where they match, the key is confirmed; after three that do not, it is refused. */
export const keyWordsEntered = act({
  kind: "KeyWordsEntered",
  command: "ConfirmKey",
  fields: () => ({ publicKey: registeredKey, typed: wordsTyped, match: givenByRule(z.boolean()) }),
  fills: ["keyEvents"],
});
