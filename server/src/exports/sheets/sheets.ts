import { codeRestore } from './linquan-2022/code-restore.ts'
import { codedPeople } from './linquan-2022/coded-people.ts'
import { countyDaily } from './linquan-2022/county-daily.ts'
import { dailyCount } from './linquan-2022/daily-count.ts'
import { fiveForOne } from './linquan-2022/five-for-one.ts'
import { masterList } from './linquan-2022/master-list.ts'
import { releasedHome } from './linquan-2022/released-home.ts'
import type { SheetTemplate } from './sheet-template.ts'

/** The forms that ship with the program. Another township's set is another folder of templates, named here. */
export const SHEETS: readonly SheetTemplate[] = [fiveForOne, masterList, countyDaily, codedPeople, dailyCount, codeRestore, releasedHome]
