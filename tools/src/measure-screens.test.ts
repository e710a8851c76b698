import { expect, test } from 'vitest'
import { firstLoad } from './measure-screens.ts'

test('[H15] the first load is the entry and what it imports at once, each file once, later parts left out', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['src/board.tsx'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['_kernel.js'] },
    '_kernel.js': { file: 'assets/kernel.js', imports: ['_shared.js'] },
    'src/board.tsx': { file: 'assets/board.js', isDynamicEntry: true, imports: ['_shared.js'] },
    'style.css': { file: 'assets/style.css' },
  }
  expect(firstLoad(manifest)).toEqual(['assets/index.js', 'assets/shared.js', 'assets/kernel.js'])
  expect(firstLoad({})).toEqual([])
})
