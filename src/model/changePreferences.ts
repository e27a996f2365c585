import type { Preferences, PreferencesChange } from './Preferences.ts'

/** What was changed, and the rest as it was. */
export function changePreferences(now: Preferences, change: PreferencesChange): Preferences {
  return {
    theme: change.theme ?? now.theme,
    language: change.language ?? now.language,
    text: change.text ?? now.text,
    notifications: change.notifications ?? now.notifications,
    welcomed: change.welcomed ?? now.welcomed,
  }
}
