import { signatureHelpAt, type Typing } from '@rasp/engine';
import type { SignatureHelp } from 'vscode-languageserver';
import { code, markup, prose } from '../markdown';

/** What an editor can do with signatures. */
export interface SignatureClient {
  readonly markdown: boolean;
  /** It finds a parameter in the signature by where it stands there; otherwise by its text. */
  readonly offsets: boolean;
}

/** How the innermost call at an offset is made, and which parameter the cursor is at. */
export function signatureHelp(offset: number, typing: Typing, client: SignatureClient): SignatureHelp | null {
  const help = signatureHelpAt(offset, typing);
  if (!help) return null;
  const { signature, documentation, parameters, active } = help;
  // Beyond the last parameter none is active.
  const activeParameter = active ?? signature.parameters.length;
  return {
    signatures: [
      {
        label: signature.text,
        ...(documentation !== undefined && { documentation: markup(prose(documentation), client.markdown) }),
        parameters: signature.parameters.map(({ span }, i) => {
          const { documentation: said, last } = parameters[i] ?? {};
          const about = [
            ...(said === undefined ? [] : [prose(said)]),
            ...(last === undefined ? [] : [`in the last call ${code(last)}`]),
          ];
          return {
            label: client.offsets
              ? ([span.start, span.end] as [number, number])
              : signature.text.slice(span.start, span.end),
            ...(about.length > 0 && { documentation: markup(about.join('\n\n'), client.markdown) }),
          };
        }),
        activeParameter,
      },
    ],
    activeSignature: 0,
    activeParameter,
  };
}
