import { isFields, listOf, textsOf } from "../asl.ts";
import { isCallback, type Finding, type Place } from "./finding.ts";

const checkAll = (place: Place, list: "Retry" | "Catch"): readonly Finding[] => {
  const handlers = listOf(place.state[list]).filter(isFields);
  return handlers.flatMap((handler, index) => {
    const errors = textsOf(handler["ErrorEquals"]);
    if (!errors.includes("States.ALL")) return [];
    const path = `${place.path}/${list}/${index}`;
    if (errors.length > 1) return [{ path, message: "States.ALL must stand alone" }];
    return index < handlers.length - 1 ? [{ path, message: "States.ALL must come last" }] : [];
  });
};

const checkHeartbeat = (place: Place): readonly Finding[] => {
  const { HeartbeatSeconds: heartbeat, TimeoutSeconds: timeout } = place.state;
  if (typeof heartbeat !== "number" || typeof timeout !== "number" || heartbeat < timeout) {
    return [];
  }
  return [{ path: place.path, message: "HeartbeatSeconds must be below TimeoutSeconds" }];
};

/** Without jitter whatever failed together is tried again together. */
const checkJitter = (place: Place): readonly Finding[] =>
  listOf(place.state["Retry"])
    .filter(isFields)
    .flatMap((retrier, index) =>
      retrier["JitterStrategy"] === "FULL"
        ? []
        : [{ path: `${place.path}/Retry/${index}`, message: "retries without full jitter" }],
    );

const tokenText = "$states.context.Task.Token";

const checkCallback = (place: Place): readonly Finding[] => {
  if (!isCallback(place.state)) return [];
  const given = JSON.stringify(place.state["Arguments"] ?? null).includes(tokenText);
  const catches = listOf(place.state["Catch"])
    .filter(isFields)
    .some((catcher) => textsOf(catcher["ErrorEquals"]).includes("States.Timeout"));
  const missing = [
    given ? "" : "hands out no task token, so nobody could answer",
    place.state["TimeoutSeconds"] === undefined ? "waits without TimeoutSeconds" : "",
    catches ? "" : "does not catch States.Timeout by name",
  ];
  return missing
    .filter((message) => message !== "")
    .map((message) => ({ path: place.path, message }));
};

const checkComment = (place: Place): readonly Finding[] => {
  const comment = place.state["Comment"];
  return typeof comment === "string" && comment.trim() !== ""
    ? []
    : [{ path: place.path, message: "has no Comment" }];
};

/** A notification could go out twice: nothing that is sent may be retried by the machine. */
const checkSending = (place: Place): readonly Finding[] => {
  const calls = JSON.stringify(place.state["Arguments"] ?? null);
  const sends = calls.includes("${NotifyDepositaryFunction}");
  return sends && listOf(place.state["Retry"]).length > 0
    ? [{ path: place.path, message: "retries the sending of a notification" }]
    : [];
};

export const checkHandlers = (place: Place): readonly Finding[] => [
  ...checkComment(place),
  ...checkAll(place, "Retry"),
  ...checkAll(place, "Catch"),
  ...checkJitter(place),
  ...checkHeartbeat(place),
  ...checkCallback(place),
  ...checkSending(place),
];
