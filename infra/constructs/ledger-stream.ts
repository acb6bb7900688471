import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import { productMetric, raiseAlarm } from "./alarm.ts";
import type { Operations } from "./operations.ts";
import { keepFailures } from "./queue.ts";
import type { TasdiqFunction } from "./tasdiq-function.ts";

export type LedgerStreamProps = {
  readonly operations: Operations;
  /** The ARN of the ledger's stream. */
  readonly streamArn: string;
  readonly driver: TasdiqFunction;
};

/** New entries, which alone carry the id of a command: the log's leaves in the same table do not. */
const newEntry = {
  eventName: ["INSERT"],
  dynamodb: { NewImage: { commandId: { S: FilterRule.exists() } } },
};

/** What can never lawfully happen, to entries and leaves alike. */
const alteration = { eventName: ["MODIFY", "REMOVE"] };

/**
 * The ledger's stream calls the driver: for every new entry, so that the case goes on, and for every alteration, so that it
 * is counted. One source for both, because a function may be joined to a stream once. A record that keeps failing goes to a
 * queue and lets the others pass; the hourly healing finds its case in the ledger.
 */
export class LedgerStream extends Construct {
  constructor(scope: Construct, id: string, { operations, streamArn, driver }: LedgerStreamProps) {
    super(scope, id);
    const { key, topic } = operations;
    const failures = keepFailures(this, "Failures", {
      key,
      topic,
      impact: "A case may not go on although its next act is recorded.",
      runbook: "stream-records-failed",
    });
    driver.role.addToPolicy(
      new PolicyStatement({
        actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
        resources: [streamArn],
      }),
    );
    // Listing streams knows no resources.
    driver.role.addToPolicy(
      new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: ["*"] }),
    );
    const source = new EventSourceMapping(this, "Source", {
      target: driver.function,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      onFailure: new SqsDlq(failures),
      filters: [FilterCriteria.filter(newEntry), FilterCriteria.filter(alteration)],
    });
    // The source is refused while its role cannot read the stream.
    source.node.addDependency(driver.role);
    this.#watch(operations, driver);
  }

  #watch({ topic }: Operations, driver: TasdiqFunction): void {
    raiseAlarm(this, "LedgerItemsChanged", {
      topic,
      metric: productMetric("LedgerItemsChanged"),
      impact:
        "The record was altered or cut: what it says can no longer be relied on without proof.",
      runbook: "ledger-altered",
    });
    raiseAlarm(this, "Behind", {
      topic,
      metric: driver.function.metric("IteratorAge", {
        statistic: "Maximum",
        period: Duration.minutes(5),
      }),
      threshold: Duration.minutes(15).toMilliseconds(),
      impact: "Cases stand still: the driver is a quarter of an hour behind the ledger.",
      runbook: "stream-behind",
    });
  }
}
