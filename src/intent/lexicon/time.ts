import type { Entry } from './Lexeme.ts'

/** Words for when and how often. */
export const time: readonly Entry[] = [
  [{ tag: 'time', days: 1, per: 'day' }, 'day|days'],
  [{ tag: 'time', days: 7, per: 'week' }, 'week|weeks|wk|wks'],
  [{ tag: 'time', days: 30, per: 'month' }, 'month|months|mo|mos'],
  [{ tag: 'time', days: 365 }, 'year|years|yr|yrs'],
  [{ tag: 'time', days: 90 }, 'quarter of a year'],
  [{ tag: 'time', days: 0 }, 'hour|hours|hr|hrs|minute|minutes|min|mins|second|seconds|sec|secs|blocks|block'],
  [
    { tag: 'period', every: 'day' },
    `
    every day|daily|each day|per day|a day|everyday|once a day|day by day|every single day|/day
  `,
  ],
  [
    { tag: 'period', every: 'week' },
    `
    every week|weekly|each week|per week|a week|once a week|week by week|every single week|/week
  `,
  ],
  [
    { tag: 'period', every: 'month' },
    `
    every month|monthly|each month|per month|a month|once a month|every single month|/month
  `,
  ],
  [
    { tag: 'period', every: 'unclear' },
    `
    every two weeks|every 2 weeks|biweekly|bi weekly|fortnightly|every fortnight|every other day
    every other week|every other month|every second day|every second week|twice a week|twice a month|twice a day
    every year|yearly|annually|every hour|hourly|every few days|every weekend|quarterly|every quarter|regularly
    every so often|every now and then|every morning|every evening|every night|every payday|every weekday
    every 2 days|every 3 days|every two days|every three days|every 2 months|every two months|every 3 months
    every three months|from time to time|now and then|periodically|once in a while|every minute|per year
    a year from now
  `,
  ],
  [
    { tag: 'date' },
    `
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays
    saturdays|sundays|tomorrow|tonight|tmrw|tmr|tomorow|next week|next month|next year|later today|this weekend
    next weekend|this evening|january|february|april|june|july|august|september|october|november|december|jan
    feb|mar|jun|jul|aug|sep|sept|oct|nov|dec|midnight|noon|christmas|new year|payday|end of month
    end of the month|end of the week|end of the day|eod|eom|in a week|in a month|in an hour|in a day|later
    in a few days|in a bit|oclock|pm|weekend|weekends|fri|mon|tue|wed|thu|thurs|tues|in the morning|morning
    month end|next time|some other time|another time|on his birthday|on her birthday|on my birthday|on their birthday|on our anniversary|in spring|in summer|in autumn
    in winter
  `,
  ],
  [
    { tag: 'if' },
    `
    if|when|once|whenever|as soon as|in case|wen|should it|the moment|the minute|the second|every time|each time
    anytime|any time|unless|while|as long as|provided|only if|only when|after|before|by the time
    assuming|in the event
  `,
  ],
  [{ tag: 'until' }, 'until|till'],
  [{ tag: 'per' }, 'per'],
]
