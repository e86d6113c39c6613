import { parseSample, Sample, type Analysis, type Language } from '@rasp/engine';
import type { SampleInfo, SampleOrigin } from './protocol';

/** Which sample a file is shown on, as far as the file itself does not say. */
export class Samples {
  readonly #chosen = new Map<string, SampleText>();
  readonly #settings = new Map<string, SampleText>();

  /** The person chose a sample for a file, or gave the choice back. Texts that are no samples change nothing. */
  choose(uri: string, text: string | null): void {
    if (text === null) this.#chosen.delete(uri);
    else {
      const sample = new SampleText(text);
      if (sample.isAny) this.#chosen.set(uri, sample);
    }
  }

  /** The setting for a file, as the editor has it; an empty or wrong one counts as none. @returns whether it changed. */
  configure(uri: string, setting: unknown): boolean {
    const text = typeof setting === 'string' && setting !== '' ? setting : undefined;
    if (text === this.#settings.get(uri)?.text) return false;
    if (text === undefined) this.#settings.delete(uri);
    else this.#settings.set(uri, new SampleText(text));
    return true;
  }

  /** The file is closed; the editor tells its sample again if it opens it again. */
  forget(uri: string): void {
    this.#chosen.delete(uri);
    this.#settings.delete(uri);
  }

  /** The sample that the person chose, as the language of the file reads it. */
  chosen(uri: string, language: Language): Sample | undefined {
    return this.#chosen.get(uri)?.in(language);
  }

  /** The setting, as the language of the file reads it. */
  setting(uri: string, language: Language): Sample | undefined {
    return this.#settings.get(uri)?.in(language);
  }

  /** The sample in force at the end of an analyzed file, and where it comes from. */
  describe(uri: string, language: Language, analysis: Pick<Analysis, 'sample' | 'fileSamples'>): SampleInfo {
    return { text: analysis.sample.text, origin: this.#originOf(uri, language, analysis) };
  }

  #originOf(
    uri: string,
    language: Language,
    { sample: inForce, fileSamples: [named] }: Pick<Analysis, 'sample' | 'fileSamples'>,
  ): SampleOrigin {
    if (this.chosen(uri, language)) return 'chosen';
    // A file may well set the very sample that it would have without.
    if (inForce === named?.sample) return 'comment';
    if (named || inForce !== (this.setting(uri, language) ?? Sample.hello)) return 'file';
    return inForce.text === Sample.hello.text ? 'default' : 'setting';
  }
}

/** A sample as text, read by each language once. */
class SampleText {
  readonly #read = new Map<Language, Sample | undefined>();

  constructor(readonly text: string) {}

  /** Whether a language takes it for a sample. */
  get isAny(): boolean {
    return this.in('rasp') !== undefined || this.in('raspy') !== undefined;
  }

  in(language: Language): Sample | undefined {
    if (!this.#read.has(language)) {
      const sample = parseSample(this.text, language);
      this.#read.set(language, sample instanceof Sample ? sample : undefined);
    }
    return this.#read.get(language);
  }
}
