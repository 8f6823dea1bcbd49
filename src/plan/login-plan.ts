// The logins of a step, decided.
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
