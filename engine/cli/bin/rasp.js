#!/usr/bin/env node
// The `rasp` command. The program itself is the bundle that `npm run build` makes.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '../../../dist/cli.js');
if (existsSync(bundle)) {
  require(bundle);
} else {
  console.error('rasp: not built yet; run "npm run build" first');
  process.exitCode = 2;
}
