import { faults, swap, replaceIn } from "./planting.ts";

export const machine = faults(
  {
    name: "two tasks of the machine are swapped",
    kind: "machine",
    plant: ({ part }) => {
      swap(
        part("RatificationMachine", "DefinitionSubstitutions"),
        "ReadCaseFunction",
        "OpenWaitFunction",
      );
    },
  },
  {
    name: "a task of the machine is left out",
    kind: "machine",
    plant: ({ part }) => {
      Reflect.deleteProperty(
        part("RatificationMachine", "DefinitionSubstitutions"),
        "SendNotificationFunction",
      );
    },
  },
  {
    name: "the machine's alias has another name",
    kind: "machine",
    plant: ({ resource }) => {
      resource("RatificationAlias").Properties["Name"] = "live";
    },
  },
  {
    name: "the stream's filter is misspelt",
    kind: "stream",
    plant: ({ part }) => {
      replaceIn(part("LedgerStreamSource", "FilterCriteria"), "commandId", "commandID");
    },
  },
  {
    name: "the stream tells nobody of changed items",
    kind: "stream",
    namedAtTheEnd: "LedgerItemsChanged service=tasdiq, which nobody counts",
    plant: ({ part }) => {
      replaceIn(part("LedgerStreamSource", "FilterCriteria"), "MODIFY", "MODIFIED");
    },
  },
  {
    name: "the stream calls another function",
    kind: "stream",
    plant: ({ resource }) => {
      const { Properties } = resource("LedgerStreamSource");
      Properties["FunctionName"] = { Ref: "maileventsFunctionFFB79F7D" };
    },
  },
);
