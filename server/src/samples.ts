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

  /** The setting for a file, as the editor has it; an empty or wrong one counts as none. @returns whether it changed. */
  configure(uri: string, setting: unknown): boolean {
    const parsed = typeof setting === 'string' && setting !== '' ? parseSample(setting) : undefined;
    const sample = parsed instanceof Sample ? parsed : undefined;
    if (sample?.text === this.setting(uri)?.text) return false;
    if (sample) this.#settings.set(uri, sample);
    else this.#settings.delete(uri);
    return true;
  }

  /** The file is closed; the editor tells its sample again if it opens it again. */
  forget(uri: string): void {
    this.#chosen.delete(uri);
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
    return { text: inForce.text, origin: this.#originOf(uri, inForce) };
  }

  #originOf(uri: string, inForce: Sample): SampleOrigin {
    if (this.#chosen.has(uri)) return 'chosen';
    // A file may well set the very sample that it would have without.
    if (inForce !== (this.setting(uri) ?? Sample.hello)) return 'file';
    return inForce.text === Sample.hello.text ? 'default' : 'setting';
  }
}
