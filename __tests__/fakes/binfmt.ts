// Registrations as the kernel shows them, with the magics and masks of those who make them.
import type { RegistrationFile } from '../../src/gather/facts.ts';

/** Name, architecture, magic and mask. */
export type KnownRegistration = readonly [string, string, string, string];

const zeros = '00'.repeat(8);
const rest = 'ff'.repeat(8);

/** https://github.com/tonistiigi/binfmt/blob/master/cmd/binfmt/config.go */
export const ofBinfmtImage: readonly KnownRegistration[] = [
  ['qemu-x86_64', 'amd64', `7f454c46020101${zeros}0002003e00`, `fffffffffffefe00${rest}feffffff`],
  ['qemu-i386', '386', `7f454c46010101${zeros}0002000300`, `fffffffffffefe00${rest}feffffff`],
  ['qemu-aarch64', 'arm64', `7f454c46020101${zeros}000200b700`, `ffffffffffffff00${rest}feffffff`],
  ['qemu-arm', 'arm', `7f454c46010101${zeros}0002002800`, `ffffffffffffff00${rest}feffffff`],
  ['qemu-s390x', 's390x', `7f454c46020201${zeros}0000020016`, `ffffffffffffff00${rest}fffeffff`],
  [
    'qemu-ppc64le',
    'ppc64le',
    `7f454c46020101${zeros}0002001500`,
    `ffffffffffffff00${rest}feffff00`,
  ],
  [
    'qemu-riscv64',
    'riscv64',
    `7f454c46020101${zeros}000200f300`,
    `ffffffffffffff00${rest}feffffff`,
  ],
  [
    'qemu-mips64el',
    'mips64le',
    `7f454c46020101${zeros}0002000800`,
    'ffffffffffffff0000fffffffffffffffeffffff',
  ],
  [
    'qemu-mips64',
    'mips64',
    `7f454c46020201${zeros}0000020008`,
    'ffffffffffffff0000fffffffffffffffffeffff',
  ],
  [
    'qemu-loongarch64',
    'loong64',
    `7f454c46020101${zeros}0002000201`,
    'fffffffffffffffc00fffffffffffffffeffffff',
  ],
];

/** What QEMU's own script registers, where it is not the same. https://github.com/qemu/qemu/blob/master/scripts/qemu-binfmt-conf.sh */
export const ofQemu: readonly KnownRegistration[] = [
  ['qemu-i386', '386', `7f454c46010101${zeros}0002000300`, `fffffffffffefeff${rest}feffffff`],
  ['qemu-s390x', 's390x', `7f454c46020201${zeros}0000020016`, `ffffffffffffffff${rest}fffeffff`],
  ['qemu-mips64', 'mips64', `7f454c46020201${zeros}0000020008`, `ffffffffffffff00${rest}fffeffff`],
  [
    'qemu-mips64el',
    'mips64le',
    `7f454c46020101${zeros}0002000800`,
    `ffffffffffffff00${rest}feffffff`,
  ],
];

/** Emulators of machines that no image is for. */
export const ofOthers: readonly KnownRegistration[] = [
  ['qemu-alpha', '', `7f454c46020101${zeros}0002002690`, `fffffffffffefeff${rest}feffffff`],
  ['qemu-armeb', '', `7f454c46010201${zeros}0000020028`, `ffffffffffffff00${rest}fffeffff`],
  ['qemu-sparc', '', `7f454c46010201${zeros}0000020002`, `ffffffffffffffff${rest}fffeffff`],
  ['qemu-ppc', '', `7f454c46010201${zeros}0000020014`, `ffffffffffffffff${rest}fffeffff`],
  ['qemu-mips', '', `7f454c46010201${zeros}0000020008`, `ffffffffffffff00${rest}fffeffff`],
  ['qemu-mipsel', '', `7f454c46010101${zeros}0002000800`, `ffffffffffffff00${rest}feffffff`],
  ['qemu-sh4', '', `7f454c46010101${zeros}0002002a00`, `ffffffffffffffff${rest}feffffff`],
];

export function registrationFile(
  [name, , magic, mask]: KnownRegistration,
  { flags = 'POCF', state = 'enabled' }: { readonly flags?: string; readonly state?: string } = {},
): RegistrationFile {
  const text = [
    state,
    `interpreter /usr/bin/${name}`,
    `flags: ${flags}`,
    'offset 0',
    `magic ${magic}`,
    `mask ${mask}`,
  ];
  return { name, text: `${text.join('\n')}\n` };
}

export function registrationOf(
  architecture: string,
  options?: { readonly flags?: string; readonly state?: string },
): RegistrationFile {
  const known = ofBinfmtImage.find(([, name]) => name === architecture);
  if (known === undefined) throw new Error(`there is no emulator for ${architecture}`);
  return registrationFile(known, options);
}
