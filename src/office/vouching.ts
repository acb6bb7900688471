import type { Case } from "../case/case.ts";
import type { Digest, PersonNumber } from "../values/ids.ts";
import { type PersonKey, personKeysOf } from "./registered-keys.ts";

/** A person's key, by its SHA-256, and on whose word it is that person's. */
export type VouchedKey = {
  readonly key: string;
  readonly person: PersonNumber;
  /**
   * Whether one administrator could have made it up: whoever invited its holder and whoever entered its words do not lead back to the keys
   * of two founders. A founder's own key is where that ends.
   */
  readonly onOneWord: boolean;
  readonly lostSince: string | undefined;
};

type Vouched = { readonly key: string; readonly by: PersonKey };

/** The founders' keys to which a key leads back, by those that signed its invitation and its confirmation. */
const rootsOf = (
  keys: ReadonlyMap<string, Vouched>,
  key: string | undefined,
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const found = key === undefined || seen.has(key) ? undefined : keys.get(key);
  if (found === undefined) return new Set();
  const { by } = found;
  if (by.origin.kind === "founding") return new Set([found.key]);
  if (by.origin.kind === "recovery") {
    const first = [...keys.values()].find(
      (one) => one.by.person === by.person && one.by.origin.kind === "founding",
    );
    return new Set([first?.key ?? found.key]);
  }
  const through = new Set([...seen, found.key]);
  const confirming: Digest | undefined = by.confirmation?.key;
  return new Set([...rootsOf(keys, by.vouchedBy, through), ...rootsOf(keys, confirming, through)]);
};

/** Every key that people ever had, each with whose word it rests on. @param fingerprint SHA-256 of a key in base64, in hexadecimal */
export const vouchedKeys = (
  office: Case,
  fingerprint: (publicKey: string) => string,
): ReadonlyMap<string, VouchedKey> => {
  const keys = new Map(
    personKeysOf(office).map((by) => {
      const key = fingerprint(by.publicKey);
      return [key, { key, by }];
    }),
  );
  return new Map(
    [...keys.values()].map(({ key, by }) => {
      const onOneWord = by.origin.kind !== "founding" && rootsOf(keys, key).size < 2;
      return [key, { key, person: by.person, onOneWord, lostSince: by.lostSince }];
    }),
  );
};
