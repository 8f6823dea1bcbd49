// Addresses of Amazon ECR, and what looks like one.
import { describe, expect, it } from '@jest/globals';
import { parseEcrRegistry } from '../../src/oci/ecr.ts';

describe('a private registry', () => {
  it.each([
    ['012345678901.dkr.ecr.eu-west-3.amazonaws.com', 'eu-west-3'],
    ['390948362332.dkr.ecr.cn-northwest-1.amazonaws.com.cn', 'cn-northwest-1'],
    ['012345678901.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['012345678901.dkr-ecr.us-east-1.on.aws', 'us-east-1'],
    ['012345678901.dkr.ecr.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
  ])('%s', (host, region) => {
    const account = host.slice(0, 12);
    expect(parseEcrRegistry(host)).toEqual({
      kind: 'private',
      account,
      region,
      suffix: host.slice(12),
    });
  });
});

it('the public one', () => {
  expect(parseEcrRegistry('public.ecr.aws')).toEqual({ kind: 'public' });
});

it.each([
  'ghcr.io',
  'amazonaws.com',
  '12345.dkr.ecr.eu-west-3.amazonaws.com',
  '012345678901.dkr.ecr.eu-west-3.amazonaws.com.evil.test',
  'x.012345678901.dkr.ecr.eu-west-3.amazonaws.com',
  '012345678901.dkr.ecr.eu-west-3.evil.test',
])('%s is none', (host) => {
  expect(parseEcrRegistry(host)).toBeUndefined();
});
