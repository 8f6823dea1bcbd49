// Logging in for real: at a registry of this machine, into docker's configuration and credential helpers.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Login, LoginPlan } from '../../src/plan/login-plan.ts';
import { logIn } from '../../src/prepare/logins.ts';
import { realRun } from '../../src/system/command.ts';
import type { Environment } from '../../src/system/doors.ts';
import { undoLogins } from '../../src/system/login-journal.ts';
import { parseLeftovers } from '../../src/system/state.ts';
import { type AuthServer, send, startAuthServer } from '../fakes/auth-server.ts';
import { journal, newFolder } from '../fakes/log.ts';
import { messageOf } from '../fakes/story.ts';

const open: AuthServer[] = [];
const { PATH } = process.env;

afterEach(async () => {
  process.env.PATH = PATH;
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

type Instead = NonNullable<Parameters<typeof startAuthServer>[0]['instead']>;

async function registry(users: readonly string[] = ['me:pw'], instead?: Instead): Promise<string> {
  const options = { scheme: 'basic' as const, users };
  const server = await startAuthServer(instead === undefined ? options : { ...options, instead });
  open.push(server);
  return server.address;
}

function login(address: string, more: Partial<Extract<Login, { kind: 'password' }>> = {}): Login {
  const { username = 'me', password = 'pw' } = more;
  return { kind: 'password', registry: address, username, password, isOptional: false, ...more };
}

interface Place {
  readonly folder: string;
  readonly config: string;
  readonly env: Environment;
}

function newPlace(text?: string): Place {
  const folder = join(newFolder(), 'docker');
  const config = join(folder, 'config.json');
  if (text !== undefined) {
    mkdirSync(folder);
    writeFileSync(config, text);
  }
  return { folder, config, env: { DOCKER_CONFIG: folder, RUNNER_TEMP: '/temp', GITHUB_JOB: 'a' } };
}

async function enter(
  { env }: Pick<Place, 'env'>,
  logins: readonly Login[],
  more: Partial<LoginPlan> = {},
) {
  const told = journal();
  let left: string | undefined;
  const run = realRun({ log: told.log, cancellation: { assertGoingOn: () => {} } });
  const state = {
    remember: (leftovers: object) => {
      left = parseLeftovers(JSON.stringify(leftovers)).logins;
    },
  };
  const waiting = { now: () => 0, sleep: async () => {}, attempts: 5 };
  const doors = { ...told, ...waiting, run, env, state };
  let error: unknown;
  try {
    await logIn(doors, { logins, logout: true, notices: [], ...more });
  } catch (caught) {
    error = caught;
  }
  return { ...told, error, left, undo: () => undoLogins(doors, left ?? '') };
}

const authsIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')).auths;
const authOf = (user: string): { auth: string } => ({
  auth: Buffer.from(user).toString('base64'),
});

/** Puts programs before all others on this process's PATH. */
function withPrograms(programs: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  process.env.PATH = [folder, PATH].join(delimiter);
  return folder;
}

describe('a login that is accepted', () => {
  it('is in the configuration until post puts back what was there', async () => {
    const address = await registry();
    const text = '{\n  "auths": { "other.test": { "auth": "eDp5" } },\n  "detachKeys": "x"\n}\n';
    const place = newPlace(text);
    const { error, undo, lines, left } = await enter(place, [login(address)]);
    expect(error).toBeUndefined();
    expect(authsIn(place.config)).toEqual({
      'other.test': { auth: 'eDp5' },
      [address]: authOf('me:pw'),
    });
    expect(statSync(place.config).mode & 0o777).toBe(0o600);
    expect(statSync(left ?? '').mode & 0o777).toBe(0o600);
    expect(lines).toContain(`info: Logged in to ${address} as me.`);
    await undo();
    expect(readFileSync(place.config, 'utf8')).toBe(text);
    expect(readdirSync(place.folder)).toEqual(['config.json']);
  });

  it('leaves not even a folder where there was none', async () => {
    const place = newPlace();
    const { undo } = await enter(place, [login(await registry())]);
    expect(existsSync(place.config)).toBe(true);
    await undo();
    expect(existsSync(place.folder)).toBe(false);
  });

  it('stays with `logout: false`', async () => {
    const place = newPlace();
    const address = await registry();
    const { left } = await enter(place, [login(address)], { logout: false });
    expect(left).toBeUndefined();
    expect(authsIn(place.config)).toEqual({ [address]: authOf('me:pw') });
    expect(readdirSync(place.folder)).toEqual(['config.json']);
  });

  it('is masked before anything is said of it', async () => {
    const { lines } = await enter(newPlace(), [login(await registry())]);
    expect(lines.slice(0, 2)).toEqual(['mask: pw', `mask: ${authOf('me:pw').auth}`]);
  });

  it('of several registries is one change', async () => {
    const [one, two] = [await registry(), await registry(['you:secret'])];
    const place = newPlace();
    const { undo } = await enter(place, [
      login(one),
      login(two, { username: 'you', password: 'secret' }),
    ]);
    expect(authsIn(place.config)).toEqual({ [one]: authOf('me:pw'), [two]: authOf('you:secret') });
    await undo();
    expect(existsSync(place.folder)).toBe(false);
  });

  it.each([
    [{ repository: 'acme/app', actions: ['pull', 'push'] }, 'acme/app@pull,push'],
    [{ repository: 'acme/app', actions: [] }, 'acme/app'],
  ])('of the scope %j is where buildx looks for it', async (scope, path) => {
    const address = await registry();
    const place = newPlace('{}');
    const { undo } = await enter(place, [login(address, { scope })]);
    const file = join(place.folder, 'buildx', 'config', address, path, 'config.json');
    expect(authsIn(file)).toEqual({ [address]: authOf('me:pw') });
    expect(readFileSync(place.config, 'utf8')).toBe('{}');
    await undo();
    expect(readdirSync(place.folder)).toEqual(['config.json']);
  });

  it('for a whole registry and one action', async () => {
    const address = await registry();
    const place = newPlace();
    await enter(place, [login(address, { scope: { repository: '', actions: ['push'] } })]);
    const file = join(place.folder, 'buildx', 'config', `${address}@push`, 'config.json');
    expect(authsIn(file)).toEqual({ [address]: authOf('me:pw') });
  });
});

describe('a login that is refused', () => {
  it('fails with registry and user, changes nothing, and never shows the password', async () => {
    const [good, bad] = [await registry(), await registry(['me:other'])];
    const place = newPlace('{}');
    const password = 'hunter2';
    const { error, lines } = await enter(place, [login(good), login(bad, { password })]);
    const message = messageOf(error);
    expect(message).toContain(`${bad} refused the login of me: 401 (authentication required).`);
    expect(message).not.toContain(good);
    expect(message).not.toContain(password);
    const said = lines.filter((line) => !line.startsWith('mask: '));
    expect(said.join('\n')).not.toContain(password);
    expect(readdirSync(place.folder)).toEqual(['config.json']);
    expect(readFileSync(place.config, 'utf8')).toBe('{}');
  });

  it('shows no password that the registry repeats', async () => {
    const address = await registry([], ({ headers }, response) => {
      if (headers.authorization === undefined) return false;
      send(response, 401, { errors: [{ message: `not ${headers.authorization} nor hunter2` }] });
      return true;
    });
    const { error } = await enter(newPlace(), [login(address, { password: 'hunter2' })]);
    expect(messageOf(error)).toContain('401 (not Basic *** nor ***)');
  });

  it('is a warning when the step can do without', async () => {
    const [good, bad] = [await registry(), await registry([])];
    const place = newPlace();
    const { error, lines } = await enter(place, [login(good), login(bad, { isOptional: true })]);
    expect(error).toBeUndefined();
    expect(lines).toContainEqual(expect.stringMatching(/^warning: .*refused.* goes on without/));
    expect(authsIn(place.config)).toEqual({ [good]: authOf('me:pw') });
  });

  it('leaves nothing to post when it was the only one', async () => {
    const place = newPlace();
    const { error, left } = await enter(place, [login(await registry([]), { isOptional: true })]);
    expect([error, left]).toEqual([undefined, undefined]);
    expect(existsSync(place.folder)).toBe(false);
  });
});

it('a registry in trouble is asked again', async () => {
  let times = 0;
  const address = await registry(['me:pw'], (_, response) => {
    times += 1;
    if (times > 1) return false;
    send(response, 503, {});
    return true;
  });
  const { error, lines } = await enter(newPlace(), [login(address)]);
  expect(error).toBeUndefined();
  expect(lines).toContainEqual(
    expect.stringMatching(/^info: The login to .* failed: .* answers 503\. Trying again in/),
  );
});

it('a configuration that takes no file is one clear failure, and nothing is kept', async () => {
  const blocked = join(newFolder(), 'file');
  writeFileSync(blocked, '');
  const env = { DOCKER_CONFIG: join(blocked, 'docker') };
  const { error } = await enter({ env }, [login(await registry())]);
  expect(messageOf(error)).toMatch(/The login cannot be written to .*\n.*DOCKER_CONFIG/);
});

describe('a credential helper', () => {
  // Keeps what it gets in files named after the registry, as the real ones do in their stores.
  const script = [
    'store=$(dirname "$0")/store; mkdir -p "$store"; input=$(cat)',
    'name() { printf %s "$1" | tr -c "a-z0-9\\n" _; }',
    'case $1 in',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell fills it in
    '  store) url=${input#*ServerURL\\":\\"}; url=${url%%\\"*}; printf %s "$input" >"$store/$(name "$url")" ;;',
    '  get) cat "$store/$(name "$input")" 2>/dev/null || { echo "credentials not found in native keychain"; exit 1; } ;;',
    '  erase) rm "$store/$(name "$input")" ;;',
    'esac',
  ].join('\n');

  it.each(['credsStore', 'credHelpers'])(
    'of `%s` keeps the login, and gives it back',
    async (field) => {
      const address = await registry();
      const store = join(withPrograms({ 'docker-credential-test': script }), 'store');
      const helpers = field === 'credsStore' ? 'test' : { [address]: 'test' };
      const text = JSON.stringify({ [field]: helpers });
      const place = newPlace(text);
      const { error, undo } = await enter(place, [login(address)]);
      expect(error).toBeUndefined();
      expect(readFileSync(place.config, 'utf8')).toBe(text);
      const [file = ''] = readdirSync(store);
      expect(JSON.parse(readFileSync(join(store, file), 'utf8'))).toEqual({
        ServerURL: address,
        Username: 'me',
        Secret: 'pw',
      });
      await undo();
      expect(readdirSync(store)).toEqual([]);
      expect(readdirSync(place.folder)).toEqual(['config.json']);
    },
  );

  it('gets back what it had', async () => {
    const address = await registry(['me:pw', 'you:old']);
    const store = join(withPrograms({ 'docker-credential-test': script }), 'store');
    const place = newPlace('{"credsStore":"test"}');
    const old = login(address, { username: 'you', password: 'old' });
    await enter(place, [old], { logout: false });
    const [file = ''] = readdirSync(store);
    const before = readFileSync(join(store, file), 'utf8');
    const { undo } = await enter(place, [login(address)]);
    expect(readFileSync(join(store, file), 'utf8')).not.toBe(before);
    await undo();
    expect(readFileSync(join(store, file), 'utf8')).toBe(before);
  });

  it('that fails says so without what it was given', async () => {
    withPrograms({ 'docker-credential-test': 'cat; echo " is too much for me"; exit 3' });
    const place = newPlace('{"credsStore":"test"}');
    const { error } = await enter(place, [login(await registry())]);
    const message = messageOf(error);
    expect(message).toMatch(/docker-credential-test failed for localhost:\d+ \(exit status 3\)/);
    expect(message).toContain('is too much for me');
    expect(message).not.toContain('"pw"');
  });

  it('that is not there says so', async () => {
    const place = newPlace('{"credsStore":"no-such-helper"}');
    const { error } = await enter(place, [login(await registry())]);
    expect(messageOf(error)).toMatch(/docker-credential-no-such-helper failed .*exit status 127/);
  });
});

describe('Amazon ECR', () => {
  const ecr = (address: string, more: object = {}): Login => ({
    kind: 'ecr',
    registries: [address],
    isPublic: false,
    region: 'eu-west-3',
    ...more,
  });

  it('gets its password from the aws command', async () => {
    withPrograms({
      aws: 'echo "$AWS_ACCESS_KEY_ID,$AWS_SECRET_ACCESS_KEY,$AWS_SESSION_TOKEN,$*" | tr " " _',
    });
    process.env.AWS_SESSION_TOKEN = 'of-another-key';
    try {
      const password = 'AKIA,key,,ecr_get-login-password_--region_eu-west-3';
      const address = await registry([`AWS:${password}`]);
      const place = newPlace();
      const accessKey = { id: 'AKIA', secret: 'key' };
      const { error, lines } = await enter(place, [ecr(address, { accessKey })]);
      expect(error).toBeUndefined();
      expect(authsIn(place.config)).toEqual({ [address]: authOf(`AWS:${password}`) });
      expect(lines.slice(0, 2)).toEqual(['mask: key', `mask: ${password}`]);
    } finally {
      delete process.env.AWS_SESSION_TOKEN;
    }
  });

  it('is told apart when it is public', async () => {
    withPrograms({ aws: 'echo "$*" | tr " " _' });
    const address = await registry(['AWS:ecr-public_get-login-password_--region_us-east-1']);
    const login = ecr(address, { isPublic: true, region: 'us-east-1' });
    expect((await enter(newPlace(), [login])).error).toBeUndefined();
  });

  it('without credentials says what AWS said', async () => {
    withPrograms({ aws: 'echo "Unable to locate credentials" >&2; exit 253' });
    const { error } = await enter(newPlace(), [ecr('a.test')]);
    expect(messageOf(error)).toMatch(
      /no password for a\.test \(region eu-west-3\).*\n.*Unable to locate credentials\n.*configure-aws-credentials/,
    );
  });

  it('without the aws command says what to install', async () => {
    process.env.PATH = newFolder();
    const { error } = await enter(newPlace(), [ecr('a.test')]);
    expect(messageOf(error)).toMatch(/no `aws` command.*\nInstall the AWS CLI/);
  });
});
