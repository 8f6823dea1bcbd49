// The inputs of the build itself.
import type { Facts } from '../gather/facts.ts';
import type { BuildPlan } from './plan.ts';
import { type Reading, readList } from './reading.ts';

export function planBuild(reading: Reading, { paths }: Facts): BuildPlan {
  const { inputs, report } = reading;
  const file = inputs.file === '' ? undefined : inputs.file;
  if (inputs.context === '') {
    report({ subject: 'context', message: 'it is empty', edit: 'Write `context: .`' });
  } else if (!paths.hasContext) {
    report({
      subject: 'context',
      message: `there is no \`${inputs.context}\` in the workspace`,
      edit: 'Correct the path, or run actions/checkout before this step',
    });
  } else if (!paths.hasDockerfile) {
    report({
      subject: 'file',
      message: `there is no Dockerfile at \`${file ?? `${inputs.context}/Dockerfile`}\``,
      edit: 'Correct `file` (relative to the workspace) or `context`, or run actions/checkout before this step',
    });
  }
  return {
    context: inputs.context,
    ...(file === undefined ? {} : { file }),
    ...(inputs.target === '' ? {} : { target: inputs.target }),
    buildArgs: readPairs(reading, 'build-args'),
    labels: readPairs(reading, 'labels'),
    annotations: readPairs(reading, 'annotations'),
  };
}

/** `NAME=value`, or `NAME` alone; values are never shown, they may be what the user keeps private. */
function readPairs(
  reading: Reading,
  name: 'build-args' | 'labels' | 'annotations',
): readonly string[] {
  const items = readList(reading, { name, separator: 'newline' });
  const nameless = items.filter((item) => item.startsWith('=')).length;
  if (nameless > 0) {
    reading.report({
      subject: name,
      message: `${nameless} of its lines begins with = and has no name`,
      edit: 'Write `NAME=value`',
    });
  }
  return items.filter((item) => !item.startsWith('='));
}
