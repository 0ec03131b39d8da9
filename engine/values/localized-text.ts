/** The languages that everything shown to a person exists in. */
export type Language = 'zh-CN' | 'en'

export const languages: readonly Language[] = ['zh-CN', 'en']

/** One text in every language. */
export type LocalizedText = { readonly [L in Language]: string }

/** Writes a text in both languages: `text('价格', 'price')`. */
export function text(chinese: string, english: string): LocalizedText {
  return { 'zh-CN': chinese, en: english }
}
