import type { Definition, OfficeRule } from "../office-command.ts";
import { address } from "../../office/fields.ts";

export const definition = {
  kind: "SetSender",
  act: "SenderSet",
  verb: "mail sender",
} as const satisfies Definition;

const fields = () => ({ address });

const rule: OfficeRule<"SetSender"> = {
  against: () => [],
  record: (fact) => ({ ...fact, kind: "SenderSet" }),
};

/** From now on the office's letters come from this address. */
export const setSender = { fields, rule } as const;
