import { SESv2Client } from "@aws-sdk/client-sesv2";
import * as z from "zod/mini";
import { openDesk } from "../../src/ledger/desk.ts";
import { sendingTasks } from "../../src/ledger/reading/tasks.ts";
import { sesClientSettings, sesPost } from "../../src/aws/ses-post.ts";
import { officeMailIn } from "../../src/ledger/reading/office-now.ts";
import { longestLife } from "../shell/longest-life.ts";
import { notified } from "../shell/note-system-entries.ts";
import { only } from "../shell/records.ts";
import { setting } from "../shell/settings.ts";
import { openSystemPorts } from "../shell/system-ports.ts";

const ports = openSystemPorts(
  only("ClaimNotification", "RecordSent", "RecordNotSent", "DeclareUnknown"),
);
const post = sesPost({
  client: new SESv2Client(sesClientSettings),
  mail: officeMailIn(ports.ledger),
  configurationSet: setting("TASDIQ_SES_CONFIGURATION_SET"),
  clock: ports.clock,
  longestLife,
});
const desk = openDesk({ ...ports, ledger: notified(ports.ledger), post });

const tasks = sendingTasks(desk);

const asked = z.object({
  task: z.enum(["claimNotification", "sendNotification", "recordSending"]),
});

/**
 * Notifies the depositary of a released notification: the three tasks of the state machine that claim the sending, send, and record
 * what came of it, by the name that it gives.
 */
export const handler = (payload: unknown): Promise<unknown> =>
  tasks[asked.parse(payload).task](payload);
