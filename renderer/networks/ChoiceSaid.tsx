import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useInSight } from '../ui/useInSight.ts'
import type { useNetworks } from './useNetworks.ts'

type Props = {
  readonly choose: ReturnType<typeof useNetworks>['choose']
  readonly chainId: number
  readonly name: string
}

/** What becomes of going to a network, right below its button: that it is being asked, and then what it said. */
export function ChoiceSaid({ choose, chainId, name }: Props) {
  const t = useTranslations('networks')
  const isMeant = choose.variables?.chainId === chainId
  const refused = choose.error !== null || choose.data?.status === 'refused'
  const ended = choose.error ? errorDataOf(choose.error).message : (choose.data?.sentence ?? '')
  const said = !isMeant ? '' : choose.isPending ? t('askingLong', { network: name }) : ended
  const place = useInSight<HTMLParagraphElement>(said)
  const look = choose.isPending ? 'text-soft' : refused ? 'font-medium text-block' : 'font-medium'
  return (
    <p ref={place} role="status" className={`basis-full scroll-my-4 text-sm wrap-anywhere empty:hidden ${look}`}>
      {said}
    </p>
  )
}
