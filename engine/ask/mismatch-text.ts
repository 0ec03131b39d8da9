import { type LocalizedText, text } from '../values/localized-text.js'
import type { TokenMismatch } from './answer.js'

/** Why the price of a token can't be given again, and what to do about it; told by the first thing that differs. */
export function mismatchText({ differs }: Pick<TokenMismatch, 'differs'>): { readonly what: LocalizedText; readonly fix: LocalizedText } {
  if (differs.includes('catalog')) {
    return {
      what: text('这个报价出自另一份目录。', 'The quote was made with another catalog.'),
      fix: text(
        '请用报价凭据里的时刻，并向当时报价的目录（正式版本或同一个变更集修订）提问。',
        "Ask at the token's moment, and ask what was asked then: the release, or the same revision of the change set.",
      ),
    }
  }
  if (differs.includes('at') || differs.includes('input')) {
    return {
      what: text('这次问的内容与报价时不同。', 'Something else is asked than when the quote was made.'),
      fix: text(
        '请使用报价时的时刻、销售品、事实、选择、币种、开通日期和用量；或者不带凭据重新报价。',
        'Send the moment, offering, facts, choices, currency, start date and use of the quote; or ask for a new quote, without the token.',
      ),
    }
  }
  return {
    what: text('同样的问题得出了不同的结果。', 'The same question had another result.'),
    fix: text(
      '凭据可能被改动过，或报价出自本软件的另一个版本；请重新报价。',
      'The token may have been changed, or the quote may come from another version of this software; ask for a new quote.',
    ),
  }
}
