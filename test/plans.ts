import fc from 'fast-check';

// One plan for every run, so that a check fails for what was changed and for nothing else. Whoever looks for more tries
// others: `SEED=$RANDOM npx vitest run`.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_123) });
