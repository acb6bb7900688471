import type { Said } from "../../words/messages.ts";
import { hash } from "node:crypto";
import type { Case } from "../../procedure/case/case.ts";
import type { SealLog } from "../../procedure/case/seal.ts";
import { canonicalText } from "./canonical-text.ts";
import { establishmentFault } from "./established.ts";
import type { EntryWith } from "./read-entry.ts";

type SealEntry = EntryWith<SealLog>;

const sha256 = (text: string): string => hash("sha256", text, "hex");

const noLaw = sha256("");

/** What stands in the entry of a seal besides the seal itself: the system makes it, by no law. */
const expected = ({ command, pins }: SealEntry) => ({
  person: "system",
  duty: "system",
  command: {
    id: `system.SealLog.${sha256(String(command.content.size)).slice(0, 40)}`,
    mode: { kind: "live" },
    content: command.content,
  },
  pins: { profile: noLaw, treaty: noLaw, calendar: null, software: pins.software },
  acts: [],
  step: null,
});

/** What is wrong with the entry of a seal, whichever of these states the office was in; what it seals is the integrity layer's matter. */
export const sealEntryFault = (entry: SealEntry, offices: readonly Case[]): Said | undefined => {
  const made = Object.entries(expected(entry));
  const given = new Map<string, unknown>(Object.entries(entry));
  const other = made.find(([name, one]) => canonicalText(one) !== canonicalText(given.get(name)));
  return other === undefined
    ? establishmentFault(offices, entry)
    : { kind: "sealOtherMember", member: other[0] };
};
