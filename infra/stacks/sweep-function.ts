import type { ReminderMail } from "../constructs/reminder-mail.ts";
import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import type { Environment } from "../environment.ts";
import { allowSigningAsSystem, signingAsSystem } from "./system-signing.ts";
import type { LogFunctionsProps } from "./log-functions.ts";

export type SweepFunctionProps = Pick<
  LogFunctionsProps,
  "make" | "rights" | "records" | "failures"
> & { readonly reminders: ReminderMail };

/**
 * The function that sweeps: it reads everything and tells the operator; asked by a state machine, it records what is due in a case and reminds people. It
 * neither writes to the depositary, nor drives, sequences or signs checkpoints.
 */
export const sweepFunction = ({
  make,
  rights,
  records,
  failures,
  reminders,
}: SweepFunctionProps): TasdiqFunction => {
  const { operations, documents, checkpoints } = records;
  const environment = {
    TASDIQ_CHECKPOINTS_BUCKET: checkpoints.bucket.bucketName,
    ...signingAsSystem(records),
    TASDIQ_WARNINGS_TOPIC: operations.topic.topicArn,
    ...reminders.environment,
  };
  const made = make("sweep", environment, failures);
  rights.allowListing(made.role);
  rights.allowSweeping(made.role);
  allowSigningAsSystem(made.role, records);
  documents.allowReading(made.role);
  checkpoints.allowReading(made.role);
  operations.allowTelling(made.role);
  reminders.allowSending(made.role);
  return made;
};

/** Which function looks again when somebody attends to an incident. */
export const lookingBy = ({ function: sweep }: TasdiqFunction): Environment => ({
  TASDIQ_SWEEP_FUNCTION: sweep.functionName,
});
