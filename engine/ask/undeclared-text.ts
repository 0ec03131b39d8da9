import type { UndeclaredBasis } from '../price/held/change-answer.js'
import { type LocalizedText, text } from '../values/localized-text.js'

/** That nobody declared which prices hold for an item, and what to do about it. */
export function undeclaredText({ path, offering, action, cause }: UndeclaredBasis): {
  readonly what: LocalizedText
  readonly fix: LocalizedText
} {
  const because = cause === null ? text('', '') : text(`（原因 ${cause}）`, ` because of ${cause}`)
  return {
    what: text(
      `目录没有规定“${path}”（${offering}）在动作 ${action}${because['zh-CN']}之后按哪里的价格。`,
      `Nobody declared which prices hold for "${path}" (${offering}) after the action "${action}"${because.en}.`,
    ),
    fix: text(
      '请在目录或销售品的 holderPolicy 中写明价格依据。',
      'Declare a basis in the holder policy of the catalog, or of the offering.',
    ),
  }
}
