import manifest from "../../package.json" with { type: "json" };

/** The version that stands in the pins of every entry. */
export const softwareVersion = `tasdiq ${manifest.version}`;
