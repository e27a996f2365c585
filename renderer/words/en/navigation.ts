/** The rail, the frame of the pages, and what each page is called. */
export const navigation = {
  rail: 'Pages',
  ask: 'Ask',
  portfolio: 'Portfolio',
  activity: 'Activity',
  approvals: 'Approvals',
  limits: 'Limits',
  contacts: 'Contacts',
  wallet: 'Wallet',
  models: 'Models',
  networks: 'Networks',
  checks: 'What Sayso checks',
  settings: 'Settings',
  money: 'Your money',
  loading: 'Opening the page…',
  practice: 'Practice chain: nothing here has any worth',
  tryAgain: 'Try again',
} as const
