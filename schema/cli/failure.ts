import { CommanderError } from 'commander'
import { CatalogError } from '../../catalog/errors.js'
import { type LocalizedText, text } from '../../engine/values/localized-text.js'
import { exitCodes, UsageError } from './exit-codes.js'

/** How a command ended that could not do its work. */
export interface Failure {
  readonly exitCode: number
  /** What to say about it; `null` where the parser of the arguments said it already. */
  readonly message: LocalizedText | null
}

/** What a caller is told of an error, or `null` for a bug. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? exitCodes.ok : exitCodes.usage, message: null }
  if (error instanceof UsageError) return { exitCode: exitCodes.usage, message: error.what }
  if (error instanceof CatalogError) return { exitCode: exitCodes.findings, message: refusal(error) }
  return isSystemError(error) ? { exitCode: exitCodes.usage, message: systemFault(error) } : null
}

function refusal({ code, what, fix }: CatalogError): LocalizedText {
  return text(`${code}: ${what['zh-CN']}${fix['zh-CN']}`, `${code}: ${what.en} ${fix.en}`)
}

function systemFault({ path, code = '' }: NodeJS.ErrnoException): LocalizedText {
  if (code === 'EISDIR')
    return text('这里要的是文件，给出的却是文件夹。请写出文件的路径。', 'This must be a file, but it is a folder. Name the file.')
  if (path === undefined)
    return text(`系统拒绝了读写：${code}。请检查路径及其权限。`, `Cannot read or write: ${code}. Check the path and its permissions.`)
  return text(
    `无法读写“${path}”：${code}。请检查路径及其权限。`,
    `Cannot read or write "${path}": ${code}. Check the path and its permissions.`,
  )
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}
