import { reduceList, reduceText } from '../reduce';

/** A case of a text that is edited. */
interface Versioned {
  /** The texts, one after the other. */
  readonly versions: readonly string[];
}

/** Makes such a case smaller: fewer versions, then shorter ones. */
export async function reduceVersions<T extends Versioned>(
  made: T,
  fails: (smaller: T) => Promise<boolean>,
): Promise<T> {
  let versions = await reduceList(made.versions, (fewer) => fails({ ...made, versions: fewer }));
  for (const at of versions.keys()) {
    const before = versions;
    const text = await reduceText(before[at] ?? '', (shorter) =>
      fails({ ...made, versions: before.with(at, shorter) }),
    );
    versions = before.with(at, text);
  }
  return { ...made, versions };
}

export function showVersions({ versions }: Versioned): string {
  return versions.map((text, number) => `— version ${number}\n${text}`).join('\n');
}
