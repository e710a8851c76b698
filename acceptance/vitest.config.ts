/**
 * Stories on the real program: one file at a time, each with minutes to run. The root configuration lists this project.
 * `CHROMIUM` names the browser; PostgreSQL is the embedded one, or `DATABASE_URL`.
 */
export default {
  test: {
    name: 'acceptance',
    include: ['acceptance/src/**/*.story.ts'],
    globalSetup: ['server/src/testing/cluster.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
}
