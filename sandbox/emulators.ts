// QEMU registrations in the kernel: which are there, add one, remove one.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { SandboxError } from './failure.ts';
import { type Home, sandboxHome, sourcePath } from './home.ts';
import { type Packages, unpackPackage } from './packages.ts';
import { ensurePart, partFolder } from './part.ts';
import type { Progress } from './progress.ts';

const binfmt = '/proc/sys/fs/binfmt_misc';
// One table for this file and for the binfmt program, which embeds it.
const table = 'binfmt/architectures.json';

export interface Emulator {
  /** The registration's name, `qemu-aarch64`. */
  readonly name: string;
  readonly interpreter: string;
  /** As the kernel shows them, `POCF`. */
  readonly flags: string;
  readonly enabled: boolean;
}

interface Handler {
  readonly name: string;
  readonly magic: string;
  readonly mask: string;
}

export function handlers(): Readonly<Record<string, Handler>> {
  return JSON.parse(readFileSync(sourcePath(table), 'utf8')) as Record<string, Handler>;
}

/** Static emulators, unpacked; nothing is registered by having them. */
export function ensureEmulatorPrograms(
  home: Home,
  progress: Progress,
  packages: Packages,
): Promise<string> {
  const programs = Object.values(handlers()).map(({ name }) => `./usr/bin/${name}-static`);
  return ensurePart(home, progress, {
    name: 'emulators',
    what: 'QEMU, unpacked from Debian 12',
    inputs: { programs, recipe: 1 },
    build: async (folder) => {
      const debs = await packages.download('stable', ['qemu-user-static']);
      for (const deb of debs) await unpackPackage(home, deb, { folder, only: programs });
    },
  });
}

/** Mounts binfmt_misc where it is not, and notes that it was us. */
export async function mountBinfmt(home: Home): Promise<void> {
  if (existsSync(join(binfmt, 'register'))) return;
  await runCommand({
    file: 'mount',
    args: ['-t', 'binfmt_misc', 'binfmt_misc', binfmt],
    log: join(home.logs, 'emulators.log'),
    hint: 'The kernel needs binfmt_misc (CONFIG_BINFMT_MISC); without it nothing can be emulated.',
  });
  mkdirSync(home.run, { recursive: true });
  writeFileSync(mountNote(home), '');
}

export function registeredEmulators(): Emulator[] {
  const names = existsSync(binfmt) ? readdirSync(binfmt) : [];
  return names.filter((name) => name.startsWith('qemu-')).map(readEmulator);
}

/**
 * Registers the sandbox's static QEMU for an architecture in Go's spelling (`arm64`). Does nothing
 * when that name is taken: registrations belong to the whole machine. Returns whether it did.
 */
export function registerEmulator(
  architecture: string,
  flags = 'CFP',
  home: Home = sandboxHome(),
): boolean {
  const { name, magic, mask } = handlerOf(architecture);
  if (existsSync(join(binfmt, name))) return false;
  const interpreter = emulatorProgram(home, architecture);
  writeFileSync(join(binfmt, 'register'), `:${name}:M::${magic}:${mask}:${interpreter}:${flags}`);
  return true;
}

/** Removes a registration that is the sandbox's and that a test left disabled or without a flag. */
export function repairOwnEmulator(architecture: string, home: Home): void {
  const { name } = handlerOf(architecture);
  const found = registeredEmulators().find((emulator) => emulator.name === name);
  if (found === undefined || !isOwn(found, home)) return;
  const isWhole = found.enabled && ['C', 'F', 'P'].every((flag) => found.flags.includes(flag));
  if (!isWhole) unregister(name);
}

function unregister(name: string): void {
  writeFileSync(join(binfmt, name), '-1');
}

/** Removes what points into the sandbox, and the mount if it was ours and nobody else uses it. */
export async function removeOwnEmulators(home: Home): Promise<number> {
  const own = registeredEmulators().filter((emulator) => isOwn(emulator, home));
  for (const { name } of own) unregister(name);
  if (existsSync(mountNote(home)) && readdirSync(binfmt).length <= 2) {
    await runCommand({
      file: 'umount',
      args: [binfmt],
      log: join(home.logs, 'emulators.log'),
      hint: 'Harmless: binfmt_misc stays mounted.',
    });
    rmSync(mountNote(home));
  }
  return own.length;
}

/** The static QEMU of an architecture: a file that can also be run directly. */
function emulatorProgram(home: Home, architecture: string): string {
  const programs = join(partFolder(home, 'emulators'), 'usr', 'bin');
  return join(programs, `${handlerOf(architecture).name}-static`);
}

function isOwn({ interpreter }: Emulator, home: Home): boolean {
  return interpreter.startsWith(`${home.root}/`);
}

function readEmulator(name: string): Emulator {
  const text = readFileSync(join(binfmt, name), 'utf8');
  return {
    name,
    interpreter: /^interpreter (.*)$/m.exec(text)?.[1] ?? '',
    flags: /^flags: ?(.*)$/m.exec(text)?.[1] ?? '',
    enabled: text.startsWith('enabled'),
  };
}

function handlerOf(architecture: string): Handler {
  const handler = handlers()[architecture];
  if (handler !== undefined) return handler;
  throw new SandboxError(
    `There is no emulator for the architecture "${architecture}".`,
    `Use one of ${Object.keys(handlers()).join(', ')}.`,
  );
}

function mountNote(home: Home): string {
  return join(home.run, 'mounted-binfmt');
}
