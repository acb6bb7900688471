import { handle } from "../../src/ledger/handling/handle.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import { newOffice, requestOf, theText, treatyOf } from "../../test/local/office.ts";
import { asking, opening, steps, withdrawal, type Asked } from "../../test/local/procedure.ts";

/** As many cases are open at once, each of a treaty of its own. */
const lanes = 16;
/** One case of so many is carried from its opening to its deposit; the others are withdrawn when they have been laid. */
const oneInFull = 20;

export const caseIdOf = (number: number): string => `case-${String(number).padStart(5, "0")}`;
const isInFull = (number: number): boolean => number % oneInFull === 0;

const takenIn = (number: number) =>
  isInFull(number)
    ? steps
    : (["Lay", "Withdraw"] as const satisfies readonly Asked["command"]["kind"][]);

/** Carries one case to its end, by the requests of people. */
const carry = async (desk: Desk, number: number, treaty: string): Promise<void> => {
  const text = await theText(desk);
  let of = "";
  for (const [step, kind] of [undefined, ...takenIn(number)].entries()) {
    const given = { now: desk.ports.clock.now(), text, of };
    const asked = kind === undefined ? opening(treaty) : (asking(kind, given) ?? withdrawal);
    const caseId = caseIdOf(number);
    const request = requestOf(caseId, `${caseId}-command-${String(step)}`, asked);
    const answer = await handle(desk, request, { kind: "name" });
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
    of = answer.receipt.hash;
  }
};

/** A home with so many cases. Case 0, and one of twenty, came from the opening to the deposit. */
export const inventCases = async (folder: string, cases: number): Promise<void> => {
  const home = await newOffice(folder, lanes);
  let next = 0;
  const lane = async (_: unknown, number: number): Promise<void> => {
    while (next < cases) {
      next += 1;
      await carry(home.desk, next - 1, treatyOf(number));
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await home.close();
  }
};
