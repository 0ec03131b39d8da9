import { isWellFormed } from '../../engine/values/canonical-json.js'
import { text } from '../../engine/values/localized-text.js'
import { NameRefused } from '../errors.js'

/** Whether every database can hold the text as a name or id and people can read it. Nothing is ever kept under another. */
export function isStorable(name: string): boolean {
  return name.trim() !== '' && name.length <= 200 && isWellFormed(name) && !/\p{Cc}/u.test(name)
}

/** Passes a name or id on, or refuses it. */
export function storable(name: string): string {
  if (isStorable(name)) return name
  throw new NameRefused(
    text('名称或标识为空、过长或含有无法保存的字符。', 'A name or id is empty, too long, or has characters that cannot be kept.'),
  )
}

/** Passes a reason on, which may have several lines, or refuses it: whoever reads the journal wants to know why. */
export function remark(words: string): string {
  if (words.trim() !== '' && words.length <= 2_000 && isWellFormed(words)) return words
  throw new NameRefused(text('说明为空、过长或含有残缺字符。', 'A reason is empty, too long, or has halves of characters.'))
}
