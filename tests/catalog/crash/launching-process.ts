import type { KyselyPlugin } from 'kysely'
import { scheduleRelease } from '../../../catalog/launch/schedule-release.js'
import { openDatabase } from '../../../catalog/store/open-database.js'
import { april, march } from '../launch-in-hand.js'

// Launches an approved change set in a process of its own, and dies by SIGKILL before the given statement of the launch.
const [where, fingerprint, deadly] = process.argv.slice(2)
const db = await openDatabase(JSON.parse(where!))
let statements = 0
const death: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1
    if (statements === Number(deadly)) process.kill(process.pid, 'SIGKILL')
    return node
  },
  transformResult: async ({ result }) => result,
}
const request = { changeSet: 'second', fingerprint: fingerprint!, name: 'Second', effectiveFrom: april, account: 'launcher', at: march }
await scheduleRelease(db.withPlugin(death), request)
await db.destroy()
console.log(statements)
