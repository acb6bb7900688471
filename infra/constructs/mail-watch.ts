import type { Construct } from "constructs";
import type { Operations } from "./operations.ts";

/**
 * Tells the operator of a letter that left and did not arrive. It stands beside the records, not the mail: a rule and the
 * queue of its failures belong to one stack.
 */
export const watchMail = (scope: Construct, operations: Operations): void => {
  operations.tellOf(scope, "NotDelivered", {
    impact: "The depositary may not have received a notification that the record says was sent.",
    runbook: "notification-not-delivered",
    tell: ["$.detail.mail.messageId"],
    pattern: {
      source: ["aws.ses"],
      detailType: [
        "Email Bounced",
        "Email Complaint Received",
        "Email Delivery Delayed",
        "Email Rejected",
      ],
    },
  });
};
