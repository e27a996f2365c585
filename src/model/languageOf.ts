import type { Preferences } from './Preferences.ts'

/** The languages that every window of Sayso speaks. */
export const languages = ['en', 'de'] as const satisfies readonly Preferences['language'][]
export type Language = (typeof languages)[number]

/** The language that was chosen, else the first of the machine's own that the windows speak, else English. */
export function languageOf(chosen: Preferences['language'], machine: readonly string[]): Language {
  if (chosen !== 'system') return chosen
  for (const tag of machine) {
    const [spoken] = tag.toLowerCase().split('-')
    const found = languages.find((language) => language === spoken)
    if (found !== undefined) return found
  }
  return 'en'
}
