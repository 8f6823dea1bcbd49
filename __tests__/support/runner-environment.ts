// The variables that a runner gives to every step, for a push to main of a repository acme/app.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface RunnerFolders {
  readonly root: string;
  readonly home: string;
  readonly workspace: string;
  readonly temp: string;
  readonly tools: string;
  /** Where the files for outputs and state are; the runner has them below RUNNER_TEMP. */
  readonly files: string;
}

export interface RunnerEnvironment {
  readonly variables: Record<string, string>;
  readonly files: Record<RunnerFile, string>;
}

const runnerFiles = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY',
] as const;

type RunnerFile = (typeof runnerFiles)[number];

/** New files for one start of one step, and the variables that name them. */
export function runnerEnvironment(
  { home, temp, tools, files: folder }: RunnerFolders,
  workspace: string,
): RunnerEnvironment {
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  const paths = runnerFiles.map((name) => [name, join(folder, `${name}-${randomUUID()}`)] as const);
  const files = Object.fromEntries(paths) as Record<RunnerFile, string>;
  return {
    files,
    variables: {
      HOME: home,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: 'image',
      GITHUB_JOB: 'build',
      GITHUB_WORKFLOW: 'image',
      GITHUB_RUN_ID: '1234567890',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'octocat',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_WORKSPACE: workspace,
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
      RUNNER_NAME: 'test',
      RUNNER_ENVIRONMENT: 'self-hosted',
      RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: tools,
      ...files,
    },
  };
}

/** Without the folders that npm puts before it: a runner has no node_modules on its PATH. */
export function runnerPath(path: string | undefined): string {
  return (path ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
}
