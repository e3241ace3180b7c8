// A classic script, so that it runs before every module, in whatever order a build bundles them: zod would else try to
// compile its schemas with `new Function`, which the content security policy forbids and reports.
globalThis.__zod_globalConfig = { jitless: true };
