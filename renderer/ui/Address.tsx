import { useTranslations } from 'use-intl'
import { addressGroups } from '../../src/model/addressGroups.ts'

type Props = {
  readonly value: string
  /** Places among the 40 digits, from 0, where it differs from one that it could be taken for. */
  readonly differs?: readonly number[]
  /** Whose that one is: "your contact alice". */
  readonly from?: string
}

/**
 * An address or hash, always whole: half an address is what address poisoning lives on. An address stands in groups of
 * four, as it is compared and read aloud; copied, it is in one piece.
 */
export function Address({ value, differs = [], from }: Props) {
  const t = useTranslations('ui')
  if (!/^0x[0-9a-fA-F]{40}$/.test(value)) return <code className="font-mono text-xs break-all text-soft">{value}</code>
  const marked = new Set(differs)
  return (
    <>
      <code className="font-mono text-xs text-soft">
        <span className="me-1 inline-block">0x</span>
        {addressGroups(value).map((group) => (
          <span key={group.from} className="me-1 inline-block">
            {[...group.text].map((digit, at) => {
              const place = group.from + at
              return marked.has(place) ? (
                <mark key={place} className="bg-warn-wash font-semibold text-warn underline underline-offset-2">
                  {digit}
                </mark>
              ) : (
                digit
              )
            })}
          </span>
        ))}
      </code>
      {differs.length > 0 && from !== undefined && (
        <span className="sr-only">{t('differingCharacters', { count: differs.length, from })}</span>
      )}
    </>
  )
}
