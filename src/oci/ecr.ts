// Addresses of Amazon's registries: account, region, and whether it is the public one. Pure.

export type EcrRegistry =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'private';
      readonly account: string;
      readonly region: string;
      /** What follows the account, the same for every account of the region. */
      readonly suffix: string;
    };

// Private ones with their FIPS, dual-stack, Chinese and European names.
// https://docs.aws.amazon.com/general/latest/gr/ecr.html
const pattern =
  /^(\d{12})(\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws|on\.amazonwebservices\.com\.cn))$/;

export function parseEcrRegistry(host: string): EcrRegistry | undefined {
  if (['public.ecr.aws', 'ecr-public.aws.com'].includes(host)) return { kind: 'public' };
  const [, account, suffix, region] = pattern.exec(host) ?? [];
  if (account === undefined || suffix === undefined || region === undefined) return undefined;
  return { kind: 'private', account, region, suffix };
}
