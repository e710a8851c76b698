import { buildScreen, SCREENS } from '@lianfang/tools/build-screens.ts'

/** Builds the screens unless they were built from these very sources: once, before any story opens a hall that shall show them. */
export function setup(): void {
  for (const screen of SCREENS) buildScreen(screen)
}
