// Platforms (operating system, architecture, variant) as containerd parses and normalises them.
import { accepted, type Parsed, rejected } from './parsed.ts';

/** A normalised platform. A variant that is the architecture's default is absent. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  /** Only Windows images carry one, such as `10.0.17763.0`. */
  readonly osVersion?: string;
}

// https://github.com/containerd/platforms/blob/v1.0.0-rc.1/database.go
export const knownSystems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
);
export const knownArchitectures: ReadonlySet<string> = new Set(
  '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
);

/**
 * Normalises the fields of an index entry, of an image config or of parsed text.
 *
 * Source: normalizeOS and normalizeArch,
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.1/database.go
 */
export function normalisePlatform(fields: {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
  readonly osVersion?: string | undefined;
}): Platform {
  const lowerCaseOs = fields.os.toLowerCase();
  const [architecture, variant] = normaliseArchitecture(
    fields.architecture.toLowerCase(),
    (fields.variant ?? '').toLowerCase(),
  );
  return {
    os: lowerCaseOs === 'macos' ? 'darwin' : lowerCaseOs,
    architecture,
    ...(variant === '' ? {} : { variant }),
    ...(fields.osVersion === undefined || fields.osVersion === ''
      ? {}
      : { osVersion: fields.osVersion }),
  };
}

function normaliseArchitecture(architecture: string, variant: string): [string, string] {
  switch (architecture) {
    case 'i386':
      return ['386', ''];
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return ['amd64', variant === 'v1' ? '' : variant];
    case 'aarch64':
    case 'arm64':
      return ['arm64', arm64Variant(variant)];
    case 'armhf':
      return ['arm', 'v7'];
    case 'armel':
      return ['arm', 'v6'];
    case 'arm':
      return ['arm', armVariant(variant)];
    default:
      return [architecture, variant];
  }
}

function arm64Variant(variant: string): string {
  if (['8', 'v8', 'v8.0'].includes(variant)) return '';
  return ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant;
}

function armVariant(variant: string): string {
  if (variant === '' || variant === '7') return 'v7';
  return ['5', '6', '8'].includes(variant) ? `v${variant}` : variant;
}

/**
 * Parses `os[(version)]/architecture[/variant]`. A single word is an operating system if it is a
 * known one (its architecture is then `localArchitecture`), else an architecture on linux.
 *
 * Source: Parse, https://github.com/containerd/platforms/blob/v1.0.0-rc.1/platforms.go
 */
export function parsePlatform(text: string, localArchitecture: string): Parsed<Platform> {
  const parts = text.split('/');
  if (parts.length > 3) return rejected('it has more than three parts');
  const system = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)\))?$/.exec(parts[0] ?? '');
  if (system === null || !parts.slice(1).every((part) => /^[A-Za-z0-9_.-]+$/.test(part))) {
    return rejected('its form is os/architecture or os/architecture/variant');
  }
  const os = system[1] ?? '';
  const osVersion = system[2];
  const [, architecture, variant] = parts;
  if (architecture !== undefined) {
    return accepted(normalisePlatform({ os, architecture, variant, osVersion }));
  }
  const asSystem = normalisePlatform({ os, architecture: localArchitecture, osVersion });
  if (knownSystems.has(asSystem.os)) return accepted(asSystem);
  const asArchitecture = normalisePlatform({ os: 'linux', architecture: os });
  if (osVersion === undefined && knownArchitectures.has(asArchitecture.architecture)) {
    return accepted(asArchitecture);
  }
  return rejected('it is neither a known operating system nor a known architecture');
}

/** `linux/arm/v7`, `windows(10.0.17763.0)/amd64`: what `--platform` takes. */
export function formatPlatform(platform: Platform): string {
  const os =
    platform.osVersion === undefined ? platform.os : `${platform.os}(${platform.osVersion})`;
  return [os, platform.architecture, platform.variant].filter((part) => part).join('/');
}

export function formatPlatforms(platforms: readonly Platform[]): string {
  return platforms.map(formatPlatform).join(', ');
}

/** The name of this platform's output: `linux-arm-v7`. */
export function outputName(platform: Platform): string {
  return formatPlatform(platform)
    .replace(/[^A-Za-z0-9_.]+/g, '-')
    .replace(/-$/, '');
}

/**
 * Equality of normalised platforms. An absent version matches every version: `windows/amd64` asks
 * for no certain one, and builders add the base image's.
 */
export function isSamePlatform(one: Platform, other: Platform): boolean {
  return (
    one.os === other.os &&
    one.architecture === other.architecture &&
    one.variant === other.variant &&
    (one.osVersion === undefined ||
      other.osVersion === undefined ||
      one.osVersion === other.osVersion)
  );
}

/** Name in Go's and OCI's words of what Node calls `process.arch`. */
export function architectureOfNode(arch: string): string {
  switch (arch) {
    case 'x64':
      return 'amd64';
    case 'ia32':
      return '386';
    case 'ppc64':
      return 'ppc64le'; // Node has no big-endian Linux build for POWER any more.
    default:
      return arch;
  }
}
