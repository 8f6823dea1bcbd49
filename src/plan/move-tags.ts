// Whether a tag may move back from a newer commit's image.
import type { Facts } from '../gather/facts.ts';
import type { MoveTags } from './plan.ts';
import type { Reading } from './reading.ts';

export function planMoveTags({ inputs, report }: Reading, { event }: Facts): MoveTags {
  const mode = inputs['move-tags'];
  if (mode !== 'always' && mode !== 'forward') {
    report({
      subject: 'move-tags',
      message: `\`${mode}\` is not a rule for tags`,
      edit: "Write `always`, or `forward` to leave a tag that holds a newer commit's image where it is",
    });
  }
  const { apiUrl, repository, sha } = event;
  return {
    mode: mode === 'forward' ? 'forward' : 'always',
    ...(sha === '' ? {} : { revision: sha }),
    ...(apiUrl === '' || repository === '' ? {} : { forge: { apiUrl, repository } }),
  };
}
