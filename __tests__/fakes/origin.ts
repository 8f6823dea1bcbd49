// What an image is named after, as docker/metadata-action's documentation has it: one repository,
// one commit, the tenth of January 2020.
import type { Origin } from '../../src/gather/origin.ts';

/** A push to the default branch, and what is given. */
export function originWith(given: Partial<Origin> = {}): Origin {
  return {
    event: 'push',
    payload: {},
    ref: 'refs/heads/master',
    sha: '860c1904a1ce19322e91ac35af1ab07466440c37',
    now: Date.parse('2020-01-10T00:30:00.000Z'),
    commitDate: Date.parse('2020-01-09T15:25:50.000Z'),
    project: {
      name: 'Hello-World',
      description: 'This your first repo!',
      url: 'https://github.com/octocat/Hello-World',
      license: 'MIT',
      defaultBranch: 'master',
    },
    shortShaLength: '',
    annotationLevels: '',
    ...given,
  };
}

export function pushOfTag(tag: string): Origin {
  return originWith({ ref: `refs/tags/${tag}` });
}

export function pullRequest(): Origin {
  const payload = { number: 2, pull_request: { number: 2, base: { ref: 'master' } } };
  return originWith({ event: 'pull_request', ref: 'refs/pull/2/merge', payload });
}
