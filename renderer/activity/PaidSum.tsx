import { useTranslations } from 'use-intl'
import type { ListedPlan } from '../../src/api/Core.ts'
import { useNetworks } from '../networks/useNetworks.ts'
import { dollars } from '../ui/figures.ts'
import { type PaidInAll, paidInAll } from './paidInAll.ts'

/** What the plans in the list cost together. Practice money is worth nothing: it is in no sum with real money. */
export function PaidSum({ plans }: { readonly plans: readonly ListedPlan[] }) {
  const t = useTranslations('activity.cost')
  const networks = useNetworks().list.data ?? []
  const real = new Set(networks.flatMap(({ id, practice }) => (practice ? [] : [id])))
  const isReal = ({ chainId }: ListedPlan) => chainId !== null && real.has(chainId)
  const paid = paidInAll(plans.filter(isReal))
  const practice = paidInAll(plans.filter((plan) => !isReal(plan)))
  const words = (sum: PaidInAll) => [
    ...(sum.known > 0 ? [t('sum', { dollars: dollars(sum.usd), count: sum.known })] : []),
    ...(sum.unknown > 0 ? [t('sumUnknown', { count: sum.unknown })] : []),
  ]
  return (
    <>
      {paid !== null && <p>{words(paid).join(' ')}</p>}
      {practice !== null && <p>{[...(paid === null ? [] : [t('practice')]), ...words(practice)].join(' ')}</p>}
    </>
  )
}
