import { signatureHelpAt, type Typing } from '@rasp/engine';
import { MarkupKind, type SignatureHelp } from 'vscode-languageserver';
import { code, prose } from '../markdown';

/** How the innermost call at an offset is made, and which parameter the cursor is at. */
export function signatureHelp(offset: number, typing: Typing): SignatureHelp | null {
  const help = signatureHelpAt(offset, typing);
  if (!help) return null;
  const { signature, documentation, parameters, active } = help;
  // Beyond the last parameter none is active.
  const activeParameter = active ?? signature.parameters.length;
  return {
    signatures: [
      {
        label: signature.text,
        ...(documentation !== undefined && { documentation: markdown(prose(documentation)) }),
        parameters: signature.parameters.map(({ span }, i) => {
          const { documentation: said, last } = parameters[i] ?? {};
          const about = [
            ...(said === undefined ? [] : [prose(said)]),
            ...(last === undefined ? [] : [`in the last call ${code(last)}`]),
          ];
          return {
            label: [span.start, span.end] as [number, number],
            ...(about.length > 0 && { documentation: markdown(about.join('\n\n')) }),
          };
        }),
        activeParameter,
      },
    ],
    activeSignature: 0,
    activeParameter,
  };
}

function markdown(value: string): { kind: typeof MarkupKind.Markdown; value: string } {
  return { kind: MarkupKind.Markdown, value };
}
