import { List, Sample, type Value } from '@rasp/engine';
import { UsageError } from './usage';

/**
 * Reads a `--sample`: a JSON string or list. Numbers with a point or exponent are floats, others ints of any size;
 * `{"int": "…"}` and `{"float": "inf"}` are read as they are written in results.
 * @throws UsageError
 */
export function parseSampleArgument(text: string): Sample {
  const sample = Sample.of(toValue(parseKeepingNumbers(text), text));
  if (!sample) throw wrong(text, 'it needs at least one element');
  return sample;
}

/** JSON.parse would make `2.0` an int and round large ints, so numbers are wrapped before it sees them. */
function parseKeepingNumbers(text: string): unknown {
  try {
    JSON.parse(text);
    const wrapped = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) => {
      if (token.startsWith('"')) return token;
      return /[.eE]/.test(token) ? `{"float":"${token}"}` : `{"int":"${token}"}`;
    });
    return JSON.parse(wrapped) as unknown;
  } catch {
    throw wrong(text, 'it is not JSON');
  }
}

const isFloat = /^(?:nan|-?inf|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

function toValue(json: unknown, text: string): Value {
  if (typeof json === 'string' || typeof json === 'boolean') return json;
  if (Array.isArray(json)) return new List(json.map((item) => toValue(item, text)));
  if (typeof json === 'object' && json !== null) {
    const { int, float } = json as { int?: unknown; float?: unknown };
    if (typeof int === 'string' && /^-?\d+$/.test(int)) return BigInt(int);
    if (typeof float === 'string' && isFloat.test(float)) return Number(float.replace('inf', 'Infinity'));
  }
  throw wrong(text, 'its elements are strings, numbers, true, false or lists of these');
}

function wrong(text: string, why: string): UsageError {
  return new UsageError(`--sample ${text}: a sample is a JSON string or list, and ${why}`, false);
}
