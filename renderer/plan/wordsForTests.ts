import { createFormatter, createTranslator } from 'use-intl'
import { en } from '../words/en/index.ts'
import type { Formatter, PlanWords } from './PlanWords.ts'

/** For tests: the words of the card in English, as the window gives them. */
export const wordsForTests: PlanWords = createTranslator({
  locale: 'en',
  messages: en,
  namespace: 'plan',
  timeZone: 'UTC',
})
export const formatForTests: Formatter = createFormatter({ locale: 'en', timeZone: 'UTC' })
