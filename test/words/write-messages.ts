import { writeFileSync } from "node:fs";
import { messageTypes, target } from "./message-types.ts";

writeFileSync(target, messageTypes());
