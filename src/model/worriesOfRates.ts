import type { Told, Worry } from './worries.ts'

/** What is asked of rates, prices and places that pay, beside a bank. */
export const ofRates = {
  rates: {
    asked: 'how rates change',
    sentence:
      'The rates are read from the places themselves, as they are at this moment, and no more than that is true of them. They change with how much is lent and borrowed there, any minute, and can fall to nearly nothing. Nobody promises you a rate; when one falls, what you put in stays yours, and you can take it out or put it elsewhere.',
  },
  'interest-from': {
    asked: 'where the interest comes from',
    sentence:
      'From people who borrow there: they pay interest on what they owe, against collateral that is worth more, and the place passes most of it on to those who lend. With staking it comes from the network, which pays for being kept running. It is your pay for a risk: each place can lose what lies in it.',
  },
  'paid-when': {
    asked: 'when you get your interest',
    sentence:
      'It is added all the time, with every block, to what lies there: you see it grow in your portfolio. There is nothing to collect: you get it with the rest when you take money out. Only ETH that is on its way out of staking is collected when it is ready: say “Claim my ETH from Lido”.',
  },
  'fair-price': {
    asked: 'whether the price is fair',
    sentence:
      'Prices come from feeds that stand on the network itself, and each swap is tried and held against them before you approve it: the plan says by how much its price is worse than the market’s. If it would bring less than the least that the plan names, it does not happen. Sayso takes no part of it.',
  },
  'total-moves': {
    asked: 'why the total changes',
    sentence:
      'What you hold is worth what it would bring at the prices of this moment, so the total moves whenever the price of a coin does, up or down, without anything being done. Besides that it falls by network fees, by what a swap costs and by what you send, and rises by interest and by what comes in. Activity lists each plan with what it gave, got and cost; what prices did alone is not written down there.',
  },
  'good-rate': {
    asked: 'whether a rate is good',
    sentence:
      'A rate is good only beside what else there is for the same coin and the same risk, and what you pay to get there and out again. A rate far above the others is mostly paid for with more risk, or does not last. Ask “What earns most on USDC?” for the rates of this moment, each with what speaks against its place.',
  },
  'than-bank': {
    asked: 'how this differs from a bank',
    sentence:
      'In a bank your savings are mostly insured up to a sum, and there is somebody to call; here nobody insures anything, and nothing that is done can be called back. In return nobody but you can move it, and you see where it lies and what it pays. What a place pays can be more or less than a bank does, and changes: ask “What earns most on USDC?”.',
  },
  run: {
    asked: 'what happens if everybody wants out at once',
    sentence:
      'A place can pay out only what is not lent at that moment. If more is asked for, the rest waits until borrowers pay back or others put in, and rates rise until they do: your share stays yours meanwhile, but it can take long. Spread over several places not all of it waits at once.',
  },
} as const satisfies Readonly<Partial<Record<Worry, Told>>>
