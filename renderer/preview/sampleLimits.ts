import type { LimitsPage, LimitsPageAnswer } from '../../src/api/Core.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'

/** Samples: one of each kind, one of them nearly used up, and a raise that waits. */
export const sampleLimits: LimitsPage = {
  limits: [
    {
      key: 'spend day',
      sentence: 'Never more than $500 a day',
      kind: 'spend',
      counted: {
        mostUsd: '500.00',
        spentUsd: '450.00',
        leftUsd: '50.00',
        percent: 90,
        over: 'in the last 24 hours',
        per: 'day',
        freeFrom: null,
      },
      change: { wish: 'spend', per: 'day', usd: '500' },
      recipients: [],
    },
    {
      key: 'spend transaction',
      sentence: 'Never more than $1,000 per transaction',
      kind: 'spend',
      counted: null,
      change: { wish: 'spend', per: 'transaction', usd: '1000' },
      recipients: [],
    },
    {
      key: 'only-recipients',
      sentence: 'Sending only to alice and 0xde709f2102306220921060314715629080e2fb77',
      kind: 'only-recipients',
      counted: null,
      change: null,
      recipients: [
        { name: 'alice', address: alice },
        { name: null, address: '0xde709f2102306220921060314715629080e2fb77' },
      ],
    },
    {
      key: 'only-protocols',
      sentence: 'Using only Aave and Uniswap',
      kind: 'only-protocols',
      counted: null,
      change: null,
      recipients: [],
    },
  ],
  waiting: [
    {
      id: 'w',
      sentence: 'Never more than $800 a day',
      countsFrom: new Date(Date.now() + 86_340_000).toISOString(),
      of: 'spend day',
      lifts: false,
    },
    {
      id: 'x',
      sentence: 'Lifting “never more than $1,000 per transaction”',
      countsFrom: new Date(Date.now() + 86_340_000).toISOString(),
      of: 'spend transaction',
      lifts: true,
    },
  ],
  delaySeconds: 86_400,
  spentUsd: { day: '120.00', week: '410.00', month: '1250.00' },
  real: false,
}

export const sampleLimitAnswer: LimitsPageAnswer = {
  status: 'waits',
  sentence:
    'Asked for: never more than $800 a day. It allows more than what holds now, so it waits 1 day and takes effect then. Until then this holds: never more than $500 a day, and you can take the change back on the page Limits.',
  page: sampleLimits,
}
