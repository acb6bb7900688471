import { faults, swap, replaceIn } from "./planting.ts";

const ofItsOwn = "TasdiqMachine-nl-tacit/RatificationMachine";
const azerbaijani = "TasdiqMachine-az-milli-majlis/RatificationMachine";

type Definition = { readonly States: Record<string, { Choices?: { Next: string }[] }> };

/** Takes a stage out of a definition, as if it had been made from a file that does not have it. */
const withoutStage = (text: string, wait: string): string => {
  const definition = JSON.parse(text) as Definition;
  for (const name of [wait, `${wait}: where now?`]) Reflect.deleteProperty(definition.States, name);
  for (const state of Object.values(definition.States))
    if (state.Choices !== undefined)
      state.Choices = state.Choices.filter(({ Next }) => Next !== wait);
  return JSON.stringify(definition);
};

export const machine = faults(
  {
    name: "a procedure's machine has another's definition",
    kind: "machine",
    plant: ({ resource }) => {
      const { DefinitionString } = resource("RatificationMachine").Properties;
      resource(ofItsOwn).Properties["DefinitionString"] = DefinitionString;
    },
  },
  {
    name: "a stage is missing in a definition",
    kind: "machine",
    plant: ({ resource }) => {
      const { Properties } = resource(ofItsOwn);
      const wait = "30 days in which express approval may be demanded";
      Properties["DefinitionString"] = withoutStage(String(Properties["DefinitionString"]), wait);
    },
  },
  {
    name: "two tasks of the machine are swapped",
    kind: "machine",
    plant: ({ part }) => {
      swap(part(azerbaijani, "DefinitionSubstitutions"), "ReadCaseFunction", "OpenWaitFunction");
    },
  },
  {
    name: "a task of the machine is left out",
    kind: "machine",
    plant: ({ part }) => {
      Reflect.deleteProperty(
        part(azerbaijani, "DefinitionSubstitutions"),
        "SendNotificationFunction",
      );
    },
  },
  {
    name: "what is due is said by nobody",
    kind: "machine",
    plant: ({ part }) => {
      const tasks = part(azerbaijani, "DefinitionSubstitutions");
      tasks["SayWhatIsDueFunction"] = tasks["ReadCaseFunction"];
    },
  },
  {
    name: "a wait does not end when something is due",
    kind: "machine",
    plant: ({ resource }) => {
      replaceIn(
        resource(azerbaijani).Properties,
        "$min([$standing.nextLookSeconds, ",
        "$min([34560000, ",
      );
    },
  },
  {
    name: "what cannot be said is not counted",
    kind: "machine",
    plant: ({ resource }) => {
      replaceIn(resource(azerbaijani).Properties, "$failures + 1", "$failures");
    },
  },
  {
    name: "a way of the procedure is no edge",
    kind: "machine",
    plant: ({ resource }) => {
      const { Properties } = resource(azerbaijani);
      const definition = JSON.parse(String(Properties["DefinitionString"])) as Definition;
      const question = definition.States["Committee: where now?"];
      if (question?.Choices === undefined) throw new Error("nothing is asked after the committee");
      question.Choices = question.Choices.filter(({ Next }) => !Next.includes("plenary"));
      Properties["DefinitionString"] = JSON.stringify(definition);
    },
  },
  {
    name: "the driver knows another definition as the newest",
    kind: "machine",
    plant: ({ part }) => {
      part(azerbaijani, "DefinitionSubstitutions")["DefinitionDigest"] = "another";
    },
  },
  {
    name: "the machine's alias has another name",
    kind: "machine",
    plant: ({ resource }) => {
      resource("TasdiqMachine-az-milli-majlis/RatificationAlias").Properties["Name"] = "live";
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
