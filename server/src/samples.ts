import { parseSample, Sample } from '@rasp/engine';
import type { SampleInfo, SampleOrigin } from './protocol';

/** Which sample a file is shown on, as far as the file itself does not say. */
export class Samples {
  readonly #chosen = new Map<string, Sample>();
  readonly #settings = new Map<string, Sample>();

  /** The person chose a sample for a file, or gave the choice back. Texts that are no samples change nothing. */
  choose(uri: string, text: string | null): void {
    const sample = text === null ? undefined : parseSample(text);
    if (text === null) this.#chosen.delete(uri);
    else if (sample instanceof Sample) this.#chosen.set(uri, sample);
  }

  /** The setting for a file; an empty or wrong one counts as none. */
  configure(uri: string, text: string | undefined): void {
    const sample = text === undefined || text === '' ? undefined : parseSample(text);
    if (sample instanceof Sample) this.#settings.set(uri, sample);
    else this.#settings.delete(uri);
  }

  forget(uri: string): void {
    this.#settings.delete(uri);
  }

  chosen(uri: string): Sample | undefined {
    return this.#chosen.get(uri);
  }

  setting(uri: string): Sample | undefined {
    return this.#settings.get(uri);
  }

  /** The sample in force at the end of an analyzed file, and where it comes from. */
  describe(uri: string, inForce: Sample): SampleInfo {
    const { text } = inForce;
    return { text, origin: this.#originOf(uri, text) };
  }

  #originOf(uri: string, text: string): SampleOrigin {
    if (this.#chosen.has(uri)) return 'chosen';
    const fallback = this.setting(uri);
    if (text !== (fallback ?? Sample.hello).text) return 'file';
    return fallback && text !== Sample.hello.text ? 'setting' : 'default';
  }
}
