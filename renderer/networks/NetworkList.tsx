import { useTranslations } from 'use-intl'
import type { NetworkView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { ChoiceSaid } from './ChoiceSaid.tsx'
import { useNetworkName } from './useNetworkName.ts'
import { useNetworks } from './useNetworks.ts'

/** Every network that Sayso knows, which one is worked on, and whom each is asked through. */
export function NetworkList() {
  const t = useTranslations('networks')
  const nameOf = useNetworkName()
  const { list, choose } = useNetworks()
  const asked = choose.variables?.chainId ?? null
  return (
    <Panel title={t('all')}>
      <div className="space-y-2 text-soft">
        <p>{t('realNote')}</p>
        <p>{t.rich('which', { b: (words) => <span className="font-semibold text-ink">{words}</span> })}</p>
      </div>
      {list.error && (
        <CouldNotRead sentence={t('unread')} error={errorDataOf(list.error)} onTryAgain={() => void list.refetch()} />
      )}
      <ul aria-label={t('all')} className="mt-3 divide-y divide-line">
        {list.data?.map((network) => (
          <li key={network.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <h3 className="flex flex-wrap items-center gap-2 font-medium">
                {nameOf(network)}
                {network.here && (
                  <Pill look="gain" icon="check">
                    {t('here')}
                  </Pill>
                )}
              </h3>
              <p className="text-sm text-soft wrap-anywhere">
                <Asked network={network} />
              </p>
            </div>
            {!network.here && (
              <Button size="small" disabled={choose.isPending} onClick={() => choose.mutate({ chainId: network.id })}>
                {choose.isPending && asked === network.id ? (
                  <>
                    <span className="size-2 animate-pulse-slow rounded-full bg-accent" aria-hidden="true" />
                    {t('askingNetwork', { network: nameOf(network) })}
                  </>
                ) : (
                  t('workOn', { network: nameOf(network) })
                )}
              </Button>
            )}
            {/* Beside the network that it is about: the end of the list may be far below what was pressed. */}
            <ChoiceSaid choose={choose} chainId={network.id} name={nameOf(network)} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Asked({ network: { practice, nodes, ownNodes, relay } }: { readonly network: NetworkView }) {
  const t = useTranslations('networks')
  if (practice) return t('onThisMachine')
  const asked = t(ownNodes ? 'throughOwn' : 'throughPublic', { nodes: nodes.join(', ') })
  return relay === null ? asked : `${asked}. ${t('sentThrough', { relay })}`
}
