import { useTranslations } from 'use-intl'
import type { GrantView } from '../../src/api/Core.ts'
import { GrantRow } from './GrantRow.tsx'

type Props = {
  readonly grants: readonly GrantView[]
  readonly onSay: (message: string) => void
  readonly busy: boolean
}

const head = 'border-b border-line px-3 py-2.5 font-normal first:ps-6 last:pe-6'

/** One row a permission, the most dangerous first, as the core has them. */
export function GrantTable({ grants, onSay, busy }: Props) {
  const t = useTranslations('approvals')
  return (
    <div className="overflow-clip rounded-2xl border border-line bg-surface shadow-card">
      <table className="block w-full md:table">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="sr-only text-start text-xs text-soft md:not-sr-only md:table-header-group">
          <tr>
            <th scope="col" className={`${head} text-start`}>
              {t('ofWhat')}
            </th>
            <th scope="col" className={`${head} text-start`}>
              {t('byWhom')}
            </th>
            <th scope="col" className={`${head} text-start`}>
              {t('howMuch')}
            </th>
            <th scope="col" className={head}>
              <span className="sr-only">{t('takeBack')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="block divide-y divide-line md:table-row-group">
          {grants.map((grant) => (
            <GrantRow key={grant.id} grant={grant} onSay={onSay} busy={busy} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
