import { useTranslations } from 'use-intl'
import type { GrantView } from '../../src/api/Core.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { Fold } from '../ui/Fold.tsx'
import { dollars } from '../ui/figures.ts'
import { nameWrap } from '../ui/nameWrap.ts'
import { Pill } from '../ui/Pill.tsx'
import { Readable } from '../ui/Readable.tsx'
import { shortFigures } from '../ui/shortFigures.ts'
import { useMoments } from '../ui/useMoments.ts'

type Props = {
  readonly grant: GrantView
  readonly onSay: (message: string) => void
  readonly busy: boolean
}

const cell = 'mt-3 block md:mt-0 md:table-cell md:px-3 md:py-4'

/** What a contract says of itself stands in quotes, as its own words, and nowhere else. */
export function GrantRow({ grant, onSay, busy }: Props) {
  const t = useTranslations('approvals')
  const { spender, revoke, since, couldTake, couldTakeUsd } = grant
  return (
    <tr className="block px-5 py-4 align-top sm:px-6 md:px-0 md:table-row">
      <th scope="row" className="block text-start font-normal md:table-cell md:w-1/5 md:py-4 md:ps-6 md:pe-3">
        <span className={`block font-semibold ${nameWrap(grant.what)}`}>{grant.what}</span>
        {!grant.known && (
          <>
            {grant.claimedName !== null && grant.claimedName !== '' && (
              <span className={`block text-sm text-soft ${nameWrap(grant.claimedName)}`}>
                {t('claims', { name: grant.claimedName })}
              </span>
            )}
            <Address value={grant.contract} />
          </>
        )}
      </th>
      <td className={`${cell} md:w-[44%]`}>
        {spender.name === null ? (
          <Pill look="warn" icon="warn">
            {t('stranger')}
          </Pill>
        ) : (
          <span lang="en" className={`block ${nameWrap(spender.name)}`}>
            {spender.name}
          </span>
        )}
        {grant.trap && (
          <Pill look="hard" icon="hard">
            {t('trap')}
          </Pill>
        )}
        <span className="mt-0.5 block">
          <Address value={spender.address} />
        </span>
        {since && <Since since={since} />}
      </td>
      <td className={`${cell} md:w-[22%]`}>
        {grant.unlimited ? (
          <Pill look="hard" icon="hard">
            {t('withoutLimit')}
          </Pill>
        ) : (
          <span className={`block ${nameWrap(grant.allowed)}`}>
            <Readable text={grant.allowed} />
          </span>
        )}
        <span title={couldTake} className={`mt-0.5 block text-sm text-soft ${nameWrap(couldTake)}`}>
          {couldTakeUsd === null
            ? t('couldTake', { amount: shortFigures(couldTake) })
            : t('couldTakeUsd', { amount: shortFigures(couldTake), usd: dollars(couldTakeUsd) })}
        </span>
      </td>
      <td className={`${cell} md:pe-6 md:text-end`}>
        {revoke === null ? (
          <span className="block text-start text-xs text-soft md:max-w-40">{grant.whyNot}</span>
        ) : (
          <Button
            size="small"
            disabled={busy}
            aria-label={t('revokeNamed', { what: grant.what, whom: spender.name ?? spender.address })}
            onClick={() => onSay(revoke)}
          >
            {t('revoke')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Since({ since }: { readonly since: NonNullable<GrantView['since']> }) {
  const t = useTranslations('approvals')
  const { chainDay } = useMoments()
  const { block, timestamp } = since
  const transaction = () => <Address value={since.transaction} />
  return (
    <div className="mt-1">
      <Fold title={t('sinceWhen')}>
        <p className="text-xs text-soft wrap-anywhere">
          {timestamp === null
            ? t.rich('since', { block, transaction })
            : t.rich('sinceDay', { block, day: chainDay(timestamp), transaction })}
        </p>
      </Fold>
    </div>
  )
}
