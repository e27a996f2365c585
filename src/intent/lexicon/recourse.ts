/** Words about the plan that was carried out last. They count only where they are the whole turn. */
const phrases = (text: string): readonly string[] => text.split('|')

export const recourseWords = {
  resume: phrases(
    'go on|go on with it|go on with that|go on with the plan|carry on|carry on with it|carry on with that|continue|continue it|continue with it|continue with that|continue the plan|resume|resume it|resume the plan|finish it|finish that|finish the plan|finish the rest|do the rest|complete it|complete the plan|keep going',
  ),
  unwind: phrases(
    'undo|undo it|undo that|undo this|undo the plan|undo the last plan|undo the last thing|undo the last one|undo last|undo my last one|undo my last thing|undo the last action|undo the last transaction|undo what i just did|undo what you just did|undo what we just did|undo the last thing i did|undo the last thing you did|undo the last thing we did|reverse the last thing|reverse the last one|take back the last thing|take back the last one|take back the last thing i did|undo everything|undo all of it|undo it all|unwind it|unwind that|unwind the plan|reverse it|reverse that|reverse the plan|roll it back|roll that back|take it back|take that back|put it back|put it back as it was|put everything back|put it back the way it was|put it back how it was|put it back like it was|put it back to the way it was|put it back to how it was|put everything back the way it was|put everything back how it was|put everything back as it was|put that back the way it was|put things back the way they were|make it the way it was|make it like it was before|put it back the way it was before|put it back to what it was|turn it back to how it was|change it back to how it was|change it back to the way it was|go back to how it was|go back to the way it was|set it back to how it was|bring it back to how it was',
  ),
  leave: phrases(
    'leave it|leave it as it is|leave it as is|leave it like that|leave it like this|leave that|leave that as it is|leave everything as it is|leave it there',
  ),
} as const
