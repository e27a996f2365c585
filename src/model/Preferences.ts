import { z } from 'zod'

/** How a person likes the window. None of it decides about money. */
export const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** The window's own words. Messages are read in English whatever it is, and plans are described in it. */
  language: z.enum(['system', 'en', 'de']),
  /** How large everything is drawn. */
  text: z.enum(['normal', 'large', 'larger']),
  /** Whether the machine may say what came to an end while the window was not in front. */
  notifications: z.boolean(),
  /** The first steps were taken, or skipped. */
  welcomed: z.boolean(),
})

export type Preferences = z.infer<typeof preferences>

/** What every window of Sayso looks and speaks by. */
export type Look = Pick<Preferences, 'theme' | 'language' | 'text'>

/** What a person changed: the rest stays as it is. */
export const preferencesChange = preferences.partial()
export type PreferencesChange = z.infer<typeof preferencesChange>

export type PreferenceStore = {
  readonly read: () => Preferences
  /** @throws SaysoError `disk-full` or `disk-failed`: then they stay as they were */
  readonly change: (change: PreferencesChange) => Preferences
}
