import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { titled } from '../../src/model/describeLimit.ts'
import type { LimitsPage } from '../../src/model/LimitsPage.ts'
import { plainUsd } from '../../src/model/plainUsd.ts'
import { protocolNames } from '../../src/model/protocolNames.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { dollars, isZero } from '../ui/figures.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Choice } from './Choice.tsx'
import { emptyFields, kinds, type LimitFields, periods, wishOf } from './limitFields.ts'
import { Templates } from './Templates.tsx'
import { UsedUpAtOnce } from './UsedUpAtOnce.tsx'
import { usedUpBy } from './usedUpBy.ts'
import type { LimitDesk } from './useLimits.ts'

const protocols = protocolNames.map((name) => [name, titled(name)] as const)

/** Setting another one. Where it is lower than what holds, or there is none, it counts at once. */
type Props = { readonly desk: LimitDesk; readonly spent: LimitsPage['spentUsd'] }

export function AddLimit({ desk, spent }: Props) {
  const t = useTranslations('limits')
  const format = useFormatter()
  const trpc = useTRPC()
  const contacts = useQuery({ ...trpc.contacts.queryOptions(), staleTime: 0 })
  const names = contacts.data?.contacts.map(({ name }) => name) ?? []
  const [fields, setFields] = useState(emptyFields)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const { kind, usd, per, person, protocol, people } = fields
  const wish = wishOf(fields)
  const counted = kind === 'all' || kind === 'person' || kind === 'protocol'
  const set = (change: Partial<LimitFields>) => setFields({ ...fields, ...change })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (wish === null || desk.busy) return
    desk.ask(wish, () => setFields({ ...emptyFields, kind, per, protocol }))
  }

  return (
    <form
      onSubmit={onSubmit}
      aria-label={t('add')}
      className="space-y-4 rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6"
    >
      <h2 className="text-lg font-semibold">{t('add')}</h2>
      <Templates
        onChoose={(template) => {
          setFields({ ...emptyFields, ...template })
          // What is left to do is to look, and to press.
          requestAnimationFrame(() => button.current?.focus())
        }}
      />
      <SelectField
        id={`${id}kind`}
        label={t('on')}
        value={kind}
        options={kinds.map((each) => [each, t(`kinds.${each}`)] as const)}
        onChange={(chosen) => set({ kind: chosen })}
      />
      {kind === 'person' && (
        <TextField id={`${id}person`} label={t('person')} value={person} onChange={(typed) => set({ person: typed })} />
      )}
      {kind === 'protocol' && (
        <SelectField
          id={`${id}protocol`}
          label={t('protocol')}
          value={protocol}
          options={protocols}
          onChange={(chosen) => set({ protocol: chosen })}
        />
      )}
      {counted && (
        <>
          <div className="flex flex-wrap gap-3">
            <TextField
              id={`${id}usd`}
              label={t('dollars')}
              value={usd}
              describedBy={`${id}usd-hint`}
              onChange={(typed) => set({ usd: typed })}
            />
            <SelectField
              id={`${id}per`}
              label={t('time')}
              value={per}
              options={periods.map((each) => [each, t(`per.${each}`)] as const)}
              onChange={(chosen) => set({ per: chosen })}
            />
          </div>
          <p id={`${id}usd-hint`} className="text-sm text-soft">
            {t('dollarsHint')}
          </p>
          <div className="text-sm text-soft">
            <p className="font-semibold">{t('whatCounts.title')}</p>
            <ul className="mt-1 list-disc space-y-1 ps-5">
              {(['in', 'swap', 'out'] as const).map((each) => (
                <li key={each}>{t(`whatCounts.${each}`)}</li>
              ))}
              {per !== 'transaction' && <li>{t(`free.${per}`)}</li>}
            </ul>
          </div>
          {kind === 'all' && per !== 'transaction' && !isZero(spent[per]) && (
            <p className="text-sm">{t('spentSoFar', { spent: dollars(spent[per]), period: t(`over.${per}`) })}</p>
          )}
          {kind === 'all' && per !== 'transaction' && usedUpBy(plainUsd(usd), spent[per]) && (
            <UsedUpAtOnce spentUsd={spent[per]} per={per} />
          )}
        </>
      )}
      {kind === 'people' && (
        <Choice
          legend={t('whoMayBeSentTo')}
          none={t('nobody')}
          options={names.map((name) => [name, name])}
          chosen={people}
          onChange={(chosen) => set({ people: chosen })}
        />
      )}
      {kind === 'protocols' && (
        <Choice
          legend={t('whatMayBeUsed')}
          none=""
          options={protocols}
          chosen={fields.protocols}
          onChange={(chosen) => set({ protocols: chosen })}
        />
      )}
      {kind === 'contacts' && (
        <p className="text-sm text-soft wrap-anywhere">
          {names.length === 0 ? t('nobody') : t('thoseAre', { names: format.list(names) })}
        </p>
      )}
      <Button ref={button} type="submit" kind="primary" disabled={wish === null || desk.busy}>
        {t('setIt')}
      </Button>
    </form>
  )
}
