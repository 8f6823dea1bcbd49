// The build context, the Dockerfile and the named contexts: where a build takes its files from.
import type { Facts } from '../gather/facts.ts';
import { isRemoteContext } from '../oci/build-context.ts';
import { gitContextOf, namesDefaultContext, withDefaultContext } from '../oci/git-context.ts';
import type { BuildPlan } from './build-plan.ts';
import { type Reading, readList } from './reading.ts';

export interface Sources {
  readonly plan: Pick<BuildPlan, 'context' | 'file' | 'buildContexts'>;
  readonly notice?: string;
}

export function planContext(reading: Reading, facts: Facts): Sources {
  const { inputs } = reading;
  const isFallback = inputs.context === '.' && facts.build.isWorkspaceEmpty;
  const commit = gitContextOf({ ...facts.event, isHeadOfPull: facts.build.isHeadOfPull });
  const given =
    inputs.context === '' || (isFallback && commit !== undefined)
      ? '{{defaultContext}}'
      : inputs.context;
  const resolve = (text: string, subject: 'context' | 'build-contexts'): string => {
    if (!namesDefaultContext(text)) return text;
    if (commit !== undefined) return withDefaultContext(text, commit);
    reading.report({
      subject,
      message: `${inputs[subject] === '' ? 'empty' : `\`${text}\``} means the Git context of the commit, and the runner names no commit`,
      edit: 'Name a folder or a Git URL, such as `context: .`',
    });
    return text;
  };
  const context = resolve(given, 'context');
  checkFiles(reading, { facts, context });
  return {
    plan: {
      context,
      ...(inputs.file === '' ? {} : { file: inputs.file }),
      buildContexts: readContexts(reading, facts).map((item) => resolve(item, 'build-contexts')),
    },
    ...(isFallback && commit !== undefined
      ? { notice: `The workspace is empty, so the context is the commit itself: ${context}` }
      : {}),
  };
}

function checkFiles(
  { inputs, report }: Reading,
  { facts: { paths }, context }: { readonly facts: Facts; readonly context: string },
): void {
  for (const subject of ['context', 'file'] as const) {
    if (inputs[subject] !== '-') continue;
    report({
      subject,
      message: '`-` means standard input, and a step has none',
      edit: 'Write it to a file in a step before, and name that file',
    });
    return;
  }
  if (!paths.hasContext) {
    report({
      subject: 'context',
      message: `there is no \`${context}\` in the workspace`,
      edit: 'Correct the path, or run actions/checkout before this step',
    });
  } else if (!paths.hasDockerfile) {
    report({
      subject: 'file',
      message: `there is no Dockerfile at \`${inputs.file || `${context}/Dockerfile`}\``,
      edit: 'Correct `file` (relative to the workspace) or `context`, run actions/checkout before this step, or write `context: "{{defaultContext}}"` to build the commit itself',
    });
  }
}

function readContexts(reading: Reading, { build }: Facts): readonly string[] {
  return readList(reading, { name: 'build-contexts', separator: 'newline' }).filter((item) => {
    const [name = '', source = ''] = item.split(/=(.*)/s);
    if (name === '' || source === '') {
      reading.report({
        subject: 'build-contexts',
        message: `\`${item}\` is not \`name=source\``,
        edit: 'Write it like `docs=./docs` or `base=docker-image://alpine:3.22`',
      });
      return false;
    }
    if (!isRemoteContext(source) && build.missingPaths.includes(source)) {
      reading.report({
        subject: 'build-contexts',
        message: `\`${name}\` is the folder \`${source}\`, and there is none`,
        edit: 'Correct the path (relative to the workspace), or begin an image with `docker-image://`',
      });
      return false;
    }
    return true;
  });
}
