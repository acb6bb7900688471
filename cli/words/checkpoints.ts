/** What is said of a home that brings its checkpoints back along when an older state of it is restored. */
export const insideWarning =
  "checkpoints are kept inside the home: if an older state of it is restored, nothing here notices. Name a folder outside it as checkpointsFolder in settings.json, or hand checkpoints to outsiders";

/** What is said of a home that is served and names no folder. */
export const noFolderWarning =
  "settings.json names no checkpointsFolder: the log is not sealed by itself, and if an older state of the home is restored, nothing here notices. Name a folder outside the home, or run tasdiq checkpoint daily and hand checkpoints to outsiders";
