/** Words around a rule that change nothing about it. Whatever stands neither here nor below makes the turn no rule. */
export const around = new Set(
  'please|pls|plz|kindly|actually|sorry|oh|instead|i|i want to|i want|id like to|i would like to|i need to|want to|like to|you to|me|my|we|us|our'
    .concat('|the|a|an|so|ok|okay|hey|hi|ever|always|in total|overall|altogether|money|funds|anything|make sure|that')
    .concat(
      '|should|shall|must|be|it|this|these|those|them|can you|could you|would you|single|now|new|own|rule|from now on',
    )
    .split('|'),
)
