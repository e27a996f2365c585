import { useTranslations } from 'use-intl'
import type { StageOf } from '../../src/model/Stage.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceSaid } from './ChoiceSaid.tsx'
import { useNetworkName } from './useNetworkName.ts'
import { useNetworks } from './useNetworks.ts'

/** The press that goes to another network, where no message does. */
export function GoThere({ chain }: { readonly chain: NonNullable<StageOf<'answer'>['go']> }) {
  const t = useTranslations('networks')
  const nameOf = useNetworkName()
  const { list, choose } = useNetworks()
  const here = list.data?.some(({ id, here: used }) => used && id === chain.id) === true
  return (
    <div className="space-y-2">
      {!here && (
        <Button size="small" disabled={choose.isPending} onClick={() => choose.mutate({ chainId: chain.id })}>
          {t(choose.isPending ? 'askingNetwork' : 'workOn', { network: nameOf(chain) })}
        </Button>
      )}
      <ChoiceSaid choose={choose} chainId={chain.id} name={nameOf(chain)} />
    </div>
  )
}
