/** Type stripping and `node:sqlite` need Node 24; an older Node would fail later and less clearly. */
module.exports = () => {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 24) {
    const advice = 'Run them with "npm test".';
    process.stderr.write(
      `The tests need Node.js 24 or later; this is ${process.version}. ${advice}\n`,
    );
    process.exit(1);
  }
};
