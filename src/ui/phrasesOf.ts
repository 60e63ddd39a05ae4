/** What belongs together however long the line is. */
const WORDS = [
  '退役军人',
  '服务中心',
  '服务站',
  '联络员',
  '联系卡',
  '工作人员',
  '一人一策',
  '档案',
  '这一份',
  '那一份',
  '绑定码',
  '身份证号',
  '手机号',
  '并进',
]

const CLAUSE = /[^，。：？！、；]+[，。：？！、；]*|[，。：？！、；]+/g
const WORD = new RegExp(`((?:${WORDS.join('|')})[，。：？！、；]*)`)

/** Of more characters than these, at the largest size, a line is full. */
export const PHRASE_LENGTH_MAX = 9

/** Clauses of no more characters than these are not parted at a word. */
const CLAUSE_LENGTH_MAX = 7

/**
 * The pieces between which a title may part: short clauses, and in longer ones names and fixed words. What
 * lies between two of those is a piece as well, be it longer than a line.
 */
export function phrasesOf(title: string): string[] {
  const clauses = title.match(CLAUSE) ?? []
  return clauses
    .flatMap((clause) => (clause.length <= CLAUSE_LENGTH_MAX ? [clause] : clause.split(WORD)))
    .filter((piece) => piece !== '')
}
