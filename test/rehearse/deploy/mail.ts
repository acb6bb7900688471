import { arnOf, made, type Maker } from "./making.ts";
import {
  listIn,
  optionalTextIn,
  partOf,
  textIn,
  understood,
  type Properties,
} from "./properties.ts";

export const configurationSet: Maker = ({ properties, estate, physicalName }) => {
  understood(
    properties,
    ["Name"],
    [
      "DeliveryOptions",
      "ReputationOptions",
      "SendingOptions",
      "SuppressionOptions",
      "TrackingOptions",
    ],
  );
  const name = optionalTextIn(properties, "Name") ?? physicalName;
  estate.configurationSets.add(name);
  return made(name);
};

export const eventDestination: Maker = (making) => {
  const { properties, estate, id } = making;
  understood(properties, ["ConfigurationSetName", "EventDestination"]);
  const set = textIn(properties, "ConfigurationSetName");
  if (!estate.configurationSets.has(set)) throw new Error(`there is no configuration set ${set}`);
  const destination: Properties = understood(partOf(properties, "EventDestination"), [
    "Enabled",
    "EventBridgeDestination",
    "MatchingEventTypes",
    "Name",
  ]);
  const bus = textIn(partOf(destination, "EventBridgeDestination"), "EventBusArn");
  if (bus !== arnOf(making, "events", "event-bus/default"))
    throw new Error(`SES tells of letters to the default event bus alone, and not to ${bus}`);
  if (destination["Enabled"] === true)
    estate.mailEvents.push({
      set,
      bus,
      types: listIn(destination, "MatchingEventTypes") as readonly string[],
    });
  return made(id);
};

/** moto lets nobody send in the name of an identity that it was not told of; so does SES. */
export const emailIdentity: Maker = async ({ properties, estate, moto }) => {
  understood(
    properties,
    ["EmailIdentity", "ConfigurationSetAttributes"],
    ["DkimAttributes", "FeedbackAttributes", "MailFromAttributes"],
  );
  const identity = textIn(properties, "EmailIdentity");
  const set = optionalTextIn(
    partOf(properties, "ConfigurationSetAttributes"),
    "ConfigurationSetName",
  );
  if (set !== undefined && !estate.configurationSets.has(set))
    throw new Error(`there is no configuration set ${set}`);
  await moto.query(
    "ses",
    identity.includes("@")
      ? { Action: "VerifyEmailIdentity", EmailAddress: identity }
      : { Action: "VerifyDomainIdentity", Domain: identity },
  );
  estate.identities.add(identity);
  return made(identity);
};
