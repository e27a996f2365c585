import { useTranslations } from 'use-intl'
import { differingDigits, differingSpans } from '../../src/model/lookAlike.ts'
import { Address } from './Address.tsx'
import { useWhose } from './useWhose.ts'

type Props = {
  readonly address: string
  readonly known: string
  /** Whose the known one is: "your contact alice". */
  readonly whose: string
}

/** Two addresses that could be taken for one another, one under the other, with what differs marked in both. */
export function LookAlike({ address, known, whose }: Props) {
  const t = useTranslations('ui')
  const nameOf = useWhose()
  const differs = differingDigits(address, known)
  return (
    <dl className="space-y-1.5 rounded-lg bg-sunken px-3 py-2 text-sm">
      <div>
        <dt className="text-soft">{t('thisAddress')}</dt>
        <dd>
          <Address value={address} differs={differs} from={nameOf(whose)} />
        </dd>
      </div>
      <div>
        <dt className="text-soft first-letter:uppercase">{nameOf(whose)}</dt>
        <dd>
          <Address value={known} differs={differs} from={t('fromThisAddress')} />
        </dd>
      </div>
      <div>
        <dt className="sr-only">{t('difference')}</dt>
        <dd className="text-soft">
          {t('differIn', { count: differs.length, where: differingSpans(address, known).join(', ') })}
        </dd>
      </div>
    </dl>
  )
}
