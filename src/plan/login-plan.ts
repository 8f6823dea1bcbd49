// The logins of a step, decided.
import type { Repository } from '../oci/reference.ts';
import type { LoginScope } from './login-scope.ts';

export interface LoginPlan {
  readonly logins: readonly Login[];
  /** Whether post puts back what was there before. */
  readonly logout: boolean;
  readonly notices: readonly string[];
}

export type Login = PasswordLogin | EcrLogin;

export interface PasswordLogin {
  readonly kind: 'password';
  /** `docker.io` for Docker Hub. */
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  readonly scope?: LoginScope;
  /** Whether the step can do without it: nobody asked for it, and nothing is pushed. */
  readonly isOptional: boolean;
}

/** The password comes from AWS, and is the same for all these registries. */
export interface EcrLogin {
  readonly kind: 'ecr';
  readonly registries: readonly string[];
  readonly isPublic: boolean;
  readonly region: string;
  /** Given as username and password; else AWS is asked with what the environment has. */
  readonly accessKey?: { readonly id: string; readonly secret: string };
  readonly scope?: LoginScope;
}

/** The login of this step that is meant for writing to a repository; one for it alone comes first. */
export function loginFor(
  { logins }: LoginPlan,
  { registry, path }: Repository,
): PasswordLogin | undefined {
  const fitting = logins.filter(
    (login): login is PasswordLogin => login.kind === 'password' && login.registry === registry,
  );
  const inScope = fitting.filter(({ scope }) => {
    const { repository = '', actions = [] } = scope ?? {};
    return ['', path].includes(repository) && (actions.length === 0 || actions.includes('push'));
  });
  const byWidth = (login: PasswordLogin): number => {
    if (login.scope === undefined) return 2;
    return login.scope.repository === '' ? 1 : 0;
  };
  return inScope.sort((one, other) => byWidth(one) - byWidth(other))[0];
}
