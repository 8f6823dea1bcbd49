// What main leaves for post: one typed value, saved before each thing is made.
import * as core from '@actions/core';
import { isRecord, parseJson } from '../oci/manifest.ts';

export interface BuilderToRemove {
  readonly name: string;
  /** The words that start buildx: `docker buildx`, `buildx`, or the path of a download. */
  readonly buildx: readonly string[];
  readonly keepState: boolean;
  /** The builder that was selected before, to be selected again. */
  readonly selectedBefore?: string;
}

export interface Leftovers {
  /** Folder with every file that this step made. */
  readonly folder?: string;
  /** Undefined takes back what was remembered. */
  readonly builder?: BuilderToRemove | undefined;
  /** The record that tells other steps of all this; removed once the rest is. */
  readonly record?: string;
  /** File that says which logins to put back; see login-journal.ts. */
  readonly logins?: string;
}

export interface State {
  /** Adds to what post will remove. */
  readonly remember: (leftovers: Leftovers) => void;
}

const stateName = 'leftovers';

export function runnerState(): State {
  let known: Leftovers = {};
  return {
    remember: (leftovers) => {
      known = { ...known, ...leftovers };
      // The runner keeps the last value written for a name, so a killed main leaves what it knew.
      core.saveState(stateName, known);
    },
  };
}

/** What main left, or nothing when main did not come so far. */
export function readLeftovers(): Leftovers {
  return parseLeftovers(core.getState(stateName));
}

export function parseLeftovers(text: string): Leftovers {
  const value = parseJson(text);
  if (!isRecord(value)) return {};
  const builder = parseBuilder(value.builder);
  return {
    ...(typeof value.folder === 'string' ? { folder: value.folder } : {}),
    ...(typeof value.record === 'string' ? { record: value.record } : {}),
    ...(builder === undefined ? {} : { builder }),
    ...(typeof value.logins === 'string' ? { logins: value.logins } : {}),
  };
}

function parseBuilder(value: unknown): BuilderToRemove | undefined {
  if (!isRecord(value) || typeof value.name !== 'string' || !areStrings(value.buildx)) {
    return undefined;
  }
  return {
    name: value.name,
    buildx: value.buildx,
    keepState: value.keepState === true,
    ...(typeof value.selectedBefore === 'string' ? { selectedBefore: value.selectedBefore } : {}),
  };
}

function areStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
