/** The stacks' names. CloudFormation begins the names of what it makes with them, so the watch over the records knows them all. */
export const stackNames = {
  records: "TasdiqRecords",
  procedure: "TasdiqProcedure",
  /** How the name of each stack begins that holds the machine of one procedure; a hyphen and the procedure's id follow. */
  machine: "TasdiqMachine",
} as const;

/** The name of the stack that holds a procedure's machine, and of the machine. */
export const machineStackName = (procedure: string): string => `${stackNames.machine}-${procedure}`;

/** The variables that functions read. A function states which of them it is given; what is misspelt does not compile. */
export const variables = [
  "TASDIQ_LEDGER_TABLE",
  "TASDIQ_REGISTER_TABLE",
  "TASDIQ_DOCUMENTS_BUCKET",
  "TASDIQ_CHECKPOINTS_BUCKET",
  "TASDIQ_CHECKPOINT_TOPIC",
  "TASDIQ_WARNINGS_TOPIC",
  "TASDIQ_EXPORTS_BUCKET",
  "TASDIQ_SIGNING_KEY",
  "TASDIQ_NEXT_SIGNING_KEY",
  "TASDIQ_SYSTEM_KEY",
  "TASDIQ_NEXT_SYSTEM_KEY",
  "TASDIQ_STATE_MACHINE",
  "TASDIQ_DEFINITION",
  "TASDIQ_PROCEDURE_MACHINES",
  "TASDIQ_PROCEDURE_DEFINITIONS",
  "TASDIQ_SWEEP_FUNCTION",
  "TASDIQ_RENDER_PAPER_FUNCTION",
  "TASDIQ_SENDER",
  "TASDIQ_SES_CONFIGURATION_SET",
  "TASDIQ_SES_REMINDERS_SET",
  "TASDIQ_REMINDERS",
  "TASDIQ_API_DESCRIPTION",
  "TASDIQ_TOKEN_ISSUER",
  "TASDIQ_TOKEN_AUDIENCE",
  "TASDIQ_PERSON_CLAIM",
  "TASDIQ_LAW_FOLDER",
  "TASDIQ_VERSION",
  "POWERTOOLS_SERVICE_NAME",
  "POWERTOOLS_METRICS_NAMESPACE",
] as const;

export type Environment = Readonly<Partial<Record<(typeof variables)[number], string>>>;

/** The namespace and the one dimension of the product's own metrics. */
export const metricNamespace = "Tasdiq";
export const serviceName = "tasdiq";
