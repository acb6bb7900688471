import { join } from "node:path";
import { paintFor } from "../../cli/paint.ts";
import { runDemo } from "../../cli/demo/run.ts";
import { newFolder } from "../contract/folders.ts";
import { page } from "./pages.ts";
