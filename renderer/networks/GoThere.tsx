import { useTranslations } from 'use-intl'
import type { StageOf } from '../../src/model/Stage.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { Button } from '../ui/Button.tsx'
import { useNetworkName } from './useNetworkName.ts'
import { useNetworks } from './useNetworks.ts'

/** The press that goes to another network, where no message does. */
export function GoThere({ chain }: { readonly chain: NonNullable<StageOf<'answer'>['go']> }) {
  const t = useTranslations('networks')
  const nameOf = useNetworkName()
  const { list, choose } = useNetworks()
  const here = list.data?.some(({ id, here: used }) => used && id === chain.id) === true
  const said = choose.error ? errorDataOf(choose.error).message : (choose.data?.sentence ?? '')
  const refused = choose.error !== null || choose.data?.status === 'refused'
  return (
    <div className="space-y-2">
      {!here && (
        <Button size="small" disabled={choose.isPending} onClick={() => choose.mutate({ chainId: chain.id })}>
          {t(choose.isPending ? 'askingNetwork' : 'workOn', { network: nameOf(chain) })}
        </Button>
      )}
      <p role="status" className={`text-sm font-medium wrap-anywhere empty:hidden ${refused ? 'text-block' : ''}`}>
        {said}
      </p>
    </div>
  )
}
