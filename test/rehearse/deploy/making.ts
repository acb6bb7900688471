import { createHash } from "node:crypto";
import type { Assembly, Stack } from "../template/assembly.ts";
import type { Made } from "../template/resolve.ts";
import type { Moto } from "../moto.ts";
import type { Estate } from "./estate.ts";
import type { Properties } from "./properties.ts";

/** One resource on its way into the account: where it stands in the template, and what is there already. */
export type Making = {
  readonly id: string;
  readonly stack: Stack;
  readonly properties: Properties;
  readonly estate: Estate;
  readonly moto: Moto;
  readonly bundles: Assembly["bundles"];
  /** A name as CloudFormation makes one: stack, resource and something that nobody can know. */
  readonly physicalName: string;
};

export type Maker = (making: Making) => Made | Promise<Made>;

export const made = (ref: string, attributes: Made["attributes"] = {}): Made => ({
  ref,
  attributes,
});

const mostOfName = 64;

/** The same in every rehearsal, and not to be guessed from the template. */
export const physicalNameOf = (stack: string, id: string): string => {
  const unknown = createHash("sha256").update(`${stack}/${id}`).digest("hex").slice(0, 12);
  const rest = mostOfName - unknown.length - 1;
  return `${`${stack}-${id}`.slice(0, rest)}-${unknown}`;
};

export const arnOf = ({ estate }: Making, service: string, resource: string): string =>
  `arn:aws:${service}:${estate.region}:${estate.account}:${resource}`;
