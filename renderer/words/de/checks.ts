import type { checks as english } from '../en/checks.ts'
import type { Translated } from '../Translated.ts'

export const checks: Translated<typeof english> = {
  intro:
    'Bevor ein Plan genehmigt werden kann, wird er an einer Kopie der Kette ausprobiert, und jede Regel sieht sich genau an, was unterschrieben würde und was daraus wurde. Keine von ihnen verlässt sich auf den Planer oder ein Modell. Eine Regel, die keine Antwort bekommt, sperrt den Plan.',
  introCount:
    'Bevor ein Plan genehmigt werden kann, wird er an einer Kopie der Kette ausprobiert, und {count, plural, one {# Regel sieht sich} other {# Regeln sehen sich}} genau an, was unterschrieben würde und was daraus wurde. Keine von ihnen verlässt sich auf den Planer oder ein Modell. Eine Regel, die keine Antwort bekommt, sperrt den Plan.',
  reading: 'Die Regeln werden geholt …',
  unread: 'Die Regeln waren nicht aufzulisten. Jeder Plan wird trotzdem von allen geprüft.',
  find: 'Regel suchen, etwa „allowance“ oder „price“',
  count: '{count, plural, one {# Regel} other {# Regeln}}',
  found: '{found, number} von {count, plural, one {# Regel} other {# Regeln}}',
  noneTitle: 'Keine solche Regel',
  none: 'In keiner Regel steht „{typed}“.',
  showAll: 'Alle Regeln zeigen',
  looksAt: 'Geprüft wird: {what}.',
  inTheirWords: 'Jede steht hier im Wortlaut ihres eigenen Eintrags, auf Englisch.',
}
