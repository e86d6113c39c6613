import type { Law } from '../law';
import { analyze } from './analyze';
import { evaluate } from './evaluate';
import { format } from './format';
import { graph } from './graph';
import { parse } from './parse';
import { protocol } from './protocol';
import { requests } from './requests';

/** All laws, in the order in which what they are about comes in the flow. */
export const laws: readonly Law[] = [parse, analyze, format, evaluate, graph, requests, protocol];
