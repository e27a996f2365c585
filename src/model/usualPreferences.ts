import type { Preferences } from './Preferences.ts'

/** Before a person has chosen anything. */
export const usualPreferences: Preferences = {
  theme: 'system',
  language: 'system',
  text: 'normal',
  notifications: true,
  welcomed: false,
}
