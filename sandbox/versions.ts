// What the sandbox is made of: every pin and every package name, in one place.

/** Debian 12, for what is bound to the C library, and testing, for a current engine. */
export const suites = { stable: 'bookworm', testing: 'forky' } as const;
export type Suite = keyof typeof suites;

export const buildxVersion = 'v0.36.1';
/** Also in `buildkit/go.mod`, which holds the checksums. */
export const buildkitVersion = 'v0.33.1';
export const actVersion = 'v0.2.89';
export const actionlintVersion = 'v1.7.12';
/** The lowest that compiles all of the above. */
export const goVersion = '1.26.8';

export const enginePackages = {
  testing: ['docker.io', 'docker-cli', 'docker-buildx', 'containerd', 'docker-registry', 'crane'],
  stable: [
    'runc',
    'libseccomp2',
    'tini',
    'iptables',
    'libip4tc2',
    'libip6tc2',
    'libxtables12',
    'libmnl0',
    'libnetfilter-conntrack3',
    'libnfnetlink0',
    'libnftnl11',
  ],
} as const;

/** What buildkitd calls; their dependencies come with them. */
export const rootfsPackages = ['runc', 'git', 'iptables', 'ca-certificates', 'busybox-static'];
/** Dependencies that nothing in the BuildKit image runs; Perl alone would double its size. */
export const rootfsUnneeded =
  /^(perl|perl-.*|libperl.*|liberror-perl|git-man|dpkg|tar|debconf|netbase|openssl|gcc-.*-base|libgdbm.*|libdb5.*)$/;

/** The static QEMUs of other architectures lie ready without being registered. */
export const registeredArchitectures = ['arm64', 'arm'] as const;

export const baseImage = { repository: 'library/busybox', tags: ['latest', '1.37'] } as const;

export const registryPort = 5055;
