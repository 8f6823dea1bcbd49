// What a Docker engine leaves in the machine's network: bridges, firewall rules, forwarding. Noted
// before ours starts, put back when it ends.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryAnswer } from './command.ts';
import type { Home } from './home.ts';

const interfaces = '/sys/class/net';
const forwarding = '/proc/sys/net/ipv4/ip_forward';
const bridge = /^(docker0|br-[0-9a-f]{12})$/;
const families = ['iptables', 'ip6tables'] as const;

interface Before {
  readonly boot: string;
  readonly bridges: readonly string[];
  readonly forwarding: string;
  /** `:FORWARD ACCEPT [0:0]` by family. */
  readonly policies: Readonly<Record<string, string>>;
}

export function rememberNetwork(home: Home, env: Readonly<Record<string, string>>): void {
  const file = noteFile(home);
  if (existsSync(file)) {
    const before = JSON.parse(readFileSync(file, 'utf8')) as Before;
    if (before.boot === bootId()) return;
  }
  const policies = families.map((family) => [family, forwardPolicy(rules(family, env))]);
  const before: Before = {
    boot: bootId(),
    bridges: bridges(),
    forwarding: readFileSync(forwarding, 'utf8').trim(),
    policies: Object.fromEntries(policies) as Record<string, string>,
  };
  mkdirSync(home.run, { recursive: true });
  writeFileSync(file, JSON.stringify(before));
}

export function removeNetworkTraces(home: Home, env: Readonly<Record<string, string>>): void {
  const file = noteFile(home);
  if (!existsSync(file)) return;
  const before = JSON.parse(readFileSync(file, 'utf8')) as Before;
  rmSync(file);
  // Bridges and rules that were there before are another engine's, and after a reboot ours are gone.
  if (before.boot !== bootId() || before.bridges.length > 0 || isAnyEngineUp()) return;
  for (const name of bridges()) tryAnswer('ip', ['link', 'delete', name]);
  for (const family of families) {
    const kept = rules(family, env)
      .split('\n')
      .filter((line) => !/DOCKER|docker0|br-[0-9a-f]{12}/.test(line))
      .map((line) => (line.startsWith(':FORWARD ') && before.policies[family]) || line);
    const input = kept.join('\n');
    if (input !== '') spawnSync(`${family}-restore`, { input, env: { ...process.env, ...env } });
  }
  writeFileSync(forwarding, before.forwarding);
}

/** Whether containers have their network; another engine may have taken it with it. */
export function hasDefaultBridge(): boolean {
  return bridges().includes('docker0');
}

/** Whether another engine runs here, which shares these bridges and rules. */
function isAnyEngineUp(): boolean {
  return (
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => tryRead(`/proc/${pid}/comm`)?.trim() === 'dockerd')
      // One that ended and waits for its parent has no command line any more.
      .some((pid) => tryRead(`/proc/${pid}/cmdline`) !== '')
  );
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // The process ended meanwhile.
  }
}

function bridges(): string[] {
  return readdirSync(interfaces).filter((name) => bridge.test(name));
}

function rules(family: string, env: Readonly<Record<string, string>>): string {
  return tryAnswer(`${family}-save`, [], { ...process.env, ...env })?.concat('\n') ?? '';
}

function forwardPolicy(saved: string): string {
  return saved.split('\n').find((line) => line.startsWith(':FORWARD ')) ?? ':FORWARD ACCEPT [0:0]';
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function noteFile(home: Home): string {
  return join(home.run, 'network.json');
}
