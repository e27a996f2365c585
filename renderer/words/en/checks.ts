export const checks = {
  intro:
    'Before a plan can be approved it is tried out on a copy of the chain, and every rule looks at exactly what would be signed, and at what came of it. None of them trusts the planner, or a model. A rule that cannot be answered blocks the plan.',
  introCount:
    'Before a plan can be approved it is tried out on a copy of the chain, and {count, plural, one {# rule looks} other {# rules look}} at exactly what would be signed, and at what came of it. None of them trusts the planner, or a model. A rule that cannot be answered blocks the plan.',
  reading: 'Fetching the rules…',
  unread: 'The rules could not be listed. Every plan is checked by all of them all the same.',
  find: 'Find a rule, as “allowance” or “price”',
  count: '{count, plural, one {# rule} other {# rules}}',
  found: '{found, number} of {count, plural, one {# rule} other {# rules}}',
  noneTitle: 'No such rule',
  none: 'No rule has “{typed}” in it.',
  showAll: 'Show all rules',
  looksAt: 'It looks at {what}.',
  inTheirWords: 'Each stands here in the words of its own record.',
} as const
