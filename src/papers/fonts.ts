import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const files = ["400Regular/NotoSerif_400Regular.ttf", "700Bold/NotoSerif_700Bold.ttf"];

// The typesetter also finds typefaces that a machine happens to have. Of two with the same name and weight it takes the one
// it was given; a weight or a slope that is not here would come from the machine, and other bytes with it.

/**
 * Noto Serif, regular and bold: the only typeface that papers are set in, so that they look the same wherever they are made.
 * @throws when the package is not installed
 */
export const readFonts = (): readonly Buffer[] => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@expo-google-fonts/noto-serif/package.json"));
  return files.map((file) => readFileSync(join(folder, file)));
};
