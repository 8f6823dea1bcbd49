// The demo: the real action builds a sample for two platforms, and every claim about it is shown.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newRunner, runMain, runPost } from '../__tests__/support/action.ts';
import { actionInputs } from '../sandbox/action-inputs.ts';
import { provideWorld } from '../sandbox/world.ts';
import { digestOf } from '../src/oci/digest.ts';
import { ScriptError, start } from './process.ts';
import { repositoryRoot } from './repository.ts';

await start(async () => {
  headline('An engine, a registry and emulators');
  const world = await provideWorld('demo');
  const env = { ...world.env };
  const tag = `${world.registry}/demo/hello:1.0`;
  const inputs = {
    ...actionInputs(world),
    context: join(repositoryRoot, 'examples/hello'),
    tags: tag,
    push: 'true',
  };

  headline('The action, as a runner starts it');
  console.log(workflowStep({ context: 'examples/hello', tags: tag, push: 'true' }));
  const runner = newRunner();
  const main = await runMain({ inputs, env, runner, watch: printer() });
  const docker = (...args: string[]): string => dockerOutput(args, { ...process.env, ...env });
  try {
    if (main.code !== 0) throw new ScriptError('The action failed; its message stands above.');
    showWhatWasPublished(docker, { tag, outputs: main.outputs });
  } finally {
    headline('The post step');
    await runPost({ state: main.state, env, runner, watch: printer() });
    rmSync(runner.root, { recursive: true, force: true });
  }
  docker('image', 'rm', '--force', tag);
  if (docker('buildx', 'ls', '--format', '{{.Name}}').includes(main.outputs.name ?? ' ')) {
    throw new ScriptError(`The builder ${main.outputs.name} is still there: a bug of the action.`);
  }
  const ending =
    world.kind === 'sandbox' ? ' The sandbox stays up; `npm run sandbox -- down` ends it.' : '';
  console.log(`Nothing is left but the image in ${world.registry}.${ending}`);
});

function showWhatWasPublished(
  docker: (...args: string[]) => string,
  { tag, outputs }: { readonly tag: string; readonly outputs: Readonly<Record<string, string>> },
): void {
  const { digest = '', digests = '{}' } = outputs;
  const platforms = Object.entries(JSON.parse(digests) as Record<string, string>);
  headline('The same tag, pulled and run on each platform');
  for (const [platform] of platforms) {
    const said = docker('run', '--rm', '--quiet', '--pull', 'always', '--platform', platform, tag);
    console.log(`${platform.padEnd(13)}  ${said.trim()}`);
  }
  headline('The outputs, for the jobs that follow');
  console.log(`digest         ${digest}`);
  for (const [platform, value] of platforms) {
    console.log(`${platform.replaceAll('/', '-').padEnd(13)}  ${value}`);
  }
  const shown = digestOf(docker('buildx', 'imagetools', 'inspect', '--raw', tag));
  if (shown !== digest) {
    throw new ScriptError(`${tag} shows ${shown}, not ${digest}: a bug of the action.`);
  }
  console.log(`\nThe registry shows the same digest for ${tag}.`);
}

function headline(text: string): void {
  console.log(process.stdout.isTTY ? `\n\u001b[1m== ${text}\u001b[0m` : `\n== ${text}`);
}

function workflowStep(inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs).map(([name, value]) => `    ${name}: ${value}`);
  return ['- uses: OWNER/multiplatform-image@v1', '  with:', ...lines, ''].join('\n');
}

/** Prints what the action says as a log viewer shows it: commands of the runner are not text. */
function printer(): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const command = /^::([^:]*)::(.*)$/.exec(line);
      if (command === null) console.log(`  ${line}`);
      else if (command[1] === 'group') console.log(`> ${command[2]}`);
      else if (/^(error|warning|notice)/.test(command[1] ?? '')) {
        console.log(`${command[1]}: ${(command[2] ?? '').replaceAll('%0A', '\n')}`);
      }
    }
  };
}

function dockerOutput(args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8', env });
  if (status === 0) return stdout;
  throw new ScriptError(`docker ${args.join(' ')} failed: ${stderr.trim()}`);
}
