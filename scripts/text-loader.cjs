// Lets Node require a `.rasp` file as a module whose default export is its text, as the bundles do at build time.
'use strict';
const { readFileSync } = require('node:fs');

require.extensions['.rasp'] = (module, file) => {
  module.exports = { __esModule: true, default: readFileSync(file, 'utf8') };
};
