// The kernel's registrations of an emulator, taken away and put back: only ever in the sandbox.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch } from 'node:process';
import { world } from '../../support/world.ts';
import { atEnd } from './step.ts';

const folder = '/proc/sys/fs/binfmt_misc';

/** Why this machine's registrations are not for tests to change. */
export const notOurs =
  world().kind === 'sandbox' ? undefined : 'emulators belong to the whole machine of a user';

/** A platform that this machine can only emulate, and that few others use at the same time. */
export const foreign =
  arch === 'arm64'
    ? { platform: 'linux/amd64', architecture: 'amd64', entry: 'qemu-x86_64', machine: 'x86_64' }
    : { platform: 'linux/arm/v7', architecture: 'arm', entry: 'qemu-arm', machine: 'armv7l' };

/** The entry as the kernel shows it; undefined when there is none. */
export function registration(): string | undefined {
  const file = `${folder}/${foreign.entry}`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Takes the emulator away until the test is over. */
export function withoutEmulator(): void {
  const before = registration();
  if (before === undefined) throw new Error(`${foreign.entry} is not registered at the start.`);
  atEnd(async () => {
    if (registration() === before) return;
    remove();
    register(before, 'CFP');
  });
  remove();
}

/** Registers the same emulator with other flags in its place, or disabled. */
export function replaceEmulator(how: { readonly flags: string } | 'disabled'): void {
  const before = registration() ?? '';
  withoutEmulator();
  register(before, how === 'disabled' ? 'CFP' : how.flags);
  if (how === 'disabled') writeFileSync(`${folder}/${foreign.entry}`, '0');
}

function remove(): void {
  if (registration() !== undefined) writeFileSync(`${folder}/${foreign.entry}`, '-1');
}

/** From the text of an entry: `interpreter …`, `magic …` and `mask …` in hexadecimal. */
function register(text: string, flags: string): void {
  const field = (name: string): string =>
    new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const bytes = (name: string): string => field(name).replace(/../g, '\\x$&');
  const line = `:${foreign.entry}:M::${bytes('magic')}:${bytes('mask')}:${field('interpreter')}:${flags}`;
  writeFileSync(`${folder}/register`, line);
}
