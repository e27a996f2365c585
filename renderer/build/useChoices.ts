import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BuildJob, BuildPeriod } from '../../src/model/build/BuildFields.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { type Choices, choicesOf, liftable, type Permission, permissionsIn } from './Choices.ts'

/** `null` while it is read; `unread` where it could not be. */
export type Permissions = readonly (Permission | { readonly sentence: string; readonly who: null })[] | 'unread' | null

/** What there is to choose from, as the core has it. Permissions and limits are asked for where they are to be chosen. */
export function useChoices(job: BuildJob | null): {
  readonly choices: Choices
  readonly permissions: Permissions
  readonly lifts: ReadonlyMap<BuildPeriod, string>
} {
  const trpc = useTRPC()
  const tokens = useQuery(trpc.tokens.queryOptions()).data
  const places = useQuery(trpc.places.queryOptions()).data
  const contacts = useQuery(trpc.contacts.queryOptions()).data?.contacts
  const holdings = useQuery(trpc.portfolio.queryOptions()).data?.holdings
  const limits = useQuery({ ...trpc.limits.queryOptions(), staleTime: 0, enabled: job === 'limit' }).data
  const approvals = useQuery({ ...trpc.approvals.queryOptions(), staleTime: 0, enabled: job === 'revoke' })
  const choices = useMemo(
    () => choicesOf({ tokens: tokens ?? [], holdings: holdings ?? [], places: places ?? [], contacts: contacts ?? [] }),
    [tokens, holdings, places, contacts],
  )
  const { data, isError, isFetching } = approvals
  const permissions = useMemo((): Permissions => {
    // What was read before may have ended since: it is not chosen from while it is looked up anew.
    if (isFetching) return null
    if (isError) return 'unread'
    return data === undefined ? null : permissionsIn(data)
  }, [data, isError, isFetching])
  const lifts = useMemo(() => liftable(limits ?? null), [limits])
  return { choices, permissions, lifts }
}
