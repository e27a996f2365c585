import { lexicon } from '../../intent/lexicon/lexicon.ts'
import { read } from '../../intent/read.ts'
import type { Network } from '../../model/Network.ts'

/** Words that answer, point or command: as a name they would change what other messages mean. */
const spoken = new Set(
  ['yes', 'no', 'ok', 'okay', 'none', 'me', 'myself', 'you', 'it', 'them', 'us', 'nobody', 'anyone', 'somebody']
    .concat(['now', 'today', 'tomorrow', 'approve', 'confirm', 'sign', 'drop', 'undo'])
    .concat(['contact', 'contacts', 'address', 'account', 'wallet', 'recipient', 'sayso']),
)
const anyAddress = '0x52908400098527886E0F7030069857D2E4169EE7'

/** A name as it is kept: “Bob” and “bob” are one. Only the capitals of English: no letter of another script becomes one. */
export function asContactName(typed: string): string {
  return typed.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/**
 * Why a word cannot name a contact, in one sentence; null where it can. The parser itself is asked: said as a recipient,
 * before and after the amount, the word must mean that contact and nothing else.
 */
export function nameProblem(name: string, network: Network): string | null {
  if (name.includes('.'))
    return 'A contact’s name has no dot in it: names like alice.eth belong to a registry that anybody can change.'
  if (!/^[a-z][a-z0-9]{1,23}$/.test(name))
    return 'A contact’s name is one word of 2 to 24 small letters and digits, starting with a letter: mum, alice2.'
  const taken = `The word “${name}” already means something in a sentence to Sayso. Take another name.`
  const isToken = [...network.tokens, network.native].some(({ symbol }) => symbol.toLowerCase() === name)
  const means = lexicon.get(name)?.find(({ words }) => words.length === 1)?.lexeme.tag
  if (isToken || spoken.has(name) || (means !== undefined && means !== 'plain' && means !== 'unknown')) return taken
  const contacts = { [name]: anyAddress }
  const readsAsSaid = [`send 50 usdc to ${name}`, `send ${name} 50 usdc`].every((sentence) => {
    const [intent, ...more] = read({ turns: [sentence], contacts }).intents
    return more.length === 0 && intent?.kind === 'send' && intent.to === name
  })
  return readsAsSaid ? null : taken
}
