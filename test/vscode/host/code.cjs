#!/usr/bin/env node
// Stands in for the desktop's `code` executable where @vscode/test-electron asks for one.
'use strict';
require('tsx/cjs');
require('./code.ts');
