import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * The way to the editor that the arguments of the process say: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`.
 * @throws Error where they say none.
 */
export function editorTransport(args: readonly string[]): Transport {
  if (args.includes('--stdio'))
    return {
      reader: new StreamMessageReader(process.stdin),
      writer: new StreamMessageWriter(process.stdout),
    };
  if (args.includes('--node-ipc'))
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  const pipe = valueOf('--pipe', args);
  if (pipe !== undefined) return transport(createServerPipeTransport(pipe));
  const socket = valueOf('--socket', args);
  if (socket !== undefined) return transport(createServerSocketTransport(Number(socket)));
  throw new Error('The language server needs one of --stdio, --node-ipc, --pipe=NAME and --socket=PORT.');
}

function transport([reader, writer]: [MessageReader, MessageWriter]): Transport {
  return { reader, writer };
}

/** The value of an option, behind its `=` or in the next argument. */
function valueOf(option: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  const [, value] = args[at]?.split('=') ?? [];
  return at < 0 ? undefined : (value ?? args[at + 1]);
}
