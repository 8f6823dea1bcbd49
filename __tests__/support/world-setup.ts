// Jest's globalSetup of the e2e project: brings the sandbox up and leaves its description to the tests.
import { pathToFileURL } from 'node:url';
import setUpFolder from './folder-setup.ts';
import { inRepository } from './repository.ts';
import { worldVariable } from './world.ts';

type Sandbox = typeof import('../../sandbox/world.ts');

// From the source tree, not from lib/: the sandbox reads files that lie beside its code.
const sandbox = pathToFileURL(inRepository('sandbox/world.ts')).href;

// biome-ignore lint/style/noDefaultExport: Jest calls the default export
export default async function setUpWorld(): Promise<void> {
  setUpFolder();
  const { provideWorld } = (await import(sandbox)) as Sandbox;
  process.env[worldVariable] = JSON.stringify(await provideWorld('tests'));
}
