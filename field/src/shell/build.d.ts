/** Stamped by the build (vite.config.ts). */
declare const __VERSION__: string
declare const __BUILT_AT__: string
