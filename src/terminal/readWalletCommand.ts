import type { TerminalTask } from '../api/Core.ts'

export type WalletCommand =
  | TerminalTask
  | { readonly do: 'look'; readonly accounts: boolean }
  | { readonly do: 'lock' }
  | { readonly do: 'unclear'; readonly sentence: string }

const usage =
  'Say “/wallet”, or “/wallet” and one of: create, create 24, restore, unlock, lock, accounts, add NAME, watch ADDRESS NAME, rename ADDRESS NAME, forget ADDRESS, use ADDRESS, password, reveal, export ADDRESS.'

/** Null for what does not begin with `/wallet`. */
export function readWalletCommand(typed: string): WalletCommand | null {
  const [start, verb = '', ...rest] = typed.trim().split(/\s+/)
  if (start !== '/wallet') return null
  return readVerb(verb, rest) ?? { do: 'unclear', sentence: usage }
}

function readVerb(verb: string, rest: readonly string[]): WalletCommand | null {
  const [first = '', ...more] = rest
  const plain = rest.length === 0
  const address = /^0x[0-9a-fA-F]{40}$/.test(first) ? first : null
  const named = { whole: rest.join(' '), behind: more.join(' ') }
  switch (verb) {
    case '':
      return { do: 'look', accounts: false }
    case 'accounts':
      return plain ? { do: 'look', accounts: true } : null
    case 'lock':
      return plain ? { do: 'lock' } : null
    case 'restore':
    case 'unlock':
    case 'password':
    case 'reveal':
      return plain ? { do: verb } : null
    case 'create':
      return plain || rest.join() === '12'
        ? { do: 'create', words: 12 }
        : rest.join() === '24'
          ? { do: 'create', words: 24 }
          : null
    case 'add':
      return isName(named.whole) ? { do: 'add', name: named.whole } : null
    case 'watch':
    case 'rename':
      return address !== null && isName(named.behind) ? { do: verb, address, name: named.behind } : null
    case 'forget':
    case 'use':
    case 'export':
      return address !== null && more.length === 0 ? { do: verb, address } : null
    default:
      return null
  }
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= 60
}
