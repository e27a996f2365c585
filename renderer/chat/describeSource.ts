import type { SourceView } from '../../src/model/Stage.ts'

/** Derivations whose names say too little by themselves. */
const derivations: Readonly<Record<string, string>> = {
  'not said': 'you did not say; this is assumed',
  'none named': 'you named none; this is assumed',
  previous: 'computed: what the step before brings',
}

/** `from “10 eth” and “double it”; computed: double`. */
export function describeSource({ words, by }: SourceView): string {
  const from = words.length === 0 ? '' : `from ${words.map(({ text }) => `“${shortened(text)}”`).join(' and ')}`
  const how = by === null ? '' : (derivations[by] ?? `computed: ${by}`)
  return [from, how].filter((part) => part !== '').join('; ')
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
