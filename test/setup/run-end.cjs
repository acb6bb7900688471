const { rmSync } = require("node:fs");

module.exports = () => {
  rmSync(process.env.TASDIQ_RUN_FOLDER, { recursive: true });
};
