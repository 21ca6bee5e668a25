import fc from 'fast-check';

/** The same cases at every run, so that a failure is a change; `FC_SEED` tries others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1_400) });
