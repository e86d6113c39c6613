import assert from 'node:assert/strict';
import { boxAt } from '../../../client/src/preview/boxAt';
import { analyze } from '@rasp/engine';
