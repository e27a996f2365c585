import type { useFormatter, useTranslations } from 'use-intl'

/** The words of the plan's card, for the functions that make text without being a component. */
export type PlanWords = ReturnType<typeof useTranslations<'plan'>>
export type Formatter = ReturnType<typeof useFormatter>
