import type { LocalizedText } from '../../engine/values/localized-text.js'

/** What a row is found by. */
export interface Searchable {
  readonly id: string
  readonly name: LocalizedText
}

/** The lower-case, full-width-free form in which texts are compared. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/**
 * How well something fits what was typed: 0 not at all, more is better. Every typed word must occur in the id, in a
 * name of either language, or in the pinyin initials of the Chinese name. Not a ranking to rely on, only to sort by.
 */
export function fit({ id, name }: Searchable, typed: string): number {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const texts = [folded(id), folded(name.en), folded(name['zh-CN']), pinyinInitials(name['zh-CN'])]
  const fits = words.map((word) => Math.max(...texts.map((text) => fitOfWord(text, word))))
  return fits.includes(0) ? 0 : fits.reduce((all, one) => all + one, 1)
}

function fitOfWord(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  if (at > 0) return 1
  return text === word ? 3 : 2
}

const known = new Map<string, string>()

/**
 * The first pinyin letter of each character: 乐享家 is `lxj`. Characters with several readings get their commonest, so
 * this only ever helps to find something.
 */
export function pinyinInitials(chinese: string): string {
  const before = known.get(chinese)
  if (before !== undefined) return before
  const initials = Array.from(chinese, initialOf).join('')
  known.set(chinese, initials)
  return initials
}

/** The first character of each letter in the dictionary order of pinyin; i, u and v begin no syllable. */
const firstOfLetter = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀')
const letters = 'abcdefghjklmnopqrstwxyz'
const pinyinOrder = new Intl.Collator('zh-CN-u-co-pinyin')

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return folded(character)
  let [low, high] = [0, firstOfLetter.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (pinyinOrder.compare(character, firstOfLetter[middle]!) >= 0) low = middle
    else high = middle - 1
  }
  return letters[low]!
}
