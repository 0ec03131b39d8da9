import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, accountOfToken } from '../../catalog/store/account-store.js'
import type { Database } from '../../catalog/store/database.js'
import { text } from '../../engine/values/localized-text.js'
import { UsageError } from './exit-codes.js'
import { administrator } from './first-start.js'

/** Where the first start leaves the administrator's token. */
export function administratorTokenFile(folder: string): string {
  return join(folder, `${administrator}.token`)
}

/** The account whose token a file holds: whoever changes the catalog proves who they are, here as over HTTP. */
export async function accountOfTokenFile(db: Database, file: string): Promise<Account> {
  const account = await accountOfToken(db, readToken(file))
  if (account === null)
    throw new UsageError(
      text(
        `本目录库不认识“${file}”中的令牌，它可能已被更换或停用。请向管理员申请新令牌，并用 --token-file 指定其文件。`,
        `This catalog does not know the token in "${file}"; it may have been renewed or disabled. Ask an administrator for a new one, and name its file with --token-file.`,
      ),
    )
  return account
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new UsageError(
      text(
        `无法从“${file}”读取令牌。请用 --token-file 指定保存您的令牌的文件；首次启动服务时会写入管理员的令牌文件。`,
        `Cannot read a token from "${file}". Name the file that holds yours with --token-file; the first start of the server writes the administrator's.`,
      ),
    )
  }
}
