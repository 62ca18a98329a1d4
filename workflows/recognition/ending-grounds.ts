/** The article that each kind of ending rests on, in both languages, as notices cite it. */
export const endingGrounds = {
  withdrawn: '《中华人民共和国行政许可法》第八条 Administrative License Law art. 8',
  annulled: '《中华人民共和国行政许可法》第六十九条 Administrative License Law art. 69',
  'entity-ended': '《中华人民共和国行政许可法》第七十条 Administrative License Law art. 70',
} as const
