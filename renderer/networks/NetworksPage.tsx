import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Page } from '../navigation/Page.tsx'
import type { PageProps } from '../navigation/pages.ts'
import { usePortfolio } from '../portfolio/usePortfolio.ts'
import { Panel } from '../ui/Panel.tsx'
import { NetworkList } from './NetworkList.tsx'
import { useChainPulse } from './useChainPulse.ts'
import { useNetworkName } from './useNetworkName.ts'

const FollowedBlock = lazy(() => import('../wallet/FollowedBlock.tsx'))

/** Which chain Sayso works on, whether it answers, and what on it is not the real thing. */
export default function NetworksPage({ info }: PageProps) {
  const t = useTranslations('networks')
  const nameOf = useNetworkName()
  const names = useTranslations('navigation')
  const { status } = useChainPulse()
  const { view } = usePortfolio()
  const { practice } = info.chain
  return (
    <Page title={names('networks')} intro={<p>{t('intro')}</p>}>
      <Panel title={t('inUse')}>
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <Fact name={t('name')}>{nameOf(info.chain)}</Fact>
          <Fact name={t('kind')}>{practice ? t('practiceKind') : t('realKind')}</Fact>
          <Fact name={t('id')}>{info.chain.id}</Fact>
          <Fact name={t('block')}>
            {view === null ? (
              t('noBlock')
            ) : (
              <Suspense fallback={view.block.number}>
                <FollowedBlock info={info} known={view.block.number} />
              </Suspense>
            )}
          </Fact>
          <Fact name={t('state')}>
            <span role="status" className="inline-flex items-center gap-2">
              <span
                aria-hidden="true"
                className={`size-2.5 rounded-full ${status === 'silent' ? 'bg-block' : status === 'answers' ? 'bg-gain' : 'bg-edge'}`}
              />
              {t(status)}
            </span>
          </Fact>
          {practice && <Fact name={t('where')}>{t('onThisMachine')}</Fact>}
        </dl>
      </Panel>
      <NetworkList />
      <Panel title={t('ownNode')}>
        <p className="text-soft">{t('nodesHow')}</p>
      </Panel>
      <Panel title={t('ifSilent')}>
        <p className="text-soft">{t('ifSilentNext')}</p>
      </Panel>
      {info.standIns.length > 0 && (
        <Panel title={t('standIns')}>
          <ul className="list-disc space-y-1.5 ps-5 text-soft marker:text-edge">
            {info.standIns.map((standIn) => (
              <li key={standIn} lang="en" className="wrap-anywhere">
                {standIn}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-medium wrap-anywhere">{children}</dd>
    </div>
  )
}
