import { defineConfig } from 'prisma/config';

// The command line would download a native engine that `generate`, `validate` and `format` never call.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
