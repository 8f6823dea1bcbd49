// How thoroughly the image is verified before a tag moves.
import { parseJson } from '../oci/manifest.ts';
import type { SmokeTest, VerificationPlan } from './plan.ts';
import type { Reading } from './reading.ts';

export function planVerification(reading: Reading): VerificationPlan {
  const { inputs, report } = reading;
  if (!['index', 'binaries'].includes(inputs.verify)) {
    report({
      subject: 'verify',
      message: `\`${inputs.verify}\` is not a way to verify`,
      edit: 'Write `binaries`, or `index` to leave the machine code out',
    });
  }
  const smokeTest = readSmokeTest(reading);
  return {
    binaries: inputs.verify === 'binaries',
    ...(smokeTest === undefined ? {} : { smokeTest }),
  };
}

/** A JSON array of strings is the command itself; anything else is a line for the image's shell. */
function readSmokeTest({ inputs, report }: Reading): SmokeTest | undefined {
  const text = inputs['smoke-test'];
  if (text === '') return undefined;
  if (!text.startsWith('[')) return { form: 'shell', command: text };
  const words = parseJson(text);
  if (Array.isArray(words) && words.length > 0 && words.every((word) => typeof word === 'string')) {
    return { form: 'exec', command: words };
  }
  // `[ -f /etc/passwd ]` is a test for a shell; what looks like JSON and is not is a slip.
  if (/^\[\[?\s/.test(text)) return { form: 'shell', command: text };
  report({
    subject: 'smoke-test',
    message: `\`${text}\` begins like a JSON array and is not an array of strings`,
    edit: 'Write it like `["/app", "--version"]`, or as a line for the shell',
  });
  return undefined;
}
