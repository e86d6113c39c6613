/** A name for a file, without its extension, that tells what is in it and that every file system takes. */
export function fileNameOf(title: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = Array.from(words).slice(0, longest).join('').replace(/-+$/, '');
  return short === '' || reserved.test(short) ? `rasp-${short}`.replace(/-$/, '') : short;
}

const longest = 60;

/** What Windows keeps for its devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
