// Experiments.
import { test } from '@jest/globals';
import { elfFor } from '../support/elf-file.ts';
import { check, type TestImage } from './support/corpus.ts';

const both = (amd64: object, arm64: object, ...lines: string[]): TestImage => ({
  trees: { 'linux/amd64': amd64, 'linux/arm64': arm64 } as never,
  lines,
});
const right = { amd64: elfFor('amd64'), arm64: elfFor('arm64') };
const cases: Record<string, TestImage> = {
  right: both({ app: right.amd64 }, { app: right.arm64 }, 'ENTRYPOINT ["/app"]'),
  wrong: both({ app: right.amd64 }, { app: right.amd64 }, 'ENTRYPOINT ["/app"]'),
  folder: both({ 'app/app': right.amd64 }, { 'app/app': right.arm64 }, 'ENTRYPOINT ["/app"]'),
  dangling: both({ app: { link: 'nowhere' } }, { app: right.arm64 }, 'ENTRYPOINT ["/app"]'),
  loop: both({ app: { link: 'app' } }, { app: right.arm64 }, 'ENTRYPOINT ["/app"]'),
  dotfolder: both({ b: right.amd64 }, { app: right.arm64 }, 'ENTRYPOINT ["/.venv/app"]'),
  dotfolderPath: both(
    { 'bin/app': right.amd64 },
    { 'bin/app': right.arm64 },
    'ENV PATH=/.venv/bin:/bin',
    'ENTRYPOINT ["app"]',
  ),
  linkedBlank: both(
    { 'x/app': right.amd64, 'my apps': { link: 'x' } },
    { 'x/app': right.arm64, 'my apps': { link: 'x' } },
    'ENTRYPOINT ["/my apps/app"]',
  ),
  linkedBlank2: both(
    { 'x/my app': right.amd64, apps: { link: 'x' } },
    { 'x/my app': right.arm64, apps: { link: 'x' } },
    'ENTRYPOINT ["/apps/my app"]',
  ),
  nopath: both({ app: right.amd64 }, { app: right.amd64 }, 'ENV PATH=', 'ENTRYPOINT ["app"]'),
  absolutelink: both(
    { 'opt/a': right.amd64, app: { link: '/opt/a' } },
    { 'opt/a': right.amd64, app: { link: '/opt/a' } },
    'ENTRYPOINT ["/app"]',
  ),
  throughFile: both({ app: right.amd64 }, { app: right.arm64 }, 'ENTRYPOINT ["/app/x"]'),
  outside: both(
    { app: { link: '../../../../etc/passwd' } },
    { app: right.arm64 },
    'ENTRYPOINT ["/app"]',
  ),
};
const only = process.env.ONLY;
test.concurrent.each(Object.entries(cases).filter(([n]) => !only || n === only))(
  '%s',
  async (name, image) => {
    const r = await check(image);
    console.log(name, r.code, Math.round(r.milliseconds), r.error, '\n', r.verification);
    if (r.error === '' && r.code) console.log(r.output);
  },
);
