import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import type { OwnKeys } from '../../contract/phones/profile';
import { findModel } from '../../phone/models';
import type { Context } from '../context';
import { done, failed, saved } from '../kernel/outcomes';

const withLabel = (keys: OwnKeys, key: string, label: string): OwnKeys => {
  const others = Object.entries(keys.labels).filter(([other]) => other !== key);
  return { ...keys, labels: Object.fromEntries(label === '' ? others : [...others, [key, label]]) };
};

/** Gives a key of the active phone a word of the user's, or takes it away. */
export async function labelKey(context: Context, { key, label }: CommandOf<'label-key'>): Promise<Outcome> {
  const problem = await context.settings.change(({ activePhone, phones, demo }) => {
    const isActive = ({ id }: { readonly id: string }): boolean => id === activePhone;
    return phones.some(isActive)
      ? { phones: phones.map((one) => (isActive(one) ? { ...one, keys: withLabel(one.keys, key, label) } : one)) }
      : { demo: { ...demo, keys: withLabel(demo.keys, key, label) } };
  });
  return saved(problem);
}

/** Makes the demo phone another one: at once when it is the active one, else when it is next asked for. */
export async function saveDemo(context: Context, { model, keys }: CommandOf<'save-demo'>): Promise<Outcome> {
  const known = findModel(model);
  if (!known) return failed({ code: 'no-such-model', model });
  const before = context.demo.kind();
  const problem = await context.settings.change(({ demo }) => ({
    demo: { ...demo, model: known.name, keys: keys ?? demo.keys },
  }));
  if (context.active.onFile() === null && context.demo.kind() !== before) void context.identify.anew();
  return problem ? failed(problem) : done;
}
