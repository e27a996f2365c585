import type { SourceView } from '../../src/model/Stage.ts'
import type { ChatWords } from './ChatWords.ts'

/** `from “10 eth” and “double it”; computed: double`. */
export function describeSource({ words, by }: SourceView, t: ChatWords): string {
  const quoted = words.map(({ text }) => t('understood.quoted', { words: shortened(text) })).join(t('understood.and'))
  const from = words.length === 0 ? '' : t('understood.from', { words: quoted })
  const how = by === null ? '' : derivation(by, t)
  return [from, how].filter((part) => part !== '').join('; ')
}

/** Some derivations have names that say too little by themselves. */
function derivation(by: string, t: ChatWords): string {
  switch (by) {
    case 'not said':
      return t('understood.notSaid')
    case 'none named':
      return t('understood.noneNamed')
    case 'previous':
      return t('understood.previous')
    default:
      return t('understood.computed', { how: by })
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
