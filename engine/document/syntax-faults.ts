import { type LocalizedText, text } from '../values/localized-text.js'
import { type Fault, quoted } from './fault.js'
import type { Token } from './token.js'

/** What may come next in a JSON text. */
export type Expected = 'value' | 'value or ]' | 'value after comma' | 'key or }' | 'key after comma' | ':' | ', or ]' | ', or }' | 'end'

const names: { readonly [E in Expected]: LocalizedText } = {
  value: text('一个值', 'a value'),
  'value or ]': text('一个值或“]”', 'a value or "]"'),
  'value after comma': text('一个值', 'a value'),
  'key or }': text('带双引号的字段名或“}”', 'a field name in double quotes, or "}"'),
  'key after comma': text('带双引号的字段名', 'a field name in double quotes'),
  ':': text('“:”', '":"'),
  ', or ]': text('“,”或“]”', '"," or "]"'),
  ', or }': text('“,”或“}”', '"," or "}"'),
  end: text('文件结尾', 'the end of the file'),
}

/** Says what was expected instead of the token that came, and how to mend the usual slips. */
export function syntaxFault(expected: Expected, token: Token, pointer: string): Fault {
  const slip = slipOf(expected, token)
  return {
    code: 'document/syntax',
    pointer,
    of: 'value',
    what: slip?.what ?? unexpected(expected, token),
    why: text(
      '读不懂的文件等于没有写，里面的文档一个也不会生效。',
      'A file that cannot be read is as good as not written: none of its documents counts.',
    ),
    fix: slip?.fix ?? text(`请在这里写${names[expected]['zh-CN']}。`, `Write ${names[expected].en} here.`),
  }
}

export function duplicateKeyFault(key: string, pointer: string): Fault {
  return {
    code: 'document/duplicate-key',
    pointer,
    of: 'key',
    what: text(`字段“${quoted(key)}”在同一个对象里写了两次。`, `The field "${quoted(key)}" stands twice in the same object.`),
    why: text('两个值里哪一个算数，各个系统的做法不同。', 'Systems differ in which of the two values counts.'),
    fix: text('请只保留其中一个。', 'Keep only one of them.'),
  }
}

function unexpected(expected: Expected, token: Token): LocalizedText {
  if (token.kind === 'end') {
    return text(`文件在这里中断，后面还缺${names[expected]['zh-CN']}。`, `The file ends here, but ${names[expected].en} is still missing.`)
  }
  const found = quoted(token.text)
  return text(`这里应为${names[expected]['zh-CN']}，却写了“${found}”。`, `Expected ${names[expected].en} here, but found "${found}".`)
}

interface Slip {
  readonly what: LocalizedText
  readonly fix: LocalizedText
}

function slipOf(expected: Expected, token: Token): Slip | null {
  if (token.error !== 0) return brokenToken(token)
  if (token.kind === 'comment') {
    return {
      what: text('JSON 里不能写注释。', 'JSON has no comments.'),
      fix: text('请删除注释；说明可以写在 description 里。', 'Remove the comment; "description" is the place for explanations.'),
    }
  }
  if ((expected === 'value after comma' && token.kind === ']') || (expected === 'key after comma' && token.kind === '}')) {
    return {
      what: text(`“${token.kind}”前面多了一个逗号。`, `There is a comma too many before "${token.kind}".`),
      fix: text('请删除最后一个逗号。', 'Remove the last comma.'),
    }
  }
  if (expected === 'end' && token.kind !== 'end') {
    return {
      what: text(
        `JSON 到这里已经完整，后面却还有“${quoted(token.text)}”。`,
        `The JSON is complete, but "${quoted(token.text)}" follows it.`,
      ),
      fix: text('请删除多余的内容；几个文档请放进一个数组。', 'Remove what follows; put several documents into one array.'),
    }
  }
  if (token.text.startsWith("'")) {
    return {
      what: text('这里用了单引号。', 'This is written in single quotes.'),
      fix: text('JSON 的文本和字段名都用双引号。', 'Put texts and field names in double quotes.'),
    }
  }
  return null
}

/** The scanner numbers what is wrong inside a token. */
function brokenToken(token: Token): Slip {
  switch (token.error) {
    case 1:
      return {
        what: text('这段注释没有结束，而且 JSON 里不能写注释。', 'This comment has no end, and JSON has no comments.'),
        fix: text('请删除注释。', 'Remove the comment.'),
      }
    case 2:
      return {
        what: text('这段文本缺少结尾的双引号。', 'This text has no closing double quote.'),
        fix: text('请在同一行补上双引号；换行写成 \\n。', 'Close it on the same line; write a line break as \\n.'),
      }
    case 3:
      return {
        what: text(`“${quoted(token.text)}”不是完整的数字。`, `"${quoted(token.text)}" is not a whole number or decimal.`),
        fix: text('请在小数点或 e 后面补上数字。', 'Add digits after the decimal point or the "e".'),
      }
    case 4:
      return {
        what: text('\\u 后面必须是四位十六进制数字。', 'A \\u must be followed by four hexadecimal digits.'),
        fix: text('请补全编码，例如 \\u4e2d。', 'Complete the code, such as \\u4e2d.'),
      }
    case 5:
      return {
        what: text('反斜杠后面的字符不是 JSON 的转义。', 'This backslash does not begin an escape that JSON knows.'),
        fix: text('反斜杠本身请写成 \\\\。', 'Write a backslash itself as \\\\.'),
      }
    default:
      return {
        what: text('文本里有控制字符。', 'This text contains a control character.'),
        fix: text('请删除它，或者写成转义，例如制表符写成 \\t。', 'Remove it, or write it as an escape, such as \\t for a tab.'),
      }
  }
}
