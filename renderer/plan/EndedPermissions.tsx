import { useTranslations } from 'use-intl'
import type { StepView } from '../../src/model/Stage.ts'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { exactAmount, shortAmount } from '../ui/figures.ts'
import { nameWrap } from '../ui/nameWrap.ts'

/** What each permission is until this plan, and that nothing is left of it. Nothing where the plan ends none. */
export function EndedPermissions({ steps }: { readonly steps: readonly StepView[] }) {
  const t = useTranslations('plan.changes')
  const ended = steps.flatMap(({ index, ends }) => (ends === undefined ? [] : [{ index, ...ends }]))
  if (ended.length === 0) return null
  return (
    <table className="mt-2 w-full text-end text-sm">
      <caption className="sr-only">{t('permissions')}</caption>
      <AmountTableHead of={t('permission')} figures={[t('before'), t('after')]} />
      <tbody>
        {ended.map(({ index, who, over, before }) => (
          <tr key={index} className="align-baseline">
            <th scope="row" className={`py-1 text-start font-semibold ${nameWrap(t('permissionOf', { over, who }))}`}>
              {t('permissionOf', { over, who })}
            </th>
            <td
              className="py-1 ps-3 whitespace-nowrap text-soft"
              title={isCount(before) ? exactAmount(before) : undefined}
            >
              {isCount(before) ? `${shortAmount(before)} ${over}` : t(before === null ? 'allowed' : 'unlimited')}
            </td>
            <td className="py-1 ps-3 font-semibold whitespace-nowrap">{t('none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isCount(before: string | null): before is string {
  return before !== null && before !== 'unlimited'
}
