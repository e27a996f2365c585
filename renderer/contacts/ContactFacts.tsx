import { useTranslations } from 'use-intl'
import type { ContactView } from '../../src/api/Core.ts'
import { useMoments } from '../ui/useMoments.ts'

/** When something was sent there, since when they are in the book, and where the address is theirs. */
export function ContactFacts({ contact }: { readonly contact: ContactView }) {
  const t = useTranslations('contacts')
  const { day } = useMoments()
  const { firstUsedAt, lastUsedAt, addedAt, chain, nearest } = contact
  const first = firstUsedAt === null ? null : day(firstUsedAt)
  const last = lastUsedAt === null ? null : day(lastUsedAt)
  const used =
    first === null
      ? t('neverUsed')
      : last === null || last === first
        ? t('firstUsed', { day: first })
        : t('firstAndLastUsed', { first, last })
  const facts = [
    used,
    t('added', { day: day(addedAt) }),
    chain,
    ...(nearest !== null && !nearest.lookAlike ? [t('unlike')] : []),
  ]
  return (
    <p className="text-sm text-soft wrap-anywhere">
      {facts.map((fact, at) => (
        <span key={fact}>
          {at > 0 && (
            <span aria-hidden="true" className="mx-1.5">
              ·
            </span>
          )}
          {fact}
          <span className="sr-only">. </span>
        </span>
      ))}
    </p>
  )
}
