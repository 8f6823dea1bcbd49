// What the event's ref says of itself, in the words of the global expressions. Pure.
import type { Origin } from '../../gather/origin.ts';
import { isRecord } from '../../oci/manifest.ts';

export interface RefWords {
  /** Empty unless the ref is a branch. */
  readonly branch: string;
  /** Empty unless the ref is a tag. */
  readonly tag: string;
  /** `7` of refs/pull/7/merge. */
  readonly pull: string;
}

export function refWords(ref: string): RefWords {
  const rest = (prefix: string): string => (ref.startsWith(prefix) ? ref.slice(prefix.length) : '');
  return {
    branch: rest('refs/heads/'),
    tag: rest('refs/tags/'),
    pull: rest('refs/pull/').replace(/\/merge$/, ''),
  };
}

/**
 * The branch a pull request goes to, or what a push of a tag says that it came from.
 *
 * Source: base_ref, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
export function baseRefOf({ ref, payload }: Origin): string {
  const { tag, pull } = refWords(ref);
  if (tag !== '' && typeof payload.base_ref === 'string') {
    return payload.base_ref.replace(/^refs\/heads\//, '');
  }
  const request = payload.pull_request;
  const base = isRecord(request) && isRecord(request.base) ? request.base.ref : undefined;
  return pull !== '' && typeof base === 'string' ? base : '';
}

// These events always run for the last commit of the default branch.
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
const eventsOfDefaultBranch = /create|discussion|issues|schedule/;

/** Source: is_default_branch, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts */
export function isDefaultBranch({ ref, event, project }: Origin): boolean {
  const name = ref.replace(/^refs\/heads\//, '');
  if (name === '') return false;
  return name === project.defaultBranch || eventsOfDefaultBranch.test(event);
}
