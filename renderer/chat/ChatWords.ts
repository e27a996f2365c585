import type { useTranslations } from 'use-intl'

/** The words of the conversation, for functions that are no components. */
export type ChatWords = ReturnType<typeof useTranslations<'chat'>>
