import type { LocalizedText } from '../../engine/values/localized-text.js'
import { words as english } from './words.en.js'
import { words as chinese } from './words.zh-CN.js'

const yes: LocalizedText = { 'zh-CN': chinese.value.yes, en: english.value.yes }
const no: LocalizedText = { 'zh-CN': chinese.value.no, en: english.value.no }

export function yesNo(value: boolean): LocalizedText {
  return value ? yes : no
}

/** A phrase within a name, where there is no page to speak it. */
export function inWords(
  key: 'without' | 'notIn' | 'changed',
  values: Readonly<Record<string, string>>,
  language: keyof LocalizedText,
): string {
  const frame = (language === 'en' ? english : chinese).value[key]
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), frame)
}

/** Puts names side by side as each language does. */
export function listed(names: readonly string[], language: keyof LocalizedText): string {
  return names.join(language === 'en' ? english.list.comma : chinese.list.comma)
}
