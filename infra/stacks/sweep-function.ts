import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import type { LogFunctionsProps } from "./log-functions.ts";

export type SweepFunctionProps = Pick<
  LogFunctionsProps,
  "make" | "rights" | "records" | "failures"
>;

/**
 * The function that sweeps: it records what the system records by itself, reads everything, and tells the operator. It neither
 * sends letters, drives, sequences nor signs.
 */
export const sweepFunction = ({
  make,
  rights,
  records,
  failures,
}: SweepFunctionProps): TasdiqFunction => {
  const { operations, documents, checkpoints } = records;
  const environment = {
    TASDIQ_CHECKPOINTS_BUCKET: checkpoints.bucket.bucketName,
    TASDIQ_WARNINGS_TOPIC: operations.topic.topicArn,
  };
  const made = make("sweep", environment, failures);
  rights.allowSweeping(made.role);
  documents.allowReading(made.role);
  checkpoints.allowReading(made.role);
  operations.allowTelling(made.role);
  return made;
};
