// What this version was tested with: the BuildKit image and the buildx releases it may download.

/**
 * BuildKit v0.33.1, the image that `buildx-stable-1` named in October 2026. Pinned by digest: a tag
 * that moves under a release pipeline is the very thing this action exists to end.
 */
export const pinnedBuildkitImage =
  'docker.io/moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea';

export const pinnedBuildxVersion = '0.36.1';

/**
 * SHA-256 of the Linux binaries of each release, by architecture.
 *
 * Source: checksums.txt of https://github.com/docker/buildx/releases/tag/v0.36.1
 */
export const buildxChecksums: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '0.36.1': {
    amd64: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
    arm64: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
    'arm-v6': '324ed0ca85defb28442eda3b002472dbfc7e77bf6992292f2daa94f699f0e43a',
    'arm-v7': '32ff9bee8c48c1fbceb1e2fb1d8472ec817ad1e25b5dff58ec9abf9b8d903518',
    ppc64le: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
    riscv64: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
    s390x: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
  },
};
