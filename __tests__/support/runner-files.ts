// Reads the files through which a step talks to the runner: outputs, state, environment, path.

/** Parses `name=value` lines and `name<<END … END` blocks, as strictly as the runner does. */
export function runnerFileValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    index += 1;
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
      const end = line.slice(heredoc + '<<'.length);
      const last = lines.indexOf(end, index);
      if (end === '' || last < 0) throw new Error(`The runner would refuse this block: ${line}`);
      values[line.slice(0, heredoc)] = lines.slice(index, last).join('\n');
      index = last + 1;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`The runner would refuse this line: ${line}`);
    }
  }
  return values;
}

export function runnerFileLines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}
