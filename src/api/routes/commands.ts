import * as z from "zod/mini";
import { requestSchema } from "../../case/request.ts";
import { refusal } from "../../words/refusal.ts";
import type { Recording } from "../api.ts";
import { bodyLimits } from "../body.ts";
import { giveCommand } from "../give.ts";
import { faultOver } from "../problem.ts";
import { everyClass, posted, type CommandsFunction } from "../route.ts";
import { accepted, giving, signature } from "./giving.ts";

const give = giving(giveCommand);

export const postCommand = posted({
  id: "giveCommand",
  at: "POST /api/commands/{kind}",
  about: "Gives a command in a case.",
  tag: "Commands",
  for: "commander",
  servedBy: "record-act",
  servedApart: {
    OpenCase: "open-case",
    RecordVote: "record-plenary-vote",
    ReleaseNotification: "release-notification",
  },
  body: {
    id: "CommandBody",
    schema: z.strictObject({ request: requestSchema, signature }),
    limit: bodyLimits.command,
  },
  answers: accepted,
  refusals: everyClass,
  keyed: true,
  take: (recording: Recording, asked) => {
    const { kind } = asked.body.request.command;
    const place = asked.place["kind"] ?? "";
    return place === kind
      ? give(recording, asked)
      : Promise.resolve(
          refusal("MalformedInput", {
            where: "request.command.kind",
            reason: { kind: "kindAtOtherPlace", command: kind, place },
          }),
        );
  },
});

const apart = new Map(Object.entries(postCommand.servedApart ?? {}));

/** Whether a function takes commands of a kind. */
export const takesCommand =
  (name: CommandsFunction) =>
  (kind: string): boolean =>
    (apart.get(kind) ?? postCommand.servedBy) === name;

/** The commands that one function takes; for others it answers as where there is nothing. */
export const commandsOf = (name: CommandsFunction): typeof postCommand => ({
  ...postCommand,
  take: (recording, incoming) =>
    takesCommand(name)(incoming.place["kind"] ?? "")
      ? postCommand.take(recording, incoming)
      : Promise.resolve(
          faultOver(
            {
              status: 404,
              title: "NoSuchPlace",
              said: { kind: "servedElsewhere", path: incoming.path },
            },
            incoming.words,
          ),
        ),
});
