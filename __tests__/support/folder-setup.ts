// Jest's globalSetup of the fast project: a folder for what tests write, when Jest is run by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// biome-ignore lint/style/noDefaultExport: Jest calls the default export
export default function setUpFolder(): void {
  // scripts/test.ts has made one, and removes it.
  if (process.env.MULTIPLATFORM_IMAGE_TEST_FOLDER !== undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  process.env.MULTIPLATFORM_IMAGE_TEST_FOLDER = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
