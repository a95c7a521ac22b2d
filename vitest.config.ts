import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Four lines that only a process of its own can run; the CLI test starts it.
      exclude: ['src/main.ts'],
      reporter: ['text-summary'],
      thresholds: {lines: 90, branches: 80}
    }
  }
})
