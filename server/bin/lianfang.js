#!/usr/bin/env node
import '../src/cli/lianfang.ts'
