/** The stacks' names. CloudFormation begins the names of what it makes with them, so the watch over the records knows both. */
export const stackNames = { records: "TasdiqRecords", procedure: "TasdiqProcedure" } as const;
