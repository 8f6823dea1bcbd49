// How often what a registry fails at is tried.
import type { Reading } from './reading.ts';

const most = 20;

export function readAttempts({ inputs, report }: Reading): number {
  const attempts = /^\d{1,3}$/.test(inputs.attempts) ? Number(inputs.attempts) : 0;
  if (attempts >= 1 && attempts <= most) return attempts;
  report({
    subject: 'attempts',
    message: `\`${inputs.attempts}\` is not a number of tries`,
    edit: `Write a whole number from 1 to ${most}; 1 tries everything once`,
  });
  return 1;
}
