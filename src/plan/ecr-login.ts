// Logins to Amazon ECR: whose password AWS gives, by account and region.
import type { Facts } from '../gather/facts.ts';
import { type EcrRegistry, parseEcrRegistry } from '../oci/ecr.ts';
import type { LoginEntry } from './login-entries.ts';
import type { Login } from './login-plan.ts';
import type { LoginScope } from './login-scope.ts';
import type { Reading } from './reading.ts';

/** Source: https://github.com/docker/login-action/blob/master/src/aws.ts */
export function planEcr(
  { report }: Reading,
  {
    entry: { username, password, subject },
    host,
    ecr,
    facts: { logins },
    shared,
  }: {
    readonly entry: LoginEntry;
    readonly host: string;
    readonly ecr: EcrRegistry | 'unknown';
    readonly facts: Pick<Facts, 'logins'>;
    readonly shared: { readonly scope?: LoginScope };
  },
): readonly Login[] {
  if ((username === '') !== (password === '')) {
    report({
      subject,
      message: `for ${host}, username and password are an access key of AWS and its secret, and one of them is missing`,
      edit: 'Give both, or neither: then AWS is asked with the credentials of the environment',
    });
  }
  if (ecr === 'unknown' && logins.awsRegion === '') {
    report({
      subject,
      message: `the address \`${host}\` does not show a region of AWS, and neither AWS_REGION nor AWS_DEFAULT_REGION is set`,
      edit: 'Set AWS_REGION, or remove `ecr: true` when the registry is none of AWS',
    });
  }
  const accessKey =
    username !== '' && password !== '' ? { accessKey: { id: username, secret: password } } : {};
  const login = { kind: 'ecr' as const, ...accessKey, ...shared };
  if (ecr === 'unknown') {
    return [{ ...login, registries: [host], isPublic: false, region: logins.awsRegion }];
  }
  // The public registry's tokens come from one region, whatever the environment says:
  // https://docs.aws.amazon.com/AmazonECR/latest/public/public-registry-auth.html
  if (ecr.kind === 'public') {
    return [{ ...login, registries: [host], isPublic: true, region: 'us-east-1' }];
  }
  const accounts = [...new Set([ecr.account, ...logins.awsAccounts])];
  const registries = accounts.map((account) => `${account}${ecr.suffix}`);
  return [{ ...login, registries, isPublic: false, region: ecr.region }];
}

/** Undefined for a login with a password of its own. */
export function readEcr(
  { report }: Reading,
  {
    entry: { ecr, subject, isListed },
    host,
  }: { readonly entry: LoginEntry; readonly host: string },
): EcrRegistry | 'unknown' | undefined {
  const mode = ecr.toLowerCase();
  if (mode === 'false') return undefined;
  if (mode === 'true') return parseEcrRegistry(host) ?? 'unknown';
  if (mode !== '' && mode !== 'auto') {
    report({
      subject: isListed ? subject : 'ecr',
      message: `\`ecr: ${ecr}\` is not a choice`,
      edit: 'Write `auto`, `true` or `false`',
    });
  }
  return parseEcrRegistry(host);
}
