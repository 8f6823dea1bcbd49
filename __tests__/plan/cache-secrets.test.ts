// Keys of caches: in variables where buildx reads them there, and known to the log in any case.
import { describe, expect, it } from '@jest/globals';
import { openEntries } from '../../src/plan/cache-secrets.ts';

describe('keys of entries', () => {
  it("of GitHub's cache become the variable that buildx reads", () => {
    expect(openEntries(['type=gha,scope=a,token=abc=1', 'type=gha,Token=abc=1'])).toEqual({
      entries: ['type=gha,scope=a', 'type=gha'],
      variables: { ACTIONS_RUNTIME_TOKEN: 'abc=1' },
      secrets: ['abc=1', 'abc=1'],
    });
  });

  it("of S3 become AWS's, apart from a session of the job's own", () => {
    const entry = 'type=s3,bucket=b,region=r,access_key_id=id,secret_access_key=key';
    expect(openEntries([entry, `${entry},mode=max`])).toEqual({
      entries: ['type=s3,bucket=b,region=r', 'type=s3,bucket=b,region=r,mode=max'],
      variables: { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key', AWS_SESSION_TOKEN: '' },
      secrets: ['key', 'key'],
    });
  });

  it('of S3 with a session keep it', () => {
    const entry = 'type=s3,access_key_id=id,secret_access_key=key,session_token=now';
    expect(openEntries([entry]).variables).toMatchObject({ AWS_SESSION_TOKEN: 'now' });
  });

  it('of a second account stay with their entry, since one build has one environment', () => {
    const other = 'type=s3,access_key_id=id2,secret_access_key=key2';
    expect(openEntries(['type=s3,access_key_id=id,secret_access_key=key', other])).toMatchObject({
      entries: ['type=s3', other],
      variables: { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' },
      secrets: ['key', 'key2'],
    });
  });

  it('of Azure stay, since only arguments bring them there, and are known', () => {
    const entry = 'type=azblob,account_url=https://a.test,secret_access_key=key';
    expect(openEntries([entry])).toEqual({ entries: [entry], variables: {}, secrets: ['key'] });
  });

  it.each(['acme/app:a,acme/app:b', 'type=local,"dest=a, b"', 'type=inline'])(
    'are none in %s, which stays as it is',
    (entry) => {
      expect(openEntries([entry])).toEqual({ entries: [entry], variables: {}, secrets: [] });
    },
  );
});
