import type { Kind, Language } from './languages/language.ts';
import { disturb, rewrite } from './engine/disturb.ts';
import { Draft, type Labelled, type Span } from './engine/draft.ts';
import { hashed, type Random } from './engine/random.ts';
import { written } from './engine/render.ts';
import { titlesLabelled } from './engine/titles.ts';
import type { Code } from './cast/lists.ts';
import { Scene } from './engine/scene.ts';

export interface Made {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly meta: { readonly family: string; readonly kind: string; readonly spoilt: string };
}

/** A kind's templates fall into this many families, by their wording: hold some out, and the model has met none of their templates. */
export const FAMILIES = 20;

/** The templates of a kind by family; sentences are joined to paragraphs within a family only. */
export function families(kind: Kind): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const template of kind.templates) {
    const family = hashed(template) % FAMILIES;
    const group = groups.get(family);
    if (group === undefined) groups.set(family, [template]);
    else group.push(template);
  }
  return groups;
}

/** How many sentences of a kind stand together: mostly one. */
function amount(kind: Kind, random: Random): number {
  if (kind.form === 'document') return 1;
  const draw = random.next();
  return draw < 0.62 ? 1 : draw < 0.84 ? 2 : draw < 0.95 ? 3 : random.between(4, 6);
}

/** One record: a template, or a few of one family about the same people, now and then spoilt. */
export function compose(language: Language, kind: Kind, random: Random): Omit<Made, 'id'> {
  const first = random.pick(kind.templates);
  const family = hashed(first) % FAMILIES;
  const siblings = families(kind).get(family) ?? [first];
  const scene = new Scene(random, language.code);
  const draft = new Draft();
  draft.append(written(first, scene, language));
  const others = siblings.filter((template) => template !== first);
  for (let more = amount(kind, random) - 1; more > 0 && others.length > 0; more--) {
    draft.write(random.chance(0.85) ? ' ' : '\n');
    const [next] = others.splice(random.between(0, others.length - 1), 1);
    if (next !== undefined) draft.append(written(next, scene, language));
  }
  const whole = titlesLabelled(tidied(draft.finish(), kind.form, language.code), language.code);
  const { labelled, way } =
    kind.name === 'structured' ? { labelled: whole, way: 'none' } : disturb(whole, random);
  return {
    lang: language.code,
    ...labelled,
    meta: { family: `${language.code}/${kind.name}/${family}`, kind: kind.name, spoilt: way },
  };
}

/** One blank where optional words left two, none at the ends of lines; labels in order, none over another. */
function tidied(source: Labelled, form: Kind['form'], code: Code): Labelled {
  const { text } = source;
  const doubled = (index: number): boolean =>
    form === 'sentence' && (index === 0 || /\s/.test(text[index - 1] ?? ''));
  const before = code === 'fr' ? /[\n.,]/ : /[\n.,;:?!]/;
  const tidy = rewrite(source, (character, index) =>
    character === ' ' && (doubled(index) || before.test(text[index + 1] ?? '\n')) ? '' : character,
  );
  const spans: Span[] = [];
  for (const span of [...tidy.spans].sort((left, right) => left.start - right.start))
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  return { text: tidy.text, spans };
}
