import { auditCase, unbreakable } from "../../src/findings/audit.ts";
import { breakable } from "../../src/findings/broken.ts";
import { type AuditInput, type Finders, isRemembered } from "../../src/findings/finders.ts";
import type { Case } from "../../src/case/case.ts";
import type { Finding } from "../../src/words/finding.ts";

const noting = <T extends object>(record: T, note: (name: string) => void): T =>
  new Proxy(record, {
    get: (target, name) => {
      if (typeof name === "string") note(name);
      return Reflect.get(target, name) as unknown;
    },
    ownKeys: (target) => {
      for (const name of Object.keys(target)) note(name);
      return Reflect.ownKeys(target);
    },
  });

type Read = { readonly slots: ReadonlySet<string>; readonly besides: ReadonlySet<string> };

const readBy = (find: (input: AuditInput) => unknown, input: AuditInput): Read => {
  const [slots, besides] = [new Set<string>(), new Set<string>()];
  const state: Case = noting(input.state, (slot) => slots.add(slot));
  find(noting({ ...input, state }, (name) => besides.add(name)));
  return { slots, besides };
};

// The law, the case and its standing are known to all.
const givenToAll: readonly string[] = ["law", "state", "standing"];

const finders: Finders = { ...breakable, ...unbreakable };

const undeclaredIn = (input: AuditInput): readonly string[] =>
  Object.entries(finders).flatMap(([name, finder]) => {
    const { reads, besides = [], find } = finder;
    if (!isRemembered(finder, input.law)) return [];
    const read = readBy(find, input);
    return [
      ...[...read.slots].filter((slot) => !reads.some((one) => one === slot)),
      ...[...read.besides].filter((one) => ![...besides, ...givenToAll].includes(one)),
    ].map((one) => `${name} reads ${one}`);
  });

/**
 * The audit of a case.
 * @throws if a finder read what it does not declare: what it found would be said again although that has changed
 */
export const auditAsDeclared = (input: AuditInput): readonly Finding[] => {
  const undeclared = undeclaredIn(input);
  if (undeclared.length > 0) throw new Error(undeclared.join("; "));
  return auditCase(input);
};
