import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import { administratorsOf } from "../../office/office.ts";
import { keysInForce, personKeysOf } from "../../office/registered-keys.ts";
import { actsByToken } from "../../office/sign-in.ts";
import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";

const oneRemains = ownRule("administratorRemains");

/** Whether an administrator signs by another key, or by a token. */
const oneStaysAble = (office: Case, publicKey: string): boolean =>
  actsByToken(office) ||
  administratorsOf(office).some((person) =>
    keysInForce(office, person).some((key) => key.publicKey !== publicKey),
  );

const rule: OfficeRule<"RevokeKey"> = {
  against: (office, { publicKey, lostSince }, { person, dutiesHeld, madeAt }) => {
    const key = personKeysOf(office).find(
      (one) => one.publicKey === publicKey && ["waiting", "inForce"].includes(one.standing),
    );
    if (key === undefined) return [refusal("KeyNotInForce", {})];
    if (key.person !== person && !dutiesHeld.includes("administrator"))
      return [refusal("DutyNotHeld", { person, duty: "administrator" })];
    if (lostSince !== null && Date.parse(lostSince) > Date.parse(madeAt))
      return [refusal("LostInFuture", {})];
    return oneStaysAble(office, publicKey)
      ? []
      : [refusal("LastAdministratorKey", { person: key.person }, oneRemains)];
  },
};

/** Ends a key: its holder, or an administrator. */
export const revokeKey = { definition: { verb: "key revoke", byAnyDuty: true }, rule } as const;
