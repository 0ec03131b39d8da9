import { compareText } from '../model/draft.js'
import type { FactType } from '../model/fact.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import type { Misfit } from './fact-type.js'
import type { KnownWords, Suggest } from './suggest.js'
import { didYouMean, joinedChinese, listed, quoted, shown } from './wording.js'

/** What is wrong with a value of a fact, in a whole sentence that names the fact. */
export function misfitSentence(name: LocalizedText, misfit: Misfit): LocalizedText {
  const found = shown(misfit.found)
  const says = (chinese: string, english: string) => text(`“${name['zh-CN']}”${chinese}。`, `"${name.en}" ${english}.`)
  switch (misfit.kind) {
    case 'wrong-type': {
      const wanted = typeNames[misfit.wanted]
      return says(joinedChinese(`须为${wanted['zh-CN']}，不能是`, found['zh-CN']), `must be ${wanted.en}, not ${found.en}`)
    }
    case 'unknown-value':
      return says(`没有${found['zh-CN']}这一取值`, `has no value ${found.en}`)
    case 'not-whole':
      return says(`须为整数，不能是 ${found['zh-CN']}`, `must be a whole number, not ${found.en}`)
    case 'too-low':
      return says(`不能小于 ${misfit.minimum}，而取值为 ${found['zh-CN']}`, `must be at least ${misfit.minimum}, not ${found.en}`)
    case 'too-high':
      return says(`不能大于 ${misfit.maximum}，而取值为 ${found['zh-CN']}`, `must be at most ${misfit.maximum}, not ${found.en}`)
    case 'no-such-day':
      return says(`的取值${found['zh-CN']}不是有效日期`, `is not a day of the calendar: ${found.en}`)
    case 'no-such-moment':
      return says(`的取值${found['zh-CN']}不是有效时刻`, `is not a moment: ${found.en}`)
    case 'broken-text':
      return says('的取值含有残缺字符', 'contains half a character')
    case 'repeated-value':
      return says(`重复列出了${found['zh-CN']}`, `lists ${found.en} twice`)
  }
}

/** What to do about it. */
export function misfitFix(misfit: Misfit, suggest: Suggest): LocalizedText {
  switch (misfit.kind) {
    case 'wrong-type':
      return typeFixes[misfit.wanted]
    case 'unknown-value':
      return didYouMean(suggest(misfit.found, misfit.known), existing(misfit.known))
    case 'not-whole':
      return text('请改为整数。', 'Write a whole number.')
    case 'too-low':
      return text(`请改为不小于 ${misfit.minimum} 的数。`, `Write a number from ${misfit.minimum} up.`)
    case 'too-high':
      return text(`请改为不大于 ${misfit.maximum} 的数。`, `Write a number up to ${misfit.maximum}.`)
    case 'no-such-day':
      return typeFixes.date
    case 'no-such-moment':
      return typeFixes.instant
    case 'broken-text':
      return text('请重新输入这段文字。', 'Type the text again.')
    case 'repeated-value':
      return text('请只保留一个。', 'Keep only one of them.')
  }
}

/** All values when they are few enough to read. */
function existing(known: KnownWords): LocalizedText {
  if (known.size === 0) return text('请先建立它的取值。', 'Create its values first.')
  if (known.size > 12) return text('请改用已有的取值。', 'Use a value that exists.')
  const all = listed([...known.keys()].sort(compareText).map(quoted), 12)
  return text(`请改用已有取值：${all['zh-CN']}。`, `Use a value that exists: ${all.en}.`)
}

const typeNames = {
  flag: text('是或否', 'true or false'),
  choice: text('选项', 'one of its choices'),
  set: text('一组选项', 'a list of choices'),
  place: text('地点', 'a place'),
  text: text('文字', 'a text'),
  number: text('数字', 'a number'),
  quantity: text('数量', 'a number'),
  date: text('日期', 'a date'),
  instant: text('时刻', 'a moment'),
} as const satisfies Record<FactType['kind'], LocalizedText>

const typeFixes = {
  flag: text('请改为 true 或 false。', 'Write true or false.'),
  choice: text('请用双引号写出选项的取值。', 'Write the value of a choice as a text.'),
  set: text('请写成选项取值的列表，例如 ["home"]。', 'Write a list of the values of choices, such as ["home"].'),
  place: text('请用双引号写出地点的标识。', 'Write the id of a place as a text.'),
  text: text('请改为文字。', 'Write a text.'),
  number: text('请改为不带引号的数字，例如 18。', 'Write a number without quotes, such as 18.'),
  quantity: text('请改为不带引号的数字，单位由事实字典声明。', 'Write a number without quotes; the fact dictionary declares its unit.'),
  date: text('请按年-月-日书写，例如 "2026-03-01"。', 'Write year, month and day, such as "2026-03-01".'),
  instant: text(
    '请写出日期、时间和时区偏移，例如 "2026-03-01T00:00:00+08:00"。',
    'Write date, time and offset, such as "2026-03-01T00:00:00+08:00".',
  ),
} as const satisfies Record<FactType['kind'], LocalizedText>
