import { useContext } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { AnswerRow, StageOf } from '../../src/model/Stage.ts'
import { wayWith } from '../contacts/filledIn.ts'
import { WaitingRow } from '../limits/WaitingRow.tsx'
import { pathOf } from '../navigation/pages.ts'
import { GoThere } from '../networks/GoThere.tsx'
import { Venues } from '../plan/Venues.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Readable } from '../ui/Readable.tsx'
import { useMoments } from '../ui/useMoments.ts'
import { leadOf } from './leadOf.ts'
import { PlanWayContext } from './PlanWayContext.ts'
import { SayButton } from './SayButton.tsx'
import { ToPage } from './ToPage.tsx'
import { WriteContext } from './WriteContext.ts'

/** Where what an answer tells is changed, where it does not say so itself. */
const pageOf: Readonly<Partial<Record<StageOf<'answer'>['topic'], 'limits' | 'networks' | 'contacts' | 'approvals'>>> =
  {
    limits: 'limits',
    approvals: 'approvals',
    contacts: 'contacts',
    network: 'networks',
  }

const isAddress = /^0x[0-9a-fA-F]{40}$/

type Props = { readonly answer: StageOf<'answer'>; readonly onSay: (message: string) => void }

export function Answer({ answer, onSay }: Props) {
  const t = useTranslations('chat.reply')
  const [, goTo] = useLocation()
  const toPlan = useContext(PlanWayContext)
  const { planId, contact, say = [] } = answer
  const [lead, rest] = leadOf(answer.sentence)
  const page = answer.page ?? pageOf[answer.topic]
  return (
    <Card name={t('answer', { sentence: answer.sentence })}>
      <div className="space-y-4 px-6 py-5">
        <p className="space-y-1 wrap-anywhere">
          <span className="block text-lg font-semibold tracking-tight">
            <Readable text={lead} />
          </span>
          {rest !== '' && (
            <span className="block">
              {' '}
              <Readable text={rest} />
            </span>
          )}
        </p>
        {say.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {say.map((sentence) => (
              <li key={sentence}>
                <SayButton lang="en" className="text-start wrap-anywhere" onClick={() => onSay(sentence)}>
                  {sentence}
                </SayButton>
              </li>
            ))}
          </ul>
        )}
        {answer.rows.length > 0 && (
          <dl lang="en" className="divide-y divide-line">
            {answer.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered, and two may read the same
              <div key={index} className="flex flex-wrap justify-between gap-x-6 py-2">
                {row.waits === undefined ? (
                  <Row row={row} help={answer.topic === 'help'} />
                ) : (
                  <WaitingRow {...row.waits} />
                )}
              </div>
            ))}
          </dl>
        )}
        {/* Advice to leave it compared them for a sum: none is recommended as usable. */}
        {answer.go !== undefined && <GoThere chain={answer.go} />}
        {planId !== undefined && answer.topic === 'plan' && toPlan !== null && (
          <Button kind="primary" onClick={() => toPlan(planId)}>
            {t('toPlan')}
          </Button>
        )}
        {contact !== undefined && (
          <Button kind="primary" onClick={() => goTo(pathOf('contacts'), wayWith(contact))}>
            {t('toContacts')}
          </Button>
        )}
        {page !== undefined && contact === undefined && <ToPage page={page} />}
        {answer.venues.length > 0 && <Venues venues={answer.venues} listed={answer.topic !== 'leave-it'} />}
      </div>
    </Card>
  )
}

/** One line of what is told. Those of help are sentences, which a press writes into the field. */
function Row({ row, help }: { readonly row: AnswerRow; readonly help: boolean }) {
  const { moment, momentsIn } = useMoments()
  const write = useContext(WriteContext)
  return (
    <>
      <dt className="font-medium wrap-anywhere">{moment(row.label)}</dt>
      {/* One press marks an address whole: the page itself has no clipboard to copy it to. */}
      <dd title={row.exact} className={`ms-auto wrap-anywhere ${isAddress.test(row.value) ? 'select-all' : ''}`}>
        {help && write !== null ? (
          <button
            type="button"
            onClick={() => write(row.value)}
            className="rounded text-start text-accent hover:underline"
          >
            {row.value}
          </button>
        ) : (
          row.value
        )}
        {row.write !== undefined && write !== null && <WriteRow sentence={row.write} write={write} />}
      </dd>
      {row.detail !== '' && (
        <dd className="w-full text-sm text-soft wrap-anywhere">
          <Readable text={momentsIn(row.detail)} />
        </dd>
      )}
    </>
  )
}

type WriteProps = { readonly sentence: string; readonly write: (sentence: string) => void }

/** Puts a row's sentence into the field, where its figure is changed: nothing is set before the person sends it. */
function WriteRow({ sentence, write }: WriteProps) {
  const t = useTranslations('chat')
  return (
    <Button
      size="small"
      className="ms-3"
      aria-label={t('reply.changeNamed', { sentence })}
      title={t('past.writes', { message: sentence })}
      onClick={() => write(sentence)}
    >
      {t('reply.change')}
    </Button>
  )
}
