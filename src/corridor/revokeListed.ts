import { mostSaid } from '../answers/answerApprovals.ts'
import { endsListed } from '../intent/dialogue/endsListed.ts'
import { revokeWords } from '../intent/dialogue/revokeWords.ts'
import { isPartOfName } from '../model/placesNamed.ts'

/**
 * "get rid of it", "cancel the first one", "revoke the dream one", after permissions were listed: the sentences that end what
 * can be meant. Several where it is not clear which; none where the message says something else, or whom nothing of the list names.
 * "Stop both of them" ends those that were listed and no other: one sentence for them all. Where there may be more than were
 * listed, "all of them" is left to whoever reads the message.
 * @param listed a sentence for each that was listed, in its order
 */
export function revokeListed(listed: readonly string[], message: string): readonly string[] {
  const those = listed.length === 0 ? null : endsListed(message)
  if (those === 'both') return listed.length === 2 ? [listed.join(' and ')] : listed
  if (those === 'all') return listed.length < mostSaid ? [listed.join(' and ')] : []
  const wish = listed.length === 0 ? null : revokeWords(message)
  if (wish === null || wish.sure === 'says') return []
  const { who } = wish
  if (who.by === 'it') return listed
  if (who.by === 'rank') return listed.slice(who.rank).slice(0, 1)
  const named = listed.filter(
    (sentence) => isPartOfName(who.name, sentence) || isPartOfName(singular(who.name), sentence),
  )
  // "get rid of the usdc": the coin itself, or what somebody may take of it?
  return wish.sure === 'bare' && named.every((sentence) => isCoinOf(who.name, sentence)) ? [] : named
}

const singular = (name: string): string => name.replace(/s$/, '')
const isCoinOf = (name: string, sentence: string): boolean =>
  sentence.toLowerCase().startsWith(`revoke ${name.toLowerCase()} for `)
