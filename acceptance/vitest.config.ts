/**
 * Stories on the real program, two files at a time: while one waits for a page or a deadline, the other works. Each has minutes to run. The root configuration lists this project.
 * `CHROMIUM` names the browser; PostgreSQL is the embedded one, or `DATABASE_URL`.
 */
export default {
  test: {
    name: 'acceptance',
    include: ['acceptance/src/**/*.story.ts'],
    globalSetup: ['server/src/testing/cluster.ts', 'acceptance/src/stage/build-screens.ts'],
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
}
