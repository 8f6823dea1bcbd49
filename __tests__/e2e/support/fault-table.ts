// The table of docs/reliability.md: what was seen to happen, one row per fault.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../../support/repository.ts';
import type { FaultCase } from './fault-cases.ts';
import type { Happened } from './fault-run.ts';

const page = 'docs/reliability.md';
const pattern = /(<!-- faults -->\n)[\s\S]*(<!-- \/faults -->)/;
const head = [
  '| request | what the registry does | what comes of it | took |',
  '|---|---|---|---|',
];

/** Set it to write the table instead of comparing it. */
export const updateVariable = 'UPDATE_FAULT_TABLE';

export function faultRow({ area, fault, outcome }: FaultCase, seen: Happened): string {
  return `| ${area} | ${fault} | ${endOf(seen, outcome)} | ${seen.seconds} s |`;
}

function endOf({ kind, tries, message }: Happened, outcome: FaultCase['outcome']): string {
  if (kind === 'published') return tries === 1 ? 'published' : `published, tried ${tries} times`;
  const says = outcome.kind === 'failed' && message.includes(outcome.says) ? outcome.says : message;
  const when = tries === 1 ? 'at once' : `after ${tries} tries`;
  return `fails ${when}: \`${says.replaceAll('`', "'")}\``;
}

/** Writes them when asked to; the rows that the page has. */
export function tableOf(rows: readonly string[]): readonly string[] {
  const path = inRepository(page);
  const text = readFileSync(path, 'utf8');
  const table = `${[...head, ...rows].join('\n')}\n`;
  const written =
    process.env[updateVariable] === undefined ? text : text.replace(pattern, `$1${table}$2`);
  if (written !== text) writeFileSync(path, written);
  const lines = pattern.exec(written)?.[0].split('\n') ?? [];
  return lines.filter((line) => line.startsWith('| ') && !head.includes(line));
}

/** How long it took differs from machine to machine. */
export function withoutTime(row: string): string {
  return row.replace(/\| \d+ s \|$/, '|');
}
