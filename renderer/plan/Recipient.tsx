import { useTranslations } from 'use-intl'
import type { StepView } from '../../src/model/Stage.ts'
import { Address } from '../ui/Address.tsx'
import { LookAlike } from '../ui/LookAlike.tsx'
import { useMoments } from '../ui/useMoments.ts'

/** Whom a step sends to: the whole address, in groups, whether it is new, and what it could be taken for. */
export function Recipient({ recipient }: { readonly recipient: NonNullable<StepView['recipient']> }) {
  const { address, contact, name, firstUsedAt, nearest } = recipient
  const t = useTranslations('plan')
  const { moment } = useMoments()
  const used = firstUsedAt === null ? t('steps.neverUsed') : t('steps.firstUsed', { day: moment(firstUsedAt) })
  return (
    <div className="space-y-1.5 text-sm text-soft">
      <p>
        {contact === null ? t('steps.to') : t('steps.toContact', { contact })} <Address value={address} />
        {name === null ? '' : `${t('steps.ensName', { name })}, `}
        {contact === null ? `${t('steps.noContact')}, ` : ''}
        {used}
      </p>
      {nearest?.lookAlike === true && <LookAlike address={address} known={nearest.address} whose={nearest.whose} />}
    </div>
  )
}
