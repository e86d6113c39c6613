import { style } from './style';

/** A piece of a session's text in colours: labels grey, values cyan, problems red. */
export function colourTranscript(text: string): string {
  return text.split('\n').map(colourLine).join('\n');
}

function colourLine(line: string): string {
  if (/^\s*!!/.test(line)) return style('red', line);
  const parts =
    /^(\s*(?:(?:"[^"]*"|[^\s"]+) :)?\s*(?:s-op|selector|value|list|dict|\S+ function):\s?|\s*Example:\s?|\s*=\s)(.*)$/.exec(
      line,
    );
  return parts ? style('gray', parts[1] ?? '') + style('cyan', parts[2] ?? '') : line;
}
