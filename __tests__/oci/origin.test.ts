// What an image says about where it comes from.
import { expect, it } from '@jest/globals';
import { originOf } from '../../src/oci/origin.ts';

const created = '2026-11-30T22:22:38.624925882Z';
const label = (name: string, value: unknown) => ({
  config: { Labels: { [`org.opencontainers.image.${name}`]: value } },
});

it.each([
  [{ created }, { created: Date.parse(created) }],
  [{ created, ...label('created', '2020-01-01T00:00:00Z') }, { created: Date.UTC(2020, 0) }],
  [label('revision', 'a1b2c3d4'), { revision: 'a1b2c3d4' }],
  [label('revision', 'main'), {}],
  [label('revision', 7), {}],
  [label('created', 'yesterday'), {}],
  [{ config: null }, {}],
  [{ config: { Labels: null } }, {}],
  [undefined, {}],
  ['text', {}],
])('%j', (config, expected) => {
  expect(originOf(config)).toEqual(expected);
});
