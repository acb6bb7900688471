import { snsTopic, type Publish } from "../../../src/aws/sns-topic.ts";
import { credentialsOfFunction, endpointOf, regionOfFunction } from "./aws.ts";

/** A topic, by the credentials that Lambda gives to the function. */
export const topicNamed = (arn: string): Publish =>
  snsTopic({
    arn,
    region: regionOfFunction(),
    endpoint: endpointOf("SNS"),
    credentials: credentialsOfFunction,
  });
