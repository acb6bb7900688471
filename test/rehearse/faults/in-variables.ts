import { faults, swap, replaceIn } from "./planting.ts";

export const wiring = faults(
  {
    name: "the tables of one function are swapped",
    kind: "variables",
    plant: ({ variables }) => {
      swap(variables("record-act"), "TASDIQ_LEDGER_TABLE", "TASDIQ_REGISTER_TABLE");
    },
  },
  {
    name: "rebuild-register takes the register for the ledger",
    kind: "variables",
    plant: ({ variables }) => {
      swap(variables("rebuild-register"), "TASDIQ_LEDGER_TABLE", "TASDIQ_REGISTER_TABLE");
    },
  },
  {
    name: "checkpoints go into the bucket of documents",
    kind: "variables",
    plant: ({ variables }) => {
      const own = variables("seal-log");
      own["TASDIQ_CHECKPOINTS_BUCKET"] = variables("record-act")["TASDIQ_DOCUMENTS_BUCKET"];
    },
  },
  {
    name: "documents are looked for in the bucket of checkpoints",
    kind: "variables",
    plant: ({ variables }) => {
      variables("read")["TASDIQ_DOCUMENTS_BUCKET"] =
        variables("seal-log")["TASDIQ_CHECKPOINTS_BUCKET"];
    },
  },
  {
    name: "a variable is missing",
    kind: "variables",
    plant: ({ variables }) => {
      Reflect.deleteProperty(variables("found-office"), "TASDIQ_SENDER");
    },
  },
  {
    name: "a variable is misspelt",
    kind: "variables",
    plant: ({ variables }) => {
      const own = variables("driver");
      own["TASDIQ_STATEMACHINE"] = own["TASDIQ_STATE_MACHINE"];
      Reflect.deleteProperty(own, "TASDIQ_STATE_MACHINE");
    },
  },
  {
    name: "a function is given a variable that Lambda reserves",
    kind: "variables",
    plant: ({ variables }) => {
      variables("read")["AWS_REGION"] = "eu-west-1";
    },
  },
  {
    name: "the machine is started past its alias",
    kind: "variables",
    plant: ({ variables }) => {
      replaceIn(variables("driver"), ":current", "");
    },
  },
  {
    name: "letters are sent by the configuration set of reminders",
    kind: "variables",
    plant: ({ variables }) => {
      const other = variables("sweep")["TASDIQ_SES_REMINDERS_SET"];
      variables("notify-depositary")["TASDIQ_SES_CONFIGURATION_SET"] = other;
    },
  },
  {
    name: "the pages call another function for prints",
    kind: "variables",
    plant: ({ variables }) => {
      swap(variables("pages"), "TASDIQ_SWEEP_FUNCTION", "TASDIQ_RENDER_PAPER_FUNCTION");
    },
  },
);
