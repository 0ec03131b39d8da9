import { isWellFormed } from '../values/canonical-json.js'
import { text } from '../values/localized-text.js'
import { type Fault, quoted } from './fault.js'

/** How many arrays and objects may stand inside each other. */
export const deepest = 64

/** What keeps a text or a key from being stored and hashed: half a character, or NUL. */
export function isBadText(written: string): boolean {
  return written.includes('\u0000') || !isWellFormed(written)
}

/** Says which of the two a bad text is. */
export function textFault(written: string, pointer: string, of: 'value' | 'key'): Fault {
  if (!isWellFormed(written)) {
    return {
      code: 'document/lone-surrogate',
      pointer,
      of,
      what: text(
        `“${quoted(written)}”里有半个字符（落单的代理码元）。`,
        `"${quoted(written)}" contains half a character, a lone surrogate.`,
      ),
      why: text(
        '半个字符无法写成 UTF-8，存储和校验和都会因此出错。',
        'Half a character cannot be written as UTF-8, so it could neither be stored nor be hashed.',
      ),
      fix: text('请补全这个字符，或者把它删除。', 'Complete the character, or remove it.'),
    }
  }
  return {
    code: 'document/nul-character',
    pointer,
    of,
    what: text(`“${quoted(written)}”里有 NUL 字符。`, `"${quoted(written)}" contains the NUL character.`),
    why: text('数据库和其他系统会在 NUL 处把文本截断。', 'Databases and other systems cut a text at NUL.'),
    fix: text('请删除这个字符。', 'Remove the character.'),
  }
}

export function prototypeKeyFault(pointer: string): Fault {
  return {
    code: 'document/prototype-key',
    pointer,
    of: 'key',
    what: text('字段名不能是“__proto__”。', 'A field must not be called "__proto__".'),
    why: text(
      '在 JavaScript 里，这个名字会改变对象本身，而不是保存一个值。',
      'In JavaScript this name changes the object itself instead of holding a value.',
    ),
    fix: text('请改用其他名称，或者删除这个字段。', 'Use another name, or remove the field.'),
  }
}

export function tooDeepFault(pointer: string): Fault {
  return {
    code: 'document/too-deep',
    pointer,
    of: 'value',
    what: text(`嵌套超过 ${deepest} 层。`, `Arrays and objects are nested more than ${deepest} deep.`),
    why: text(
      '没有人能读懂这么深的规则，它还会拖垮读取它的程序。',
      'Nobody can read a rule that deep, and it can bring down the program that reads it.',
    ),
    fix: text('请把内层写成有名称的条件，再按名称引用。', 'Move the inner part into a named condition, and refer to it by name.'),
  }
}

export function inexactNumberFault(written: string, pointer: string): Fault {
  return {
    code: 'document/inexact-number',
    pointer,
    of: 'value',
    what: text(`数字 ${quoted(written)} 无法准确保存。`, `The number ${quoted(written)} cannot be held exactly.`),
    why: text(
      'JSON 数字按双精度读取，读出来的会是另一个数。',
      'JSON numbers are read in double precision, so a different number would be used.',
    ),
    fix: text('请使用较短的数字；金额请写成带引号的十进制文本。', 'Write a shorter number; write amounts as decimals in quotes.'),
  }
}
