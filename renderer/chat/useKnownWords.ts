import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { HoldingView, TokenName } from '../../src/api/Core.ts'
import { useTRPC } from '../bridge/trpc.ts'
import type { KnownWords } from './completionsAt.ts'
import { withoutRepeats } from './messageHistory.ts'
import { suggestionsFor } from './suggestionsFor.ts'
import type { Turn } from './turns.ts'

/** What can be named and what was said, as the core has it: tokens that are held come first. */
export function useKnownWords(turns: readonly Turn[]): KnownWords {
  const trpc = useTRPC()
  const contacts = useQuery(trpc.contacts.queryOptions()).data?.contacts
  const tokens = useQuery(trpc.tokens.queryOptions()).data
  const before = useQuery(trpc.lastMessages.queryOptions()).data
  const holdings = useQuery(trpc.portfolio.queryOptions()).data?.holdings
  const now = saidLast(turns.at(-1))
  return useMemo(
    () => ({
      contacts: contacts ?? [],
      tokens: heldFirst(tokens ?? [], holdings ?? []),
      said: withoutRepeats([...(before ?? []), now]),
      suggestions: suggestionsFor(holdings ?? null, 7),
    }),
    [contacts, tokens, before, holdings, now],
  )
}

function heldFirst(tokens: readonly TokenName[], holdings: readonly HoldingView[]): readonly TokenName[] {
  const held = new Set(holdings.map(({ token }) => token))
  return [...tokens.filter(({ symbol }) => held.has(symbol)), ...tokens.filter(({ symbol }) => !held.has(symbol))]
}

/** The core's list comes a moment later than the end of a message. What holds a secret is not said a second time. */
function saidLast(turn: Turn | undefined): string {
  const last = turn?.stages.at(-1)
  return last?.stage === 'refuse' && last.reason === 'secret' ? '' : (turn?.message ?? '')
}
