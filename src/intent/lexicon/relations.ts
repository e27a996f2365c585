/** Who somebody is: a name only where no other word is. */
export const relations: ReadonlySet<string> = new Set(
  'friend mate buddy pal bro colleague coworker boss neighbour neighbor brother sister cousin uncle aunt auntie nephew niece son daughter wife husband partner girlfriend boyfriend flatmate roommate landlord grandson granddaughter grandchild grandma grandpa grandmother grandfather granny grandad stepson stepdaughter godson goddaughter fiance fiancee'.split(
    ' ',
  ),
)
