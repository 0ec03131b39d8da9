import { type LocalizedText, text } from '../values/localized-text.js'

/** A word of an author or a caller, in the quotes of each language; shortened, and harmless to show. */
export function quoted(word: string): LocalizedText {
  const safe = presentable(word)
  return text(`“${safe}”`, `"${safe}"`)
}

/** Any value as a reader would write it; `undefined` members of JavaScript callers included. */
export function shown(value: unknown): LocalizedText {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return value ? text('“是”', 'true') : text('“否”', 'false')
  if (typeof value === 'number') return text(String(value), String(value))
  if (Array.isArray(value)) return text('一组取值', 'a list')
  return value === null || value === undefined ? text('空值', 'nothing') : text('一个对象', 'an object')
}

/** Joins Chinese text with a space wherever a Chinese character meets a Latin letter or a digit. */
export function joinedChinese(...parts: readonly string[]): string {
  return parts.reduce((before, after) => (areStrangers(before, after) ? `${before} ${after}` : before + after))
}

function areStrangers(before: string, after: string): boolean {
  return (/\p{Script=Han}$/u.test(before) && /^[-\w]/.test(after)) || (/\w$/.test(before) && /^\p{Script=Han}/u.test(after))
}

/** Several words with the separators of each language; the tail of a long list is counted, not shown. */
export function listed(words: readonly LocalizedText[], most = 8): LocalizedText {
  const first = words.slice(0, most)
  const more = words.length - first.length
  const [chinese, english] = [first.map((word) => word['zh-CN']).join('、'), first.map(({ en }) => en).join(', ')]
  return more === 0 ? text(chinese, english) : text(joinedChinese(chinese, `等 ${words.length} 个`), `${english} and ${more} more`)
}

/** A fix that offers the likely words, or says what else to do when none is likely. */
export function didYouMean(words: readonly string[], otherwise: LocalizedText): LocalizedText {
  if (words.length === 0) return otherwise
  const offered = words.map(quoted)
  return text(
    `是否想写${offered.map((word) => word['zh-CN']).join('或')}？请改正后重试。`,
    `Did you mean ${offered.map(({ en }) => en).join(' or ')}? Write it so.`,
  )
}

function presentable(word: string): string {
  const whole = word.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\p{Cc}/gu, '\uFFFD')
  const letters = Array.from(whole)
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : whole
}
