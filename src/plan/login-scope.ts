// Logins for one repository, or for pushing only: the `scope` of login-action. Pure.
import { accepted, type Parsed, rejected } from '../oci/parsed.ts';
import { isRepositoryPath } from '../oci/reference.ts';

export interface LoginScope {
  /** `acme/app`; empty for every repository of the registry. */
  readonly repository: string;
  /** `push`, `pull`; none for all of them. */
  readonly actions: readonly string[];
}

/**
 * `repository`, `repository@actions` or `@actions`.
 *
 * Source: https://github.com/docker/login-action/blob/master/src/context.ts (scopeToConfigDir)
 */
export function parseScope(text: string): Parsed<LoginScope> {
  const [repository = '', actions, ...more] = text.split('@');
  if (more.length > 0) return rejected('it has more than one @');
  if (repository !== '' && !isRepositoryPath(repository)) {
    return rejected('a repository is written in lower case, without the registry');
  }
  if (actions !== undefined && !/^[a-z]+(?:,[a-z]+)*$/.test(actions)) {
    return rejected('what follows @ are names in lower case, separated by commas');
  }
  return accepted({ repository, actions: actions?.split(',') ?? [] });
}
