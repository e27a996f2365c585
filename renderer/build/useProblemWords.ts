import { useTranslations } from 'use-intl'
import { addressMistake } from '../../src/model/addressMistake.ts'
import type { BuildFields } from '../../src/model/build/BuildFields.ts'
import type { Gap, GapProblem } from '../../src/model/build/builtSentence.ts'
import { sumOf } from './sumOf.ts'

/** What is missing or wrong at a gap, in one sentence. */
export function useProblemWords(fields: BuildFields): (gap: Gap, problem: GapProblem) => string {
  const t = useTranslations('build')
  const shareName = (gap: Gap): string => t('gaps.share', { number: String(Number(gap.split(' ')[1]) + 1) })
  return (gap, problem) => {
    switch (problem) {
      case 'not-address':
        return addressMistake(fields.address.trim())
      case 'sum':
        return t('problems.sum', { sum: sumOf(fields.shares) ?? '0' })
      case 'same':
      case 'twice':
      case 'not-there':
        return t(`problems.${problem}`)
      case 'choose':
        if (gap.startsWith('share ')) return t('problems.chooseShare', { gap: shareName(gap) })
        return t(`problems.choose.${chosenAt(gap)}`)
      default: {
        const [kind, number] = gap.split(' ')
        const share = kind === 'percent'
        const name = share
          ? t('gaps.percent', { number: String(Number(number) + 1) })
          : t(`gaps.${kind === 'usd' ? 'usd' : 'amount'}`)
        return t(share && problem === 'empty' ? 'problems.emptyShare' : `problems.${problem}`, { gap: name })
      }
    }
  }
}

const choosing = ['job', 'position', 'debt', 'contact', 'revoke', 'about'] as const

const chosenAt = (gap: Gap): (typeof choosing)[number] | 'coin' => choosing.find((one) => one === gap) ?? 'coin'
