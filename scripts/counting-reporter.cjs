// Mocha's usual report. Besides, the run's counts go as JSON to the file that TEST_COUNTS names, and a run that
// executed no test is a failure.
'use strict';
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  done(failures, exit) {
    writeFileSync(process.env.TEST_COUNTS, JSON.stringify(this.stats));
    const executed = this.stats.passes + this.stats.failures;
    exit(failures === 0 && executed === 0 ? 1 : failures);
  }
};
