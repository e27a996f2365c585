import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../bridge/trpc.ts'
import { Address } from '../ui/Address.tsx'
import { Icon } from '../ui/Icon.tsx'

/** Said in red for as long as it is so: the account belongs to a contract too. Nothing is signed for it meanwhile. */
export function HandedOver() {
  const t = useTranslations('wallet')
  const trpc = useTRPC()
  const portfolio = useQuery(trpc.portfolio.queryOptions())
  const contract = portfolio.data?.handedTo ?? null
  if (contract === null) return null
  return (
    <section role="alert" aria-label={t('handedOver')} className="border-b border-line bg-block-wash px-5 py-3 sm:px-8">
      <div className="mx-auto flex max-w-3xl items-start gap-3 text-sm text-block">
        <Icon name="block" className="mt-0.5 size-5" />
        <p className="min-w-0 flex-1 wrap-anywhere">
          {t.rich('handedOverNext', { contract: () => <Address value={contract} /> })}
        </p>
      </div>
    </section>
  )
}
