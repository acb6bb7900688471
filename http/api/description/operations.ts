import { cases, commands } from "./of-cases.ts";
import { description, documents, proof } from "./of-documents.ts";
import type { Operation } from "./operation.ts";

/** Every operation of the API, by its method and place. */
export const operations: Readonly<Record<string, Operation>> = {
  ...commands,
  ...cases,
  ...documents,
  ...proof,
  ...description,
};
