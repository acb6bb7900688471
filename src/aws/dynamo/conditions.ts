import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Append } from "../../application/ports.ts";
import { number, text, type Item } from "./item.ts";

export type Condition = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
  /** Where it fails, what stands there is told: who was quicker, or who holds a fact. */
  readonly ReturnValuesOnConditionCheckFailure: "ALL_OLD";
};

export const allOld = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;

/** The condition that nothing stands there, in the register. */
export const absent: Condition = {
  ...allOld,
  ConditionExpression: "attribute_not_exists(#pk)",
  ExpressionAttributeNames: { "#pk": "pk" },
};

/** The condition that a case still stands at a version; 0 is a case that was never opened. */
export const standsAt = (version: number): Condition =>
  version === 0
    ? absent
    : {
        ...allOld,
        ConditionExpression: "#version = :version",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":version": number(version) },
      };

/** The same of the case's own head, which must also be that of the entry before. */
export const follows = ({ entry, expectedVersion }: Append): Condition =>
  expectedVersion === 0 || entry.prev === null
    ? absent
    : {
        ...allOld,
        ConditionExpression: "#version = :version AND #hash = :prev",
        ExpressionAttributeNames: { "#version": "version", "#hash": "hash" },
        ExpressionAttributeValues: {
          ":version": number(expectedVersion),
          ":prev": text(entry.prev),
        },
      };

/** The condition that an item is still as it was read; undefined is one that was not there. */
export const asRead = (item: Item | undefined): Condition => {
  if (item === undefined) return absent;
  // An attribute that was damaged may have any name, so each has a placeholder.
  const attributes = Object.entries(item).map(([name, value], index) => ({
    name,
    value,
    placeholder: "a".repeat(index + 1),
  }));
  return {
    ...allOld,
    ConditionExpression: attributes
      .map(({ placeholder }) => `#${placeholder} = :${placeholder}`)
      .join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(
      attributes.map(({ placeholder, name }) => [`#${placeholder}`, name]),
    ),
    ExpressionAttributeValues: Object.fromEntries(
      attributes.map(({ placeholder, value }) => [`:${placeholder}`, value]),
    ),
  };
};
