import { writeFileSync } from "node:fs";
import { messageTypes, target, treeTarget, treeTypes } from "./message-types.ts";

writeFileSync(target, messageTypes());
writeFileSync(treeTarget, treeTypes());
