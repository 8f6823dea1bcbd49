// Reads a step's output as the runner does: which lines are commands, and which only text.

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface RunnerView {
  /** What the runner obeys, in order; `stop-commands` and its end are not in it. */
  readonly commands: readonly RunnerCommand[];
  /** Every other line. */
  readonly text: readonly string[];
  /** The stop token that is still in force at the end: a step must not leave one. */
  readonly stopped: string | undefined;
}

// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
const known = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

export function runnerView(output: string): RunnerView {
  const commands: RunnerCommand[] = [];
  const text: string[] = [];
  let stopped: string | undefined;
  for (const line of output.split(/\r?\n/)) {
    const names = stopped === undefined ? known : [...known, stopped.toLowerCase()];
    const command = parsedV2(line, names) ?? parsedV1(line, names);
    if (stopped !== undefined) {
      if (command?.name === stopped.toLowerCase()) stopped = undefined;
      else text.push(line);
    } else if (command?.name === 'stop-commands') {
      stopped = command.data;
    } else if (command === undefined) {
      text.push(line);
    } else {
      commands.push(command);
    }
  }
  return { commands, text, stopped };
}

/** The data of all commands of one name, such as `error`. */
export function commandData(output: string, name: string): readonly string[] {
  return runnerView(output)
    .commands.filter((command) => command.name === name)
    .map(({ data }) => data);
}

/** `::name key=value,key=value::data`, at the start of a line. */
function parsedV2(line: string, names: readonly string[]): RunnerCommand | undefined {
  const match = /^\s*::([^\s:]*(?::(?!:)[^\s:]*)*)(?: (.*?))?::(.*)$/.exec(line);
  return match === null ? undefined : command(match, ',', unescapedV2, names);
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parsedV1(line: string, names: readonly string[]): RunnerCommand | undefined {
  const match = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
  return match === null ? undefined : command(match, ';', unescapedV1, names);
}

function command(
  match: RegExpExecArray,
  separator: string,
  unescaped: (text: string) => string,
  names: readonly string[],
): RunnerCommand | undefined {
  const [, given = '', properties = '', data = ''] = match;
  const name = given.toLowerCase();
  if (!names.includes(name)) return undefined;
  const pairs = properties
    .split(separator)
    .map((pair) => pair.trim().split(/=(.*)/s))
    .filter(([key, value]) => key !== '' && value !== undefined && value !== '')
    .map(([key = '', value = '']) => [key, unescaped(value)] as const);
  return { name, properties: Object.fromEntries(pairs), data: unescaped(data.trimEnd()) };
}

function unescapedV2(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function unescapedV1(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']');
}
