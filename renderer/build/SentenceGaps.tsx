import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { missingCase } from '../../src/errors/missingCase.ts'
import { aboutNames } from '../../src/model/build/aboutNames.ts'
import { aims, type BuildJob, buildPeriods, buildQuestions } from '../../src/model/build/BuildFields.ts'
import { ChooseGap, type Option, WriteGap } from './Gap.tsx'
import { AmountGap, CoinGap, ContactGap, type OfDesk } from './MoneyGaps.tsx'
import { ShareGaps } from './ShareGaps.tsx'

/** The one sentence, with its gaps where they stand in it. */
export function SentenceGaps({ job, desk }: OfDesk & { readonly job: BuildJob }) {
  const t = useTranslations('build')
  switch (job) {
    case 'earn':
    case 'swap':
    case 'send':
      return t.rich(`sentences.${job}`, {
        amount: () => <AmountGap key="amount" desk={desk} />,
        coin: () => <CoinGap key="coin" gap="coin" desk={desk} />,
        other: () => <CoinGap key="other" gap="other" desk={desk} />,
        place: () => <PlaceGap key="place" desk={desk} />,
        contact: () => <ContactGap key="contact" desk={desk} />,
      })
    case 'withdraw':
    case 'repay':
      return t.rich(`sentences.${job}`, {
        amount: () => <AmountGap key="amount" desk={desk} />,
        position: () => <PositionGap key="position" gap="position" desk={desk} />,
        debt: () => <PositionGap key="debt" gap="debt" desk={desk} />,
      })
    case 'split':
      return t.rich('sentences.split', { shares: () => <ShareGaps key="shares" desk={desk} /> })
    case 'revoke':
      return t.rich('sentences.revoke', { revoke: () => <RevokeGap key="revoke" desk={desk} /> })
    case 'limit':
      return <LimitGaps desk={desk} />
    case 'ask':
      return t.rich(desk.fields.question === 'safe' ? 'sentences.safe' : 'sentences.ask', {
        question: () => <QuestionGap key="question" desk={desk} />,
        about: () => <AboutGap key="about" desk={desk} />,
      })
    default:
      return missingCase(job)
  }
}

function PlaceGap({ desk }: OfDesk) {
  const t = useTranslations('build')
  const { fields, choices, idOf, problemOf, set } = desk
  const named = choices.places.filter(({ takes }) => takes.includes(fields.coin))
  return (
    <ChooseGap
      id={idOf('place')}
      name={t('gaps.place')}
      problem={problemOf('place')}
      value={fields.place}
      groups={[
        { under: null, options: aims.map((aim) => ({ value: aim, words: t(`aims.${aim}`) })) },
        { under: null, options: named.map(({ name }) => ({ value: name, words: name })) },
      ]}
      onChange={(place) => set({ place })}
    />
  )
}

function PositionGap({ gap, desk }: OfDesk & { readonly gap: 'position' | 'debt' }) {
  const t = useTranslations('build')
  const { fields, choices, idOf, problemOf, set } = desk
  const options = (gap === 'debt' ? choices.owed : choices.lent).map(({ key, coin, place }): Option => {
    if (place === null) return { value: key, words: t('stakedCoin', { coin }) }
    return { value: key, words: t(gap === 'debt' ? 'owedIn' : 'inPlace', { coin, place }) }
  })
  return (
    <ChooseGap
      id={idOf(gap)}
      name={t(`gaps.${gap}`)}
      problem={problemOf(gap)}
      value={fields[gap]}
      groups={[{ under: null, options }]}
      onChange={(key) => set({ [gap]: key })}
    />
  )
}

function RevokeGap({ desk: { fields, permissions, idOf, problemOf, set } }: OfDesk) {
  const t = useTranslations('build')
  const options = (permissions === null || permissions === 'unread' ? [] : permissions).map(
    (one): Option => ({
      value: one.sentence,
      words: one.who === null ? t('everyGrant') : t('grant', { who: one.who, what: one.what }),
    }),
  )
  return (
    <ChooseGap
      id={idOf('revoke')}
      name={t('gaps.revoke')}
      problem={problemOf('revoke')}
      value={fields.revoke}
      groups={[{ under: null, options }]}
      onChange={(revoke) => set({ revoke })}
    />
  )
}

function LimitGaps({ desk }: OfDesk) {
  const t = useTranslations('build')
  const { fields, lifts, idOf, problemOf, set, leave } = desk
  const which: ReactNode = lifts.size > 0 && (
    <ChooseGap
      key="limit"
      id={idOf('lift')}
      name={t('gaps.limit')}
      problem={null}
      value={fields.lift ?? 'set'}
      groups={[
        {
          under: null,
          options: [
            { value: 'set', words: t('setOne') },
            ...[...lifts].map(([period, sentence]) => ({ value: period, words: t('liftOne', { sentence }) })),
          ],
        },
      ]}
      onChange={(chosen) => set({ lift: buildPeriods.find((period) => period === chosen) ?? null })}
    />
  )
  if (fields.lift !== null) return which
  return (
    <>
      {which}
      {which !== false && <br />}
      {t.rich('sentences.limit', {
        usd: () => (
          <WriteGap
            key="usd"
            id={idOf('usd')}
            name={t('gaps.usd')}
            problem={problemOf('usd')}
            value={fields.usd}
            onChange={(usd) => set({ usd })}
            onLeave={() => leave('usd')}
          />
        ),
        per: () => (
          <ChooseGap
            key="per"
            id={idOf('lift')}
            name={t('gaps.per')}
            problem={null}
            value={fields.per}
            groups={[{ under: null, options: buildPeriods.map((per) => ({ value: per, words: t(`per.${per}`) })) }]}
            onChange={(chosen) => set({ per: buildPeriods.find((period) => period === chosen) ?? 'day' })}
          />
        ),
      })}
    </>
  )
}

function QuestionGap({ desk: { fields, set, idOf } }: OfDesk) {
  const t = useTranslations('build')
  return (
    <ChooseGap
      id={`${idOf('about')}-question`}
      name={t('gaps.question')}
      problem={null}
      value={fields.question}
      groups={[
        { under: null, options: buildQuestions.map((each) => ({ value: each, words: t(`questions.${each}`) })) },
      ]}
      onChange={(chosen) => set({ question: buildQuestions.find((each) => each === chosen) ?? 'have' })}
    />
  )
}

function AboutGap({ desk: { fields, idOf, problemOf, set } }: OfDesk) {
  const t = useTranslations('build')
  return (
    <ChooseGap
      id={idOf('about')}
      name={t('gaps.about')}
      problem={problemOf('about')}
      value={fields.about}
      groups={[{ under: null, options: aboutNames.map((name) => ({ value: name, words: name })) }]}
      onChange={(about) => set({ about })}
    />
  )
}
