// Which contexts are looked for on the disk, and which buildx fetches.
import { expect, it } from '@jest/globals';
import { isRemoteContext } from '../../src/oci/build-context.ts';

it.each([
  ['https://github.com/acme/app.git', true],
  ['https://github.com/acme/app.git#main:docker', true],
  ['http://example.com/context.tar.gz', true],
  ['HTTPS://example.com/context.tar.gz', true],
  ['git://example.com/app', true],
  ['ssh://git@example.com/app', true],
  ['git@github.com:acme/app.git', true],
  ['github.com/acme/app', true],
  ['docker-image://busybox', true],
  ['oci-layout://folder', true],
  ['.', false],
  ['./app', false],
  ['/srv/app', false],
  ['github.com', false],
  ['app@2', false],
  ['a:b', false],
  ['https', false],
])('%s: %s', (context, expected) => {
  expect(isRemoteContext(context)).toBe(expected);
});
